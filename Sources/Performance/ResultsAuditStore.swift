import Core
import Store

/// Proves what peers reach and where people stand among them: makes both anew and compares row by row.
package enum ResultsAudit {
    package struct Verdict: Sendable, Hashable {
        /// Rows that are not what they are made from; empty when all is well.
        package var differences: [String] = []
        /// Figures of measures whose weeks or people changed since the night: the next one makes them anew.
        package var waiting: [String] = []
    }

    package static func verdict(_ tx: borrowing Transaction) throws -> Verdict {
        var verdict = Verdict()
        try checkPeers(&verdict, tx)
        try checkPlaces(&verdict, tx)
        return verdict
    }

    private static func checkPeers(_ verdict: inout Verdict, _ tx: borrowing Transaction) throws {
        let made = try ResultsMadeStore().all(.peers, tx)
        let catalogue = try CatalogueStore.catalogue(tx)
        for (day, made) in Dictionary(grouping: made, by: \.made.day).sorted(by: { $0.key < $1.key }) {
            let places = try PeerPlaceStore().places(asOf: day, employedOnly: false, tx)
            let digest = PlaceDigest(places, grouped: false)
            for (measure, made) in made {
                let changes = try ResultsMadeStore().changes(of: measure, tx)
                guard changes == made.changes, digest.with(catalogue[measure]) == made.places else {
                    verdict.waiting.append("peers in \(measure)")
                    continue
                }
                let anew = try PeerSettling.settled(measure, catalogue, places, tx)
                verdict.differences += differences(measure, try PeerWeekStore().stored(measure, tx), anew)
            }
        }
    }

    private static func checkPlaces(_ verdict: inout Verdict, _ tx: borrowing Transaction) throws {
        let made = try ResultsMadeStore().all(.ranking, tx)
        for (day, made) in Dictionary(grouping: made, by: \.made.day).sorted(by: { $0.key < $1.key }) {
            let store = try WeekStore.everyone(asOf: day, tx)
            let measures = try store.measures(tx)
            for (measure, made) in made {
                guard let known = measures.first(where: { $0.id == measure }),
                    try RankingJobs.made(known, store, asOf: day, tx) == made
                else {
                    verdict.waiting.append("places in \(measure)")
                    continue
                }
                let anew = try RankingJobs.places(known, store, asOf: day, tx).map { group, place in
                    (
                        place.person,
                        RankedStore.Kept(peers: group.key, through: RankingJobs.lastWeek(on: day), place: place)
                    )
                }
                verdict.differences += differences(
                    measure,
                    try RankedStore().kept(measure, tx),
                    Dictionary(anew, uniquingKeysWith: { first, _ in first })
                )
            }
        }
    }

    /// Pool by pool, the first week that differs.
    static func differences(
        _ measure: String,
        _ stored: [PeerPool: PeerWeekStore.Stored],
        _ anew: [PeerPool: PeerWeekStore.Stored]
    ) -> [String] {
        Set(stored.keys).union(anew.keys).compactMap { pool -> String? in
            let (old, new) = (stored[pool], anew[pool])
            // As they would be read again.
            let (before, after) = (old?.cells ?? [], [WeekCell](packed: (new?.cells ?? []).packed))
            let name = "what \(pool.post.rawValue)s at \(pool.site) reach in \(measure)"
            if before != after {
                let place = zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
                let week = (place ?? min(before.count, after.count)).cell(of: before, after)
                return "\(name), week of \(week.map { "\(Day(number: $0))" } ?? "none")"
            }
            return old?.spread == new?.spread ? nil : "\(name), how far weeks scatter"
        }.sorted()
    }

    /// Person by person, and which figure it is.
    static func differences(
        _ measure: String,
        _ stored: [PersonID: RankedStore.Kept],
        _ anew: [PersonID: RankedStore.Kept]
    ) -> [String] {
        Set(stored.keys).union(anew.keys).sorted().compactMap { person in
            guard let old = stored[person] else { return "the place of \(person) in \(measure) is missing" }
            guard let new = anew[person] else { return "the place of \(person) in \(measure) is nobody's" }
            return old.difference(from: new).map { "the place of \(person) in \(measure): \($0)" }
        }
    }
}

extension Int {
    /// The week of the cell at this place, of whichever list has one.
    fileprivate func cell(of before: [WeekCell], _ after: [WeekCell]) -> Int32? {
        self < before.count ? before[self].week : self < after.count ? after[self].week : nil
    }
}

extension RankedStore.Kept {
    /// The first figure that differs, as kept and as it should be; nil where none does.
    fileprivate func difference(from other: RankedStore.Kept) -> String? {
        func said(_ value: Double?) -> String { value.map { "\($0)" } ?? "none" }
        let (own, made) = (place, other.place)
        let figures = [
            ("peers", peers, other.peers), ("through", "\(through)", "\(other.through)"),
            ("n", "\(own.n)", "\(made.n)"),
            ("weeks", "\(own.weeks)", "\(made.weeks)"), ("seen", said(own.seen), said(made.seen)),
            ("estimate", said(own.estimate), said(made.estimate)),
            ("low", said(own.range?.lowerBound), said(made.range?.lowerBound)),
            ("high", said(own.range?.upperBound), said(made.range?.upperBound)),
            ("chance", said(own.chance), said(made.chance)),
            ("belonging", own.belonging.rawValue, made.belonging.rawValue),
        ]
        return figures.first { $0.1 != $0.2 }.map { "\($0.0) is \($0.1), made anew \($0.2)" }
    }
}
