import Core
import Store

/// Who stood where, and who is compared with whom.
struct PeerPlaceStore: Sendable {
    /// The places of everybody in scope, or of people between two ids, as of a day.
    ///
    /// Without anyone who is not employed on that day where `employedOnly`.
    func places(
        of people: ClosedRange<PersonID>? = nil,
        asOf day: Day,
        employedOnly: Bool,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: PeerPlace] {
        let bounds: [Value] = [.text(people?.lowerBound.text ?? ""), .text(people?.upperBound.text ?? "~")]
        var joined: [PersonID: Int32] = [:]
        try tx.each(
            """
            SELECT person_id, joined_on, left_on FROM employment
            WHERE person_id >= $1 AND person_id <= $2 AND {scope person_id} ORDER BY person_id, joined_on
            """,
            bounds
        ) { row in
            let person: PersonID = row.id(0)
            let (from, until) = (row.day(1), row.optionalDay(2))
            let isEmployed = from <= day && (until.map { day <= $0 } ?? true)
            if !employedOnly || isEmployed { joined[person] = from.number }
        }
        let bands = try bands(tx)
        var places: [PersonID: PeerPlace] = [:]
        try tx.each(
            """
            SELECT p.person_id, p.from_on, t.site, p.role FROM placement p JOIN team t ON t.team_id = p.team_id
            WHERE p.person_id >= $1 AND p.person_id <= $2 AND {scope p.person_id} ORDER BY p.person_id, p.from_on
            """,
            bounds
        ) { row in
            let person: PersonID = row.id(0)
            guard let joinedOn = joined[person], let post = Role(rawValue: row.text(3)) else { return }
            let pool = PeerPool(post: post, site: row.text(2))
            let from = row.day(1)
            var place =
                places[person] ?? PeerPlace(spans: [], joinedOn: joinedOn, group: Self.group(pool, 0, bands))
            if place.spans.last?.pool != pool { place.spans.append((from.number, pool)) }
            if from <= day || place.spans.count == 1 {
                place.group = Self.group(pool, Int(day.number - joinedOn), bands)
            }
            places[person] = place
        }
        return places
    }

    static func group(
        _ pool: PeerPool,
        _ tenure: Int,
        _ bands: [PeerPool: [ClosedRange<TenureBand>]]
    ) -> PeerGroup {
        let band = TenureBand(days: tenure)
        let merged = bands[pool]?.first { $0.contains(band) } ?? band...band
        return PeerGroup(post: pool.post, site: pool.site, bands: merged)
    }

    func bands(_ tx: borrowing Transaction) throws -> [PeerPool: [ClosedRange<TenureBand>]] {
        var bands: [PeerPool: [ClosedRange<TenureBand>]] = [:]
        try tx.each("SELECT post, site, low, high FROM peer_band ORDER BY post, site, low") { row in
            guard let post = Role(rawValue: row.text(0)), let low = TenureBand(rawValue: row.count(2)),
                let high = TenureBand(rawValue: row.count(3)), low <= high
            else { return }
            bands[PeerPool(post: post, site: row.text(1)), default: []].append(low...high)
        }
        return bands
    }

    /// Works out anew which bands of tenure are compared with each other, as of a day.
    func settleBands(asOf day: Day, _ tx: borrowing Transaction) throws {
        let places = try places(asOf: day, employedOnly: true, tx)
        var counts: [PeerPool: [TenureBand: Int]] = [:]
        for place in places.values {
            let pool = PeerPool(post: place.group.post, site: place.group.site)
            counts[pool, default: [:]][TenureBand(days: Int(day.number - place.joinedOn)), default: 0] += 1
        }
        try tx.run("DELETE FROM peer_band")
        try tx.append(to: "peer_band", ["post", "site", "low", "high"]) { row in
            for (pool, count) in counts {
                for bands in PeerGroups.bands(of: count) {
                    row.text(pool.post.rawValue)
                    row.text(pool.site)
                    row.int(bands.lowerBound.rawValue)
                    row.int(bands.upperBound.rawValue)
                    try row.end()
                }
            }
        }
    }
}
