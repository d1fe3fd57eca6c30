import Core
import Store

/// Which weeks and whose are to be made anew.
struct WeekDueStore: Sendable {
    /// Contacts came in or changed.
    static let contacts = ""
    /// The contacts of the week are rolled up, the people's weeks are not.
    static let calls = "calls"

    struct Due: Hashable, Sendable {
        let measure: String
        let week: Int32
        let mark: Int64
    }

    func note(_ measure: String, weeks: Set<Int32>, _ tx: borrowing Transaction) throws {
        // In one order everywhere, so that two imports wait for each other and never both.
        for week in weeks.sorted() {
            try tx.run(
                """
                INSERT INTO week_due (measure, week, mark) VALUES ($1, $2, 1)
                ON CONFLICT (measure, week) DO UPDATE SET mark = week_due.mark + 1
                """,
                [.text(measure), .int(Int64(week))]
            )
        }
    }

    func note(people: Set<PersonID>, _ tx: borrowing Transaction) throws {
        if people.isEmpty { return }
        try tx.replace(in: "person_due", key: ["person_id"], ["person_id", "mark"]) { row in
            for person in people.sorted() {
                row.text(person.text)
                row.int(1)
                try row.end()
            }
        }
    }

    func weeks(_ tx: borrowing Transaction) throws -> [Due] {
        try tx.rows("SELECT measure, week, mark FROM week_due ORDER BY measure, week") { row in
            Due(measure: row.text(0), week: Int32(clamping: row.int(1)), mark: row.int(2))
        }
    }

    /// The first of those due, at most so many.
    func people(atMost most: Int, _ tx: borrowing Transaction) throws -> [PersonID] {
        try tx.rows(
            "SELECT person_id FROM person_due WHERE {scope person_id} ORDER BY person_id LIMIT $1",
            [.int(most)]
        ) { $0.id(0) }
    }

    /// Takes weeks off the list; one that was noted again since it was read stays.
    func done(_ due: [Due], _ tx: borrowing Transaction) throws {
        for due in due {
            try tx.run(
                "DELETE FROM week_due WHERE measure = $1 AND week = $2 AND mark = $3",
                [.text(due.measure), .int(Int64(due.week)), .int(due.mark)]
            )
        }
    }

    /// Takes people off the list, in the transaction that makes their weeks anew and before it reads their rows.
    func done(people: ClosedRange<PersonID>, _ tx: borrowing Transaction) throws {
        try tx.run(
            "DELETE FROM person_due WHERE person_id >= $1 AND person_id <= $2 AND {scope person_id}",
            [.id(people.lowerBound), .id(people.upperBound)]
        )
    }
}
