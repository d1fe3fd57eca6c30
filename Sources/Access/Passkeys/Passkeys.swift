import Core
import Foundation
import Store

/// Making passkeys and signing in by them: one step that proves both the device and who holds it.
struct Passkeys: Sendable {
    let entrance: Entrance
    /// What people type to get here, where the server was told.
    let address: String?

    /// What a browser sends of an authenticator's answer; all of it text of bytes but the name.
    struct Answer: Sendable {
        var challenge = ""
        var credential = ""
        var client = ""
        var authenticator = ""
        var signature = ""
        /// Whose it says it is, where it says so.
        var holder = ""
    }

    private var database: Database { entrance.database }

    /// Nil where the address names no host.
    func place(_ caller: Caller) -> PasskeyPlace? {
        let origin = address ?? caller.base
        return URLComponents(string: origin)?.host.map { PasskeyPlace(origin: origin, host: $0) }
    }

    /// Something new to be signed, once: by one account's authenticator, or by whoever signs in.
    func ask(of account: AccountID?) async throws -> String {
        let (challenge, now) = (Secret.token(), entrance.clock.now())
        _ = try await database.writePart(.system("passkey")) { tx in
            try PasskeyStore.ask(challenge, of: account, at: now, tx)
        }
        return challenge
    }

    /// Keeps a new one; false where it cannot be believed or was made before.
    func add(
        _ answer: Answer,
        name: String,
        to account: AccountID,
        _ caller: Caller,
        by actor: Actor
    ) async throws -> Bool {
        let now = entrance.clock.now()
        guard let place = place(caller), let client = Base64URL.bytes(answer.client),
            let authenticator = Base64URL.bytes(answer.authenticator)
        else { throw PasskeyRefusal.malformed }
        return try await database.write(actor, "add a passkey") { tx in
            guard try PasskeyStore.spend(answer.challenge, of: account, at: now, tx) else {
                throw PasskeyRefusal.challenge
            }
            let rule = PasskeyRule(place: place, challenge: answer.challenge)
            let made = try rule.made(client: client, authenticator: authenticator)
            guard Base64URL.text(made.credential) == answer.credential else { throw PasskeyRefusal.key }
            let counter = AuthenticatorAnswer(authenticator)?.counter ?? 0
            let known = KnownPasskey(account: account, key: made.key, host: place.host, counter: counter)
            tx.note(name)
            return try PasskeyStore.add(answer.credential, known, name: name, at: now, tx)
        }
    }

    /// In, or wrong: unknown, ended, not believed, a leaver, a lock, a shared machine, all with one answer.
    func signIn(_ answer: Answer, _ caller: Caller) async throws -> Entrance.Outcome {
        let now = entrance.clock.now()
        let keys = Entrance.Keys(at: now, device: caller.device)
        guard caller.kiosk == nil, let place = place(caller), let client = Base64URL.bytes(answer.client),
            let authenticator = Base64URL.bytes(answer.authenticator),
            let signature = Base64URL.bytes(answer.signature)
        else { return .wrong }
        // Spent by whatever comes, apart from what follows: nothing can be tried twice.
        let isAsked = try await database.writePart(.system("passkey")) { tx in
            try PasskeyStore.spend(answer.challenge, of: nil, at: now, tx)
        }
        guard isAsked else { return .wrong }
        let rule = PasskeyRule(place: place, challenge: answer.challenge)
        return try await database.write(.door(caller), "sign in by passkey") { tx in
            guard let known = try PasskeyStore.known(answer.credential, tx),
                answer.holder.isEmpty || Base64URL.bytes(answer.holder) == Array(known.account.text.utf8),
                let identity = try AccountStore.identity(known.account, tx),
                identity.mayComeIn(on: identity.zone.day(of: now))
            else { return .wrong }
            tx.note("for \(identity.number)")
            let counter = try rule.used(
                client: client,
                authenticator: authenticator,
                signature: signature,
                known
            )
            if try entrance.isClosed(identity, at: now, tx) { return .companyOnly }
            guard try PasskeyStore.use(answer.credential, from: known.counter, to: counter, at: now, tx) else {
                return .wrong
            }
            // It knows who holds it: that is two steps in one.
            var opening = Entrance.Opening(.passkey)
            opening.asksSecondStep = false
            return try entrance.open(identity, opening, caller, keys, at: now, tx)
        }
    }
}
