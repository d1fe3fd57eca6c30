import Core
import Crypto
import CryptoExtras
import Foundation
import Notify
import Synchronization

@testable import Access

/// A company's sign-in that the test plays: its keys, what it says of itself, and the token of the next code.
final class Issuer: Sendable {
    static let address = "https://sign-in.example.org"
    static let client = "zhiyin"

    /// What it does; changed by the test between two steps.
    struct Conduct: Sendable {
        var keys = Issuer.Key.first.set
        var token: String?
        var accessToken = "opaque"
        var isDown = false
        var says = Issuer.address
    }

    let conduct = Mutex(Conduct())
    let asked = Mutex([FetchRequest]())

    /// A pair of keys with its name.
    struct Key: Sendable {
        static let first = Key("first")
        static let second = Key("second")

        let name: String
        let pair = P256.Signing.PrivateKey()

        init(_ name: String) { self.name = name }

        var entry: String {
            let point = Array(pair.publicKey.x963Representation)
            let (x, y) = (Base64URL.text(point[1..<33]), Base64URL.text(point[33..<65]))
            return #"{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"\#(name)","x":"\#(x)","y":"\#(y)"}"#
        }
        var set: String { #"{"keys":[\#(entry)]}"# }
    }

    var fetcher: Fetcher {
        Fetcher { [self] request in
            asked.withLock { $0.append(request) }
            let conduct = conduct.withLock { $0 }
            guard !conduct.isDown else { return .failed(why: "down") }
            switch request.address {
            case Self.address + "/.well-known/openid-configuration": return .json(discovery(conduct.says))
            case Self.address + "/keys": return .json(conduct.keys)
            case Self.address + "/token":
                guard let token = conduct.token else { return .answered(status: 400, body: []) }
                return .json(#"{"id_token":"\#(token)","access_token":"\#(conduct.accessToken)"}"#)
            default: return .answered(status: 404, body: [])
            }
        }
    }

    private func discovery(_ issuer: String) -> String {
        let at = Self.address
        return
            #"{"issuer":"\#(issuer)","authorization_endpoint":"\#(at)/authorize","token_endpoint":"\#(at)/token","jwks_uri":"\#(at)/keys"}"#
    }

    /// How often an address was asked.
    func count(_ end: String) -> Int { asked.withLock { $0.count { $0.address == Self.address + end } } }

    /// Claims that hold for ten minutes; the test changes what it is about.
    static func claims(nonce: String, at now: Instant) -> [String: Any] {
        let seconds = Int(now.seconds)
        return [
            "iss": address, "aud": client, "sub": "0001", "nonce": nonce, "iat": seconds, "exp": seconds + 600,
            "employee_number": "BEN",
        ]
    }

    static func part(_ object: [String: Any]) throws -> String {
        Base64URL.text(try JSONSerialization.data(withJSONObject: object))
    }

    /// A token by ES256.
    static func token(_ claims: [String: Any], by key: Key = .first, head: [String: Any] = [:]) throws -> String {
        var header: [String: Any] = ["alg": "ES256", "kid": key.name]
        header.merge(head) { _, new in new }
        let signed = try part(header) + "." + part(claims)
        let signature = try key.pair.signature(for: Data(signed.utf8))
        return signed + "." + Base64URL.text(signature.rawRepresentation)
    }
}

extension Fetched {
    fileprivate static func json(_ text: String) -> Fetched { .answered(status: 200, body: Array(text.utf8)) }
}
