import Core

/// Whom to tell of a weakness: `/.well-known/security.txt`, where whoever runs the server named somebody.
///
/// Source: RFC 9116.
package struct SecurityText: Sendable, Hashable {
    /// It is made at each asking, so it never lapses while the server runs; the RFC wants less than a year.
    private static let validSeconds = 90 * 86_400

    private let contact: String

    /// `mailto:security@example.org` or `https://example.org/security`.
    package init(_ contact: String) throws {
        let contact = contact.trimmed
        let isAddress = contact.hasPrefix("mailto:") || contact.hasPrefix("https://")
        guard isAddress, contact.utf8.count <= 500, contact.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw Failure(.badInput, "ZHIYIN_SECURITY_CONTACT=\(contact): begins with mailto: or https://")
        }
        self.contact = contact
    }

    func text(at now: Instant) -> String {
        "Contact: \(contact)\nExpires: \((now + Self.validSeconds).iso)\nPreferred-Languages: zh, en\n"
    }
}
