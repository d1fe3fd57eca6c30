import Core
import Crypto

/// Why the token of a company's sign-in is not believed; for the log, never for the visitor.
enum TokenRefusal: String, Error, Sendable, Hashable {
    case malformed, algorithm, unknownKey, signature, issuer, audience, party, expired, early, nonce, accessToken,
        subject
}

/// What must be true of an ID token before anything in it is believed.
///
/// Source: OpenID Connect Core 1.0, 3.1.3.7; RFC 8725, 3.1 and 3.8.
struct IDTokenRule: Sendable {
    /// Seconds two clocks may differ.
    static let leeway = 60.0

    let issuer: String
    let client: String
    let nonce: String

    /// The claims of a token that may be believed.
    func check(
        _ text: String,
        keys: [SigningKey],
        accessToken: String?,
        now: Instant
    ) throws(TokenRefusal) -> [String: Claim] {
        guard let token = CompactToken(text) else { throw .malformed }
        try checkSignature(of: token, keys)
        let claims = token.claims
        guard claims["iss"]?.text == issuer else { throw .issuer }
        try checkAudience(claims)
        try checkTimes(claims, now: Double(now.microseconds) / 1e6)
        guard claims["nonce"]?.text == nonce else { throw .nonce }
        if let hash = claims["at_hash"] {
            guard let accessToken, hash.text == Self.hash(of: accessToken) else { throw .accessToken }
        }
        guard let subject = claims["sub"]?.text, !subject.isEmpty, subject.utf8.count <= 255 else { throw .subject }
        return claims
    }

    private func checkSignature(of token: CompactToken, _ keys: [SigningKey]) throws(TokenRefusal) {
        // Before any key is looked at: "none" and what is signed with a shared secret are no signatures for us.
        guard SigningKey.algorithms.contains(token.algorithm) else { throw .algorithm }
        let named = token.key.map { id in keys.filter { $0.id == id } } ?? keys
        guard !named.isEmpty else { throw .unknownKey }
        guard named.contains(where: { $0.signed(token) }) else { throw .signature }
    }

    private func checkAudience(_ claims: [String: Claim]) throws(TokenRefusal) {
        let audience = claims["aud"]?.texts ?? []
        guard audience.contains(client) else { throw .audience }
        // One that is also for others must have been made for us.
        let party = claims["azp"]
        guard audience.count == 1 || party != nil, party.map({ $0.text == client }) ?? true else { throw .party }
    }

    private func checkTimes(_ claims: [String: Claim], now: Double) throws(TokenRefusal) {
        guard let expires = claims["exp"]?.seconds, let issued = claims["iat"]?.seconds else { throw .malformed }
        guard now < expires + Self.leeway else { throw .expired }
        guard issued <= now + Self.leeway else { throw .early }
        if let from = claims["nbf"] {
            guard let from = from.seconds else { throw .malformed }
            guard from <= now + Self.leeway else { throw .early }
        }
    }

    /// The left half of the hash of an access token.
    static func hash(of accessToken: String) -> String {
        Base64URL.text(Array(SHA256.hash(data: Array(accessToken.utf8))).prefix(16))
    }
}
