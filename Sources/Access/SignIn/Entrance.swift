import Core
import Store

/// Signing in: number and password, then the second factor; or the link or code of an invitation.
package struct Entrance: Sendable {
    /// What somebody at the door is told.
    enum Outcome: Sendable, Hashable {
        case signedIn(session: String, device: String?)
        /// The password is right; the code of the second factor is asked for under this token.
        case secondFactor(step: String)
        /// The key of the phones' codes is away, so that only a recovery code counts, and this was none.
        case onlyRecovery
        /// One answer for a wrong password, an unknown number, a locked and an ended account.
        case wrong
        case wait(seconds: Int)
        /// The password is right, and the company's sign-in alone counts.
        case companyOnly
        /// Too many passwords are being looked at.
        case busy
    }

    static let stepSeconds = 300

    let database: Database
    let clock: Clock
    let pool: HashingPool
    /// What nobody may choose, where there is a list of it.
    let breached: BreachedPasswords?
    private let cost: PasswordHash.Cost

    package init(database: Database, clock: Clock, breached: BreachedPasswords? = nil) {
        self.init(database: database, clock: clock, pool: HashingPool(), cost: .today, breached: breached)
    }

    init(
        database: Database,
        clock: Clock,
        pool: HashingPool,
        cost: PasswordHash.Cost,
        breached: BreachedPasswords? = nil
    ) {
        (self.database, self.clock, self.pool, self.cost) = (database, clock, pool, cost)
        self.breached = breached
    }

    /// A password as it is to be kept, made in the pool.
    func hash(_ password: String) async throws -> PasswordHash {
        try await pool.run { [cost] in try Scrypt.hash(password, cost: cost) }
    }

    func matches(_ password: String, _ known: PasswordHash) async throws -> Bool {
        try await pool.run { try Scrypt.matches(password, known) }
    }

    /// Number and password.
    func signIn(number: String, password: String, _ caller: Caller) async throws -> Outcome {
        let now = clock.now()
        let attempt = attempt(number: number, caller, at: now)
        let asked = try await knock(attempt, number: number, now: now)
        if let seconds = asked.wait { return .wait(seconds: seconds) }
        let identity = asked.identity
        let known = identity?.password.flatMap(PasswordHash.init)
        var fresh: PasswordHash?
        do {
            // Where there is nothing to compare, something is compared all the same: the answer takes as long.
            let nobodys = PasswordHash(cost: cost, salt: Scrypt.nobodys.salt, hash: Scrypt.nobodys.hash)
            let isRight = try await matches(password, known ?? nobodys)
            guard isRight, let identity, let known, identity.mayComeIn(on: identity.zone.day(of: now)) else {
                return .wrong
            }
            if known.isOlder(than: cost) { fresh = try await hash(password) }
        } catch is HashingPool.Busy {
            return .busy
        }
        guard let identity else { return .wrong }
        let keys = Keys(at: now, device: caller.device)
        return try await database.write(.person(identity, from: caller.address), "sign in by password") { [fresh] tx in
            try AttemptStore.succeed(attempt.id, at: now, tx)
            if try isClosed(identity, at: now, tx) { return .companyOnly }
            if let fresh { try AccountStore.setPassword(fresh, of: identity.account, at: now, tx) }
            if try SecondFactorStore.of(identity.account, tx)?.isConfirmed == true {
                let step = StepStore.Step(account: identity.account)
                try StepStore.begin(keys.step, step, at: now, until: now + Self.stepSeconds, tx)
                return .secondFactor(step: keys.step)
            }
            return try open(identity, Opening(.password), caller, keys, at: now, tx)
        }
    }

    /// The present password asked once more: nil where it is right, what to say otherwise.
    func check(_ password: String, _ known: PasswordHash, number: String, _ caller: Caller) async throws -> Word? {
        let now = clock.now()
        let attempt = attempt(number: number, caller, at: now)
        let asked = try await knock(attempt, number: number, now: now)
        if let seconds = asked.wait { return SignInWords.wait(seconds) }
        do {
            guard try await matches(password, known) else { return PasswordWords.wrongNow }
        } catch is HashingPool.Busy {
            return SignInWords.busy
        }
        try await database.writePart(.system("sign in")) { tx in
            try AttemptStore.succeed(attempt.id, at: now, tx)
        }
        return nil
    }

    /// The six figures of the phone, or a recovery code, after a right password.
    func confirm(step: String, code: String, _ caller: Caller) async throws -> Outcome {
        let now = clock.now()
        let keys = Keys(at: now, device: caller.device)
        return try await database.write(.door(caller), "second factor") { tx in
            guard let found = try StepStore.step(step, now: now, tx),
                let identity = try AccountStore.identity(found.account, tx),
                identity.mayComeIn(on: identity.zone.day(of: now)),
                let factor = try SecondFactorStore.of(found.account, tx)
            else { return .wrong }
            tx.note("for \(identity.number)")
            let attempt = AttemptStore.Attempt(
                id: keys.attempt,
                who: Secret.hash("code:" + identity.account.text),
                address: caller.address,
                device: caller.device.map(Secret.hash),
                what: .code
            )
            let isKnown = try KnownDeviceStore.isKnown(caller.device, to: identity.account, now: now, tx)
            let wrong =
                isKnown
                ? try AttemptStore.ofDevice(attempt, now: now, tx)
                : try AttemptStore.wrongCodes(attempt.who, now: now, tx)
            if let until = CodeBudget.until(wrong, now: now) { return .wait(seconds: until.seconds(after: now)) }
            try AttemptStore.add(attempt, at: now, tx)
            guard try accepts(code, factor, of: identity.account, at: now, tx) else {
                return factor.secret == nil ? .onlyRecovery : .wrong
            }
            try AttemptStore.succeed(attempt.id, at: now, tx)
            try StepStore.spend(step, at: now, tx)
            var opening = Opening(found.owesPassword ? .link : found.byCompany ? .company : .password)
            (opening.owes, opening.isPlain) = (found.owesPassword ? .password : nil, found.isPlain)
            return try open(identity, opening, caller, keys, at: now, tx)
        }
    }

    /// The link of an invitation: it leads to choosing a password.
    func accept(linkToken: String, _ caller: Caller) async throws -> Outcome {
        let now = clock.now()
        let keys = Keys(at: now, device: caller.device)
        return try await database.write(.door(caller), "accept an invitation") { tx in
            guard let account = try LinkStore.use(token: linkToken, .invitation, at: now, tx),
                let identity = try AccountStore.identity(account, tx)
            else { return .wrong }
            return try accept(identity, caller, keys, at: now, tx)
        }
    }

    /// The number and the short code of an invitation on paper.
    func accept(number: String, code: String, _ caller: Caller) async throws -> Outcome {
        let now = clock.now()
        let attempt = attempt(number: number, caller, at: now)
        let asked = try await knock(attempt, number: number, now: now)
        if let seconds = asked.wait { return .wait(seconds: seconds) }
        guard let identity = asked.identity else { return .wrong }
        let keys = Keys(at: now, device: caller.device)
        return try await database.write(.door(caller), "accept an invitation") { tx in
            guard try LinkStore.use(code: code, of: identity.account, at: now, tx) else { return .wrong }
            try AttemptStore.succeed(attempt.id, at: now, tx)
            return try accept(identity, caller, keys, at: now, tx)
        }
    }
}

