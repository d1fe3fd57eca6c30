import Core

/// Every goal of an agreement was reached on a check date: a reason to praise.
package struct AgreementReached: SignalPayload {
    package static let kind = "agreement-reached"
    package static let version = 1

    package let agreement: String
    package let checkOn: String
    package let goals: Int

    package init(agreement: String, checkOn: Day, goals: Int) {
        (self.agreement, self.checkOn, self.goals) = (agreement, checkOn.description, goals)
    }
}
