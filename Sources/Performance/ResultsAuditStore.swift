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
            let same = zip(old?.spread.figures ?? [], new?.spread.figures ?? []).allSatisfy { isSame($0, $1) }
            return same && (old == nil) == (new == nil) ? nil : "\(name), how far weeks scatter"
        }.sorted()
    }

    /// Sums taken in another order differ in the last digits.
    static func isSame(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return a == b || abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
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

extension Spread {
    fileprivate var figures: [Double] { [factor, singleVariance, dayVariance] }
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
        let texts = [
            ("peers", peers, other.peers), ("through", "\(through)", "\(other.through)"),
            ("n", "\(own.n)", "\(made.n)"), ("weeks", "\(own.weeks)", "\(made.weeks)"),
            ("belonging", own.belonging.rawValue, made.belonging.rawValue),
        ]
        let figures = [
            ("seen", own.seen, made.seen), ("estimate", own.estimate, made.estimate),
            ("low", own.range?.lowerBound, made.range?.lowerBound),
            ("high", own.range?.upperBound, made.range?.upperBound), ("chance", own.chance, made.chance),
        ]
        let wrong =
            texts.first { $0.1 != $0.2 }
            ?? figures.first { !ResultsAudit.isSame($0.1, $0.2) }.map { ($0.0, said($0.1), said($0.2)) }
        return wrong.map { "\($0.0) is \($0.1), made anew \($0.2)" }
    }
}
