import Core
import Store

/// The packed weeks of people in the database.
struct SeriesStore: Sendable {
    struct Key: Hashable, Sendable {
        let measure: String
        let person: PersonID
    }

    /// A page of one measure's weeks, by person.
    func page(
        _ measure: String,
        after person: PersonID?,
        atMost: Int,
        _ tx: borrowing Transaction
    ) throws -> [(person: PersonID, cells: [WeekCell])] {
        try tx.rows(
            """
            SELECT person_id, weeks FROM person_series WHERE measure = $1 AND person_id > $2 AND {scope person_id}
            ORDER BY person_id LIMIT $3
            """,
            [.text(measure), .text(person?.text ?? ""), .int(atMost)]
        ) { ($0.id(0), [WeekCell](packed: $0.bytes(1))) }
    }

    /// One measure's weeks of people between two ids.
    func all(
        _ measure: String,
        of people: ClosedRange<PersonID>,
        _ tx: borrowing Transaction
    ) throws -> [(person: PersonID, cells: [WeekCell])] {
        try tx.rows(
            """
            SELECT person_id, weeks FROM person_series
            WHERE measure = $1 AND person_id >= $2 AND person_id <= $3 AND {scope person_id} ORDER BY person_id
            """,
            [.text(measure), .id(people.lowerBound), .id(people.upperBound)]
        ) { ($0.id(0), [WeekCell](packed: $0.bytes(1))) }
    }

    /// Everybody's weeks of one measure, by person; no statement may be run inside `body`.
    func each(
        _ measure: String,
        among: (PersonID) -> Bool = { _ in true },
        _ tx: borrowing Transaction,
        _ body: (PersonID, [WeekCell]) throws -> Void
    ) throws {
        try tx.each(
            "SELECT person_id, weeks FROM person_series WHERE measure = $1 AND {scope person_id} ORDER BY person_id",
            [.text(measure)]
        ) { row in
            let person: PersonID = row.id(0)
            // Weeks are unpacked only of whom they are wanted of.
            if among(person) { try body(person, [WeekCell](packed: row.bytes(1))) }
        }
    }

    /// Everything of people between two ids.
    func all(of people: ClosedRange<PersonID>, _ tx: borrowing Transaction) throws -> [Key: [WeekCell]] {
        let rows = try tx.rows(
            """
            SELECT measure, person_id, weeks FROM person_series
            WHERE person_id >= $1 AND person_id <= $2 AND {scope person_id}
            """,
            [.id(people.lowerBound), .id(people.upperBound)]
        ) { (Key(measure: $0.text(0), person: $0.id(1)), [WeekCell](packed: $0.bytes(2))) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// Puts weeks in the place of what was there; series without weeks are gone.
    func put(_ series: [(key: Key, cells: [WeekCell])], _ tx: borrowing Transaction) throws {
        try ResultsMadeStore().noteChange(of: Set(series.map(\.key.measure)), tx)
        for (key, _) in series.filter({ $0.cells.isEmpty }) {
            try tx.run(
                "DELETE FROM person_series WHERE measure = $1 AND person_id = $2 AND {scope person_id}",
                [.text(key.measure), .id(key.person)]
            )
        }
        let filled = series.filter { !$0.cells.isEmpty }.sorted {
            ($0.key.measure, $0.key.person) < ($1.key.measure, $1.key.person)
        }
        if filled.isEmpty { return }
        try tx.replace(
            in: "person_series",
            key: ["measure", "person_id"],
            ["measure", "person_id", "weeks"]
        ) { row in
            for (key, cells) in filled {
                row.text(key.measure)
                row.text(key.person.text)
                row.bytes(cells.packed)
                try row.end()
            }
        }
    }

    func measures(_ tx: borrowing Transaction) throws -> [String] {
        try tx.rows(
            "SELECT DISTINCT measure FROM person_series {unscoped: which measures have weeks} ORDER BY measure"
        ) { $0.text(0) }
    }

    /// The ids that begin and end the next so many people; nil after the last.
    func people(
        after person: PersonID?,
        atMost: Int,
        _ tx: borrowing Transaction
    ) throws -> ClosedRange<PersonID>? {
        let ids: [PersonID] = try tx.rows(
            "SELECT person_id FROM person WHERE person_id > $1 AND {scope person_id} ORDER BY person_id LIMIT $2",
            [.text(person?.text ?? ""), .int(atMost)]
        ) { $0.id(0) }
        guard let first = ids.first, let last = ids.last else { return nil }
        return first...last
    }
}
