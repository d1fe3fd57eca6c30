import Core
import Store

/// Why people left, in the database: every answer is a row, the newest of a last day counts.
enum ExitReasonStore {
    struct Kept: Sendable, Hashable {
        let given: LeavingReason?
        let behind: LeavingReason?
        let sealed: ID<SealedText>?
        let way: ExitAnswer.Way
        let at: Instant
        let by: String
    }

    /// All that was said of one leaving, newest first.
    static func said(of person: PersonID, leftOn: Day, _ tx: borrowing Transaction) throws -> [Kept] {
        try tx.rows(
            """
            SELECT given, behind, sealed_text, way, at, by_name FROM exit_reason
            WHERE person_id = $1 AND left_on = $2 AND {scope person_id} ORDER BY at DESC, exit_reason_id DESC
            """,
            [.id(person), .day(leftOn)]
        ) { row in
            Kept(
                given: LeavingReason(rawValue: row.text(0)),
                behind: row.optionalText(1).flatMap(LeavingReason.init(rawValue:)),
                sealed: row.optionalID(2),
                way: ExitAnswer.Way(rawValue: row.text(3)) ?? .talk,
                at: row.at(4),
                by: row.text(5)
            )
        }
    }

    /// Adds an answer once, however often its form is sent; its words lie sealed.
    static func add(
        _ answer: ExitAnswer,
        as id: String,
        of person: PersonID,
        leftOn: Day,
        way: ExitAnswer.Way,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        guard let given = answer.given else { return }
        let isNew = try tx.run(
            """
            INSERT INTO exit_reason (exit_reason_id, person_id, left_on, list_version, given, behind, way, at, by_name)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (exit_reason_id) DO NOTHING
            """,
            [
                .text(id), .id(person), .day(leftOn), .int(LeavingReason.listVersion), .text(given.rawValue),
                .text(answer.behind?.rawValue), .text(way.rawValue), .at(now), .text(name),
            ]
        )
        guard isNew > 0, !answer.text.isEmpty else { return }
        let sealed = try SealedTextStore(tx, clock: .fixed(now)).seal(answer.text, about: person, tx)
        try tx.run(
            "UPDATE exit_reason {unscoped: by its own id} SET sealed_text = $2 WHERE exit_reason_id = $1",
            [.text(id), .id(sealed)]
        )
    }

    /// What those who left in a period gave as their reason, and how many left.
    static func reasons(
        from first: Day,
        to last: Day,
        _ tx: borrowing Transaction
    ) throws -> (reasons: [LeavingReason], left: Int) {
        var newest: [String: LeavingReason] = [:]
        try tx.each(
            """
            SELECT person_id, left_on, given FROM exit_reason
            WHERE left_on >= $1 AND left_on <= $2 AND {scope person_id} ORDER BY at, exit_reason_id
            """,
            [.day(first), .day(last)]
        ) { row in newest["\(row.text(0)) \(row.text(1))"] = LeavingReason(rawValue: row.text(2)) }
        let left = try tx.first(
            "SELECT count(*) FROM employment WHERE left_on >= $1 AND left_on <= $2 AND {scope person_id}",
            [.day(first), .day(last)]
        ) { $0.count(0) }
        return (Array(newest.values), left ?? 0)
    }
}
