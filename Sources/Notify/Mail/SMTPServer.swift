/// The mail server an administrator named.
package struct SMTPServer: Sendable, Hashable {
    package enum Security: String, Sendable, CaseIterable {
        /// Encrypted from the first byte, mostly port 465.
        case tls
        /// Encrypted before anything is said, mostly port 587; a server that cannot is refused.
        case startTLS = "starttls"
        /// For a relay on this machine or in a guarded network; never with a password.
        case none
    }

    package let host: String
    package let port: Int
    package let security: Security
    package let user: String?
    package let password: String?
    package let from: MailAddress
    package let fromName: String

    package init(
        host: String,
        port: Int,
        security: Security,
        user: String?,
        password: String?,
        from: MailAddress,
        fromName: String
    ) {
        (self.host, self.port, self.security, self.user, self.password) = (host, port, security, user, password)
        (self.from, self.fromName) = (from, fromName)
    }

    /// Whether a name can stand in the address of a server.
    package static func isHost(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 253 && !text.hasPrefix("-")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
