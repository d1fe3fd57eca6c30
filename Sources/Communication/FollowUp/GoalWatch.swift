import Core

/// How long figures are waited for, and which days each check of an agreement looks at.
enum GoalWatch {
    /// Figures that come in late are looked for so many days after the check date.
    static let waitsForFigures = 14

    /// The goals to look at on a day: with a figure, their date come, not decided yet.
    static func open(_ followUp: FollowUp, on today: Day) -> [WatchedGoal] {
        followUp.watched.filter { one in
            guard one.target != nil, one.checkOn <= today else { return false }
            guard let check = one.check else { return true }
            return check.outcome == .few && one.checkOn > today - waitsForFigures
        }
    }

    /// The days a goal's check looks at: none that an earlier check of the same goal looked at.
    static func days(_ one: WatchedGoal, in followUp: FollowUp) -> ClosedRange<Day>? {
        let before = followUp.watched.last { $0.goal == one.goal && $0.checkOn < one.checkOn }
        return GoalCheck.days(agreedOn: one.agreedOn, before: before?.checkOn, checkOn: one.checkOn)
    }
}
