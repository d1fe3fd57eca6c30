import Foundation

/// Where a company's directory listens: by TLS from the first byte (`ldaps://`), or by StartTLS (`ldap://`).
///
/// There is no third way: nothing is ever said in the clear.
package struct DirectoryAddress: Sendable, Hashable {
    package let text: String
    /// TLS begins after the connection, and before anything else.
    let startsTLS: Bool

    /// Nil for what is no such address.
    package init?(_ text: String) {
        guard text.utf8.count <= 300, let parts = URLComponents(string: text), let host = parts.host,
            ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil, parts.user == nil,
            parts.password == nil, (1...65_535).contains(parts.port ?? 1)
        else { return nil }
        switch parts.scheme {
        case "ldaps": startsTLS = false
        case "ldap": startsTLS = true
        default: return nil
        }
        let number = host.hasPrefix("[") && host.hasSuffix("]") ? host.dropFirst().dropLast() : nil
        let isNumber = number.map { $0.contains(":") && $0.allSatisfy { $0.isHexDigit || $0 == ":" } } ?? false
        guard isNumber || SMTPServer.isHost(host) else { return nil }
        self.text = "\(startsTLS ? "ldap" : "ldaps")://\(host)\(parts.port.map { ":\($0)" } ?? "")"
    }
}
