import Core
import Store

/// Passkeys in the database, and what their authenticators are asked to sign.
enum PasskeyStore {
    /// A challenge is good for five minutes.
    static let challengeSeconds = 300

    static func ask(_ challenge: String, of account: AccountID?, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO passkey_challenge (challenge_hash, account_id, made_at, expires_at) VALUES ($1, $2, $3, $4)
            """,
            [.text(Secret.hash(challenge)), .id(account), .at(now), .at(now + challengeSeconds)]
        )
    }

    /// Uses a challenge up; false where it is unknown, used, too old or was asked of somebody else.
    static func spend(
        _ challenge: String,
        of account: AccountID?,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE passkey_challenge {unscoped: by the hash of itself} SET used_at = $3
            WHERE challenge_hash = $1 AND account_id IS NOT DISTINCT FROM $2 AND used_at IS NULL AND expires_at > $3
            """,
            [.text(Secret.hash(challenge)), .id(account), .at(now)]
        ) == 1
    }

    static func clean(endedBefore end: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "DELETE FROM passkey_challenge {unscoped: what is over is nobody's} WHERE expires_at < $1",
            [.at(end)]
        )
    }

    static func all(of account: AccountID, _ tx: borrowing Transaction) throws -> [Passkey] {
        try tx.rows(
            """
            SELECT credential, name, made_at, used_at FROM passkey {unscoped: of one account}
            WHERE account_id = $1 AND ended_at IS NULL ORDER BY made_at, credential
            """,
            [.id(account)]
        ) { Passkey(credential: $0.text(0), name: $0.text(1), made: $0.at(2), used: $0.isNull(3) ? nil : $0.at(3)) }
    }

    /// Keeps a new one; false where the credential is known already.
    static func add(
        _ credential: String,
        _ known: KnownPasskey,
        name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO passkey (credential, account_id, public_key, host, name, counter, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential) DO NOTHING
            """,
            [
                .text(credential), .id(known.account), .text(Base64URL.text(known.key)), .text(known.host), .text(name),
                .int(known.counter), .at(now),
            ]
        ) == 1
    }

    static func known(_ credential: String, _ tx: borrowing Transaction) throws -> KnownPasskey? {
        try tx.first(
            """
            SELECT account_id, public_key, host, counter FROM passkey {unscoped: who signs in}
            WHERE credential = $1 AND ended_at IS NULL
            """,
            [.text(credential)]
        ) { row in
            KnownPasskey(
                account: row.id(0),
                key: Base64URL.bytes(row.text(1)) ?? [],
                host: row.text(2),
                counter: row.int(3)
            )
        }
    }

    /// Keeps what it counted; false where another request of the same credential was first.
    static func use(
        _ credential: String,
        from before: Int64,
        to counter: Int64,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE passkey {unscoped: who signs in} SET counter = $3, used_at = $4
            WHERE credential = $1 AND counter = $2 AND ended_at IS NULL
            """,
            [.text(credential), .int(before), .int(counter), .at(now)]
        ) == 1
    }

    static func name(
        _ credential: String,
        _ name: String,
        of account: AccountID,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE passkey {unscoped: the own} SET name = $3
            WHERE credential = $1 AND account_id = $2 AND ended_at IS NULL
            """,
            [.text(credential), .id(account), .text(name)]
        ) == 1
    }

    static func end(
        _ credential: String,
        of account: AccountID,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE passkey {unscoped: the own} SET ended_at = $3
            WHERE credential = $1 AND account_id = $2 AND ended_at IS NULL
            """,
            [.text(credential), .id(account), .at(now)]
        ) == 1
    }

    static func endAll(of account: AccountID, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE passkey {unscoped: of one account} SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL",
            [.id(account), .at(now)]
        )
    }
}
