import Core

/// The reverse proxies whose word about a request counts; passwords travel on this machine or by https, never else.
package struct Proxies: Sendable, Hashable {
    private let addresses: Set<String>

    package init(_ addresses: [String]) { self.addresses = Set(addresses.map(Self.plain)) }

    package static let none = Proxies([])

    /// Where a request comes from.
    package struct Origin: Sendable, Hashable {
        package let address: String
        package let isSecure: Bool
    }

    /// Who really asks; nil where the request came past the proxies, and is refused.
    ///
    /// | connected from | named as proxy | X-Forwarded-For | comes from |
    /// | --- | --- | --- | --- |
    /// | this machine | no | anything | this machine |
    /// | 10.0.0.5 | yes | `203.0.113.9, 198.51.100.7` | 198.51.100.7: what it adds itself stands last |
    /// | 198.51.100.7 | no | anything | refused |
    package func origin(connected: String, forwardedFor: String?, forwardedProto: String?) -> Origin? {
        let connected = Self.plain(connected)
        guard addresses.contains(connected) else {
            return Self.isThisMachine(connected) ? Origin(address: connected, isSecure: false) : nil
        }
        let named = (forwardedFor ?? "").split(separator: ",").map { Self.plain(String($0).trimmed) }
        let asking = named.last { !$0.isEmpty && !addresses.contains($0) } ?? connected
        let scheme = (forwardedProto ?? "").split(separator: ",").last.map { String($0).trimmed.lowercased() }
        return Origin(address: asking, isSecure: scheme == "https")
    }

    /// Loopback: nothing leaves the machine.
    package static func isThisMachine(_ address: String) -> Bool {
        address == "::1" || (address.hasPrefix("127.") && address.split(separator: ".").count == 4)
    }

    /// An IPv4 address that came over an IPv6 socket is the same address.
    private static func plain(_ address: String) -> String {
        let lowered = address.lowercased()
        return lowered.hasPrefix("::ffff:") && lowered.contains(".") ? String(lowered.dropFirst(7)) : lowered
    }
}
