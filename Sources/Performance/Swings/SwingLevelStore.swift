import Core
import Statistics
import Store

/// What swings are judged with, in the database.
struct SwingLevelStore: Sendable {
    /// The newest level of a measure at a site made from weeks up to one.
    func level(_ measure: String, _ site: String, by week: Day, _ tx: borrowing Transaction) throws -> SwingLevel? {
        try tx.first(
            """
            SELECT week, people, weeks, mean, between_variance, variance, correlation, decay, look_factor, told_factor,
                look_reached, told_reached
            FROM swing_level WHERE measure = $1 AND site = $2 AND week <= $3 ORDER BY week DESC LIMIT 1
            """,
            [.text(measure), .text(site), .day(week)]
        ) { row -> SwingLevel? in
            guard let spread = NormalShrinkage(mean: row.double(3), betweenVariance: row.double(4)),
                let correlation = Autocorrelation(level: row.double(6), decay: row.double(7))
            else { return nil }
            return SwingLevel(
                measure: measure,
                site: site,
                week: row.day(0),
                people: row.count(1),
                weeks: row.count(2),
                peers: PeerLevel(spread: spread, variance: row.double(5), correlation: correlation),
                lookFactor: row.double(8),
                toldFactor: row.double(9),
                lookReached: row.optionalDouble(10),
                toldReached: row.optionalDouble(11)
            )
        } ?? nil
    }

    func keep(_ level: SwingLevel, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO swing_level (measure, site, week, people, weeks, mean, between_variance, variance, correlation,
                decay, look_factor, told_factor, look_reached, told_reached)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT (measure, site, week) DO NOTHING
            """,
            [
                .text(level.measure), .text(level.site), .day(level.week), .int(level.people), .int(level.weeks),
                .double(level.peers.spread.mean), .double(level.peers.spread.betweenVariance),
                .double(level.peers.variance), .double(level.peers.correlation.level),
                .double(level.peers.correlation.decay), .double(level.lookFactor), .double(level.toldFactor),
                level.lookReached.map { .double($0) } ?? .null, level.toldReached.map { .double($0) } ?? .null,
            ]
        )
    }

    func peerWeeks(_ measure: String, _ site: String, _ tx: borrowing Transaction) throws -> PeerWeeks {
        var (middles, incidents): ([Day: Double], Set<Day>) = ([:], [])
        try tx.each(
            "SELECT week, middle, is_incident FROM swing_week WHERE measure = $1 AND site = $2 ORDER BY week",
            [.text(measure), .text(site)]
        ) { row in
            middles[row.day(0)] = row.double(1)
            if row.flag(2) { incidents.insert(row.day(0)) }
        }
        return PeerWeeks(middles: middles, incidents: incidents)
    }

    /// Puts the peers' weeks in the place of those kept.
    func keep(_ peers: PeerWeeks, _ measure: String, _ site: String, _ tx: borrowing Transaction) throws {
        for (week, middle) in peers.middles.sorted(by: { $0.key < $1.key }) {
            try tx.run(
                """
                INSERT INTO swing_week (measure, site, week, middle, is_incident) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (measure, site, week) DO UPDATE SET middle = excluded.middle,
                    is_incident = excluded.is_incident
                WHERE swing_week.middle <> excluded.middle OR swing_week.is_incident <> excluded.is_incident
                """,
                [
                    .text(measure), .text(site), .day(week), .double(middle), .bool(peers.incidents.contains(week)),
                ]
            )
        }
    }

    /// The last week judged of each measure at each site.
    func judged(_ tx: borrowing Transaction) throws -> [SwingPlace: Day] {
        let rows = try tx.rows("SELECT measure, site, week FROM swing_judged ORDER BY measure, site") {
            (SwingPlace(measure: $0.text(0), site: $0.text(1)), $0.day(2))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    func setJudged(_ place: SwingPlace, _ week: Day, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO swing_judged (measure, site, week) VALUES ($1, $2, $3)
            ON CONFLICT (measure, site) DO UPDATE SET week = excluded.week
            """,
            [.text(place.measure), .text(place.site), .day(week)]
        )
    }
}

/// One measure at one site.
struct SwingPlace: Hashable, Sendable, Comparable {
    let measure: String
    let site: String

    static func < (a: SwingPlace, b: SwingPlace) -> Bool { (a.site, a.measure) < (b.site, b.measure) }
}
