import Core
import Foundation
import People
import Performance
import Signals
import Store
import Support
import Testing

@testable import Talent

/// A floor of a dozen, and results made for it.
private enum Made {
    /// 2026-11-23 in Shanghai.
    static let now = Instant(seconds: 1_795_399_200)
    static let newest = FourWeeks.newestWhole(on: "2026-11-23")
    static let peers = PeerGroup(post: .agent, site: "main", bands: .newcomer ... .settled)

    static func run(_ engine: TestEngine, _ body: (Database) async throws -> Void) async throws {
        try await withDatabase(engine, clock: .fixed(now)) { database in
            try await database.write(.system("test"), "people") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                for number in 0..<12 {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $2, $2, '')",
                        [.text("p\(number)"), .text("E\(number)")]
                    )
                    try tx.run(
                        "INSERT INTO employment (person_id, joined_on, kind) VALUES ($1, '2020-01-01', 'own')",
                        [.text("p\(number)")]
                    )
                }
            }
            try await body(database)
        }
    }

    /// Twelve people a step apart; `turned` changes sides from the newest two periods on.
    static func each(turned: Set<Int> = []) -> TalentJobs.EachSeries {
        { _, _, body in
            for number in 0..<12 {
                for measure in ["csat", "quality", "fcr"] {
                    let weeks = (0..<60).map { back in
                        let week = newest.last - 6 - back * 7
                        let isNew = back < 8 && turned.contains(number)
                        let step = Double(isNew ? 11 - number : number) - 5.5
                        return AdjustedWeek(week: week, n: 100, value: 0, expected: 0, z: step * 10, error: 1)
                    }
                    try body(
                        PersonSeries(
                            person: PersonID("p\(number)"),
                            measure: measure,
                            peers: peers,
                            tenure: 2000,
                            weeks: weeks.reversed()
                        )
                    )
                }
            }
            return []
        }
    }

    /// Behaviour in every period: the higher the number, the keener, or the other way round.
    static func behave(_ database: Database, periods: Int = 14) async throws {
        try await database.write(.system("test"), "behaviour") { tx in
            var period = newest
            for _ in 0..<periods {
                for number in 0..<12 {
                    for behaviour in [Behaviour.optionalTraining, .shiftForOthers] {
                        try BehaviourStore.put(
                            .init(
                                person: PersonID("p\(number)"),
                                day: period.first,
                                behaviour: behaviour,
                                done: 2 * (11 - number),
                                offered: 30
                            ),
                            importID: "i",
                            tx
                        )
                    }
                }
                period = period.previous
            }
        }
    }

    static func reckon(_ database: Database, _ each: @escaping TalentJobs.EachSeries) async throws -> Int {
        try await database.write(.system("test"), "night") { tx in
            try TalentJobs(clock: .fixed(now), each: each).reckon(tx)
        }
    }

    static func types(_ database: Database) async throws -> [String: String] {
        try await database.read(.all) { tx in
            var types: [String: String] = [:]
            try tx.each(
                "SELECT person_id, type FROM talent_score {unscoped: test} WHERE period_on = $1",
                [.day(newest.first)]
            ) { types[$0.text(0)] = $0.optionalText(1) ?? "-" }
            return types
        }
    }
}

// T1 to T4, K15: a night reckons, keeps and tells.
struct `A night of types` {
    @Test(arguments: TestEngine.available)
    func `is the same when it is done again`(_ engine: TestEngine) async throws {
        try await Made.run(engine) { database in
            try await Made.behave(database)
            _ = try await Made.reckon(database, Made.each())
            let first = try await Made.types(database)
            // The keen are not the able: the two ends are III and II.
            #expect(first["p0"] == "III" && first["p11"] == "II")
            let rows = try await database.read(.all) { tx in
                try tx.rows("SELECT person_id, period_on, reading FROM talent_score {unscoped: test} ORDER BY 1, 2") {
                    "\($0.text(0)) \($0.text(1)) \($0.text(2))"
                }
            }
            _ = try await Made.reckon(database, Made.each())
            #expect(try await Made.types(database) == first)
            let again = try await database.read(.all) { tx in
                try tx.rows("SELECT person_id, period_on, reading FROM talent_score {unscoped: test} ORDER BY 1, 2") {
                    "\($0.text(0)) \($0.text(1)) \($0.text(2))"
                }
            }
            #expect(again == rows)
        }
    }

