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
        let moved = try AnswerStore.moved([person.id], by: through, tx)[person.id] ?? [:]
        let judged = try AnswerStore.judged(tx)
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
            let place = AnswerStore.Place(measure: one.measure, site: one.peers.site)
            let answer = ResultAnswer(
                moved: moved[one.measure],
                weeks: one.weeks.count { $0.n > 0 },
                isJudged: judged.contains(place)
            )
            return PersonResults.Line(measure, series: one, answer: answer)
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
