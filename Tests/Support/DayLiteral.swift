import Core

extension Day: ExpressibleByStringLiteral {
    /// Days of the tests, `"2026-02-14"`; a typing error stops the test.
    package init(stringLiteral text: String) {
        guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
        self = day
    }
}
