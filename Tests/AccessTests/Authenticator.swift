import Crypto
import Foundation

@testable import Access

/// A device that makes and uses one passkey, as browsers have it answer; the test may let it lie.
struct Authenticator: Sendable {
    let pair = P256.Signing.PrivateKey()
    let credential = Array("credential of a test".utf8)
    var host = "localhost"
    var origin = "http://localhost:8080"
    /// 1 somebody is there, 4 it knows who.
    var flags: UInt8 = 5
    var counter: UInt32 = 0
    var isFramed: Bool?
    /// Instead of what fits.
    var type: String?

    var key: [UInt8] { Array(pair.publicKey.rawRepresentation) }

    func client(_ challenge: String, _ kind: PasskeyRule.Kind) -> [UInt8] {
        let framed = isFramed.map { #","crossOrigin":\#($0)"# } ?? ""
        let type = type ?? kind.rawValue
        return Array(#"{"type":"\#(type)","challenge":"\#(challenge)","origin":"\#(origin)"\#(framed)}"#.utf8)
    }

    /// What it says when it is used, without a key.
    var data: [UInt8] {
        Array(SHA256.hash(data: Data(host.utf8))) + [flags]
            + (0..<4).reversed().map { UInt8(truncatingIfNeeded: counter >> (UInt32($0) * 8)) }
    }

    /// What it says when it makes one.
    var made: [UInt8] {
        var start = data
        start[32] |= 64
        let length = [UInt8(credential.count >> 8), UInt8(credential.count & 255)]
        let point: [UInt8] =
            [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20] + key[..<32] + [0x22, 0x58, 0x20] + key[32...]
        return start + Array(repeating: 0, count: 16) + length + credential + point
    }

    func signature(_ challenge: String) throws -> [UInt8] {
        let signed = data + Array(SHA256.hash(data: Data(client(challenge, .use))))
        return Array(try pair.signature(for: Data(signed)).derRepresentation)
    }

    func makes(_ challenge: String) -> Passkeys.Answer {
        Passkeys.Answer(
            challenge: challenge,
            credential: Base64URL.text(credential),
            client: Base64URL.text(client(challenge, .make)),
            authenticator: Base64URL.text(made)
        )
    }

    func signs(_ challenge: String, holder: String = "") throws -> Passkeys.Answer {
        Passkeys.Answer(
            challenge: challenge,
            credential: Base64URL.text(credential),
            client: Base64URL.text(client(challenge, .use)),
            authenticator: Base64URL.text(data),
            signature: Base64URL.text(try signature(challenge)),
            holder: Base64URL.text(Array(holder.utf8))
        )
    }
}
