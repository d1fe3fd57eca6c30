import Core
import Foundation
import People
import Store

/// The figures of a person's peers, nobody named: their own people may be out of the reader's sight, a spread is not.
enum PeerSpreadStore {
    /// More than these make no other picture.
    private static let most = 2000

    /// What each peer is from what their contacts lead one to expect, over the last quarter, adjusted like the own.
    static func contenders(
        of series: PersonSeries,
        _ measure: Measure,
        through last: Day,
        asOf day: Day,
        _ tx: borrowing Transaction
    ) throws -> [Contender] {
        let catalogue = try CatalogueStore.catalogue(tx)
        guard let reading = try SeriesReading(measure.id, catalogue, tx) else { return [] }
        let group = series.peers
        let tenures = TenureBand.days(of: group.bands)
        let rows = try tx.rows(
            """
            SELECT w.person_id, w.weeks, e.joined_on
            FROM standing s JOIN person_series w ON w.person_id = s.person_id AND w.measure = $1
            JOIN employment e ON e.person_id = s.person_id AND e.left_on IS NULL
            WHERE s.site = $2 AND s.role = $3 AND s.employed = 1 AND e.joined_on > $4 AND e.joined_on <= $5
                {unscoped: the spread of peers, nobody named}
            ORDER BY w.person_id LIMIT $6
            """,
            [
                .text(measure.id), .text(group.site), .text(group.post.rawValue), .day(day - tenures.upperBound),
                .day(day - tenures.lowerBound), .int(most),
            ]
        ) { row in
            let person: PersonID = row.id(0)
            let joinedOn = row.day(2).number
            let pool = PeerPool(post: group.post, site: group.site)
            let place = PeerPlace(spans: [(joinedOn, pool)], joinedOn: joinedOn, group: group)
            return (person, [WeekCell](packed: row.bytes(1)), place)
        }
        return rows.compactMap { person, cells, place in
            Contender(reading.series(of: person, cells, place, asOf: day), form: measure.form, through: last)
        }
    }
}

extension TenureBand {
    /// Days from joining that bands reach over, the last not among them.
    static func days(of bands: ClosedRange<TenureBand>) -> Range<Int> {
        let first =
            switch bands.lowerBound {
            case .newcomer: 0
            case .recent: 56
            case .settled: 183
            }
        let end =
            switch bands.upperBound {
            case .newcomer: 56
            case .recent: 183
            case .settled: 100_000
            }
        return first..<end
    }
}
