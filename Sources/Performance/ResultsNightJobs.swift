import Core
import Store

/// One step of the night after the weeks: it reads people's series as a stream and keeps what it found.
package struct ResultsStep: Sendable {
    package let name: String
    /// Answers what the log may say of it.
    package let run: @Sendable (_ database: Database, _ now: Instant) async throws -> String

    package init(
        _ name: String,
        _ run: @escaping @Sendable (_ database: Database, _ now: Instant) async throws -> String
    ) {
        (self.name, self.run) = (name, run)
    }
}

/// The night's work on results: contacts -> weeks -> what peers reach -> swings, ranking, talent.
///
/// Only weeks and people that something came in for are made anew; run again, it finds nothing to do.
package struct ResultsNight: Sendable {
    /// More weeks of one measure, or more people, and everything is made anew: that reads every row once.
    static let mostWeeks = 6
    static let mostPeople = 2000
    /// People made anew in one transaction.
    static let page = 200

    private let database: Database
    private let clock: Clock
    private let steps: [ResultsStep]

    package init(database: Database, clock: Clock, steps: [ResultsStep]) {
        (self.database, self.clock, self.steps) = (database, clock, steps)
    }

    /// Brings everything up to date; answers a line a step.
    package func run() async throws -> [String] {
        let lines = [try await weeks(), try await peers()]
        let now = clock.now()
        // Steps read weeks and peers and nothing of each other's: side by side they use a second core.
        return lines
            + (try await side(by: steps, steps.count) { step in
                "\(step.name): \(try await step.run(database, now))"
            })
    }

    /// Does the same with each, so many at once; answers in their order.
    private func side<Item: Sendable, Outcome: Sendable>(
        by items: [Item],
        _ atOnce: Int,
        _ work: @escaping @Sendable (Item) async throws -> Outcome
    ) async throws -> [Outcome] {
        try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            var outcomes: [Int: Outcome] = [:]
            for (place, item) in items.enumerated() {
                if place >= atOnce, let (done, outcome) = try await group.next() { outcomes[done] = outcome }
                group.addTask { (place, try await work(item)) }
            }
            while let (done, outcome) = try await group.next() { outcomes[done] = outcome }
            return items.indices.compactMap { outcomes[$0] }
        }
    }

    private static let actor = Actor.system("results")

    /// Contacts into weeks, then the weeks of everyone they and the measures concern.
    func weeks() async throws -> String {
        let due = WeekDueStore()
        for rolled in try await list().filter({ $0.measure == WeekDueStore.contacts }) {
            try await database.writePart(Self.actor) { tx in
                try due.done([rolled], tx)
                try ContactWeekStore().roll(rolled.week, tx)
                try due.note(WeekDueStore.calls, weeks: [rolled.week], tx)
            }
        }
        let weeks = try await list().filter { $0.measure != WeekDueStore.contacts }
        let people = try await database.read(Self.actor.scope) { tx in
            try due.people(atMost: Self.mostPeople + 1, tx)
        }
        let byMeasure = Dictionary(grouping: weeks, by: \.measure)
        if people.count > Self.mostPeople || byMeasure.values.contains(where: { $0.count > Self.mostWeeks }) {
            return try await everything(weeks)
        }
        for (measure, weeks) in byMeasure.sorted(by: { $0.key < $1.key }) {
            try await database.writePart(Self.actor) { tx in
                let store = WeekRefreshStore()
                try due.done(weeks, tx)
                if measure == WeekDueStore.calls {
                    for week in weeks { try store.refreshCalls(week: week.week, tx) }
                } else {
                    try store.refresh(measure, weeks: Set(weeks.map(\.week)), tx)
                }
            }
        }
        let more = try await database.read(Self.actor.scope) { tx in try due.people(atMost: .max, tx) }
        for person in more {
            try await database.writePart(Self.actor) { tx in
                _ = try WeekRefreshStore().refresh(person...person, tx)
            }
        }
        return "weeks: \(weeks.count) weeks, \(more.count) people"
    }

    private func list() async throws -> [WeekDueStore.Due] {
        try await database.read(Self.actor.scope) { tx in try WeekDueStore().weeks(tx) }
    }

    private func everything(_ weeks: [WeekDueStore.Due]) async throws -> String {
        var last: PersonID?
        var changed = 0
        while true {
            let after = last
            let part = try await database.writePart(Self.actor) { tx -> (end: PersonID, changed: Int)? in
                guard let people = try SeriesStore().people(after: after, atMost: Self.page, tx) else { return nil }
                return (people.upperBound, try WeekRefreshStore().refresh(people, tx).count)
            }
            guard let part else { break }
            last = part.end
            changed += part.changed
        }
        try await database.writePart(Self.actor) { tx in try WeekDueStore().done(weeks, tx) }
        return "weeks: everybody's, \(changed) series changed"
    }

    /// Sums over the people of each post and site, and how far their weeks scatter.
    func peers() async throws -> String {
        let now = clock.now()
        let day = Zone.utc.day(of: now) + 1
        let (catalogue, measures, places) = try await database.read(Self.actor.scope) { tx in
            (
                try CatalogueStore.catalogue(tx),
                Set(try SeriesStore().measures(tx)).union(try PeerWeekStore().measures(tx)).sorted(),
                try PeerPlaceStore().places(asOf: day, employedOnly: false, tx)
            )
        }
        let digest = PlaceDigest(places, grouped: false)
        // One is read while another is kept.
        _ = try await side(by: measures, 2) { measure in
            let (settled, changes) = try await database.read(Self.actor.scope) { tx in
                (
                    try PeerSettling.settled(measure, catalogue, places, tx),
                    try ResultsMadeStore().changes(of: measure, tx)
                )
            }
            let made = ResultsMadeStore.Made(day: day, changes: changes, places: digest.with(catalogue[measure]))
            try await database.writePart(Self.actor) { tx in
                try PeerWeekStore().replace(measure, settled, tx)
                try ResultsMadeStore().keep(made, .peers, measure, tx)
            }
        }
        try await database.write(Self.actor, "results of the night") { tx in
            try PeerPlaceStore().settleBands(asOf: Zone.utc.day(of: now), tx)
            tx.note("\(measures.count) measures")
        }
        return "peers: \(measures.count) measures"
    }
}
