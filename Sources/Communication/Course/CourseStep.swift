import Core

/// One step of a flow: what it is called, who takes it, and what it needs to be done.
package struct CourseStep: Codable, Sendable, Hashable {
    /// Who takes a step.
    package enum Actor: String, Codable, Sendable, CaseIterable { case holder, leader, analyst, owner, hr, person }

    /// What a step needs; each is done on a page of its own, and `nothing` by one tap.
    package enum Need: String, Codable, Sendable, CaseIterable {
        case nothing
        /// The dossier was opened.
        case dossier
        /// The review filled from data was looked at and confirmed (H8).
        case review
        /// The form is written.
        case form
        /// The talk was held.
        case held
        /// What was said is written down.
        case record
        case agreement
        /// The finding of an investigation.
        case finding
        /// The answer to who raised it.
        case answer
        /// The agreement's checks are behind.
        case followUp = "follow-up"
    }

    /// Unique in its flow.
    package let name: String
    package let title: FlowText
    package let actor: Actor
    package let need: Need
    /// Codes of the reasons for which it may be skipped; empty where it may not.
    package let skips: [String]
    /// Taken once for each of a group.
    package let isForEach: Bool

    package init(
        _ name: String,
        _ title: FlowText,
        by actor: Actor = .holder,
        needs need: Need = .nothing,
        skips: [String] = [],
        forEach isForEach: Bool = false
    ) {
        (self.name, self.title, self.actor, self.need) = (name, title, actor, need)
        (self.skips, self.isForEach) = (CourseReason.inOrder(skips), isForEach)
    }

    package var maySkip: Bool { !skips.isEmpty }
}

/// A text of a flow in the three languages, as it is kept.
package struct FlowText: Codable, Sendable, Hashable {
    package let hans: String
    package let hant: String
    package let english: String

    package init(_ hans: String, _ hant: String, _ english: String) {
        (self.hans, self.hant, self.english) = (hans, hant, english)
    }

    package var word: Word { Word(hans, hant, english) }
}
