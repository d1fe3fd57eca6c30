/// The root cause of a performance problem was found, one that others may share (C2a).
package struct RootCause: SignalPayload {
    package static let kind = "root-cause"
    package static let version = 1

    /// A code of `CommonCause`.
    package let cause: String
    /// What is to solve it: `training`, `case` or `person`; nil where that is not decided.
    package let remedy: String?

    package init(cause: String, remedy: String?) { (self.cause, self.remedy) = (cause, remedy) }
}
