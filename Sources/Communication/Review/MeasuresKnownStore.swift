import Core
import Store

/// Who confirmed what, once per version.
enum MeasuresKnownStore {
    static func confirmedAt(_ version: String, by person: PersonID, _ tx: borrowing Transaction) throws -> Instant? {
        try tx.first(
            "SELECT at FROM measures_known WHERE person_id = $1 AND version = $2 AND {scope person_id}",
            [.id(person), .text(version)]
        ) { $0.at(0) }
    }

    /// A second tap changes nothing.
    static func confirm(_ version: String, by person: PersonID, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO measures_known (person_id, version, at) VALUES ($1, $2, $3)
            ON CONFLICT (person_id, version) DO NOTHING
            """,
            [.id(person), .text(version), .at(now)]
        )
        tx.note("measures and rules \(version)")
    }
}