    @Test(arguments: TestEngine.available)
    func `tells of no change that lies in the past`(_ engine: TestEngine) async throws {
        try await Made.run(engine) { database in
            try await Made.behave(database)
            _ = try await Made.reckon(database, Made.each())
            let signals = try await database.read(.all) { tx in
                try SignalStore(clock: .fixed(Made.now)).signals(kind: TypeChanged.kind, through: "2026-12-31", tx)
            }
            #expect(signals.isEmpty, "types a year old call for no talk")
            let changes = try await database.read(.all) { tx in
                try TalentListStore.changes(of: PersonID("p11"), tx)
            }
            #expect(changes.map(\.type) == [.two] && changes.first?.was == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `tells a lasting change once, the day after its four weeks`(_ engine: TestEngine) async throws {
        try await Made.run(engine) { database in
            try await Made.behave(database)
            let turned = Made.each(turned: [0, 11])
            _ = try await Made.reckon(database, turned)
            _ = try await Made.reckon(database, turned)
            let told = try await database.read(.all) { tx in
                try SignalStore(clock: .fixed(Made.now)).signals(kind: TypeChanged.kind, through: "2026-12-31", tx)
            }
            for signal in told { #expect(signal.happenedOn == Made.newest.last + 1) }
            let people = told.compactMap { $0.person?.text }
            #expect(Set(people).count == people.count && Set(people).isSubset(of: ["p0", "p11"]))
            for signal in told { #expect(signal.evidence.allSatisfy { $0.value == nil }, "no label in evidence") }
        }
    }

    // A site's own numbers count, and nobody else's: four outcomes are asked for where three are known.
    @Test(arguments: TestEngine.available, [("main", true), ("north", false)])
    func `goes by the numbers of its own site`(_ engine: TestEngine, _ one: (site: String, counts: Bool)) async throws {
        try await Made.run(engine) { database in
            try await Made.behave(database)
            try await database.write(.system("test"), "numbers") { tx in
                if one.site == "north", let main = try SiteStore.all(tx).first {
                    try SiteStore.put(
                        Site(
                            name: "north",
                            zone: main.zone,
                            calendar: main.calendar,
                            currency: main.currency,
                            language: main.language,
                            startOn: main.startOn
                        ),
                        tx
                    )
                }
                try SiteStore.set("T.least_outcomes", "4", site: one.site, from: "2020-01-01", tx)
            }
            _ = try await Made.reckon(database, Made.each())
            let types = try await Made.types(database)
            #expect(types.count == 12)
            #expect(types.values.allSatisfy { $0 == "-" } == one.counts)
        }
    }

    @Test(arguments: TestEngine.available)
    func `says nothing without behaviour`(_ engine: TestEngine) async throws {
        try await Made.run(engine) { database in
            let changed = try await Made.reckon(database, Made.each())
            let types = try await Made.types(database)
            #expect(changed == 0 && types.values.allSatisfy { $0 == "-" })
        }
    }
}

// Statutory, sick, birth and bereavement leave is no sign of anything.
struct `Absence` {
    @Test(
        arguments: TestEngine.available,
        [("sick", false), ("maternity", false), ("bereavement", false), ("leave", false), ("other", true)]
    )
    func `counts only where nothing explains it`(_ engine: TestEngine, _ one: (kind: String, counts: Bool)) async throws
    {
        try await Made.run(engine) { database in
            let day = Made.newest.first + 3
            try await database.write(.system("test"), "absence") { tx in
                try tx.run(
                    "INSERT INTO absence (person_id, from_on, to_on, kind) VALUES ('p1', $1, $1, $2)",
                    [.day(day), .text(one.kind)]
                )
                for (offset, done) in [(3, 1), (4, 0)] {
                    try BehaviourStore.put(
                        .init(
                            person: PersonID("p1"),
                            day: Made.newest.first + offset,
                            behaviour: .unplannedAbsence,
                            done: done,
                            offered: 1
                        ),
                        importID: "i",
                        tx
                    )
                }
            }
            let sums = try await database.read(.all) { tx in try BehaviourStore.sums(in: Made.newest, tx) }
            let sum = sums[PersonID("p1")]?[.unplannedAbsence]
            #expect(sum == .init(done: one.counts ? 1 : 0, offered: one.counts ? 2 : 1))
            let days = try await database.read(.all) { tx in try ScoreStore.daysThere(in: Made.newest, tx) }
            #expect(days[PersonID("p1")] == 27 && days[PersonID("p2")] == 28)
        }
    }
}
