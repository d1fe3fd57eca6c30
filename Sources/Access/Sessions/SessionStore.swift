import Core
import People
import Store

/// Sessions, and the one-time links a command prints; of tokens only their hashes are kept.
package struct SessionStore: Sendable {
    private let database: Database
    private let clock: Clock

    /// A link is good for a day.
    private static let linkSeconds = 86_400
    /// Longer than a page stays open before it asks again.
    private static let lookBack = 1_200

    package init(database: Database, clock: Clock) { (self.database, self.clock) = (database, clock) }

    /// A new one-time sign-in token for a person of the roster or an administrator; nil where nobody has the number.
    package func makeLink(employeeID: String, by actor: Actor) async throws -> String? {
        let (token, now) = (Self.token(), clock.now())
        let fresh = AccountID(at: now)
        let found = try await database.write(actor, "make a sign-in link") { tx in
            let person = try tx.first(
                "SELECT person_id FROM person WHERE employee_id = $1 AND {scope person_id}",
                [.text(employeeID)],
                { PersonID($0.text(0)) }
            )
            let account =
                if let person {
                    try AccountStore.ensure(person, fresh: fresh, at: now, by: actor.name, tx)
                } else {
                    try AccountStore.find(number: employeeID, tx)
                }
            guard let account else { return false }
            try LinkStore.make(
                token: token,
                code: nil,
                account,
                .terminal,
                at: now,
                until: now + Self.linkSeconds,
                by: actor.name,
                tx
            )
            tx.note("for \(employeeID)")
            return true
        }
        return found ? token : nil
    }

    /// Uses a command's link up: a session's token, or nil where it is wrong, used, too old or no such link.
    package func begin(linkToken: String, caller: Caller = Caller()) async throws -> String? {
        let now = clock.now()
        let (token, csrf, id) = (Self.token(), Self.token(), ID<Session>(at: now).text)
        return try await database.write(.door(caller), "sign in by link") { tx in
            guard let account = try LinkStore.use(token: linkToken, .terminal, at: now, tx),
                let identity = try AccountStore.identity(account, tx)
            else { return nil }
            let today = identity.zone.day(of: now)
            guard identity.mayComeIn(on: today) else { return nil }
            let kiosk = try KioskStore.kiosk(token: caller.kiosk, tx)
            let life = try AccessRuleStore.rules(of: identity.site, on: today, tx).life(atKiosk: kiosk != nil)
            try Self.open(
                SessionOpening(
                    token: token,
                    csrf: csrf,
                    id: id,
                    account: account,
                    way: .link,
                    device: DeviceName.of(caller.agent),
                    address: caller.address,
                    kiosk: kiosk?.id,
                    owes: nil,
                    life: life
                ),
                at: now,
                tx
            )
            tx.note("for \(identity.number)")
            return token
        }
    }

    /// Ends one session by its token: signing out here.
    package func end(token: String, by actor: Actor) async throws {
        let now = clock.now()
        try await database.write(actor, "sign out") { tx in try Self.end(token: token, at: now, tx) }
    }

    /// Ends every session of who is looking: signing out everywhere.
    package func end(person: Viewer, by actor: Actor) async throws {
        let now = clock.now()
        try await database.write(actor, "sign out everywhere") { tx in
            guard let account = try AccountStore.own(person.person, tx) else { return }
            try Self.endAll(of: account, at: now, tx)
        }
    }

    /// Who a session belongs to; leaving, a lock or a long silence ends it.
    package func viewer(token: String) async throws -> Viewer? {
        let now = clock.now()
        let found = try await database.read(.system("who is looking")) { tx in
            try Self.found(token: token, now: now, tx)
        }
        guard let found else { return nil }
        if found.isTouched {
            // Bookkeeping of a session that was audited when it began.
            _ = try await database.writePart(.system("session")) { tx in
                try tx.run(
                    "UPDATE session {unscoped: by the hash of its token} SET seen_at = $2 WHERE token_hash = $1",
                    [.text(Secret.hash(token)), .at(now)]
                )
            }
        }
        return found.viewer
    }

    /// Whose records a role may see: an agent their own, a leader the team's, the others their site's; administering
    /// alone shows nobody's.
    package static func scope(of role: Role, person: PersonID, path: String, site: String) -> Scope {
        switch role {
        case .agent: .own(person)
        case .leader: .team(path)
        case .floor, .qa, .trainer, .manager, .hr: .site(site)
        case .administrator: .none
        }
    }

    /// Those of some sessions' tokens that somebody ended of late: their owner, a lock, or for all at a shared machine.
    ///
    /// What only grew old is noticed when the page asks again.
    package func ended(among tokens: Set<String>) async throws -> Set<String> {
        guard !tokens.isEmpty else { return [] }
        let since = clock.now() + -Self.lookBack
        let hashes = try await database.read(.system("open pages whose session has ended")) { tx in
            Set(
                try tx.rows(
                    """
                    SELECT token_hash FROM session {unscoped: those of open pages} WHERE ended_at >= $1
                    UNION ALL
                    SELECT e.token_hash FROM session e JOIN kiosk k ON k.kiosk_id = e.kiosk_id WHERE k.ended_at >= $1
                    """,
                    [.at(since)]
                ) { $0.text(0) }
            )
        }
        return hashes.isEmpty ? [] : tokens.filter { hashes.contains(Secret.hash($0)) }
    }

    /// 256 random bits, as they go into an address.
    package static func token() -> String { Secret.token() }

    /// Who somebody will be when they come in at a machine of their own, for what is made before; nil for nobody.
    package func expected(employeeID: String) async throws -> Viewer? {
        let now = clock.now()
        return try await database.read(.system("who will be looking")) { tx in
            guard let account = try AccountStore.find(number: employeeID, tx),
                let identity = try AccountStore.identity(account, tx), let person = identity.person
            else { return nil }
            let today = identity.zone.day(of: now)
            guard identity.mayComeIn(on: today) else { return nil }
            let own = Self.scope(of: identity.role, person: person, path: identity.path, site: identity.site)
            return Viewer(
                person: person,
                employeeID: identity.number,
                name: identity.name,
                role: identity.role,
                site: identity.site,
                zone: identity.zone,
                scope: .union([own] + (try Self.lent(to: identity, on: today, tx))),
                language: identity.language,
                csrf: "",
                isAdministrator: identity.isAdministrator(on: today)
            )
        }
    }
}

