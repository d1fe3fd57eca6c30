import Crypto
import Foundation

/// Why what an authenticator signed is not believed; for the log, never for the visitor.
enum PasskeyRefusal: String, Error, Sendable, Hashable {
    case malformed, kind, challenge, origin, framed, host, absent, unverified, key, signature, counter
}

/// What must be true of an authenticator's answer before anybody comes in by it.
///
/// Source: Web Authentication Level 2, 6.1, 7.1 and 7.2; ES256 alone, no attestation.
struct PasskeyRule: Sendable {
    private struct ClientSaid: Decodable {
        let type, challenge, origin: String
        let crossOrigin: Bool?
    }

    enum Kind: String, Sendable {
        case make = "webauthn.create"
        case use = "webauthn.get"
    }

    let place: PasskeyPlace
    let challenge: String

    /// The credential's name and key, where a new one is made.
    func made(client: [UInt8], authenticator: [UInt8]) throws(PasskeyRefusal) -> (credential: [UInt8], key: [UInt8]) {
        try check(client, .make)
        let data = try checked(authenticator)
        guard let (credential, key) = data.made else { throw .key }
        return (credential, key)
    }

    /// The counter to be kept, where somebody signs in.
    func used(
        client: [UInt8],
        authenticator: [UInt8],
        signature: [UInt8],
        _ known: KnownPasskey
    ) throws(PasskeyRefusal) -> Int64 {
        try check(client, .use)
        let data = try checked(authenticator)
        guard known.host == place.host else { throw .host }
        guard let key = try? P256.Signing.PublicKey(rawRepresentation: known.key),
            let signed = try? P256.Signing.ECDSASignature(derRepresentation: signature),
            key.isValidSignature(signed, for: authenticator + Array(SHA256.hash(data: client)))
        else { throw .signature }
        // One that counts always counts on: a smaller number comes from a copy.
        guard data.counter > known.counter || (data.counter == 0 && known.counter == 0) else { throw .counter }
        return data.counter
    }

    private func check(_ client: [UInt8], _ kind: Kind) throws(PasskeyRefusal) {
        guard let said = try? JSONDecoder().decode(ClientSaid.self, from: Data(client)) else { throw .malformed }
        guard said.type == kind.rawValue else { throw .kind }
        guard sameBytes(Array(said.challenge.utf8), Array(challenge.utf8)) else { throw .challenge }
        guard said.origin == place.origin else { throw .origin }
        guard said.crossOrigin != true else { throw .framed }
    }

    private func checked(_ authenticator: [UInt8]) throws(PasskeyRefusal) -> AuthenticatorAnswer {
        guard let data = AuthenticatorAnswer(authenticator) else { throw .malformed }
        guard data.host == Array(SHA256.hash(data: Array(place.host.utf8))) else { throw .host }
        guard data.isPresent else { throw .absent }
        guard data.isVerified else { throw .unverified }
        return data
    }
}

/// What an authenticator says, byte by byte.
///
/// | bytes | what |
/// | --- | --- |
/// | 0-31 | hash of the host |
/// | 32 | flags: 1 somebody is there, 4 it knows who, 64 a key follows |
/// | 33-36 | counter |
/// | 37-52 | model, which we do not ask for |
/// | 53-54 | length of the credential's name, which follows |
/// | then | the key: of ES256 its canonical form is fixed but for the two halves of the point |
struct AuthenticatorAnswer: Sendable {
    private static let beforeX: [UInt8] = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20]
    private static let beforeY: [UInt8] = [0x22, 0x58, 0x20]

    let host: [UInt8]
    let isPresent: Bool
    let isVerified: Bool
    let counter: Int64
    let made: (credential: [UInt8], key: [UInt8])?

    /// Nil where bytes are missing, or where a key follows that is none of ours.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 37 else { return nil }
        host = Array(bytes[0..<32])
        (isPresent, isVerified) = (bytes[32] & 1 != 0, bytes[32] & 4 != 0)
        counter = bytes[33..<37].reduce(0) { $0 << 8 | Int64($1) }
        guard bytes[32] & 64 != 0 else {
            made = nil
            return
        }
        guard bytes.count >= 55 else { return nil }
        let length = Int(bytes[53]) << 8 | Int(bytes[54])
        let end = 55 + length
        guard (1...1023).contains(length), bytes.count >= end + 77, Array(bytes[end..<end + 10]) == Self.beforeX,
            Array(bytes[end + 42..<end + 45]) == Self.beforeY
        else { return nil }
        let key = Array(bytes[end + 10..<end + 42] + bytes[end + 45..<end + 77])
        guard (try? P256.Signing.PublicKey(rawRepresentation: key)) != nil else { return nil }
        made = (Array(bytes[55..<end]), key)
    }
}
