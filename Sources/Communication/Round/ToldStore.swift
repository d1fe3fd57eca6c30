import Core
import Store

/// Whom the leaders told of their talk on the day (P4).
package struct ToldStore: Sendable {
    private let clock: Clock

    package init(clock: Clock) { self.clock = clock }

    package func told(_ site: String, _ week: Week, _ tx: borrowing Transaction) throws -> [ToldTalk] {
        try tx.rows(
            """
            SELECT t.told_id, t.person_id, l.employee_id, t.obligations, t.at
            FROM week_round r JOIN week_told t ON t.round_id = r.round_id JOIN person l ON l.person_id = t.leader_id
            WHERE r.site = $1 AND r.week = $2 AND t.withdrawn_at IS NULL AND {scope t.person_id}
            ORDER BY t.at, t.told_id
            """,
            [.text(site), .text(week.description)]
        ) { row in
            ToldTalk(
                id: row.id(0),
                person: row.id(1),
                leader: row.text(2),
                keys: row.text(3).split(separator: "\n").map(String.init),
                at: row.at(4)
            )
        }
    }

    package func add(
        _ line: PlanLine,
        _ site: String,
        _ week: Week,
        by leader: PersonID,
        _ tx: borrowing Transaction
    ) throws {
        let (now, keys) = (clock.now(), line.obligations.map(\.key))
        try tx.run(
            """
            INSERT INTO week_told (told_id, round_id, person_id, leader_id, obligations, at)
            SELECT CAST($1 AS TEXT), round_id, CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS BIGINT)
            FROM week_round WHERE site = $6 AND week = $7
            """,
            [
                .id(ID<ToldTalk>(at: now)), .id(line.person), .id(leader), .text(keys.joined(separator: "\n")),
                .at(now), .text(site), .text(week.description),
            ]
        )
        tx.note("told of \(keys.joined(separator: " "))")
    }

    /// A tap by mistake is taken back; it stays on file with its end.
    package func withdraw(_ told: ID<ToldTalk>, by leader: PersonID, _ tx: borrowing Transaction) throws -> Bool {
        let changed = try tx.run(
            """
            UPDATE week_told SET withdrawn_at = $3
            WHERE told_id = $1 AND leader_id = $2 AND withdrawn_at IS NULL AND {scope person_id}
            """,
            [.id(told), .id(leader), .at(clock.now())]
        )
        tx.note("not told after all \(told)")
        return changed > 0
    }
}
