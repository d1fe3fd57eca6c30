import Core
import Store

/// What was tried: the failures that the rule of waiting counts.
enum AttemptStore {
    enum What: String, Sendable { case password, code }

    struct Attempt: Sendable {
        let id: String
        let who: String
        let address: String
        let device: String?
        let what: What
    }

    /// Written before the password is looked at, as a failure: many at once do not slip through.
    static func add(_ attempt: Attempt, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO sign_in_attempt (attempt_id, at, who_hash, address, device_hash, what, is_good)
            VALUES ($1, $2, $3, $4, $5, $6, 0)
            """,
            [
                .text(attempt.id), .at(now), .text(attempt.who), .text(attempt.address), .text(attempt.device),
                .text(attempt.what.rawValue),
            ]
        )
    }

    /// Marks a try as good, and forgets what is older than a day: addresses are kept no longer than they are needed.
    static func succeed(_ id: String, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run("UPDATE sign_in_attempt SET is_good = 1 WHERE attempt_id = $1", [.text(id)])
        try tx.run("DELETE FROM sign_in_attempt WHERE at < $1", [.at(now + -86_400)])
    }

    /// Takes a try back that nobody could answer: it was no failure.
    static func withdraw(_ id: String, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM sign_in_attempt WHERE attempt_id = $1", [.text(id)])
    }

    /// Failures of a pair since its last success within the hour.
    static func ofPair(_ attempt: Attempt, now: Instant, _ tx: borrowing Transaction) throws -> [Instant] {
        try tx.rows(
            """
            SELECT t.at FROM sign_in_attempt t
            WHERE t.who_hash = $1 AND t.address = $2 AND t.what = $3 AND t.is_good = 0 AND t.at > $4 AND t.at > coalesce(
                (SELECT max(g.at) FROM sign_in_attempt g
                WHERE g.who_hash = $1 AND g.address = $2 AND g.what = $3 AND g.is_good = 1), 0)
            ORDER BY t.at DESC LIMIT 100
            """,
            [.text(attempt.who), .text(attempt.address), .text(attempt.what.rawValue), since(now)]
        ) { $0.at(0) }
    }

    /// Failures of a known browser since its last success within the hour.
    static func ofDevice(_ attempt: Attempt, now: Instant, _ tx: borrowing Transaction) throws -> [Instant] {
        try tx.rows(
            """
            SELECT t.at FROM sign_in_attempt t
            WHERE t.who_hash = $1 AND t.device_hash = $2 AND t.what = $3 AND t.is_good = 0 AND t.at > $4
                AND t.at > coalesce((SELECT max(g.at) FROM sign_in_attempt g
                WHERE g.who_hash = $1 AND g.device_hash = $2 AND g.what = $3 AND g.is_good = 1), 0)
            ORDER BY t.at DESC LIMIT 100
            """,
            [.text(attempt.who), .text(attempt.device ?? ""), .text(attempt.what.rawValue), since(now)]
        ) { $0.at(0) }
    }

    /// All failures of an address, as many as its budget.
    static func ofAddress(_ address: String, now: Instant, _ tx: borrowing Transaction) throws -> [Instant] {
        try tx.rows(
            """
            SELECT at FROM sign_in_attempt WHERE address = $1 AND is_good = 0 AND at > $2
            ORDER BY at DESC, attempt_id LIMIT 100
            """,
            [.text(address), .at(now + -SignInDelay.addressWindow)]
        ) { $0.at(0) }
    }

    /// Wrong codes for an account by whomever.
    static func wrongCodes(_ who: String, now: Instant, _ tx: borrowing Transaction) throws -> [Instant] {
        try tx.rows(
            """
            SELECT at FROM sign_in_attempt WHERE who_hash = $1 AND what = 'code' AND is_good = 0 AND at > $2
            ORDER BY at DESC, attempt_id LIMIT 100
            """,
            [.text(who), since(now)]
        ) { $0.at(0) }
    }

    private static func since(_ now: Instant) -> Value { .at(now + -SignInDelay.memory) }
}
