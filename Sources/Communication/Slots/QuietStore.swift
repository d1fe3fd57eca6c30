import Core
import Store

/// Each site's quiet hours, from the contacts that every import of calls counts by quarter of an hour (K12).
package enum QuietStore {
    /// Whole weeks before this one; older ones say little about the coming.
    static let weeksBack = 12

    /// Changes with every file of calls that has come in.
    static func imports(_ tx: borrowing Transaction) throws -> String {
        try tx.first(
            "SELECT count(*), coalesce(max(ended_at), 0) FROM import_run WHERE kind = 'calls' AND ended_at IS NOT NULL"
        ) { "\($0.int(0))/\($0.int(1))" } ?? ""
    }

    /// Sites with enough weeks behind them; `today` is each site's, and the week it lies in is not counted.
    package static func profiles(
        _ sites: [String: SiteRules],
        today: [String: Day],
        _ tx: borrowing Transaction
    ) throws -> [String: QuietProfile] {
        guard let last = today.values.max(), let first = today.values.min() else { return [:] }
        // A day on either side, so that every zone's weeks are whole.
        let from = Zone.utc.instant(Week(containing: first).first - weeksBack * 7 - 1)
        let to = Zone.utc.instant(Week(containing: last).first + 1)
        var loads: [String: [Week: [HalfHour: QuietProfile.Load]]] = [:]
        try tx.each(
            """
            SELECT s.site, a.quarter, a.waited, a.at_once FROM source s
            JOIN arrival a ON a.source_id = s.source_id AND a.quarter >= $1 AND a.quarter < $2
            ORDER BY s.site, a.quarter, a.source_id
            """,
            [.int(from.seconds / 900), .int(to.seconds / 900)]
        ) { row in
            let site = row.text(0)
            guard let zone = sites[site]?.zone, let today = today[site] else { return }
            let (day, second) = zone.local(Instant(seconds: row.int(1) * 900))
            let (week, this) = (Week(containing: day), Week(containing: today))
            guard week < this, this.first - week.first <= weeksBack * 7 else { return }
            let half = HalfHour(weekday: day.weekday, second: second)
            let load = QuietProfile.Load(waited: row.count(2), handled: row.count(3))
            loads[site, default: [:]][week, default: [:]][half, default: .init(waited: 0, handled: 0)] += load
        }
        return loads.compactMapValues(QuietProfile.init)
    }
}
