import Core

/// Something a person raised in a talk, or its holder found there, that others can act on (P13); the subject is the person.
///
/// Only what the person saw and let go is said: what they want kept in the room raises no signal. What was said about the
/// leader never comes this way (P10a). A talk of a confidential kind leaves the words sealed, and only where they lie here.
package struct Raised: SignalPayload {
    package static let kind = "raised"
    package static let version = 1

    package enum What: String, Codable, Sendable, CaseIterable { case issue, idea }
    /// Who brought it up.
    package enum Source: String, Codable, Sendable { case person, manager }
    /// How the person wants it passed on.
    package enum PassedOn: String, Codable, Sendable, CaseIterable { case named, unnamed }

    /// The talk's id.
    package let talk: String
    package let what: What
    package let source: Source
    /// The employee_id of who held the talk.
    package let holder: String
    /// The words; nil where they lie sealed.
    package let text: String?
    package let sealed: String?
    package let passedOn: PassedOn

    package init(
        talk: String,
        what: What,
        source: Source,
        holder: String,
        text: String?,
        sealed: ID<SealedText>? = nil,
        passedOn: PassedOn
    ) {
        (self.talk, self.what, self.source, self.holder) = (talk, what, source, holder)
        (self.text, self.sealed, self.passedOn) = (text, sealed?.text, passedOn)
    }

    /// Where the words lie sealed.
    package var sealedText: ID<SealedText>? { sealed.map { ID($0) } }

    /// Under which one thing of one talk is said; the number is its place among those of the talk.
    package static func sourceKey(talk: String, number: Int) -> String { "raised/\(talk)/\(number)" }
}
