import Core
import Signals
import Store

/// Scores of four weeks in the database.
enum ScoreStore {
    /// How everyone stood after a period.
    static func states(after period: FourWeeks, _ tx: borrowing Transaction) throws -> [PersonID: TypeState] {
        var states: [PersonID: TypeState] = [:]
        try tx.each(
            "SELECT person_id, reading FROM talent_score WHERE period_on = $1 AND {scope person_id}",
            [.day(period.first)]
        ) { states[$0.id(0)] = try StoredReading($0.text(1)).state }
        return states
    }

    /// Puts a period's scores in the place of what was reckoned of it before.
    static func put(_ scores: [TalentScore], of period: FourWeeks, _ tx: borrowing Transaction) throws {
        try tx.run(
            "DELETE FROM talent_score {unscoped: a period is reckoned as a whole} WHERE period_on = $1",
            [.day(period.first)]
        )
        try tx.append(
            to: "talent_score",
            [
                "person_id", "period_on", "ability", "ability_variance", "enthusiasm", "enthusiasm_variance", "type",
                "reading",
            ]
        ) { out in
            for score in scores.sorted(by: { $0.person < $1.person }) {
                out.text(score.person.text)
                out.text(period.description)
                for axis in [score.state.ability, score.state.enthusiasm] {
                    if let smoothed = axis.smoothed, let variance = axis.variance {
                        out.double(smoothed)
                        out.double(variance)
                    } else {
                        out.null()
                        out.null()
                    }
                }
                if let type = score.type { out.text(type.rawValue) } else { out.null() }
                out.text(StoredReading(score).text)
                try out.end()
            }
        }
    }

    /// The changes a period brought, in the place of those known of it.
    static func put(
        _ changes: [TypeChange],
        of period: FourWeeks,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            "DELETE FROM talent_change {unscoped: a period is reckoned as a whole} WHERE period_on = $1",
            [.day(period.first)]
        )
        try tx.append(to: "talent_change", ["person_id", "period_on", "was", "type"]) { out in
            for change in changes.sorted(by: { $0.person < $1.person }) {
                out.text(change.person.text)
                out.text(period.description)
                if let was = change.was { out.text(was.rawValue) } else { out.null() }
                if let type = change.type { out.text(type.rawValue) } else { out.null() }
                try out.end()
            }
        }
    }

    /// Periods that were reckoned, newest first.
    static func periods(_ tx: borrowing Transaction) throws -> [FourWeeks] {
        try tx.rows("SELECT DISTINCT period_on FROM talent_period ORDER BY period_on DESC") { $0.day(0) }
            .compactMap(FourWeeks.init(first:))
    }

    static func put(_ summary: PeriodSummary, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO talent_period (site, period_on, people, typed, ability_alpha, enthusiasm_alpha, reckoned_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (site, period_on) DO UPDATE SET people = $3, typed = $4, ability_alpha = $5,
                enthusiasm_alpha = $6, reckoned_at = $7
            """,
            [
                .text(summary.site), .day(summary.period.first), .int(summary.people), .int(summary.typed),
                summary.ability.map { .double($0) } ?? .null, summary.enthusiasm.map { .double($0) } ?? .null,
                .at(now),
            ]
        )
    }

    static func summary(
        of site: String,
        _ period: FourWeeks,
        _ tx: borrowing Transaction
    ) throws -> PeriodSummary? {
        try tx.first(
            """
            SELECT people, typed, ability_alpha, enthusiasm_alpha FROM talent_period
            WHERE site = $1 AND period_on = $2
            """,
            [.text(site), .day(period.first)]
        ) { row in
            PeriodSummary(
                site: site,
                period: period,
                people: row.count(0),
                typed: row.count(1),
                ability: row.optionalDouble(2),
                enthusiasm: row.optionalDouble(3)
            )
        }
    }

    /// Days of a period on which people were employed and not away.
    static func daysThere(in period: FourWeeks, _ tx: borrowing Transaction) throws -> [PersonID: Int] {
        var days: [PersonID: Set<Int32>] = [:]
        func span(_ from: Day, _ to: Day?) -> ClosedRange<Int32>? {
            let (low, high) = (max(from, period.first).number, min(to ?? period.last, period.last).number)
            return low <= high ? low...high : nil
        }
        try tx.each(
            "SELECT person_id, joined_on, left_on FROM employment WHERE joined_on <= $1 AND {scope person_id}",
            [.day(period.last)]
        ) { row in
            guard let span = span(row.day(1), row.optionalDay(2)) else { return }
            days[row.id(0), default: []].formUnion(span)
        }
        try tx.each(
            """
            SELECT person_id, from_on, to_on FROM absence WHERE from_on <= $1 AND to_on >= $2 AND {scope person_id}
            """,
            [.day(period.last), .day(period.first)]
        ) { row in
            guard let span = span(row.day(1), row.day(2)) else { return }
            days[row.id(0)]?.subtract(span)
        }
        return days.mapValues(\.count)
    }
}