extension Entrance {
    /// How somebody came in, and what follows from it.
    struct Opening: Sendable {
        let way: Session.Way
        var owes: Session.Owed?
        /// The role of administrator rests in this session.
        var isPlain = false
        /// Who must have a second step and has none sets it up first.
        var asksSecondStep = true

        init(_ way: Session.Way) { self.way = way }
    }

    /// Tokens drawn before the transaction, whose body may run again.
    struct Keys: Sendable {
        let session = Secret.token()
        let csrf = Secret.token()
        let step = Secret.token()
        let device: String
        let id: String
        let attempt: String

        init(at now: Instant, device: String?) {
            (id, attempt) = (ID<Session>(at: now).text, ID<Session>(at: now).text)
            self.device = device ?? Secret.token()
        }
    }

    private func attempt(number: String, _ caller: Caller, at now: Instant) -> AttemptStore.Attempt {
        AttemptStore.Attempt(
            id: ID<Session>(at: now).text,
            who: Secret.hash("number:" + number.nfc.lowercased()),
            address: caller.address,
            device: caller.device.map(Secret.hash),
            what: .password
        )
    }

    /// Whether the door is open for a try, who is behind the number, and the try itself written down.
    func knock(
        _ attempt: AttemptStore.Attempt,
        number: String,
        now: Instant
    ) async throws -> (wait: Int?, identity: Identity?) {
        try await database.writePart(.system("sign in")) { tx in
            let account = try AccountStore.find(number: number, tx)
            var failures = SignInDelay.Failures()
            if let account, let device = attempt.device {
                failures.isKnownDevice = try KnownDeviceStore.isKnown(hash: device, to: account, now: now, tx)
            }
            failures.own =
                failures.isKnownDevice
                ? try AttemptStore.ofDevice(attempt, now: now, tx) : try AttemptStore.ofPair(attempt, now: now, tx)
            failures.ofAddress = try AttemptStore.ofAddress(attempt.address, now: now, tx)
            if let until = SignInDelay.until(failures, now: now) { return (until.seconds(after: now), nil) }
            try AttemptStore.add(attempt, at: now, tx)
            return (nil, try account.flatMap { try AccountStore.identity($0, tx) })
        }
    }

