import Core
import Store

/// What a leader said about somebody's talk of a week, or that they told them of it (P2).
package struct SaidOfPerson: Sendable, Hashable {
    package let week: String
    /// The leader's employee_id.
    package let leader: String
    /// Nil where the person was told.
    package let answer: CommentRound.Answer?
    package let at: Instant
    package let isLate: Bool
}

/// What leaders said of one person over the weeks.
package enum SaidStore {
    private static let most = 100

    /// The latest first, without what was taken back.
    package static func said(of person: PersonID, _ tx: borrowing Transaction) throws -> [SaidOfPerson] {
        try tx.rows(
            """
            SELECT r.week, l.employee_id, c.answer, c.said, c.at AS at, c.late
            FROM week_comment c JOIN week_round r ON r.round_id = c.round_id JOIN person l ON l.person_id = c.leader_id
            WHERE c.person_id = $1 AND c.withdrawn_at IS NULL AND {scope c.person_id}
            UNION ALL
            SELECT r.week, l.employee_id, NULL, NULL, t.at AS at, 0
            FROM week_told t JOIN week_round r ON r.round_id = t.round_id JOIN person l ON l.person_id = t.leader_id
            WHERE t.person_id = $1 AND t.withdrawn_at IS NULL AND {scope t.person_id}
            ORDER BY at DESC LIMIT \(most)
            """,
            [.id(person)]
        ) { row in
            SaidOfPerson(
                week: row.text(0),
                leader: row.text(1),
                answer: row.optionalText(2).map { CommentRound.Answer(kept: $0, row.optionalText(3)) },
                at: row.at(4),
                isLate: row.flag(5)
            )
        }
    }
}
