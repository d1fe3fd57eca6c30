import Core
import People
import Store

/// Accounts in the database: found by number, made when first needed, locked, ended.
enum AccountStore {
    /// The account behind a number somebody typed: a person's of the roster, or an outside administrator's.
    static func find(number: String, _ tx: borrowing Transaction) throws -> AccountID? {
        try tx.first(
            """
            SELECT a.account_id FROM person p {unscoped: whoever signs in}
            JOIN account a ON a.person_id = p.person_id WHERE p.employee_id = $1
            UNION ALL SELECT account_id FROM account WHERE login = $1
            """,
            [.text(number.nfc)]
        ) { $0.id(0) }
    }

    /// The account of a person, made if there is none yet.
    static func ensure(
        _ person: PersonID,
        fresh: AccountID,
        at: Instant,
        by name: String,
        _ tx: borrowing Transaction
    ) throws -> AccountID {
        try tx.run(
            """
            INSERT INTO account (account_id, person_id, made_at, made_by) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person_id) DO NOTHING
            """,
            [.id(fresh), .id(person), .at(at), .text(name)]
        )
        return try tx.first(
            "SELECT account_id FROM account {unscoped: of a person the caller may act on} WHERE person_id = $1",
            [.id(person)]
        ) { $0.id(0) } ?? fresh
    }

    /// An administrator who is in no roster.
    static func makeOutside(
        _ id: AccountID,
        login: String,
        name: String,
        site: String,
        at: Instant,
        by: String,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            "INSERT INTO account (account_id, login, name, site, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6)",
            [.id(id), .text(login), .text(name), .text(site), .at(at), .text(by)]
        )
    }

    /// Who an account belongs to today; nil for one that stands nowhere.
    static func identity(_ account: AccountID, _ tx: borrowing Transaction) throws -> Identity? {
        let found = try tx.first(
            """
            SELECT a.account_id, a.person_id, coalesce(p.employee_id, a.login), coalesce(p.name, a.name),
                coalesce(s.role, 'administrator'), coalesce(s.path, ''), i.site, i.zone, i.language, p.email,
                CASE WHEN a.person_id IS NULL THEN 1 ELSE coalesce(s.employed, 0) END, a.ended_at, a.locked_at,
                a.invited_at, a.password, a.seen_at
            FROM account a {unscoped: by the account itself}
            LEFT JOIN person p ON p.person_id = a.person_id
            LEFT JOIN standing s ON s.person_id = a.person_id
            JOIN site i ON i.site = coalesce(s.site, a.site)
            WHERE a.account_id = $1
            """,
            [.id(account)]
        ) { row in
            Identity(
                account: row.id(0),
                person: row.optionalID(1),
                number: row.text(2),
                name: row.text(3),
                role: Role(rawValue: row.text(4)) ?? .agent,
                path: row.text(5),
                site: row.text(6),
                zone: Zone(row.text(7)) ?? .shanghai,
                language: Language(rawValue: row.text(8)) ?? .hans,
                email: row.optionalText(9),
                facts: AccountFacts(
                    isEmployed: row.flag(10),
                    isEnded: !row.isNull(11),
                    isLocked: !row.isNull(12),
                    isInvited: !row.isNull(13),
                    hasPassword: !row.isNull(14),
                    wasSeen: !row.isNull(15)
                ),
                password: row.optionalText(14)
            )
        }
        guard var identity = found else { return nil }
        identity.grants = try GrantStore.of(account, tx)
        return identity
    }

    /// The account of who is looking; an outside administrator is known by the account's own id.
    static func own(_ person: PersonID, _ tx: borrowing Transaction) throws -> AccountID? {
        try tx.first(
            "SELECT account_id FROM account {unscoped: the own} WHERE person_id = $1 OR account_id = $1",
            [.id(person)]
        ) { $0.id(0) }
    }

    static func invited(_ account: AccountID, at: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE account {unscoped: one that the caller may act on} SET invited_at = $2 WHERE account_id = $1",
            [.id(account), .at(at)]
        )
    }

    static func seen(_ account: AccountID, at: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE account {unscoped: who signs in} SET seen_at = $2 WHERE account_id = $1",
            [.id(account), .at(at)]
        )
    }

    static func setPassword(
        _ password: PasswordHash,
        of account: AccountID,
        at: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            "UPDATE account {unscoped: the own} SET password = $2, password_at = $3 WHERE account_id = $1",
            [.id(account), .text(password.text), .at(at)]
        )
    }

    static func lock(_ account: AccountID, at: Instant?, by name: String?, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE account {unscoped: one that the caller may act on} SET locked_at = $2, locked_by = $3
            WHERE account_id = $1
            """,
            [.id(account), .at(at), .text(at == nil ? nil : name)]
        )
    }
}
