import Core
import Store

/// One-time links in the database: a command's, which signs in, and an invitation's, which begins a password.
enum LinkStore {
    enum Kind: String, Sendable { case terminal, invitation }

    static func make(
        token: String,
        code: String?,
        _ account: AccountID,
        _ kind: Kind,
        at now: Instant,
        until: Instant,
        by name: String,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO sign_in_link (token_hash, account_id, kind, code_hash, made_at, made_by, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(Secret.hash(token)), .id(account), .text(kind.rawValue),
                .text(code.map { SpokenCode.hash($0, account: account) }), .at(now), .text(name), .at(until),
            ]
        )
    }

    /// Uses a link up; whose it is, or nil where it is wrong, used, too old or of another kind.
    static func use(
        token: String,
        _ kind: Kind,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> AccountID? {
        try tx.first(
            """
            UPDATE sign_in_link {unscoped: by the hash of its token} SET used_at = $2
            WHERE token_hash = $1 AND kind = $3 AND used_at IS NULL AND expires_at > $2 RETURNING account_id
            """,
            [.text(Secret.hash(token)), .at(now), .text(kind.rawValue)]
        ) { $0.id(0) }
    }

    /// Uses an invitation up by the code that stands beside its link.
    static func use(
        code: String,
        of account: AccountID,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.first(
            """
            UPDATE sign_in_link {unscoped: by the hash of its code} SET used_at = $3
            WHERE account_id = $1 AND code_hash = $2 AND kind = 'invitation' AND used_at IS NULL AND expires_at > $3
            RETURNING account_id
            """,
            [.id(account), .text(SpokenCode.hash(code, account: account)), .at(now)]
        ) { _ in true } ?? false
    }

    /// What was sent before opens nothing any more.
    static func spend(all account: AccountID, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE sign_in_link {unscoped: of one account} SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL",
            [.id(account), .at(now)]
        )
    }
}
