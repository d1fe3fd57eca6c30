import Core

/// What is handed to somebody once: a link, a code to type instead, and until when they work.
struct Invitation: Sendable, Hashable {
    let number: String
    let name: String
    let team: String
    let link: String
    let code: String
    let until: Instant
    let language: Language
    let site: String
    let email: String?
}

/// The way invitations leave by mail; without one they are printed.
package struct InvitationPost: Sendable {
    /// One letter, in the language of the person's site.
    package struct Letter: Sendable, Hashable {
        package let to: String
        package let name: String
        package let number: String
        package let link: String
        package let code: String
        package let until: Instant
        package let language: Language
        /// Whose mail server carries it.
        package let site: String
    }

    /// Hands a letter over; throwing means that it did not leave and must be printed.
    package let send: @Sendable (Letter) async throws -> Void

    package init(send: @escaping @Sendable (Letter) async throws -> Void) { self.send = send }
}
