import Core
import Signals

/// A line of the week's list with what is known of how it can be held.
package struct WantedTalk: Sendable, Hashable {
    /// P5: 30 to 60 minutes suit a full one-to-one [S].
    static let usualMinutes = 45

    package let line: PlanLine
    package let minutes: Int
    /// Nobody but the two may notice it: planned after all others, round them, in places held back (C5a).
    package let isConfidential: Bool
    /// A slot the person has been told; it stays unless a person moves it.
    package let told: Slot?
    /// The slot of the draft already shown.
    package let draft: Slot?
    package let wish: LeaderWish?
    /// Someone gave a reason to talk sooner than the gap allows (K11).
    package let mayExceedGap: Bool
    /// The employee_ids of who may take it instead.
    package let delegates: [String]

    package init(
        line: PlanLine,
        minutes: Int = 45,
        isConfidential: Bool = false,
        told: Slot? = nil,
        draft: Slot? = nil,
        wish: LeaderWish? = nil,
        mayExceedGap: Bool = false,
        delegates: [String] = []
    ) {
        (self.line, self.minutes, self.isConfidential) = (line, minutes, isConfidential)
        (self.told, self.draft, self.wish) = (told, draft, wish)
        (self.mayExceedGap, self.delegates) = (mayExceedGap, delegates)
    }

    package var key: String { line.obligations[0].key }
    package var employeeID: String { line.employeeID }
    package var dueOn: Day { line.dueOn }
    var priority: Int { line.priority }

    /// Neither held back by the gap nor counted in it.
    var isUrgent: Bool { line.rules.contains(where: TalkGap.exempts) }
    var isAtOnce: Bool { line.rules.contains(.k4a) }
    /// The gap holds for it: of one person's such talks a week holds one.
    var keepsGap: Bool { !isUrgent && !mayExceedGap }
}

/// What a leader asked of the draft (K12c); it yields where it would make the talk late.
package struct LeaderWish: Sendable, Hashable {
    package let notThisWeek: Bool

    package init(notThisWeek: Bool = false) { self.notThisWeek = notThisWeek }
}
