import Core
import Signals

/// One goal on one check date, and what came of it.
struct WatchedGoal: Sendable, Hashable {
    let goal: Int
    let checkOn: Day
    /// When the goal was agreed on for this date.
    let agreedAt: Instant
    let agreedOn: Day
    /// Nil for a goal in words: a person says what came of it.
    let target: Target?
    let check: GoalCheck?
    let checkedAt: Instant?
    /// The employee_id of who said it; nil where the figures did.
    let checkedBy: String?
}

/// How an agreement is followed to its outcome: pure, from what was recorded.
struct FollowUp: Sendable, Hashable {
    /// What a person noted on a check date.
    struct Word: Sendable, Hashable {
        let at: Instant
        let by: String
        let words: String?
    }

    /// In order of date and goal.
    let watched: [WatchedGoal]
    let words: [Day: Word]
    /// When the version that holds was written.
    let writtenAt: Instant

    var dates: [Day] { Set(watched.map(\.checkOn)).sorted() }

    func goals(on day: Day) -> [WatchedGoal] { watched.filter { $0.checkOn == day } }

    /// What came of a date as a whole; nil as long as a goal of it is open.
    func outcome(on day: Day) -> GoalCheck.Outcome? {
        let all = goals(on: day).map { $0.check?.outcome }
        guard !all.isEmpty, !all.contains(nil) else { return nil }
        return all.contains(.missed) ? .missed : all.contains(.few) ? .few : .reached
    }

    /// When a date was followed up: all reached, a person's word on file, or the agreement written anew since.
    func followedAt(_ day: Day) -> Instant? {
        if let word = words[day] { return word.at }
        guard let outcome = outcome(on: day), let checkedAt = goals(on: day).compactMap(\.checkedAt).max() else {
            return nil
        }
        if outcome == .reached { return checkedAt }
        return writtenAt > checkedAt ? writtenAt : nil
    }

    /// The first date that is neither decided nor followed up.
    var nextCheck: Day? {
        dates.first { day in
            guard followedAt(day) == nil else { return false }
            return outcome(on: day).map { $0 == .few } ?? true
        }
    }

    /// How it stands by its last decided date; nil before, and once it was written anew after it.
    var standing: AgreementStanding? {
        let decided = dates.last { day in outcome(on: day).map { $0 != .few } ?? false }
        guard let decided, let at = goals(on: decided).compactMap(\.checkedAt).max(), at >= writtenAt else {
            return nil
        }
        return outcome(on: decided) == .reached ? .reached : .missed
    }

    /// Two misses of one goal in a row; after them the count begins anew, as it does when the goal is reached.
    struct Misses: Sendable, Hashable {
        let goal: Int
        let first: Day
        let second: Day
        let at: Instant
    }

    var missedTwice: [Misses] {
        var open: [Int: Day] = [:]
        var found: [Misses] = []
        for one in watched {
            guard let check = one.check, let at = one.checkedAt else { continue }
            switch check.outcome {
            case .few: continue
            case .reached: open[one.goal] = nil
            case .missed:
                if let first = open.removeValue(forKey: one.goal) {
                    found.append(Misses(goal: one.goal, first: first, second: one.checkOn, at: at))
                } else {
                    open[one.goal] = one.checkOn
                }
            }
        }
        return found
    }
}
