import Core
import People
import Signals
import Store

/// The night's step: judges the weeks that are over and that nobody has judged, keeps the episodes and tells of new ones.
///
/// Run again it finds nothing to judge. What is read of people is a stream, twice where there are more than the sample:
/// once for the level of a sample, once for everybody.
package struct SwingNight: Sendable {
    package static let step = ResultsStep("swings") { database, now in
        try await SwingNight(database: database, now: now).run()
    }

    /// People a level is made from; more tell nothing more.
    static let sample = 2000
    /// Weeks after which a level is made anew.
    static let keepsFor = 4

    private static let actor = Actor.system("results")
    private let database: Database
    private let now: Instant

    package init(database: Database, now: Instant) { (self.database, self.now) = (database, now) }

    /// What was found and is to be kept, of one site.
    private struct Found: Sendable {
        var levels: [SwingLevel] = []
        var peers: [(place: SwingPlace, weeks: PeerWeeks)] = []
        var judged: [(place: SwingPlace, week: Day)] = []
        var changes: [SwingRound.Change] = []
        var standing: [SwingKey: SwingEpisode] = [:]
        /// Swings that weeks judged again may change.
        var reconsidered: [SwingKey: [SwingEpisode]] = [:]
    }

    /// Whoever is to be judged again in one measure, and from which week on.
    private struct Again: Sendable {
        let from: [PersonID: Day]
        let episodes: [PersonID: [SwingEpisode]]

        init(_ measure: String, _ tx: borrowing Transaction) throws {
            let episodes = try SwingEpisodeStore().reconsidered(measure, tx)
            self.episodes = episodes
            from = try Dictionary(
                uniqueKeysWithValues: SwingDueStore().due(measure, tx).map { person, week in
                    (person, SwingRevision.start(week, episodes[person] ?? []))
                }
            )
        }
    }

    /// What the night found, by site, and of which measures everybody on the list was judged again.
    private struct Night: Sendable {
        var sites: [String: Found] = [:]
        var again: [(measure: String, changes: Int64)] = []
    }

    package func run() async throws -> String {
        let night = try await database.read(Self.actor.scope) { tx in try judge(tx) }
        let found = night.sites
        var told = 0
        for (site, found) in found.sorted(by: { $0.key < $1.key }) {
            told += try await database.write(Self.actor, "swings of \(site)") { tx in try keep(found, site, tx) }
        }
        try await database.writePart(Self.actor) { tx in
            for (measure, changes) in night.again { try SwingDueStore().done(measure, changes: changes, tx) }
        }
        let judged = found.values.reduce(0) { $0 + $1.judged.count }
        return "\(judged) measures judged, \(told) swings told"
    }

    private func judge(_ tx: borrowing Transaction) throws -> Night {
        let zones = Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0.zone) })
        let lastWeeks = zones.mapValues { Week(containing: $0.day(of: now)).previous.first }
        let rules = try SwingRuleStore.rules(tx)
        let done = try SwingLevelStore().judged(tx)
        let store = try WeekStore.everyone(asOf: Zone.utc.day(of: now), tx)
        let events = try PersonEventStore().events(tx)
        let leftOut = try SwingEpisodeStore().leftOut(tx)
        let standing = try SwingEpisodeStore().standing(tx)
        let byKey = Dictionary(
            standing.map { (SwingKey(person: $0.person, measure: $0.episode.measure), $0.episode) },
            uniquingKeysWith: { first, _ in first }
        )
        var (found, judgedAgain): ([String: Found], [(measure: String, changes: Int64)]) = ([:], [])
        var rounds: [String: SwingRound] = [:]
        let every = max(1, store.count / Self.sample)
        let measures = try store.measures(tx)
        var agains: [Again] = []
        for measure in measures { agains.append(try Again(measure.id, tx)) }
        // What is flagged is told from the chances of a whole family, in weeks judged again as well.
        var earliest: [FamilyTest.Family: Day] = [:]
        for (measure, again) in zip(measures, agains) {
            guard let first = again.from.values.min() else { continue }
            earliest[FamilyTest.Family(measure), default: first] = min(
                earliest[FamilyTest.Family(measure), default: first],
                first
            )
        }
        for (measure, again) in zip(measures, agains) {
            let changed = earliest[FamilyTest.Family(measure)]
            let isDue = lastWeeks.contains { site, last in
                done[SwingPlace(measure: measure.id, site: site)].map { $0 < last } ?? true
            }
            guard isDue || changed != nil else { continue }
            if !again.from.isEmpty {
                judgedAgain.append((measure.id, try ResultsMadeStore().changes(of: measure.id, tx)))
            }
            var sampled: [String: [PersonSeries]] = [:]
            try store.each(measure.id, among: { $0.isSampled(oneIn: every) }, tx) { series in
                sampled[series.peers.site, default: []].append(series)
            }
            var subjects: [String: SwingRound.Subject] = [:]
            for (site, series) in sampled {
                guard let last = lastWeeks[site] else { continue }
                let place = SwingPlace(measure: measure.id, site: site)
                let after = done[place].map { done in changed.map { min(done, $0 - 1) } ?? done }
                let weeks = weeksToJudge(series, after: after, through: last)
                guard !weeks.isEmpty else { continue }
                let rules = rules.inForce(at: site, on: last)
                let peers = PeerWeeks(series.map { $0.weeks.filter { $0.week <= last } })
                let known = try SwingLevelStore().level(measure.id, site, by: last, tx)
                let isFresh = known.map { last < $0.week + Self.keepsFor * 7 } ?? false
                let samples = series.map { ($0.weeks, events[$0.person] ?? PersonEvents()) }
                let made =
                    isFresh
                    ? nil
                    : SwingCalibration.level(of: measure, site: site, samples, peers, through: last, rules)
                guard let level = made ?? known else { continue }
                if let made { found[site, default: Found()].levels.append(made) }
                found[site, default: Found()].peers.append((place, peers))
                found[site, default: Found()].judged.append((place, last))
                subjects[site] = SwingRound.Subject(measure, level, peers, weeks: weeks, judged: done[place])
                if rounds[site] == nil { rounds[site] = SwingRound(rules) }
            }
            guard !subjects.isEmpty else { continue }
            var unmet = Set(again.episodes.keys)
            func take(_ series: PersonSeries) {
                guard let subject = subjects[series.peers.site] else { return }
                let from = again.from[series.person]
                unmet.remove(series.person)
                rounds[series.peers.site]?.take(
                    series,
                    events[series.person] ?? PersonEvents(),
                    standing: from == nil ? byKey[SwingKey(person: series.person, measure: measure.id)] : nil,
                    leftOut: (leftOut[series.person] ?? []).filter { one in
                        one.measure == measure.id && (from.map { one.weeks.lowerBound < $0 } ?? true)
                    }.map(\.weeks),
                    again: from,
                    in: subject
                )
            }
            if every == 1 {
                for series in sampled.values.flatMap({ $0 }) { take(series) }
            } else {
                sampled = [:]
                try store.each(measure.id, tx) { take($0) }
            }
            for (person, episodes) in again.episodes {
                guard let site = store.site(of: person), subjects[site] != nil else { continue }
                let key = SwingKey(person: person, measure: measure.id)
                found[site, default: Found()].reconsidered[key] = episodes
                // Without any week left there is no swing either.
                if unmet.contains(person) {
                    found[site]?.changes.append(
                        SwingRound.Change(person: person, measure: measure.id, again: again.from[person])
                    )
                }
            }
        }
        for (site, round) in rounds {
            found[site, default: Found()].changes += round.finish()
            found[site]?.standing = byKey
        }
        return Night(sites: found, again: judgedAgain)
    }

    /// Weeks that are over and were not judged; all of them the first time.
    private func weeksToJudge(_ series: [PersonSeries], after done: Day?, through last: Day) -> [Day] {
        Set(series.flatMap { $0.weeks.map(\.week) }).filter { week in
            week <= last && (done.map { week > $0 } ?? true)
        }.sorted()
    }

    /// Keeps what was found at a site; answers how many swings were told of.
    private func keep(_ found: Found, _ site: String, _ tx: borrowing Transaction) throws -> Int {
        guard let zone = try SiteStore.all(tx).first(where: { $0.name == site })?.zone else { return 0 }
        let levels = SwingLevelStore()
        for level in found.levels { try levels.keep(level, tx) }
        for (place, weeks) in found.peers { try levels.keep(weeks, place.measure, place.site, tx) }
        for (place, week) in found.judged { try levels.setJudged(place, week, tx) }
        let keeping = SwingKeeping(zone: zone, now: now, last: Week(containing: zone.day(of: now)).previous.first)
        var (told, withdrawn) = (0, 0)
        for change in found.changes {
            let key = SwingKey(person: change.person, measure: change.measure)
            if change.again != nil {
                let kept = try keeping.revise(change, found.reconsidered[key] ?? [], tx)
                (told, withdrawn) = (told + kept.told, withdrawn + kept.withdrawn)
                continue
            }
            if found.standing[key]?.state == .waiting {
                try SwingEpisodeStore().dropWaiting(of: change.person, change.measure, tx)
            }
            for episode in change.all {
                let isNew = try keeping.keep(episode, change.figures[episode.name], of: change.person, tx)
                told += isNew ? 1 : 0
            }
        }
        tx.note("\(found.judged.count) measures, \(told) swings, \(withdrawn) withdrawn")
        return told
    }
}

/// One measure of one person.
struct SwingKey: Hashable, Sendable {
    let person: PersonID
    let measure: String
}

extension PersonID {
    /// Whether a person is in a sample of one in so many, the same on every night.
    func isSampled(oneIn every: Int) -> Bool {
        // FNV-1a: ids made together differ in few places, their hashes everywhere.
        let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return every <= 1 || (hash >> 20) % UInt64(every) == 0
    }
}
