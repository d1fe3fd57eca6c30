import Foundation

/// A signed token taken apart; nothing it says is believed yet.
///
/// Source: RFC 7515, 3.1 and 7.1.
struct CompactToken: Sendable {
    private struct Header: Decodable {
        let alg: String
        let kid: String?
        let crit: [String]?
    }

    let algorithm: String
    /// Which of its issuer's keys signed it, where it says so.
    let key: String?
    let claims: [String: Claim]
    /// The part the signature is of.
    let signed: [UInt8]
    let signature: [UInt8]

    /// No token we need is longer.
    static let most = 32_768

    /// Nil for what is no token, and for one that wants something understood that we do not know.
    init?(_ text: String) {
        guard text.utf8.count <= Self.most else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let head = Base64URL.bytes(parts[0]), let body = Base64URL.bytes(parts[1]),
            let signature = Base64URL.bytes(parts[2]),
            let header = try? JSONDecoder().decode(Header.self, from: Data(head)), header.crit == nil,
            let claims = try? JSONDecoder().decode([String: Claim].self, from: Data(body))
        else { return nil }
        (algorithm, key, self.claims, self.signature) = (header.alg, header.kid, claims, signature)
        signed = Array(parts[0].utf8) + [UInt8(ascii: ".")] + Array(parts[1].utf8)
    }
}
