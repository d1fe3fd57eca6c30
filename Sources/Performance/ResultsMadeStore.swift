import Core
import Store

/// What the last night's figures were made from: by it doctor knows whether making them anew must give the same.
struct ResultsMadeStore: Sendable {
    enum Step: String, Sendable { case peers, ranking }

    /// What a step of one measure read.
    struct Made: Sendable, Hashable {
        /// The day on which people stood where they stood.
        let day: Day
        /// How often weeks of the measure had changed.
        let changes: Int64
        /// Who stood where, and what the measure was.
        let places: Int64
    }

    /// Somebody's weeks of these measures changed.
    func noteChange(of measures: Set<String>, _ tx: borrowing Transaction) throws {
        // In one order everywhere, so that two imports wait for each other and never both.
        for measure in measures.sorted() {
            try tx.run(
                """
                INSERT INTO series_change (measure, changes) VALUES ($1, 1)
                ON CONFLICT (measure) DO UPDATE SET changes = series_change.changes + 1
                """,
                [.text(measure)]
            )
        }
    }

    /// To be read in the snapshot in which the weeks are.
    func changes(of measure: String, _ tx: borrowing Transaction) throws -> Int64 {
        try tx.first("SELECT changes FROM series_change WHERE measure = $1", [.text(measure)]) { $0.int(0) } ?? 0
    }

    func keep(_ made: Made, _ step: Step, _ measure: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO results_made (step, measure, day, changes, places) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (step, measure) DO UPDATE SET day = excluded.day, changes = excluded.changes,
                places = excluded.places
            """,
            [.text(step.rawValue), .text(measure), .day(made.day), .int(made.changes), .int(made.places)]
        )
    }

    func all(_ step: Step, _ tx: borrowing Transaction) throws -> [(measure: String, made: Made)] {
        try tx.rows(
            "SELECT measure, day, changes, places FROM results_made WHERE step = $1 ORDER BY measure",
            [.text(step.rawValue)]
        ) { ($0.text(0), Made(day: $0.day(1), changes: $0.int(2), places: $0.int(3))) }
    }

    /// Measures nobody is ranked in any more.
    func forget(_ step: Step, but measures: Set<String>, _ tx: borrowing Transaction) throws {
        for (measure, _) in try all(step, tx) where !measures.contains(measure) {
            try tx.run(
                "DELETE FROM results_made WHERE step = $1 AND measure = $2",
                [.text(step.rawValue), .text(measure)]
            )
        }
    }
}
