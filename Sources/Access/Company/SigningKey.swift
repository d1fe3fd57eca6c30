import Crypto
import CryptoExtras
import Foundation

/// A public key of a company's sign-in; of all algorithms RS256 and ES256 alone.
///
/// Source: RFC 7517; RFC 7518, 3.3, 3.4, 6.2 and 6.3.
struct SigningKey: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case rsa(n: [UInt8], e: [UInt8])
        case p256(x: [UInt8], y: [UInt8])

        /// The one algorithm a key of this kind is used with.
        var algorithm: String {
            switch self {
            case .rsa: "RS256"
            case .p256: "ES256"
            }
        }
    }

    static let algorithms: Set = ["RS256", "ES256"]

    let id: String?
    let kind: Kind

    private struct Entry: Decodable {
        let kty: String
        let kid, use, alg, crv, n, e, x, y: String?
    }

    private struct Entries: Decodable { let keys: [Entry] }

    /// The keys of a set that sign; others are passed over, and nil stands for what is no set.
    static func set(_ json: [UInt8]) -> [SigningKey]? {
        guard let entries = try? JSONDecoder().decode(Entries.self, from: Data(json)) else { return nil }
        return entries.keys.compactMap { entry in
            guard entry.use ?? "sig" == "sig", let kind = kind(of: entry), entry.alg ?? kind.algorithm == kind.algorithm
            else { return nil }
            return SigningKey(id: entry.kid, kind: kind)
        }
    }

    private static func kind(of entry: Entry) -> Kind? {
        switch entry.kty {
        case "RSA":
            guard let n = entry.n.flatMap(Base64URL.bytes), let e = entry.e.flatMap(Base64URL.bytes) else { return nil }
            return .rsa(n: n, e: e)
        case "EC":
            guard entry.crv == "P-256", let x = entry.x.flatMap(Base64URL.bytes),
                let y = entry.y.flatMap(Base64URL.bytes), x.count == 32, y.count == 32
            else { return nil }
            return .p256(x: x, y: y)
        default: return nil
        }
    }

    /// Whether this key made the signature; a key is never used with another kind's algorithm.
    func signed(_ token: CompactToken) -> Bool {
        guard token.algorithm == kind.algorithm else { return false }
        let digest = SHA256.hash(data: token.signed)
        switch kind {
        case .rsa(let n, let e):
            guard let key = try? _RSA.Signing.PublicKey(n: n, e: e) else { return false }
            let signature = _RSA.Signing.RSASignature(rawRepresentation: token.signature)
            return key.isValidSignature(signature, for: digest, padding: .insecurePKCS1v1_5)
        case .p256(let x, let y):
            guard let key = try? P256.Signing.PublicKey(x963Representation: [4] + x + y),
                let signature = try? P256.Signing.ECDSASignature(rawRepresentation: token.signature)
            else { return false }
            return key.isValidSignature(signature, for: digest)
        }
    }
}