extension SessionStore {
    private static func found(
        token: String,
        now: Instant,
        _ tx: borrowing Transaction
    ) throws -> (viewer: Viewer, isTouched: Bool)? {
        let row = try tx.first(
            """
            SELECT e.account_id, e.csrf, e.owes, e.kiosk_id, e.began_at, e.seen_at, e.expires_at, k.ended_at,
                e.is_plain
            FROM session e {unscoped: by the hash of its token}
            LEFT JOIN kiosk k ON k.kiosk_id = e.kiosk_id
            WHERE e.token_hash = $1 AND e.ended_at IS NULL AND e.expires_at > $2
            """,
            [.text(Secret.hash(token)), .at(now)]
        ) { row in
            (
                account: AccountID(row.text(0)), csrf: row.text(1), owes: row.optionalText(2),
                isKiosk: !row.isNull(3), began: row.at(4), seen: row.at(5), expires: row.at(6),
                isClosed: !row.isNull(7),
                isPlain: row.flag(8)
            )
        }
        guard let row, !row.isClosed, let identity = try AccountStore.identity(row.account, tx) else { return nil }
        let today = identity.zone.day(of: now)
        let life = try AccessRuleStore.rules(of: identity.site, on: today, tx).life(atKiosk: row.isKiosk)
        guard identity.mayComeIn(on: today), !life.isOver(began: row.began, seen: row.seen, now: now) else {
            return nil
        }
        // At a shared machine everyone has their own matters only.
        let role = row.isKiosk && identity.person != nil ? Role.agent : identity.role
        let person = identity.person ?? PersonID(row.account.text)
        let own = scope(of: role, person: person, path: identity.path, site: identity.site)
        let mayReach = row.owes == nil && !row.isKiosk
        let opened = mayReach ? try OpeningStore.open(by: row.account, at: now, tx) : []
        let viewer = Viewer(
            person: person,
            employeeID: identity.number,
            name: identity.name,
            role: role,
            site: identity.site,
            zone: identity.zone,
            scope: row.owes == nil
                ? .union([own] + (mayReach ? try lent(to: identity, on: today, tx) : [])) : Scope.none,
            language: identity.language,
            csrf: row.csrf,
            isAdministrator: !row.isKiosk && !row.isPlain && identity.isAdministrator(on: today),
            kioskIdle: row.isKiosk ? life.idleSeconds : nil,
            isPending: row.owes != nil,
            opened: Set(opened.map(\.person)),
            // What is opened closes by itself, too.
            holdsUntil: min(
                opened.map(\.until).min() ?? row.expires,
                row.expires,
                life.holds(began: row.began, seen: row.seen)
            )
        )
        return (viewer, life.isTouched(seen: row.seen, now: now))
    }

    /// What those see for whom somebody stands in today.
    private static func lent(
        to identity: Identity,
        on today: Day,
        _ tx: borrowing Transaction
    ) throws -> [Scope] {
        guard let person = identity.person else { return [] }
        return try DelegationStore.lenders(to: person, on: today, tx)
            .filter { DelegationRule.mayStandIn(identity.role, for: $0.role) }
            .map { scope(of: $0.role, person: $0.person, path: $0.path, site: $0.site) }
    }

    static func open(_ opening: SessionOpening, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO session (token_hash, session_id, account_id, csrf, way, device, address, kiosk_id, owes,
                is_plain, began_at, seen_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)
            """,
            [
                .text(Secret.hash(opening.token)), .text(opening.id), .id(opening.account), .text(opening.csrf),
                .text(opening.way.rawValue), .text(opening.device), .text(opening.address), .text(opening.kiosk),
                .text(opening.owes?.rawValue), .bool(opening.isPlain), .at(now), .at(now + opening.life.wholeSeconds),
            ]
        )
        try AccountStore.seen(opening.account, at: now, tx)
    }

    static func end(token: String, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE session {unscoped: by the hash of its token} SET ended_at = $2
            WHERE token_hash = $1 AND ended_at IS NULL
            """,
            [.text(Secret.hash(token)), .at(now)]
        )
    }

    /// Ends what is open, but for one session by the hash of its token.
    static func endAll(
        of account: AccountID,
        but kept: String? = nil,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            UPDATE session {unscoped: of one account} SET ended_at = $2
            WHERE account_id = $1 AND ended_at IS NULL AND token_hash <> $3
            """,
            [.id(account), .at(now), .text(kept.map(Secret.hash) ?? "")]
        )
    }
}
