import Core
import Signals

package typealias CourseID = ID<TalkCourse>

/// One talk on its way from being taken in hand to its outcome; how it stands follows from its events.
package struct TalkCourse: Sendable, Hashable {
    package let id: CourseID
    package let kind: TalkKind
    /// The flow it was begun with, which it keeps whatever becomes of the flow.
    package let flow: FlowVersion
    package let site: String
    /// Whom it is with; nil with a department or a group.
    package let person: PersonID?
    /// Everyone it is with, the single one too, in the order of their ids.
    package let people: [PersonID]
    /// The department or client it is with (C8).
    package let department: String?
    /// The employee_id of who holds it.
    package let holder: String
    package let begunAt: Instant
    package let begunBy: String
    /// The manager complained of (C5a).
    package let hiddenFrom: PersonID?
    /// The own matter it was begun for (C5), by its id.
    package let matter: String?
    /// The held talk of a single person.
    package let talk: ID<HeldTalk>?
    package let endedAt: Instant?
    /// Grows with every event: who writes names the one they saw.
    package let revision: Int
    /// The keys of the obligations it is to meet.
    package let obligations: [String]
    package let events: [CourseEvent]

    package init(
        id: CourseID,
        kind: TalkKind,
        flow: FlowVersion,
        site: String,
        person: PersonID?,
        people: [PersonID],
        department: String? = nil,
        holder: String,
        begunAt: Instant,
        begunBy: String,
        hiddenFrom: PersonID? = nil,
        matter: String? = nil,
        talk: ID<HeldTalk>? = nil,
        endedAt: Instant? = nil,
        revision: Int = 0,
        obligations: [String] = [],
        events: [CourseEvent] = []
    ) {
        (self.id, self.kind, self.flow, self.site) = (id, kind, flow, site)
        (self.person, self.people, self.department, self.holder) = (person, people, department, holder)
        (self.begunAt, self.begunBy, self.hiddenFrom, self.talk) = (begunAt, begunBy, hiddenFrom, talk)
        self.matter = matter
        (self.endedAt, self.revision, self.obligations, self.events) = (endedAt, revision, obligations, events)
    }

    /// The own matters it is about: the one it was begun for, and those of the obligations it is to meet (K8).
    package var matters: [String] {
        let owed = obligations.compactMap { key in key.ranges(of: "/K8/").last.map { String(key[$0.upperBound...]) } }
        return Set(owed + [matter].compactMap { $0 }).sorted()
    }

    package var isEnded: Bool { endedAt != nil }
    package var isGroup: Bool { person == nil && department == nil }
}

/// A flow by its name, and which of its versions.
package struct FlowVersion: Sendable, Hashable {
    package let name: String
    package let version: Int

    package init(_ name: String, _ version: Int) { (self.name, self.version) = (name, version) }
}

/// Something that happened to a talk on its way, as it is kept.
package struct CourseEvent: Sendable, Hashable {
    package enum What: String, Sendable, CaseIterable { case done, skipped, back, held, ended }

    package let number: Int
    package let at: Instant
    /// The employee_id of who did it.
    package let by: String
    /// The step's name in its flow; empty where the whole talk ended.
    package let step: String
    package let what: What
    /// A code of a list: why a step was skipped or the talk ended.
    package let reason: String?
    /// Which of a group, where a step is taken for each.
    package let person: PersonID?

    package init(
        number: Int,
        at: Instant,
        by: String,
        step: String,
        what: What,
        reason: String? = nil,
        person: PersonID? = nil
    ) {
        (self.number, self.at, self.by, self.step) = (number, at, by, step)
        (self.what, self.reason, self.person) = (what, reason, person)
    }
}
