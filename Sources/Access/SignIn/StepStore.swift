import Core
import Store

/// What stands between a right password and the second factor: five minutes, one use.
enum StepStore {
    static func begin(
        _ token: String,
        _ account: AccountID,
        owesPassword: Bool,
        at now: Instant,
        until: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO sign_in_step (token_hash, account_id, made_at, expires_at, owes_password)
            VALUES ($1, $2, $3, $4, $5)
            """,
            [.text(Secret.hash(token)), .id(account), .at(now), .at(until), .bool(owesPassword)]
        )
    }

    static func account(
        _ token: String,
        now: Instant,
        _ tx: borrowing Transaction
    ) throws -> (account: AccountID, owesPassword: Bool)? {
        try tx.first(
            """
            SELECT account_id, owes_password FROM sign_in_step {unscoped: by the hash of its token}
            WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
            """,
            [.text(Secret.hash(token)), .at(now)]
        ) { (account: $0.id(0), owesPassword: $0.flag(1)) }
    }

    static func spend(_ token: String, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE sign_in_step {unscoped: by the hash of its token} SET used_at = $2 WHERE token_hash = $1",
            [.text(Secret.hash(token)), .at(now)]
        )
    }
}
