import Core
import Store

/// Making somebody an administrator: the founder, or who is locked out and sits at the machine itself.
package struct AdministratorStore: Sendable {
    private let database: Database
    private let clock: Clock

    package init(database: Database, clock: Clock) { (self.database, self.clock) = (database, clock) }

    /// Grants the role from today and unlocks the account; a name makes an account for who is in no roster.
    ///
    /// False where nobody has the number and no name was given, or where one that must be new is not.
    package func appoint(
        number: String,
        name: String? = nil,
        site: String? = nil,
        onlyNew: Bool = false,
        by actor: Actor
    ) async throws -> Bool {
        let now = clock.now()
        let (fresh, grant) = (AccountID(at: now), ID<Grant>(at: now).text)
        return try await database.write(actor, "appoint an administrator") { tx in
            let person = try tx.first(
                "SELECT person_id FROM person {unscoped: an administrator to be} WHERE employee_id = $1",
                [.text(number.nfc)]
            ) { PersonID($0.text(0)) }
            var account = try AccountStore.find(number: number, tx)
            if onlyNew, person != nil || account != nil { return false }
            if account == nil, let person {
                account = try AccountStore.ensure(person, fresh: fresh, at: now, by: actor.name, tx)
            } else if account == nil, let name {
                let first = try tx.first("SELECT site FROM site ORDER BY site LIMIT 1") { $0.text(0) }
                guard let site = site ?? first else { return false }
                try AccountStore.makeOutside(
                    fresh,
                    login: number.nfc,
                    name: name,
                    site: site,
                    at: now,
                    by: actor.name,
                    tx
                )
                account = fresh
            }
            guard let account, let identity = try AccountStore.identity(account, tx) else { return false }
            let today = identity.zone.day(of: now)
            if !identity.isAdministrator(on: today) {
                try GrantStore.grant(grant, account, from: today, until: nil, by: actor.name, at: now, tx)
            }
            if identity.facts.isLocked { try AccountStore.lock(account, at: nil, by: nil, tx) }
            tx.note("of \(identity.number)")
            return true
        }
    }

    /// Whether anybody holds the role today and can come in; until then others look after the site.
    package static func isThereOne(on day: Day, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM role_grant g {unscoped: whether anybody administers}
            JOIN account a ON a.account_id = g.account_id LEFT JOIN standing s ON s.person_id = a.person_id
            WHERE g.role = 'administrator' AND g.revoked_at IS NULL
                AND g.from_on <= $1 AND (g.until_on IS NULL OR g.until_on > $1)
                AND a.ended_at IS NULL AND a.locked_at IS NULL AND (a.person_id IS NULL OR s.employed = 1)
            """,
            [.day(day)]
        ) { _ in true } ?? false
    }

    /// Takes a lost second factor away, from the machine itself; false where nobody has the number.
    package func clearSecondFactor(number: String, by actor: Actor) async throws -> Bool {
        let now = clock.now()
        return try await database.write(actor, "take somebody's second factor off") { tx in
            guard let account = try AccountStore.find(number: number, tx) else { return false }
            try SecondFactorStore.remove(account, tx)
            try PasskeyStore.endAll(of: account, at: now, tx)
            tx.note("of \(number)")
            return true
        }
    }
}
