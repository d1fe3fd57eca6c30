import Core
import Logging
import Store
import Web

/// Passkeys of one's own account, and the way in by one.
struct PasskeyPages: Sendable {
    let passkeys: Passkeys
    let door: SignInPages

    var routes: [Route] {
        [
            Route(.post, "/session/passkey/challenge", .everyone) { _ in .text(try await passkeys.ask(of: nil)) },
            Route(.post, "/session/passkey", .everyone) { visit in try await signIn(visit) },
            Route(.post, "/account/passkeys/challenge", .anyRole) { visit in try await ask(visit) },
            Route(.post, "/account/passkeys", .anyRole) { visit in try await add(visit) },
            Route(.post, "/account/passkeys/name", .anyRole) { visit in try await name(visit) },
            Route(.post, "/account/passkeys/end", .anyRole) { visit in try await end(visit) },
        ]
    }

    private func sent(_ visit: Visit) -> Passkeys.Answer {
        let fields = visit.form.fields
        return Passkeys.Answer(
            challenge: fields["challenge"] ?? "",
            credential: fields["credential"] ?? "",
            client: fields["client"] ?? "",
            authenticator: fields["authenticator"] ?? "",
            signature: fields["signature"] ?? "",
            holder: fields["holder"] ?? ""
        )
    }

    private func signIn(_ visit: Visit) async throws -> Answer {
        do {
            let outcome = try await passkeys.signIn(sent(visit), visit.caller)
            return try await door.answer(outcome, visit) { sentence, status in
                try await door.form(visit, error: sentence ?? PasskeyWords.wrong, status: status)
            }
        } catch let refusal as PasskeyRefusal {
            visit.house.log.warning("passkey refused", metadata: refusal.metadata(visit))
            return try await door.form(visit, error: PasskeyWords.wrong, status: 403)
        }
    }

    private func own(_ visit: Visit) async throws -> Identity? {
        guard visit.viewer.kioskIdle == nil else { return nil }
        let person = visit.viewer.person
        return try await visit.read { tx in
            try AccountStore.own(person, tx).flatMap { try AccountStore.identity($0, tx) }
        }
    }

    /// A session left open makes nobody a way in and takes none away: who has a password types it.
    private func wrong(_ identity: Identity, _ visit: Visit) async throws -> Word? {
        guard let known = identity.password.flatMap(PasswordHash.init) else { return nil }
        let typed = visit.form.fields["password"] ?? ""
        return try await passkeys.entrance.check(typed, known, number: identity.number, visit.caller)
    }

    private func ask(_ visit: Visit) async throws -> Answer {
        guard let identity = try await own(visit) else { return .notFound }
        if let wrong = try await wrong(identity, visit) { return .text(visit.say(wrong), status: 403) }
        return .text(try await passkeys.ask(of: identity.account))
    }

    private func add(_ visit: Visit) async throws -> Answer {
        guard let identity = try await own(visit) else { return .notFound }
        let name = String((visit.form["name"] ?? DeviceName.of(visit.caller.agent)).prefix(Passkey.longestName))
        do {
            let isDone = try await passkeys.add(
                sent(visit),
                name: name,
                to: identity.account,
                visit.caller,
                by: visit.viewer.actor
            )
            return isDone ? Self.done : .refused(status: 422, PasskeyWords.notMade)
        } catch let refusal as PasskeyRefusal {
            visit.house.log.warning("passkey refused", metadata: refusal.metadata(visit))
            return .refused(status: 422, PasskeyWords.notMade)
        }
    }

    private func name(_ visit: Visit) async throws -> Answer {
        guard let identity = try await own(visit), let name = visit.form["name"] else { return .notFound }
        let credential = visit.form.fields["credential"] ?? ""
        let isDone = try await visit.write("name a passkey") { tx in
            let short = String(name.prefix(Passkey.longestName))
            return try PasskeyStore.name(credential, short, of: identity.account, tx)
        }
        return isDone ? Self.done : .notFound
    }

    private func end(_ visit: Visit) async throws -> Answer {
        guard let identity = try await own(visit) else { return .notFound }
        if let wrong = try await wrong(identity, visit) { return .refused(status: 403, wrong) }
        let (credential, now) = (visit.form.fields["credential"] ?? "", visit.now)
        let isDone = try await visit.write("end a passkey") { tx in
            try PasskeyStore.end(credential, of: identity.account, at: now, tx)
        }
        return isDone ? Self.done : .notFound
    }

    private static let done = Answer.redirect(Path("/account").query("done", "1"))
}

extension PasskeyRefusal {
    /// For the log: what was not believed, and from where it came.
    fileprivate func metadata(_ visit: Visit) -> Logger.Metadata {
        ["why": "\(rawValue)", "from": "\(visit.caller.address)"]
    }
}
