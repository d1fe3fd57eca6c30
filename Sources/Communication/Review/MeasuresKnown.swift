import Core
import Crypto
import Foundation
import Store

/// What whoever holds a review or a performance talk confirms to know: the measures and rules in force (C2c).
struct MeasuresKnown: Sendable {
    /// The same as long as neither measures, targets nor rules change.
    let version: String
    let measures: [ReviewFiguresStore.InForce]

    init(_ measures: [ReviewFiguresStore.InForce], rules: [String]) {
        let lines = (measures.map(\.line) + rules).joined(separator: "\n")
        version = SHA256.hash(data: Data(lines.utf8)).prefix(12).map { String(format: "%02x", $0) }.joined()
        self.measures = measures
    }

    /// The kinds that ask for it.
    static let kinds: Set<TalkKind> = [.c1, .c2]
}

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
