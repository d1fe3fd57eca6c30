import Core
import Store

/// What was answered to a request with an `Idempotency-Key`: the same request again within a day is answered the same
/// and not done again.
package enum KeptAnswerStore {
    /// Seconds an answer is kept.
    package static let life = 86_400

    /// What a key is found to be.
    package enum Found: Sendable, Hashable {
        /// Nobody had it: it is this request's now.
        case fresh
        /// Another request has it.
        case another
        /// The same request has it and is not answered yet.
        case underWay
        case answered(status: Int, String)
    }

    /// Takes a key for a request, known by the hash of what it asked and sent.
    package static func take(
        _ key: String,
        of token: String,
        _ hash: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Found {
        try tx.run(
            "DELETE FROM api_answer WHERE token_id = $1 AND answer_key = $2 AND begun_at <= $3",
            [.text(token), .text(key), .at(now + -life)]
        )
        let taken = try tx.run(
            """
            INSERT INTO api_answer (token_id, answer_key, body_hash, begun_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (token_id, answer_key) DO NOTHING
            """,
            [.text(token), .text(key), .text(hash), .at(now)]
        )
        if taken == 1 { return .fresh }
        return try tx.first(
            "SELECT body_hash, status, answer FROM api_answer WHERE token_id = $1 AND answer_key = $2",
            [.text(token), .text(key)]
        ) { row in
            if row.text(0) != hash { return .another }
            return row.optionalInt(1).map { .answered(status: $0, row.text(2)) } ?? .underWay
        } ?? .underWay
    }

    package static func keep(
        _ status: Int,
        _ answer: String,
        for key: String,
        of token: String,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            "UPDATE api_answer SET status = $3, answer = $4 WHERE token_id = $1 AND answer_key = $2",
            [.text(token), .text(key), .int(status), .text(answer)]
        )
    }

    /// Lets a key go: what it was taken for was not done.
    package static func release(_ key: String, of token: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            "DELETE FROM api_answer WHERE token_id = $1 AND answer_key = $2 AND status IS NULL",
            [.text(token), .text(key)]
        )
    }

    /// Clears away what is older than a day.
    package static func clean(at now: Instant, _ tx: borrowing Transaction) throws {
        let gone = try tx.run("DELETE FROM api_answer WHERE begun_at <= $1", [.at(now + -life)])
        tx.note("\(gone) answers to programs")
    }
}
