import Core
import Store

/// What stands between a right password and the second factor: five minutes, one use.
enum StepStore {
    /// Whose step it is, and how they came this far.
    struct Step: Sendable {
        let account: AccountID
        var owesPassword = false
        var byCompany = false
        /// The role of administrator rests in the session that follows.
        var isPlain = false
    }

    static func begin(
        _ token: String,
        _ step: Step,
        at now: Instant,
        until: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO sign_in_step (token_hash, account_id, made_at, expires_at, owes_password, by_company, is_plain)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(Secret.hash(token)), .id(step.account), .at(now), .at(until), .bool(step.owesPassword),
                .bool(step.byCompany), .bool(step.isPlain),
            ]
        )
    }

    static func step(_ token: String, now: Instant, _ tx: borrowing Transaction) throws -> Step? {
        try tx.first(
            """
            SELECT account_id, owes_password, by_company, is_plain FROM sign_in_step {unscoped: by the hash of its token}
            WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
            """,
            [.text(Secret.hash(token)), .at(now)]
        ) { Step(account: $0.id(0), owesPassword: $0.flag(1), byCompany: $0.flag(2), isPlain: $0.flag(3)) }
    }

    static func spend(_ token: String, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE sign_in_step {unscoped: by the hash of its token} SET used_at = $2 WHERE token_hash = $1",
            [.text(Secret.hash(token)), .at(now)]
        )
    }
}
