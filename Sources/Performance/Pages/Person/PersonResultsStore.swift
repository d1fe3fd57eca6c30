import Core
import Foundation
import People
import Store

/// One person's results and what stands beside them, read in as many statements whatever the centre holds.
enum PersonResultsStore {
    static func results(
        of person: Person,
        isSelf: Bool,
        today: Day,
        through: Day,
        _ tx: borrowing Transaction
    ) throws -> PersonResults {
        let catalogue = try CatalogueStore.catalogue(tx)
        let series = try WeekStore.series(of: person.id, asOf: today, tx)
        let answers = try AnswerStore.answers(of: [person.id], asOf: through, tx)[person.id] ?? [:]
        let chosen = person.placement(on: today).map { catalogue.measured(of: $0.role).map(\.id) } ?? []
        // Those of the post first, in their order; the centre's others after them.
        let ordered = series.enumerated().sorted { a, b in
            func place(_ one: (offset: Int, element: PersonSeries)) -> Int {
                chosen.firstIndex(of: one.element.measure) ?? chosen.count + one.offset
            }
            return place(a) < place(b)
        }
        let lines = ordered.compactMap { _, one -> PersonResults.Line? in
            guard let measure = catalogue[one.measure], one.weeks.contains(where: { $0.n > 0 }) else { return nil }
            return PersonResults.Line(
                measure,
                series: one,
                answer: answers[one.measure] ?? .notEnough
            )
        }
        return PersonResults(
            employeeID: person.employeeID,
            name: person.name,
            isSelf: isSelf,
            lines: lines,
            through: through
        )
    }

    /// The spread among peers, and what the post is to reach.
    static func beside(
        _ line: PersonResults.Line,
        _ results: PersonResults,
        today: Day,
        through: Day,
        _ tx: borrowing Transaction
    ) throws -> (PersonResults.Spread?, MeasureCatalogue.Target?) {
        let (measure, series) = (line.measure, line.series)
        let peers = try PeerSpreadStore.contenders(of: series, measure, through: through, asOf: today, tx)
        let target = try CatalogueStore.catalogue(tx).target(of: measure.id, for: series.peers.post)
        return (PersonResults.Spread(peers, own: series.person, measure), target)
    }
}
