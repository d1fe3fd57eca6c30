/// A new person's first day with calls of their own (K14).
package struct FirstLiveCalls: SignalPayload {
    package static let kind = "first-live-calls"
    package static let version = 1

    package let joinedOn: String
    package let handled: Int

    package init(joinedOn: String, handled: Int) { (self.joinedOn, self.handled) = (joinedOn, handled) }
}
