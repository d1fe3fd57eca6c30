import Core
import Store

/// Roles beside the posts of the roster: who granted them, from when until when.
enum GrantStore {
    static func of(_ account: AccountID, _ tx: borrowing Transaction) throws -> [Grant] {
        try tx.rows(
            """
            SELECT grant_id, from_on, until_on, granted_by, revoked_at FROM role_grant {unscoped: of one account}
            WHERE account_id = $1 ORDER BY from_on, grant_id
            """,
            [.id(account)]
        ) { row in
            Grant(
                id: row.text(0),
                from: row.day(1),
                until: row.optionalDay(2),
                grantedBy: row.text(3),
                isRevoked: !row.isNull(4)
            )
        }
    }

    static func grant(
        _ id: String,
        _ account: AccountID,
        from: Day,
        until: Day?,
        by name: String,
        at: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO role_grant (grant_id, account_id, role, from_on, until_on, granted_by, granted_at)
            VALUES ($1, $2, 'administrator', $3, $4, $5, $6)
            """,
            [.text(id), .id(account), .day(from), .day(until), .text(name), .at(at)]
        )
    }

    /// Takes every grant of an account back that is not yet over; the number of them.
    static func revoke(
        _ account: AccountID,
        on today: Day,
        by name: String,
        at: Instant,
        _ tx: borrowing Transaction
    ) throws -> Int {
        try tx.run(
            """
            UPDATE role_grant {unscoped: of one account} SET revoked_by = $2, revoked_at = $3
            WHERE account_id = $1 AND revoked_at IS NULL AND (until_on IS NULL OR until_on > $4)
            """,
            [.id(account), .text(name), .at(at), .day(today)]
        )
    }

    /// Administrators in force today, by accounts that may come in.
    static func administrators(on today: Day, _ tx: borrowing Transaction) throws -> Set<AccountID> {
        Set(
            try tx.rows(
                """
                SELECT DISTINCT g.account_id FROM role_grant g {unscoped: who administers is no secret}
                WHERE g.revoked_at IS NULL AND g.from_on <= $1 AND (g.until_on IS NULL OR g.until_on > $1)
                """,
                [.day(today)]
            ) { $0.id(0) }
        )
    }
}
