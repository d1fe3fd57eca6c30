import Core
import People
import Store

/// Where people stand among their peers, as of the last night.
struct RankedStore: Sendable {
    /// A peer group that somebody of the reader's is in, and how many of it are ranked or not.
    struct Group: Sendable, Hashable {
        let key: String
        let people: Int
        let ranked: Int
    }

    /// Measures that anybody in scope is ranked in.
    func measures(_ tx: borrowing Transaction) throws -> [String] {
        try tx.rows("SELECT DISTINCT measure FROM ranked WHERE {scope person_id} ORDER BY measure") { $0.text(0) }
    }

    func groups(_ measure: String, _ tx: borrowing Transaction) throws -> [Group] {
        try tx.rows(
            """
            SELECT peers, count(*), count(chance) FROM ranked WHERE measure = $1 AND {scope person_id}
            GROUP BY peers ORDER BY peers
            """,
            [.text(measure)]
        ) { Group(key: $0.text(0), people: $0.count(1), ranked: $0.count(2)) }
    }

    /// Those of a group in scope behind a place, the likeliest first, those nothing can be said of last; the week
    /// through which; and where the next page begins, nil on the last.
    func rows(
        _ measure: String,
        _ peers: String,
        behind place: RankPlace?,
        atMost: Int,
        _ tx: borrowing Transaction
    ) throws -> (rows: [RankPicture.Row], through: Day?, next: RankPlace?) {
        var through: Day?
        let place = place ?? .beginning
        let found = try tx.rows(
            """
            SELECT r.person_id, p.employee_id, p.name, r.belonging, r.chance, r.estimate, r.low, r.high, r.seen, r.n,
                r.weeks, r.through
            FROM ranked r JOIN person p ON p.person_id = r.person_id
            WHERE r.measure = $1 AND r.peers = $2 AND COALESCE(r.chance, -1) <= $3
                AND (COALESCE(r.chance, -1) < $3 OR p.employee_id > $4) AND {scope r.person_id}
            ORDER BY COALESCE(r.chance, -1) DESC, p.employee_id LIMIT $5
            """,
            [.text(measure), .text(peers), .double(place.chance ?? -1), .text(place.employeeID), .int(atMost + 1)]
        ) { row in
            through = row.day(11)
            return RankPicture.Row(row)
        }
        let rows = Array(found.prefix(atMost))
        let next =
            found.count > atMost ? rows.last.map { RankPlace(chance: $0.chance, employeeID: $0.employeeID) } : nil
        return (rows, through, next)
    }

    /// One person's places, by measure.
    func places(of person: PersonID, _ tx: borrowing Transaction) throws -> [String: RankPicture.Row] {
        let rows = try tx.rows(
            """
            SELECT r.person_id, p.employee_id, p.name, r.belonging, r.chance, r.estimate, r.low, r.high, r.seen, r.n,
                r.weeks, r.through, r.measure
            FROM ranked r JOIN person p ON p.person_id = r.person_id
            WHERE r.person_id = $1 AND {scope r.person_id}
            """,
            [.id(person)]
        ) { row in (row.text(12), RankPicture.Row(row)) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    /// Puts a night's places of one measure in the place of the last one's.
    func replace(
        _ measure: String,
        _ places: [(group: PeerGroup, place: PeerRanking.Place)],
        through: Day,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            "DELETE FROM ranked {unscoped: a measure's places are made anew} WHERE measure = $1",
            [.text(measure)]
        )
        try tx.append(
            to: "ranked",
            [
                "measure", "person_id", "peers", "through", "n", "weeks", "seen", "estimate", "low", "high", "chance",
                "belonging",
            ]
        ) { out in
            for (group, place) in places.sorted(by: { $0.place.person < $1.place.person }) {
                out.text(measure)
                out.text(place.person.text)
                out.text(group.key)
                out.text(through.description)
                out.int(place.n)
                out.int(place.weeks)
                out.double(place.seen)
                for value in [place.estimate, place.range?.lowerBound, place.range?.upperBound, place.chance] {
                    if let value { out.double(value) } else { out.null() }
                }
                out.text(place.belonging.rawValue)
                try out.end()
            }
        }
    }

    /// A place as kept, with the peers and the last week it is of.
    struct Kept: Sendable, Hashable {
        let peers: String
        let through: Day
        let place: PeerRanking.Place
    }

    /// All places of a measure.
    func kept(_ measure: String, _ tx: borrowing Transaction) throws -> [PersonID: Kept] {
        let rows = try tx.rows(
            """
            SELECT person_id, peers, through, n, weeks, seen, estimate, low, high, chance, belonging FROM ranked
            WHERE measure = $1 AND {scope person_id}
            """,
            [.text(measure)]
        ) { row in
            let (low, high) = (row.optionalDouble(7), row.optionalDouble(8))
            var range: ClosedRange<Double>?
            if let low, let high, low <= high { range = low...high }
            return Kept(
                peers: row.text(1),
                through: row.day(2),
                place: PeerRanking.Place(
                    person: row.id(0),
                    belonging: Belonging(rawValue: row.text(10)) ?? .unranked,
                    chance: row.optionalDouble(9),
                    estimate: row.optionalDouble(6),
                    range: range,
                    seen: row.double(5),
                    n: row.count(3),
                    weeks: row.count(4)
                )
            )
        }
        return Dictionary(rows.map { ($0.place.person, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Measures that are ranked no more.
    func forget(but measures: Set<String>, _ tx: borrowing Transaction) throws {
        let known = try tx.rows("SELECT DISTINCT measure FROM ranked {unscoped: which measures are ranked}") {
            $0.text(0)
        }
        for measure in known where !measures.contains(measure) {
            try tx.run(
                "DELETE FROM ranked {unscoped: nobody is ranked in it any more} WHERE measure = $1",
                [.text(measure)]
            )
        }
    }
}

extension PeerGroup {
    /// `agent/main/0-2`.
    var key: String { "\(post.rawValue)/\(site)/\(bands.lowerBound.rawValue)-\(bands.upperBound.rawValue)" }

    /// nil for anything else.
    init?(key: String) {
        let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, let post = Role(rawValue: parts[0]), let last = parts.last else { return nil }
        let bands = last.split(separator: "-").compactMap { Int($0) }.compactMap(TenureBand.init(rawValue:))
        guard bands.count == 2, bands[0] <= bands[1] else { return nil }
        self.init(post: post, site: parts[1..<(parts.count - 1)].joined(separator: "/"), bands: bands[0]...bands[1])
    }
}

extension RankPicture.Row {
    /// From person_id, employee_id, name, belonging, chance, estimate, low, high, seen, n, weeks.
    fileprivate init(_ row: borrowing Row) {
        let (low, high) = (row.optionalDouble(6), row.optionalDouble(7))
        var range: ClosedRange<Double>?
        if let low, let high, low <= high { range = low...high }
        self.init(
            person: row.id(0),
            employeeID: row.text(1),
            name: row.text(2),
            belonging: Belonging(rawValue: row.text(3)) ?? .unranked,
            chance: row.optionalDouble(4),
            estimate: row.optionalDouble(5),
            range: range,
            seen: row.double(8),
            count: row.count(9),
            weeks: row.count(10)
        )
    }
}