    private func accepts(
        _ code: String,
        _ factor: SecondFactorStore.Known,
        of account: AccountID,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        if let step = factor.accepted(code, at: now) {
            return try SecondFactorStore.use(step, of: account, tx)
        }
        guard try SecondFactorStore.useRecovery(code, of: account, at: now, tx) else { return false }
        tx.note("by a recovery code")
        return true
    }

    /// A second factor stays asked for: an invitation is no way around it.
    private func accept(
        _ identity: Identity,
        _ caller: Caller,
        _ keys: Keys,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Outcome {
        guard identity.mayComeIn(on: identity.zone.day(of: now)) else { return .wrong }
        tx.note("for \(identity.number)")
        if try isClosed(identity, at: now, tx) { return .companyOnly }
        if try SecondFactorStore.of(identity.account, tx)?.isConfirmed == true {
            let step = StepStore.Step(account: identity.account, owesPassword: true)
            try StepStore.begin(keys.step, step, at: now, until: now + Self.stepSeconds, tx)
            return .secondFactor(step: keys.step)
        }
        var opening = Opening(.link)
        opening.owes = .password
        return try open(identity, opening, caller, keys, at: now, tx)
    }

    /// Whether only the company's sign-in opens for somebody; administrators keep a way in beside it.
    func isClosed(_ identity: Identity, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        guard !identity.isAdministrator(on: identity.zone.day(of: now)) else { return false }
        return try CompanySignInStore.closesPasswords(identity.account, tx)
    }

    func open(
        _ identity: Identity,
        _ opening: Opening,
        _ caller: Caller,
        _ keys: Keys,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Outcome {
        let today = identity.zone.day(of: now)
        let rules = try AccessRuleStore.rules(of: identity.site, on: today, tx)
        let kiosk = try KioskStore.kiosk(token: caller.kiosk, tx)
        let hasFactor = try SecondFactorStore.of(identity.account, tx)?.isConfirmed == true
        let isAsked = rules.requiresSecondFactor(identity.role, isAdministrator: identity.isAdministrator(on: today))
        // While the keys are away none can be begun, and nobody is kept out for it.
        let mustBegin = opening.asksSecondStep && isAsked && !hasFactor && kiosk == nil && tx.keys != nil
        let device = DeviceName.of(caller.agent)
        try SessionStore.open(
            SessionOpening(
                token: keys.session,
                csrf: keys.csrf,
                id: keys.id,
                account: identity.account,
                way: opening.way,
                device: device,
                address: caller.address,
                kiosk: kiosk?.id,
                owes: opening.owes ?? (mustBegin ? .secondFactor : nil),
                isPlain: opening.isPlain,
                life: rules.life(atKiosk: kiosk != nil)
            ),
            at: now,
            tx
        )
        // A machine of many is nobody's known browser.
        guard kiosk == nil else { return .signedIn(session: keys.session, device: nil) }
        try KnownDeviceStore.remember(keys.device, of: identity.account, device: device, at: now, tx)
        return .signedIn(session: keys.session, device: keys.device)
    }
}

extension Instant {
    /// Whole seconds to wait, never less than one.
    func seconds(after now: Instant) -> Int {
        max(1, Int((microseconds - now.microseconds + 999_999) / 1_000_000))
    }
}

extension Actor {
    /// Somebody who has just shown who they are.
    static func person(_ identity: Identity, from address: String) -> Actor {
        let scope = identity.person.map { Scope.own($0) } ?? .none
        return Actor(name: identity.number, person: identity.person, scope: scope, origin: address)
    }

    /// Somebody at the door who is still to be known.
    static func door(_ caller: Caller) -> Actor {
        Actor(name: "sign in", scope: .system("sign in"), origin: caller.address)
    }
}
