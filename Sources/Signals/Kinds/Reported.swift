/// A person saw something in someone: a mood, a leaning to leave, or a swing in results (K3a, K4).
package struct Reported: SignalPayload {
    package static let kind = "reported"
    package static let version = 1

    package enum What: String, Codable, Sendable { case mood, leaving, swing }
    package enum Grade: String, Codable, Sendable { case now, soon, watch }

    package let what: What
    package let grade: Grade
    /// The employee_id as written; nil where nobody was named.
    package let by: String?
    package let note: String?

    package init(what: What, grade: Grade, by: String?, note: String?) {
        (self.what, self.grade, self.by, self.note) = (what, grade, by, note)
    }
}
