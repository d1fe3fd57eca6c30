import Core
import Store

/// A signal's record, as the kind of an id.
package enum SignalRecord {}
package typealias SignalID = ID<SignalRecord>

/// Something that happened to a person or a team and may call for words; stored once, never changed, at most retracted.
package struct Signal: Sendable, Hashable {
    package let id: SignalID
    package let person: PersonID?
    package let team: String?
    package let kind: String
    package let version: Int
    /// When it happened: drives the rules.
    package let happenedAt: Instant
    /// The site's day of `happenedAt`, computed once.
    package let happenedOn: Day
    /// JSON of the kind's struct in its version.
    package let payload: String
    package let evidence: [Evidence]

    package init(
        id: SignalID,
        person: PersonID?,
        team: String?,
        kind: String,
        version: Int,
        happenedAt: Instant,
        happenedOn: Day,
        payload: String,
        evidence: [Evidence]
    ) {
        (self.id, self.person, self.team, self.kind, self.version) = (id, person, team, kind, version)
        (self.happenedAt, self.happenedOn, self.payload, self.evidence) = (happenedAt, happenedOn, payload, evidence)
    }
}

/// One thing a reason rests on, which a reader can open: what it is, when it was, its value, and where its rows are.
package struct Evidence: Sendable, Hashable, Codable {
    package let what: String
    package let when: String?
    package let value: String?
    package let link: String?
    /// What pages call it, where they know better than by `what`; no part of what is stored or sent.
    package private(set) var name: Word?

    private enum CodingKeys: CodingKey { case what, when, value, link }

    package init(what: String, when: String? = nil, value: String? = nil, link: String? = nil) {
        (self.what, self.when, self.value, self.link) = (what, when, value, link)
    }

    /// The same under a name.
    package func called(_ name: Word?) -> Evidence {
        var evidence = self
        evidence.name = name
        return evidence
    }
}

/// A signal before it is stored; the source key makes saying it twice harmless.
package struct SignalDraft: Sendable, Hashable {
    package let person: PersonID?
    package let team: String?
    package let kind: String
    package let version: Int
    package let happenedAt: Instant
    package let happenedOn: Day
    package let sourceKey: String
    package let payload: String
    package let evidence: [Evidence]
    package let importID: String?
    /// Whom a complaint is about (C5a): such a signal is read by no rule and shown on no list.
    package let hiddenFrom: PersonID?

    package init<Payload: SignalPayload>(
        _ payload: Payload,
        about person: PersonID,
        happenedAt: Instant,
        happenedOn: Day,
        sourceKey: String,
        evidence: [Evidence] = [],
        importID: String? = nil,
        hiddenFrom: PersonID? = nil
    ) {
        (self.person, team, kind, version) = (person, nil, Payload.kind, Payload.version)
        (self.happenedAt, self.happenedOn, self.sourceKey) = (happenedAt, happenedOn, sourceKey)
        (self.payload, self.evidence, self.importID) = (canonicalJSON(payload), evidence, importID)
        self.hiddenFrom = hiddenFrom
    }
}
