import Core
import Signals
import Store

/// The measures of types as a site wants them.
enum TypeMeasureStore {
    /// The site's own of a type; the product's where it has none.
    static func measures(
        of type: TalentType,
        at site: String,
        _ language: Language,
        _ tx: borrowing Transaction
    ) throws -> [PlanMeasure] {
        let own = try tx.rows(
            "SELECT kind, words, owner, days FROM talent_measure WHERE site = $1 AND type = $2 ORDER BY number",
            [.text(site), .text(type.rawValue)]
        ) { row in
            PlanMeasure(
                kind: ActionKind(rawValue: row.text(0)) ?? .other,
                words: row.text(1),
                owner: ActionOwner(rawValue: row.text(2)) ?? .holder,
                days: row.count(3)
            )
        }
        return own.isEmpty ? UsualMeasures.of(type, in: language) : own
    }

    /// Puts a site's measures of a type in the place of those it had; none brings back the product's.
    static func put(
        _ measures: [PlanMeasure],
        of type: TalentType,
        at site: String,
        by employeeID: String,
        now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run("DELETE FROM talent_measure WHERE site = $1 AND type = $2", [.text(site), .text(type.rawValue)])
        for (index, measure) in measures.enumerated() {
            try tx.run(
                """
                INSERT INTO talent_measure (site, type, number, kind, words, owner, days, changed_at, changed_by)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                [
                    .text(site), .text(type.rawValue), .int(index + 1), .text(measure.kind.rawValue),
                    .text(measure.words), .text(measure.owner.rawValue), .int(measure.days), .at(now),
                    .text(employeeID),
                ]
            )
        }
        tx.note("\(measures.count) measures at \(site)")
    }
}
