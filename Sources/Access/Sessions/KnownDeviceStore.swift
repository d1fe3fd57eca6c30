import Core
import Store

/// Browsers that somebody signed in from: known again by a cookie, for half a year.
enum KnownDeviceStore {
    private static let seconds = 180 * 86_400

    static func isKnown(
        _ token: String?,
        to account: AccountID,
        now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        guard let token else { return false }
        return try isKnown(hash: Secret.hash(token), to: account, now: now, tx)
    }

    static func isKnown(
        hash: String,
        to account: AccountID,
        now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM known_device {unscoped: by the hash of its token}
            WHERE token_hash = $1 AND account_id = $2 AND ended_at IS NULL AND seen_at > $3
            """,
            [.text(hash), .id(account), .at(now + -seconds)]
        ) { _ in true } ?? false
    }

    static func remember(
        _ token: String,
        of account: AccountID,
        device: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO known_device (token_hash, account_id, device, made_at, seen_at) VALUES ($1, $2, $3, $4, $4)
            ON CONFLICT (token_hash, account_id) DO UPDATE SET device = $3, seen_at = $4, ended_at = NULL
            """,
            [.text(Secret.hash(token)), .id(account), .text(device), .at(now)]
        )
    }

    /// A new password, a lock: no other browser is trusted any more.
    static func forget(
        all account: AccountID,
        but token: String?,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            UPDATE known_device {unscoped: of one account} SET ended_at = $2
            WHERE account_id = $1 AND ended_at IS NULL AND token_hash <> $3
            """,
            [.id(account), .at(now), .text(token.map(Secret.hash) ?? "")]
        )
    }
}
