import Core
import Store

/// Daily facts, weeks of contacts and rows of measures that are older than they are kept.
package enum FactRetentionStore {
    /// Facts of days before one, and the first of those days; the day is a Monday.
    package static func old(before day: Day, _ tx: borrowing Transaction) throws -> (count: Int, oldest: Day?) {
        try tx.first("SELECT count(*), min(day) FROM fact WHERE day < $1", [.int(Int64(day.number))]) { row in
            (row.count(0), row.isNull(1) ? nil : Day(number: Int32(clamping: row.int(1))))
        } ?? (0, nil)
    }

    /// Deletes the facts and the week that lie first, if they lie before a day; how many rows.
    //
    // A week at a time, so that what is left is always whole weeks.
    package static func removeWeek(before day: Day, _ tx: borrowing Transaction) throws -> Int {
        let first = try [
            "SELECT min(day) FROM fact WHERE day < $1", "SELECT min(week) FROM contact_week WHERE week < $1",
        ].compactMap { sql in
            try tx.first(sql, [.int(Int64(day.number))]) { $0.isNull(0) ? nil : $0.int(0) } ?? nil
        }.min()
        guard let first else { return 0 }
        let end = Int64(WeekCell.monday(of: Int32(clamping: first))) + 7
        let people = try tx.rows(
            """
            SELECT DISTINCT p.person_id FROM contact_week w {unscoped: what is old goes for everyone}
            JOIN code c ON c.code_id = w.code_id JOIN person_code p ON p.code = c.code WHERE w.week < $1
            """,
            [.int(end)]
        ) { PersonID($0.text(0)) }
        try WeekDueStore().note(people: Set(people), tx)
        let facts = try tx.run("DELETE FROM fact WHERE day < $1", [.int(end)])
        return try facts + tx.run("DELETE FROM contact_week WHERE week < $1", [.int(end)])
    }

    /// Whose measures and behaviours of a site lie before a day: how many rows, and the first day.
    package static func people(
        at site: String,
        before day: Day,
        after last: PersonID?,
        atMost count: Int,
        _ tx: borrowing Transaction
    ) throws -> [(person: PersonID, count: Int, oldest: Day)] {
        try tx.rows(
            """
            SELECT t.person_id, count(*), min(t.day) FROM standing s {unscoped: what is old goes for everyone}
            JOIN (SELECT person_id, day FROM measure WHERE day < $2
                UNION ALL SELECT person_id, day FROM behaviour WHERE day < $2) t ON t.person_id = s.person_id
            WHERE s.site = $1 AND s.person_id > $3 GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
            """,
            [.text(site), .day(day), .text(last?.text ?? ""), .int(count)]
        ) { ($0.id(0), $0.count(1), $0.day(2)) }
    }

    /// Deletes a person's rows before a day; how many.
    package static func remove(of person: PersonID, before day: Day, _ tx: borrowing Transaction) throws -> Int {
        try WeekDueStore().note(people: [person], tx)
        let measures = try tx.run(
            "DELETE FROM measure {unscoped: what is old goes for everyone} WHERE person_id = $1 AND day < $2",
            [.id(person), .day(day)]
        )
        return try measures
            + tx.run(
                "DELETE FROM behaviour {unscoped: what is old goes for everyone} WHERE person_id = $1 AND day < $2",
                [.id(person), .day(day)]
            )
    }
}
