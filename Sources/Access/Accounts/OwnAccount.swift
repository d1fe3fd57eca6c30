import Core
import Store

/// What people change of their own way in: password, second factor, sessions.
struct OwnAccount: Sendable {
    let entrance: Entrance

    private var database: Database { entrance.database }

    /// A new password: every other session ends, other browsers are forgotten, and this session gets a new token.
    ///
    /// The present one is asked for, unless the session owes a first one. `token` is the session's; nil where it was
    /// taken, the sentence of what is wrong otherwise.
    func setPassword(
        _ password: String,
        again: String,
        present: String?,
        _ own: OwnPage.Facts,
        caller: Caller,
        by actor: Actor
    ) async throws -> Result<String, PasswordRefusal> {
        do {
            try PasswordRule.check(password, again: again, names: [own.name, own.number], site: own.site)
        } catch {
            return .failure(PasswordRefusal(field: error == .notTheSame ? .again : .new, sentence: error.sentence))
        }
        if let breached = entrance.breached, try breached.contains(password) {
            return .failure(PasswordRefusal(field: .new, sentence: PasswordWords.common))
        }
        let now = entrance.clock.now()
        if own.owes != .password, let wrong = try await wrong(present, own, caller) {
            return .failure(PasswordRefusal(field: .present, sentence: wrong))
        }
        let hash = try await entrance.hash(password)
        let (fresh, csrf, token) = (Secret.token(), Secret.token(), caller.session ?? "")
        // While the keys are away none can be begun, and nobody is kept out for it.
        let mayBegin = database.keys != nil
        let owes: Session.Owed? =
            own.requiresSecondFactor && !own.hasSecondFactor && mayBegin ? .secondFactor : nil
        try await database.write(actor, "set the own password") { tx in
            try AccountStore.setPassword(hash, of: own.account, at: now, tx)
            try LinkStore.spend(all: own.account, at: now, tx)
            try SessionStore.endAll(of: own.account, but: token, at: now, tx)
            try KnownDeviceStore.forget(all: own.account, but: caller.device, at: now, tx)
            try SessionListStore.renew(token, as: fresh, csrf: csrf, owes: owes, tx)
        }
        return .success(fresh)
    }

    /// What is wrong with the present password, typed once more by who has one: a session left open changes nothing.
    func wrong(_ present: String?, _ own: OwnPage.Facts, _ caller: Caller) async throws -> Word? {
        guard let known = own.password.flatMap(PasswordHash.init) else { return nil }
        // Guessed at from a session left open, it waits as at the door.
        return try await entrance.check(present ?? "", known, number: own.number, caller)
    }

    /// A secret to be read into a phone; the one begun before, if it was not confirmed yet.
    func beginSecondFactor(_ account: AccountID, by actor: Actor) async throws -> [UInt8]? {
        let (secret, now) = (Secret.bytes(20), entrance.clock.now())
        return try await database.write(actor, "begin a second factor") { tx in
            if let known = try SecondFactorStore.of(account, tx) {
                if known.isConfirmed { return nil }
                if let begun = known.secret { return begun }
            }
            try SecondFactorStore.begin(secret, of: account, at: now, tx)
            return secret
        }
    }

    /// The first code read back makes the second factor count: ten recovery codes, shown once; nil for a wrong code.
    func confirmSecondFactor(
        _ code: String,
        _ account: AccountID,
        session: String?,
        by actor: Actor
    ) async throws -> [String]? {
        let now = entrance.clock.now()
        let codes = Self.recoveryCodes()
        return try await database.write(actor, "confirm a second factor") { tx in
            guard let known = try SecondFactorStore.of(account, tx), !known.isConfirmed,
                let step = known.accepted(code, at: now)
            else { return nil }
            try SecondFactorStore.confirm(account, step: step, at: now, tx)
            try SecondFactorStore.setRecovery(codes, of: account, at: now, tx)
            if let session { try SessionListStore.settle(session, tx) }
            return codes
        }
    }

    /// New recovery codes in the place of the old, for a code of the phone.
    func renewRecovery(
        _ code: String,
        _ account: AccountID,
        _ caller: Caller,
        by actor: Actor
    ) async throws -> [String]? {
        let now = entrance.clock.now()
        let (codes, attempt) = (Self.recoveryCodes(), Self.attempt(account, caller, at: now))
        return try await database.write(actor, "make new recovery codes") { tx in
            try Self.count(attempt, at: now, tx)
            guard let known = try SecondFactorStore.of(account, tx), known.isConfirmed,
                let step = known.accepted(code, at: now),
                try SecondFactorStore.use(step, of: account, tx)
            else { return nil }
            try AttemptStore.succeed(attempt.id, at: now, tx)
            try SecondFactorStore.setRecovery(codes, of: account, at: now, tx)
            return codes
        }
    }

    /// Takes the second factor off, for a code of the phone or of paper: false for a wrong one.
    func removeSecondFactor(
        _ code: String,
        _ account: AccountID,
        _ caller: Caller,
        by actor: Actor
    ) async throws -> Bool {
        let now = entrance.clock.now()
        let attempt = Self.attempt(account, caller, at: now)
        return try await database.write(actor, "take the own second factor off") { tx in
            try Self.count(attempt, at: now, tx)
            guard let known = try SecondFactorStore.of(account, tx), known.isConfirmed else { return false }
            let step = known.accepted(code, at: now)
            let isRight =
                if step == nil { try SecondFactorStore.useRecovery(code, of: account, at: now, tx) } else { true }
            guard isRight else { return false }
            try AttemptStore.succeed(attempt.id, at: now, tx)
            try SecondFactorStore.remove(account, tx)
            return true
        }
    }

    /// Codes typed on the own page count by themselves: who guesses there keeps nobody from the door.
    private static func attempt(_ account: AccountID, _ caller: Caller, at now: Instant) -> AttemptStore.Attempt {
        AttemptStore.Attempt(
            id: ID<Session>(at: now).text,
            who: Secret.hash("own code:" + account.text),
            address: caller.address,
            device: caller.device.map(Secret.hash),
            what: .code
        )
    }

    /// Written down as wrong before it is looked at; refused unread where too many were.
    private static func count(
        _ attempt: AttemptStore.Attempt,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        if let until = CodeBudget.until(try AttemptStore.wrongCodes(attempt.who, now: now, tx), now: now) {
            throw CodesSpent(sentence: SignInWords.wait(until.seconds(after: now)))
        }
        try AttemptStore.add(attempt, at: now, tx)
    }

    /// Ten of fifty bits each.
    private static func recoveryCodes() -> [String] { (0..<10).map { _ in SpokenCode.text(Secret.bytes(10)) } }
}

/// Too many wrong codes: none is looked at for a while.
struct CodesSpent: Error, Sendable { let sentence: Word }

/// What is wrong with a new password, and which field says it.
struct PasswordRefusal: Error, Sendable {
    enum Field: Sendable { case present, new, again }

    let field: Field
    let sentence: Word
}
