import Core
import Store

/// The measures a centre made itself, what it measures of each post, and what a post is to reach.
package enum CatalogueStore {
    /// The catalogue as it now stands; measures that only came in with a file are in it under their own names.
    package static func catalogue(_ tx: borrowing Transaction) throws -> MeasureCatalogue {
        let standard = StandardMeasures.all
        var own = try own(tx)
        let known = Set((standard + own).map(\.id))
        own += try PeerWeekStore().measures(tx).filter { !known.contains($0) }.map(Measure.found)
        var (chosen, targets) = (MeasureCatalogue.usual, [Role: [String: MeasureCatalogue.Target]]())
        try tx.each(
            """
            SELECT p.post, p.measure, p.is_chosen, p.low, p.high FROM post_measure p
            WHERE p.from_at = (SELECT max(o.from_at) FROM post_measure o WHERE o.post = p.post AND o.measure = p.measure)
            ORDER BY p.post, p.measure
            """
        ) { row in
            guard let post = Role(rawValue: row.text(0)) else { return }
            let measure = row.text(1)
            chosen[post, default: []].removeAll { $0 == measure && !row.flag(2) }
            if row.flag(2), chosen[post]?.contains(measure) != true { chosen[post, default: []].append(measure) }
            if !row.isNull(3) || !row.isNull(4) {
                targets[post, default: [:]][measure] = .init(low: row.optionalDouble(3), high: row.optionalDouble(4))
            }
        }
        return MeasureCatalogue(measures: standard + own, chosen: chosen, targets: targets)
    }

    /// What every measure of the centre is called, by its id; its own under the name it gave them.
    package static func names(_ tx: borrowing Transaction) throws -> [String: Word] {
        let measures = StandardMeasures.all + (try own(tx))
        return Dictionary(measures.map { ($0.id, $0.name) }) { _, own in own }
    }

    /// Measures somebody has described: the standard ones and the centre's own.
    static func described(_ tx: borrowing Transaction) throws -> Set<String> {
        Set((StandardMeasures.all + (try own(tx))).map(\.id))
    }

    private static func own(_ tx: borrowing Transaction) throws -> [Measure] {
        try tx.rows(
            "SELECT measure, name, goal, definition, form, better, unit, minimum FROM own_measure ORDER BY measure"
        ) { row in
            Measure.own(
                id: row.text(0),
                OwnMeasure(
                    name: row.text(1),
                    goal: row.text(2),
                    definition: row.text(3),
                    form: Measure.Form(rawValue: row.text(4)) ?? .mean,
                    better: OwnMeasure.Better(rawValue: row.text(5)) ?? .up,
                    unit: Measure.Unit(rawValue: row.text(6)) ?? .number,
                    minimum: row.count(7)
                )
            )
        }
    }

    /// Makes a measure of the centre's own; what it is called in files is its id.
    static func make(_ id: String, _ own: OwnMeasure, at now: Instant, by: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO own_measure (measure, name, goal, definition, form, better, unit, minimum, made_by, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .text(id), .text(own.name), .text(own.goal), .text(own.definition), .text(own.form.rawValue),
                .text(own.better.rawValue), .text(own.unit.rawValue), .int(own.minimum), .text(by), .at(now),
            ]
        )
        tx.note("measure \(id): \(own.name)")
    }

    /// Says what is measured of a post and what it is to reach; the earlier word stays on file.
    static func set(
        _ measure: String,
        for post: Role,
        isChosen: Bool,
        target: MeasureCatalogue.Target?,
        at now: Instant,
        by: String,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO post_measure (post, measure, from_at, is_chosen, low, high, set_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (post, measure, from_at) DO UPDATE SET is_chosen = excluded.is_chosen, low = excluded.low,
                high = excluded.high, set_by = excluded.set_by
            """,
            [
                .text(post.rawValue), .text(measure), .at(now), .bool(isChosen),
                target?.low.map { .double($0) } ?? .null, target?.high.map { .double($0) } ?? .null, .text(by),
            ]
        )
        tx.note("\(post.rawValue) \(measure): \(isChosen ? "measured" : "not measured")")
    }
}
