import Core
import Store

/// Whom a company's sign-in knows, and who is on the way to its page and back.
enum CompanySubjectStore {
    /// Somebody sets out; good for ten minutes.
    static let stepSeconds = 600

    static func begin(_ token: String, _ provider: String, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "INSERT INTO company_step (token_hash, provider_id, made_at, expires_at) VALUES ($1, $2, $3, $4)",
            [.text(Secret.hash(token)), .text(provider), .at(now), .at(now + stepSeconds)]
        )
    }

    /// Uses a way up: whose sign-in it leads back from, or nil where it is unknown, used or too old.
    static func end(_ token: String, at now: Instant, _ tx: borrowing Transaction) throws -> String? {
        try tx.first(
            """
            UPDATE company_step SET used_at = $2
            WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING provider_id
            """,
            [.text(Secret.hash(token)), .at(now)]
        ) { $0.text(0) }
    }

    static func clean(endedBefore end: Instant, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM company_step WHERE expires_at < $1", [.at(end)])
    }

    static func account(
        of subject: String,
        _ provider: String,
        _ tx: borrowing Transaction
    ) throws -> AccountID? {
        try tx.first(
            """
            SELECT account_id FROM company_subject {unscoped: who signs in} WHERE provider_id = $1 AND subject = $2
            """,
            [.text(provider), .text(subject)]
        ) { $0.id(0) }
    }

    /// Binds a name of the company to an account; false where either is bound already.
    static func bind(
        _ subject: String,
        to account: AccountID,
        _ provider: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO company_subject (provider_id, subject, account_id, made_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """,
            [.text(provider), .text(subject), .id(account), .at(now)]
        ) == 1
    }

    static func isBound(_ account: AccountID, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM company_subject s {unscoped: of one account}
            JOIN company_sign_in c ON c.provider_id = s.provider_id
            WHERE s.account_id = $1 AND c.ended_at IS NULL
            """,
            [.id(account)]
        ) { _ in true } ?? false
    }

    /// The company's name for somebody changed hands or was made anew: who comes next is found by the roster again.
    static func unbind(_ account: AccountID, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM company_subject {unscoped: of one account} WHERE account_id = $1", [.id(account)])
    }

    /// People of the site's roster behind a number or an address; two share an address where nobody can be meant.
    static func people(
        by findsBy: CompanySignIn.FindsBy,
        _ wanted: String,
        site: String,
        _ tx: borrowing Transaction
    ) throws -> [PersonID] {
        let column = findsBy == .number ? "p.employee_id" : "p.email"
        return try tx.rows(
            """
            SELECT p.person_id FROM person p {unscoped: whoever signs in}
            JOIN standing s ON s.person_id = p.person_id
            WHERE \(column) = $1 AND s.site = $2 ORDER BY p.person_id LIMIT 2
            """,
            [.text(wanted), .text(site)]
        ) { $0.id(0) }
    }

    /// An administrator of the site who is in no roster.
    static func outsider(login: String, site: String, _ tx: borrowing Transaction) throws -> AccountID? {
        try tx.first(
            "SELECT account_id FROM account {unscoped: whoever signs in} WHERE login = $1 AND site = $2",
            [.text(login), .text(site)]
        ) { $0.id(0) }
    }
}
