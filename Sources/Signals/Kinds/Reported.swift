import Core

/// A person saw something in someone: a mood, a leaning to leave, or a swing in results (K3a, K4).
///
/// In version 1 the words of every report stood in its note. Since version 2 those of a mood or a leaning to leave lie
/// sealed, and only where they lie stands here; a version 1 is read as it is until it is sealed.
package struct Reported: SignalPayload {
    package static let kind = "reported"
    package static let version = 2

    package enum What: String, Codable, Sendable {
        case mood, leaving, swing

        /// Whether its words are confidential: how somebody feels is, how their results are is not.
        package var isConfidential: Bool { self != .swing }
    }
    package enum Grade: String, Codable, Sendable { case now, soon, watch }

    package let what: What
    package let grade: Grade
    /// The employee_id as written; nil where nobody was named.
    package let by: String?
    package let note: String?
    /// Where the words lie sealed; nil where there are none.
    package let sealed: String?

    package init(what: What, grade: Grade, by: String?, note: String?, sealed: ID<SealedText>? = nil) {
        (self.what, self.grade, self.by, self.note, self.sealed) = (what, grade, by, note, sealed?.text)
    }

    /// Where the words lie sealed.
    package var sealedNote: ID<SealedText>? { sealed.map { ID($0) } }
}
