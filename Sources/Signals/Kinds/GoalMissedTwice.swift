import Core

/// A goal somebody agreed to was not reached on two check dates in a row (K10a).
package struct GoalMissedTwice: SignalPayload {
    package static let kind = "goal-missed-twice"
    package static let version = 1

    package let agreement: String
    /// The goal's number in its agreement.
    package let goal: Int
    /// The two check dates.
    package let first: String
    package let second: String
    /// The employee_id of who made the agreement with the person.
    package let holder: String

    package init(agreement: String, goal: Int, first: Day, second: Day, holder: String) {
        (self.agreement, self.goal, self.holder) = (agreement, goal, holder)
        (self.first, self.second) = (first.description, second.description)
    }
}
