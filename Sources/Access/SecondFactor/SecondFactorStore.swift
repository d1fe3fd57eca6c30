import Core
import Store

/// Second factors and recovery codes in the database.
enum SecondFactorStore {
    /// Where the secrets lie sealed.
    static let secrets = SealedColumn("second_factor", "secret", key: "account_id")

    struct Known: Sendable {
        /// Nil while the key it is sealed with is away: then only recovery codes count.
        let secret: [UInt8]?
        let isConfirmed: Bool
        let lastStep: Int64?

        /// The step a code of the phone is right for.
        func accepted(_ typed: String, at now: Instant) -> Int64? {
            secret.flatMap { TOTP.accepted(typed, secret: $0, at: now, lastStep: lastStep) }
        }
    }

    static func of(_ account: AccountID, _ tx: borrowing Transaction) throws -> Known? {
        let found = try tx.first(
            """
            SELECT secret, confirmed_at, last_step FROM second_factor {unscoped: of one account} WHERE account_id = $1
            """,
            [.id(account)]
        ) { row in
            (line: row.text(0), isConfirmed: !row.isNull(1), lastStep: row.isNull(2) ? Int64?.none : row.int(2))
        }
        guard let found else { return nil }
        let secret = SealedColumnStore.secret(found.line, of: account.text, secrets, tx)
        return Known(secret: secret.flatMap(Base32.bytes), isConfirmed: found.isConfirmed, lastStep: found.lastStep)
    }

    /// A secret that counts for nothing until a code was read back; one in use is left alone.
    ///
    /// Throws where the keys are not there: it is kept sealed or not at all.
    static func begin(_ secret: [UInt8], of account: AccountID, at now: Instant, _ tx: borrowing Transaction) throws {
        let line = try SealedColumnStore(secrets, at: now, tx).line(sealing: Base32.text(secret), of: account.text, tx)
        try tx.run(
            """
            INSERT INTO second_factor (account_id, secret, made_at) VALUES ($1, $2, $3)
            ON CONFLICT (account_id) DO UPDATE SET secret = $2, made_at = $3 WHERE second_factor.confirmed_at IS NULL
            """,
            [.id(account), .text(line), .at(now)]
        )
    }

    static func confirm(_ account: AccountID, step: Int64, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE second_factor {unscoped: the own} SET confirmed_at = $2, last_step = $3
            WHERE account_id = $1 AND confirmed_at IS NULL
            """,
            [.id(account), .at(now), .int(step)]
        )
    }

    /// Keeps the step a code was used of; false where another request used it first.
    static func use(_ step: Int64, of account: AccountID, _ tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE second_factor {unscoped: who signs in} SET last_step = $2
            WHERE account_id = $1 AND (last_step IS NULL OR last_step < $2)
            """,
            [.id(account), .int(step)]
        ) == 1
    }

    static func remove(_ account: AccountID, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM second_factor {unscoped: of one account} WHERE account_id = $1", [.id(account)])
        try tx.run("DELETE FROM recovery_code {unscoped: of one account} WHERE account_id = $1", [.id(account)])
    }

    /// New recovery codes in the place of all before.
    static func setRecovery(
        _ codes: [String],
        of account: AccountID,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run("DELETE FROM recovery_code {unscoped: the own} WHERE account_id = $1", [.id(account)])
        for code in codes {
            try tx.run(
                "INSERT INTO recovery_code (account_id, code_hash, made_at) VALUES ($1, $2, $3)",
                [.id(account), .text(SpokenCode.hash(code, account: account)), .at(now)]
            )
        }
    }

    static func useRecovery(
        _ typed: String,
        of account: AccountID,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE recovery_code {unscoped: who signs in} SET used_at = $3
            WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL
            """,
            [.id(account), .text(SpokenCode.hash(typed, account: account)), .at(now)]
        ) == 1
    }

    static func recoveryLeft(_ account: AccountID, _ tx: borrowing Transaction) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM recovery_code {unscoped: the own} WHERE account_id = $1 AND used_at IS NULL
            """,
            [.id(account)]
        ) { $0.count(0) } ?? 0
    }
}
