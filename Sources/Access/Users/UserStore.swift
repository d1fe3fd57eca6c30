import Core
import Store

/// One person as those who administer the site see them.
enum UserStore {
    /// A person the reader may see, or, for administrators, an administrator outside the roster.
    ///
    /// The account is made when there is none: whoever asks is about to act on it.
    static func account(
        number: String,
        fresh: AccountID,
        at now: Instant,
        by name: String,
        withOutside: Bool,
        _ tx: borrowing Transaction
    ) throws -> Identity? {
        let person = try tx.first(
            "SELECT person_id FROM person WHERE employee_id = $1 AND {scope person_id}",
            [.text(number.nfc)]
        ) { PersonID($0.text(0)) }
        if let person {
            let account = try AccountStore.ensure(person, fresh: fresh, at: now, by: name, tx)
            return try AccountStore.identity(account, tx)
        }
        guard withOutside, let account = try outside(number, tx) else { return nil }
        return try AccountStore.identity(account, tx)
    }

    /// The same to look at only: nobody is made; nil where there is no such person for the reader.
    static func known(
        number: String,
        withOutside: Bool,
        _ tx: borrowing Transaction
    ) throws -> (name: String, identity: Identity?)? {
        let person = try tx.first(
            """
            SELECT p.name, a.account_id FROM person p LEFT JOIN account a ON a.person_id = p.person_id
            WHERE p.employee_id = $1 AND {scope p.person_id}
            """,
            [.text(number.nfc)]
        ) { (name: $0.text(0), account: $0.isNull(1) ? nil : AccountID($0.text(1))) }
        if let person {
            return (person.name, try person.account.flatMap { try AccountStore.identity($0, tx) })
        }
        guard withOutside, let account = try outside(number, tx),
            let identity = try AccountStore.identity(account, tx)
        else { return nil }
        return (identity.name, identity)
    }

    /// Administrators who are in no roster, by number.
    static func outsiders(_ tx: borrowing Transaction) throws -> [AccountID] {
        try tx.rows(
            "SELECT account_id FROM account {unscoped: administrators in no roster} WHERE person_id IS NULL ORDER BY login"
        ) { $0.id(0) }
    }

    /// Role and state of somebody without an account yet.
    static func standing(number: String, _ tx: borrowing Transaction) throws -> (role: Role, isEmployed: Bool)? {
        try tx.first(
            """
            SELECT s.role, s.employed FROM person p JOIN standing s ON s.person_id = p.person_id
            WHERE p.employee_id = $1 AND {scope p.person_id}
            """,
            [.text(number.nfc)]
        ) { (role: Role(rawValue: $0.text(0)) ?? .agent, isEmployed: $0.flag(1)) }
    }

    private static func outside(_ login: String, _ tx: borrowing Transaction) throws -> AccountID? {
        try tx.first(
            "SELECT account_id FROM account {unscoped: administrators in no roster} WHERE login = $1",
            [.text(login.nfc)]
        ) { $0.id(0) }
    }
}
