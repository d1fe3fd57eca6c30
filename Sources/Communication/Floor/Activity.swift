import Core

/// Time someone is off the phone for, as another program's schedule has it: a meeting, a course.
package struct Activity: Sendable, Hashable {
    /// What lasts longer is an absence.
    static let longestMinutes = 24 * 60

    package let span: Span
    package let title: String

    package init(span: Span, title: String) { (self.span, self.title) = (span, title) }
}
