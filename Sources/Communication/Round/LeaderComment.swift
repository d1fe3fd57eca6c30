import Core

/// What a leader said of a line of the week's list, as it is kept.
package struct LeaderComment: Sendable, Hashable {
    package let id: ID<LeaderComment>
    package let person: PersonID
    /// The leader's employee_id.
    package let leader: String
    /// The keys of the line's obligations when it was said.
    package let keys: [String]
    package let answer: CommentRound.Answer
    package let at: Instant
    package let isLate: Bool

    package init(
        id: ID<LeaderComment>,
        person: PersonID,
        leader: String,
        keys: [String],
        answer: CommentRound.Answer,
        at: Instant,
        isLate: Bool
    ) {
        (self.id, self.person, self.leader, self.keys) = (id, person, leader, keys)
        (self.answer, self.at, self.isLate) = (answer, at, isLate)
    }

    /// About this line, even where obligations have joined it or left it since.
    func concerns(_ line: PlanLine) -> Bool {
        person == line.person && line.obligations.contains { keys.contains($0.key) }
    }
}

/// A leader told a person on the day (P4).
package struct ToldTalk: Sendable, Hashable {
    package let id: ID<ToldTalk>
    package let person: PersonID
    /// The leader's employee_id.
    package let leader: String
    package let keys: [String]
    package let at: Instant

    package init(id: ID<ToldTalk>, person: PersonID, leader: String, keys: [String], at: Instant) {
        (self.id, self.person, self.leader, self.keys, self.at) = (id, person, leader, keys, at)
    }

    func concerns(_ line: PlanLine) -> Bool {
        person == line.person && line.obligations.contains { keys.contains($0.key) }
    }
}

extension CommentRound.Answer {
    /// The words of a comment that has some.
    package var text: String? {
        switch self {
        case .know(let text), .findOut(let text): text
        case .agree, .notThisWeek: nil
        }
    }
}
