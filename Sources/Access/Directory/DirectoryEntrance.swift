import Core
import Notify
import Store

/// Signing in by the password of the company's directory: asked there, in by what the roster says.
struct DirectoryEntrance: Sendable {
    /// Longer logins are nobody's.
    static let mostLogin = 256

    let entrance: Entrance
    let reader: DirectoryReader
    /// Refusals are said at whole multiples of it.
    let beat: Duration

    /// What came of a try.
    enum Outcome: Sendable, Hashable {
        case done(Entrance.Outcome)
        /// The directory answered nothing that could be used; why is for the log.
        case failed(DirectoryTrouble, why: String)
        /// There is no such directory, or no more.
        case gone
    }

    func signIn(
        _ id: String,
        login: String,
        password: String,
        _ caller: Caller
    ) async throws -> Outcome {
        let began = ContinuousClock.now
        let outcome = try await tried(id, login: login, password: password, caller)
        if outcome == .done(.wrong) {
            try await Task.sleep(for: RefusalBeat.pause(after: ContinuousClock.now - began, beat: beat))
        }
        return outcome
    }

    private func tried(
        _ id: String,
        login: String,
        password: String,
        _ caller: Caller
    ) async throws -> Outcome {
        let (now, database) = (entrance.clock.now(), entrance.database)
        let found = try await database.read(.system("whose directory")) { tx in try DirectoryStore.of(id: id, tx) }
        guard let directory = found else { return .gone }
        let attempt = AttemptStore.Attempt(
            id: ID<Session>(at: now).text,
            // Not the same tries as of our own password: who fails here has not failed there, nor the other way round.
            who: Secret.hash("directory \(id):" + login.nfc.lowercased()),
            address: caller.address,
            device: caller.device.map(Secret.hash),
            what: .password
        )
        let asked = try await entrance.knock(attempt, number: login, now: now)
        if let seconds = asked.wait { return .done(.wait(seconds: seconds)) }
        // An empty password would be let in as nobody by many directories.
        guard !login.isEmpty, login.utf8.count <= Self.mostLogin, !password.isEmpty, password.utf8.count <= 1_024 else {
            return .done(.wrong)
        }
        guard let server = directory.server else {
            try await withdraw(attempt)
            return .failed(.account, why: "its password cannot be opened")
        }
        switch await reader.ask(.enter(login: login.nfc, password: password), server) {
        case .entry(let entry):
            try await database.writePart(.system("sign in")) { tx in
                try AttemptStore.succeed(attempt.id, at: now, tx)
            }
            return .done(try await enter(directory, entry, caller, now))
        case .wrong: return .done(.wrong)
        case .failed(let trouble, let why):
            try await withdraw(attempt)
            return .failed(trouble, why: why)
        case .counted:
            try await withdraw(attempt)
            return .failed(.search, why: "it counted instead")
        }
    }

    /// Nobody got anything wrong: a directory that is away must not use up the tries of a whole site.
    private func withdraw(_ attempt: AttemptStore.Attempt) async throws {
        try await entrance.database.writePart(.system("sign in")) { tx in
            try AttemptStore.withdraw(attempt.id, tx)
        }
    }

    private func enter(
        _ directory: CompanyDirectory,
        _ entry: DirectoryEntry,
        _ caller: Caller,
        _ now: Instant
    ) async throws -> Entrance.Outcome {
        let keys = Entrance.Keys(at: now, device: caller.device)
        let admission = DirectoryAdmission(directory: directory, entry: entry, fresh: AccountID(at: now))
        return try await entrance.database.write(.door(caller), "sign in by the company's directory") { tx in
            let (identity, isPlain) = try admission.find(at: now, tx)
            tx.note("for \(identity.number)")
            // It is a password like ours: where the company's own page alone counts, it does not.
            if try entrance.isClosed(identity, at: now, tx) { return .companyOnly }
            if try SecondFactorStore.of(identity.account, tx)?.isConfirmed == true {
                let step = StepStore.Step(account: identity.account, byCompany: true, isPlain: isPlain)
                try StepStore.begin(keys.step, step, at: now, until: now + Entrance.stepSeconds, tx)
                return .secondFactor(step: keys.step)
            }
            var opening = Entrance.Opening(.company)
            opening.isPlain = isPlain
            return try entrance.open(identity, opening, caller, keys, at: now, tx)
        }
    }
}
