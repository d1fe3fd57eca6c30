import Core
import People
import Signals

/// Everything the rules read: nothing else may decide who must be talked to.
package struct Facts: Sendable {
    package let roster: Roster
    package let sites: [String: SiteRules]
    /// By person, in order of the day held.
    let talks: [PersonID: [HeldTalk]]
    let reports: [PersonID: [DatedSignal<Reported>]]
    let swings: [PersonID: [DatedSignal<Swing>]]
    let topFifths: [PersonID: [DatedSignal<TopFifth>]]
    let firstLiveCalls: [PersonID: [DatedSignal<FirstLiveCalls>]]
    let agreementChecks: [PersonID: [DatedSignal<AgreementCheck>]]
    let missedGoals: [PersonID: [DatedSignal<GoalMissedTwice>]]
    let findings: [PersonID: [DatedSignal<Finding>]]
    let certificates: [PersonID: [DatedSignal<Certificate>]]
    let types: [PersonID: [DatedSignal<TypeChanged>]]
    let matters: [PersonID: [DatedSignal<OwnMatter>]]
    let answers: [PersonID: [DatedSignal<MatterAnswered>]]
    /// People's decisions by the obligation's key.
    let decisions: [String: [Decision]]
    /// Who holds the talks of those on leave.
    let standIns: StandIns
    /// What measures are called, by their ids.
    let measureNames: [String: Word]

    package init(
        roster: Roster,
        sites: [String: SiteRules],
        talks: [PersonID: [HeldTalk]] = [:],
        reports: [PersonID: [DatedSignal<Reported>]] = [:],
        swings: [PersonID: [DatedSignal<Swing>]] = [:],
        topFifths: [PersonID: [DatedSignal<TopFifth>]] = [:],
        firstLiveCalls: [PersonID: [DatedSignal<FirstLiveCalls>]] = [:],
        agreementChecks: [PersonID: [DatedSignal<AgreementCheck>]] = [:],
        missedGoals: [PersonID: [DatedSignal<GoalMissedTwice>]] = [:],
        findings: [PersonID: [DatedSignal<Finding>]] = [:],
        certificates: [PersonID: [DatedSignal<Certificate>]] = [:],
        types: [PersonID: [DatedSignal<TypeChanged>]] = [:],
        matters: [PersonID: [DatedSignal<OwnMatter>]] = [:],
        answers: [PersonID: [DatedSignal<MatterAnswered>]] = [:],
        decisions: [String: [Decision]] = [:],
        standIns: StandIns = StandIns(),
        measureNames: [String: Word] = [:]
    ) {
        (self.roster, self.sites, self.talks, self.reports, self.swings) = (roster, sites, talks, reports, swings)
        (self.topFifths, self.firstLiveCalls, self.decisions) = (topFifths, firstLiveCalls, decisions)
        (self.agreementChecks, self.missedGoals) = (agreementChecks, missedGoals)
        (self.findings, self.certificates, self.types) = (findings, certificates, types)
        (self.matters, self.answers, self.standIns) = (matters, answers, standIns)
        self.measureNames = measureNames
    }
}

extension Facts {
    /// The same with what is now so of some people; `fresh` holds these people alone.
    ///
    /// Nil where one of them has come or gone: that changes who stands above whom.
    func renewed(with fresh: Facts, of people: Set<PersonID>) -> Facts? {
        guard let roster = roster.renewed(with: fresh.roster.people, of: people) else { return nil }
        func renewed<Value>(_ old: [PersonID: Value], _ new: [PersonID: Value]) -> [PersonID: Value] {
            var values = old
            for person in people { values[person] = new[person] }
            return values
        }
        var decisions = decisions
        for (key, made) in decisions where made.contains(where: { $0.person.map(people.contains) ?? false }) {
            decisions[key] = nil
        }
        return Facts(
            roster: roster,
            sites: sites,
            talks: renewed(talks, fresh.talks),
            reports: renewed(reports, fresh.reports),
            swings: renewed(swings, fresh.swings),
            topFifths: renewed(topFifths, fresh.topFifths),
            firstLiveCalls: renewed(firstLiveCalls, fresh.firstLiveCalls),
            agreementChecks: renewed(agreementChecks, fresh.agreementChecks),
            missedGoals: renewed(missedGoals, fresh.missedGoals),
            findings: renewed(findings, fresh.findings),
            certificates: renewed(certificates, fresh.certificates),
            types: renewed(types, fresh.types),
            matters: renewed(matters, fresh.matters),
            answers: renewed(answers, fresh.answers),
            decisions: decisions.merging(fresh.decisions) { _, new in new },
            standIns: standIns,
            measureNames: measureNames
        )
    }
}

/// A talk as the rules see it.
package struct HeldTalk: Sendable, Hashable {
    package let id: String
    package let kind: TalkKind
    package let heldOn: Day
    /// The holder's employee_id as written; nil where nobody was named.
    package let heldBy: String?
    /// The keys of the obligations it was about, where it was begun from them.
    package let cites: Set<String>

    package init(id: String, kind: TalkKind, heldOn: Day, heldBy: String?, cites: Set<String> = []) {
        (self.id, self.kind, self.heldOn, self.heldBy, self.cites) = (id, kind, heldOn, heldBy, cites)
    }
}

extension HeldTalk {
    /// Whether an obligation that a talk must cite may be met by it: one that cites nothing, as talks of files do, counts.
    func isAbout(_ key: String) -> Bool { cites.isEmpty || cites.contains(key) }
}

/// A signal's payload with its day.
package struct DatedSignal<Payload: SignalPayload>: Sendable, Hashable {
    package let on: Day
    package let at: Instant
    package let payload: Payload
    package let evidence: [Evidence]

    package init(on: Day, at: Instant, payload: Payload, evidence: [Evidence] = []) {
        (self.on, self.at, self.payload, self.evidence) = (on, at, payload, evidence)
    }
}

/// What a person decided about an obligation's key.
package struct Decision: Sendable, Hashable {
    package enum Kind: String, Sendable { case waiver, attempt }

    package let kind: Kind
    package let day: Day
    package let reason: String
    /// Whom it is about; nil where only the obligation's key tells.
    let person: PersonID?

    package init(kind: Kind, day: Day, reason: String, about person: PersonID? = nil) {
        (self.kind, self.day, self.reason, self.person) = (kind, day, reason, person)
    }
}
