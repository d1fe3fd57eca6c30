import Core
import Foundation
import Notify
import Store

/// Signing in at the company's own page: out with a journey, back with a code, in by what its token says.
struct CompanyEntrance: Sendable {
    let entrance: Entrance
    let fetcher: Fetcher
    let keys: CompanyKeys
    /// What people type to get here, where the server was told.
    let address: String?

    /// What came back from the company's page.
    struct Return: Sendable {
        var state = ""
        var code = ""
        var error: String?
        /// Who says so, where it says.
        var issuer: String?
    }

    private var database: Database { entrance.database }

    init(entrance: Entrance, fetcher: Fetcher, address: String?) {
        (self.entrance, self.fetcher, self.address) = (entrance, fetcher, address)
        keys = CompanyKeys(fetcher: fetcher, clock: entrance.clock)
    }

    /// Where the company's page sends people back to; it must be told this address.
    func redirect(_ caller: Caller) -> String { (address ?? caller.base) + "/sign-in/company" }

    /// Sets out: the company's page, and what the browser takes along.
    func begin(_ provider: String, _ caller: Caller) async throws -> (address: String, token: String) {
        let (token, now) = (Secret.token(), entrance.clock.now())
        let signIn = try await database.read(.system("whose sign-in")) { tx in
            try CompanySignInStore.of(id: provider, tx)
        }
        guard let signIn else { throw CompanyRefusal.noJourney }
        guard let discovery = await keys.discovery(of: signIn) else { throw CompanyRefusal.unreachable }
        _ = try await database.writePart(.system("sign in")) { tx in
            try CompanySubjectStore.begin(token, provider, at: now, tx)
        }
        let page = Journey(token: token).address(
            at: discovery.authorization,
            client: signIn.client,
            redirect: redirect(caller)
        )
        return (page, token)
    }

    /// Comes back: in, or to the second step.
    func finish(_ back: Return, _ caller: Caller) async throws -> Entrance.Outcome {
        let now = entrance.clock.now()
        guard let token = caller.journey else { throw CompanyRefusal.noJourney }
        let journey = Journey(token: token)
        guard sameBytes(Array(back.state.utf8), Array(journey.state.utf8)) else { throw CompanyRefusal.noJourney }
        let found = try await database.writePart(.system("sign in")) { tx -> CompanySignIn? in
            guard let provider = try CompanySubjectStore.end(token, at: now, tx) else { return nil }
            return try CompanySignInStore.of(id: provider, tx)
        }
        guard let signIn = found else { throw CompanyRefusal.noJourney }
        // An answer of another company's sign-in is no answer (RFC 9207).
        guard back.error == nil, back.issuer ?? signIn.issuer == signIn.issuer, !back.code.isEmpty else {
            throw CompanyRefusal.denied
        }
        let claims = try await claims(back.code, journey, signIn, caller, now)
        return try await enter(signIn, claims, caller, now)
    }

    private func claims(
        _ code: String,
        _ journey: Journey,
        _ signIn: CompanySignIn,
        _ caller: Caller,
        _ now: Instant
    ) async throws -> [String: Claim] {
        guard let discovery = await keys.discovery(of: signIn),
            let tokens = await exchange(code, journey, signIn, discovery, caller),
            let known = await keys.keys(of: signIn, discovery)
        else { throw CompanyRefusal.unreachable }
        let rule = IDTokenRule(issuer: signIn.issuer, client: signIn.client, nonce: journey.nonce)
        do {
            return try rule.check(tokens.id_token, keys: known, accessToken: tokens.access_token, now: now)
        } catch TokenRefusal.unknownKey {
            guard let fresh = await keys.keys(of: signIn, discovery, anew: true) else {
                throw CompanyRefusal.unreachable
            }
            return try rule.check(tokens.id_token, keys: fresh, accessToken: tokens.access_token, now: now)
        }
    }

    private struct Tokens: Decodable, Sendable {
        let id_token: String
        let access_token: String?
    }

    /// The code for the tokens; by whoever holds the verifier, and the secret where there is one.
    private func exchange(
        _ code: String,
        _ journey: Journey,
        _ signIn: CompanySignIn,
        _ discovery: Discovery,
        _ caller: Caller
    ) async -> Tokens? {
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect(caller)),
            ("code_verifier", journey.verifier),
        ]
        var request = FetchRequest(discovery.token)
        request.allowsPrivate = signIn.allowsPrivate
        request.headers = ["Accept: application/json", "Content-Type: application/x-www-form-urlencoded"]
        if signIn.secret.isEmpty || discovery.postsSecret { fields.append(("client_id", signIn.client)) }
        if !signIn.secret.isEmpty {
            if discovery.postsSecret {
                fields.append(("client_secret", signIn.secret))
            } else {
                // RFC 6749, 2.3.1: both as a form would send them.
                let pair = "\(Journey.encoded(signIn.client)):\(Journey.encoded(signIn.secret))"
                request.headers.append("Authorization: Basic \(Data(pair.utf8).base64EncodedString())")
            }
        }
        request.form = Journey.form(fields)
        guard case .answered(200, let body) = await fetcher.fetch(request) else { return nil }
        return try? JSONDecoder().decode(Tokens.self, from: Data(body))
    }
}
