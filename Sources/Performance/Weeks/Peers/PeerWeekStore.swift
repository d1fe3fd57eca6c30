import Core
import Store

extension PeerSettling {
    /// What the pools of one measure come to, from everybody's weeks.
    static func settled(
        _ measure: String,
        _ catalogue: MeasureCatalogue,
        _ places: [PersonID: PeerPlace],
        _ tx: borrowing Transaction
    ) throws -> [PeerPool: PeerWeekStore.Stored] {
        var settling = PeerSettling()
        try SeriesStore().each(measure, tx) { person, cells in
            if let place = places[person] { settling.add(cells, place) }
        }
        return settling.settled(measure, catalogue)
    }
}

/// The sums of all of one post at one site, by measure.
struct PeerWeekStore: Sendable {
    /// As stored; names nobody.
    struct Stored: Sendable {
        let cells: [WeekCell]
        let spread: Spread
    }

    func stored(_ measure: String, _ tx: borrowing Transaction) throws -> [PeerPool: Stored] {
        var stored: [PeerPool: Stored] = [:]
        try tx.each(
            """
            SELECT post, site, weeks, factor, single_variance, day_variance FROM peer_week WHERE measure = $1
            ORDER BY post, site
            """,
            [.text(measure)]
        ) { row in
            guard let post = Role(rawValue: row.text(0)) else { return }
            stored[PeerPool(post: post, site: row.text(1))] = Self.stored(row, from: 2)
        }
        return stored
    }

    /// Of some pools only: what one person's weeks are compared with.
    func stored(
        _ measure: String,
        of pools: Set<PeerPool>,
        _ tx: borrowing Transaction
    ) throws -> [PeerPool: Stored] {
        var stored: [PeerPool: Stored] = [:]
        for pool in pools {
            stored[pool] = try tx.first(
                """
                SELECT weeks, factor, single_variance, day_variance FROM peer_week
                WHERE measure = $1 AND post = $2 AND site = $3
                """,
                [.text(measure), .text(pool.post.rawValue), .text(pool.site)]
            ) { Self.stored($0, from: 0) }
        }
        return stored
    }

    private static func stored(_ row: borrowing Row, from first: Int32) -> Stored {
        Stored(
            cells: [WeekCell](packed: row.bytes(first)),
            spread: Spread(
                factor: row.double(first + 1),
                singleVariance: row.double(first + 2),
                dayVariance: row.double(first + 3)
            )
        )
    }

    /// Measures that pools have sums of: told from a few rows, however many people there are.
    func measures(_ tx: borrowing Transaction) throws -> [String] {
        try tx.rows("SELECT DISTINCT measure FROM peer_week ORDER BY measure") { $0.text(0) }
    }

    /// Puts a measure's pools in the place of what was there.
    func replace(_ measure: String, _ pools: [PeerPool: Stored], _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM peer_week WHERE measure = $1", [.text(measure)])
        try put(measure, pools, tx)
    }

    private func put(_ measure: String, _ pools: [PeerPool: Stored], _ tx: borrowing Transaction) throws {
        let columns = ["measure", "post", "site", "weeks", "factor", "single_variance", "day_variance"]
        try tx.replace(in: "peer_week", key: ["measure", "post", "site"], columns) { row in
            for (pool, stored) in pools.sorted(by: {
                ($0.key.post.rawValue, $0.key.site) < ($1.key.post.rawValue, $1.key.site)
            }) {
                row.text(measure)
                row.text(pool.post.rawValue)
                row.text(pool.site)
                row.bytes(stored.cells.packed)
                row.double(stored.spread.factor)
                row.double(stored.spread.singleVariance)
                row.double(stored.spread.dayVariance)
                try row.end()
            }
        }
    }

    /// Takes what changed of a few people's weeks over into the sums, until the night makes them anew.
    func apply(
        _ changes: [WeekRefreshStore.Change],
        _ places: [PersonID: PeerPlace],
        _ tx: borrowing Transaction
    ) throws {
        for (measure, changes) in Dictionary(grouping: changes, by: \.key.measure).sorted(by: { $0.key < $1.key }) {
            let pools = changes.compactMap { places[$0.key.person] }.flatMap { $0.spans.map(\.pool) }
            let stored = try stored(measure, of: Set(pools), tx)
            var totals: [PeerPool: PeerTotals] = [:]
            for change in changes {
                guard let place = places[change.key.person] else { continue }
                for (cells, sign) in [(change.before, -1), (change.after, 1)] {
                    cells.eachWeek { week in
                        guard let pool = place.pool(in: week[week.startIndex].week) else { return }
                        var total = totals[pool] ?? PeerTotals(stored[pool]?.cells ?? [])
                        total.add(week, sign: sign)
                        totals[pool] = total
                    }
                }
            }
            let new = totals.map { pool, total in
                (pool, Stored(cells: total.cells, spread: stored[pool]?.spread ?? Spread()))
            }
            try put(measure, Dictionary(uniqueKeysWithValues: new), tx)
        }
    }
}
