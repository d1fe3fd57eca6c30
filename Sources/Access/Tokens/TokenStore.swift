import Core
import Store

/// Tokens of programs in the database, by their hashes.
enum TokenStore {
    /// Whose a new token is.
    enum Owner: Sendable {
        case account(AccountID)
        case site(String)
    }

    static func make(
        _ draft: TokenDraft,
        _ id: String,
        token: String,
        of owner: Owner,
        at now: Instant,
        by name: String,
        _ tx: borrowing Transaction
    ) throws {
        var (account, site): (String?, String?) = (nil, nil)
        switch owner {
        case .account(let id): account = id.text
        case .site(let name): site = name
        }
        try tx.run(
            """
            INSERT INTO api_token (token_id, token_hash, name, account_id, site, scopes, made_at, made_by, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .text(id), .text(Secret.hash(token)), .text(draft.name), .text(account), .text(site),
                .text(draft.scopes.sorted().map(\.text).joined(separator: " ")), .at(now), .text(name),
                .at(now + draft.days * 86_400),
            ]
        )
        tx.note("\(draft.name): \(draft.scopes.sorted().map(\.text).joined(separator: " ")), \(draft.days) days")
    }

    private static let columns = """
        t.token_id, t.name, coalesce(p.employee_id, a.login), t.site, t.scopes, t.made_at, t.made_by,
            t.expires_at, t.seen_at
        """

    /// Those of an account that are open, newest first.
    static func open(of account: AccountID, at now: Instant, _ tx: borrowing Transaction) throws -> [ProgramToken] {
        try tx.rows(
            """
            SELECT \(columns) FROM api_token t {unscoped: the own} LEFT JOIN account a ON a.account_id = t.account_id
            LEFT JOIN person p ON p.person_id = a.person_id
            WHERE t.account_id = $1 AND t.revoked_at IS NULL AND t.expires_at > $2
            ORDER BY t.made_at DESC, t.token_id
            """,
            [.id(account), .at(now)],
            token
        )
    }

    /// All that are open: a site's, or everybody's whom the reader looks after.
    static func open(at site: String?, at now: Instant, _ tx: borrowing Transaction) throws -> [ProgramToken] {
        try tx.rows(
            """
            SELECT \(columns) FROM api_token t {unscoped: an administrator's, or the accounts of a site that are no person}
            LEFT JOIN account a ON a.account_id = t.account_id LEFT JOIN person p ON p.person_id = a.person_id
            WHERE t.revoked_at IS NULL AND t.expires_at > $2 AND (CAST($1 AS TEXT) = '' OR t.site = $1)
            ORDER BY t.made_at DESC, t.token_id
            """,
            [.text(site ?? ""), .at(now)],
            token
        )
    }

    private static func token(_ row: borrowing Row) -> ProgramToken {
        ProgramToken(
            id: row.text(0),
            name: row.text(1),
            owner: row.optionalText(2),
            site: row.optionalText(3),
            scopes: APIScope.all(in: row.text(4)),
            made: row.at(5),
            madeBy: row.text(6),
            expires: row.at(7),
            seen: row.optionalAt(8)
        )
    }

    /// What opening with a token needs; nil where it is wrong, over or taken back.
    struct Opened: Sendable {
        let id: String
        let name: String
        let account: AccountID?
        let site: String?
        let scopes: Set<APIScope>
        let seen: Instant?
    }

    static func opened(by token: String, at now: Instant, _ tx: borrowing Transaction) throws -> Opened? {
        try tx.first(
            """
            SELECT token_id, name, account_id, site, scopes, seen_at FROM api_token {unscoped: by the hash of the token}
            WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2
            """,
            [.text(Secret.hash(token)), .at(now)]
        ) { row in
            Opened(
                id: row.text(0),
                name: row.text(1),
                account: row.optionalID(2),
                site: row.optionalText(3),
                scopes: APIScope.all(in: row.text(4)),
                seen: row.optionalAt(5)
            )
        }
    }

    static func touch(_ id: String, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE api_token {unscoped: by its id} SET seen_at = $2 WHERE token_id = $1",
            [.text(id), .at(now)]
        )
    }

    /// Takes a token back; nil where it was none to take, else what it was called.
    static func revoke(
        _ id: String,
        where isTheirs: (AccountID?, String?) -> Bool,
        at now: Instant,
        by name: String,
        _ tx: borrowing Transaction
    ) throws -> String? {
        let found = try tx.first(
            """
            SELECT name, account_id, site FROM api_token {unscoped: the caller says whose}
            WHERE token_id = $1 AND revoked_at IS NULL
            """,
            [.text(id)]
        ) { row in (row.text(0), row.optionalID(1) as AccountID?, row.optionalText(2)) }
        guard let (title, account, site) = found, isTheirs(account, site) else { return nil }
        try tx.run(
            "UPDATE api_token {unscoped: found above} SET revoked_at = $2, revoked_by = $3 WHERE token_id = $1",
            [.text(id), .at(now), .text(name)]
        )
        tx.note(title)
        return title
    }
}
