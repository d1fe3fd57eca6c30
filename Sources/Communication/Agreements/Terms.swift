import Core

/// What two people agree on: goals, how to reach them, the days on which they are looked at, and what is promised for it.
struct Terms: Sendable, Hashable {
    struct Goal: Sendable, Hashable {
        enum Aim: Sendable, Hashable {
            case figure(Target)
            case words(String)
        }

        /// Stays with the goal through all versions.
        let number: Int
        let aim: Aim

        var target: Target? {
            if case .figure(let target) = aim { target } else { nil }
        }
    }

    /// Support by who made the agreement with the person, with a day of its own.
    struct Promise: Sendable, Hashable {
        /// Stays with the promise through all versions.
        let number: Int
        let words: String
        let dueOn: Day
    }

    static let mostGoals = 3
    static let mostChecks = 3
    static let mostPromises = 3
    static let longestText = 500

    var goals: [Goal]
    var method: String
    /// In order.
    var checks: [Day]
    var promises: [Promise]
}

extension Terms {
    /// The same with the numbers its goals and promises had in an earlier version.
    ///
    /// A goal about the same figure is the same goal, whatever its level is now; one in words where the words are the
    /// same. What is new gets a number nobody had.
    func numbered(after earlier: [Terms]) -> Terms {
        let last = earlier.last
        var (goals, promises): ([Goal], [Promise]) = ([], [])
        var nextGoal = (earlier.flatMap(\.goals).map(\.number).max() ?? 0) + 1
        for goal in self.goals {
            let known = last?.goals.first { old in old.isSame(as: goal) && !goals.contains { $0.number == old.number } }
            goals.append(Goal(number: known?.number ?? nextGoal, aim: goal.aim))
            if known == nil { nextGoal += 1 }
        }
        var nextPromise = (earlier.flatMap(\.promises).map(\.number).max() ?? 0) + 1
        for promise in self.promises {
            let known = last?.promises.first { old in
                old.words == promise.words && !promises.contains { $0.number == old.number }
            }
            promises.append(
                Promise(number: known?.number ?? nextPromise, words: promise.words, dueOn: promise.dueOn)
            )
            if known == nil { nextPromise += 1 }
        }
        return Terms(goals: goals, method: method, checks: checks, promises: promises)
    }
}

extension Terms.Goal {
    fileprivate func isSame(as other: Terms.Goal) -> Bool {
        switch (aim, other.aim) {
        case (.figure(let a), .figure(let b)): a.figure == b.figure
        case (.words(let a), .words(let b)): a == b
        default: false
        }
    }
}
