/// The address behind a name, as the computer is about to call it: what a webhook must not reach (SSRF).
///
/// Asked for every address at the moment of the call, so that a name that answers differently the second time gains nothing.
package enum PeerAddress: Sendable, Hashable {
    case v4([UInt8])
    case v6([UInt8])

    /// `allowingPrivate`: an administrator runs the receiver on the own network.
    ///
    /// Addresses by which machines of a cloud tell their secrets are refused in any case.
    package func isAllowed(allowingPrivate: Bool) -> Bool {
        switch self {
        case .v4(let bytes):
            let ranges = allowingPrivate ? Self.never4 : Self.never4 + Self.private4
            return bytes.count == 4 && !ranges.contains { Self.matches(bytes, $0) }
        case .v6(let bytes):
            guard bytes.count == 16 else { return false }
            // An IPv4 address in the clothes of IPv6, as mapped and by NAT64.
            for prefix in [Self.mapped, Self.nat64] where Self.matches(bytes, (prefix, 96)) {
                return PeerAddress.v4(Array(bytes.suffix(4))).isAllowed(allowingPrivate: allowingPrivate)
            }
            if Self.matches(bytes, (Self.metadata6, 128)) { return false }
            if allowingPrivate, Self.private6.contains(where: { Self.matches(bytes, $0) }) { return true }
            // Of all others only global unicast, without documentation, Teredo and 6to4, which wrap other addresses.
            return Self.matches(bytes, ([0x20], 3)) && !Self.wrapped6.contains { Self.matches(bytes, $0) }
        }
    }

    /// This very machine.
    package var isLoopback: Bool {
        switch self {
        case .v4(let bytes): bytes.count == 4 && bytes[0] == 127
        case .v6(let bytes): bytes.count == 16 && Self.matches(bytes, Self.private6[0])
        }
    }

    private typealias Range = ([UInt8], Int)

    /// This network, link-local with the clouds' metadata, documentation, multicast, reserved; Alibaba's metadata.
    private static let never4: [Range] = [
        ([0], 8), ([169, 254], 16), ([192, 0, 2], 24), ([192, 88, 99], 24), ([198, 51, 100], 24), ([203, 0, 113], 24),
        ([224], 4), ([240], 4), ([100, 100, 100, 200], 32),
    ]
    /// RFC 1918, carriers' NAT, loopback, protocol assignments, benchmarks.
    private static let private4: [Range] = [
        ([10], 8), ([100, 64], 10), ([127], 8), ([172, 16], 12), ([192, 0, 0], 24), ([192, 168], 16), ([198, 18], 15),
    ]
    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    private static let nat64: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
    /// fd00:ec2::254.
    private static let metadata6: [UInt8] = [0xFD, 0, 0x0E, 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54]
    /// Loopback and unique local addresses.
    private static let private6: [Range] = [([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 128), ([0xFC], 7)]
    private static let wrapped6: [Range] = [
        ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x01, 0, 0], 32), ([0x20, 0x02], 16),
    ]

    private static func matches(_ bytes: [UInt8], _ range: Range) -> Bool {
        let (prefix, bits) = range
        return (0..<bits).allSatisfy { bit in
            let mask: UInt8 = 0x80 >> UInt8(bit % 8)
            return bytes[bit / 8] & mask == (bit / 8 < prefix.count ? prefix[bit / 8] : 0) & mask
        }
    }
}
