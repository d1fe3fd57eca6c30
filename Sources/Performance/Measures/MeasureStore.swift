import Core
import Store

/// Measures in the database, by person.
struct MeasureStore: Sendable {
    struct Entry: Sendable, Hashable {
        let measure: String
        let day: Day
        let value: Double
        let count: Int
    }

    /// A person's days of one measure, or of all, oldest first; rows of one day are added up over their strata.
    func entries(
        of person: PersonID,
        measure: String?,
        from: Day,
        through: Day,
        _ tx: borrowing Transaction
    ) throws -> [Entry] {
        try tx.rows(
            """
            SELECT measure, day, sum(value), CAST(sum(count) AS BIGINT) FROM measure
            WHERE person_id = $1 AND (CAST($2 AS TEXT) = '' OR measure = $2) AND day >= $3 AND day <= $4 AND {scope person_id}
            GROUP BY measure, day ORDER BY measure, day
            """,
            [.id(person), .text(measure ?? ""), .day(from), .day(through)]
        ) { Entry(measure: $0.text(0), day: $0.day(1), value: $0.double(2), count: $0.count(3)) }
    }
}
