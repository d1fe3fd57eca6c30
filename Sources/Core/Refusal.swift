/// A rule's no: one sentence the user can act on.
package protocol Refusal: Error {
    var sentence: Word { get }
}

/// What ends a command: a sentence for people and the exit code of contract.md.
package struct Failure: Error, CustomStringConvertible {
    package enum Cause: Int32, Sendable {
        /// Done, with refused rows.
        case refusedRows = 1
        /// Bad usage or unreadable input.
        case badInput = 2
        /// Storage not available.
        case storage = 3
    }

    package let cause: Cause
    package let description: String

    package init(_ cause: Cause, _ description: String) {
        (self.cause, self.description) = (cause, description)
    }
}
