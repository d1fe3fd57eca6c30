import Core
import Store

/// The figures a review is filled with, and the measures in force.
package enum PeriodFigureStore {
    /// Of the measures chosen for the person's post, in their order; those without a value in the period are left out.
    package static func figures(
        of person: PersonID,
        in period: ClosedRange<Day>,
        asOf day: Day,
        _ tx: borrowing Transaction
    ) throws -> [PeriodFigure] {
        let catalogue = try CatalogueStore.catalogue(tx)
        let series = try WeekStore.series(of: person, asOf: day, tx)
        guard let post = series.first?.peers.post else { return [] }
        let known = try WeekStore.everyone(asOf: day, tx).measures(tx)
        return catalogue.measured(of: post).compactMap { measure in
            guard let one = series.first(where: { $0.measure == measure.id }) else { return nil }
            return PeriodFigure(one, known.first { $0.id == measure.id } ?? measure, in: period)
        }
    }

    /// What is measured of a post, by what, and what it is to reach: one line each, the same as long as nothing changes.
    package static func inForce(_ tx: borrowing Transaction) throws -> [(measure: Measure, line: String)] {
        let catalogue = try CatalogueStore.catalogue(tx)
        var lines: [(measure: Measure, line: String)] = []
        for (post, ids) in catalogue.chosen.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            for measure in ids.compactMap({ catalogue[$0] }) {
                let target = catalogue.target(of: measure.id, for: post)
                let bounds = [target?.low, target?.high].map { $0.map { "\($0)" } ?? "" }.joined(separator: "..")
                lines.append(
                    (
                        measure,
                        "\(post.rawValue) \(measure.id) \(measure.form.rawValue) \(measure.better) \(bounds) "
                            + measure.texts.definition.english
                    )
                )
            }
        }
        return lines
    }
}
