import Core
import People
import Signals
import Store
import Support
import Testing

@testable import Communication

/// K12, P4: what was handed over is the new holder's, and so is its slot.
///
/// Ben's talk goes from Max to Kai.
struct `A slot of a talk handed over` {
    private static let now = Instant(seconds: 1_795_399_200)  // Monday 23 November 2026, 10:00 in Shanghai.
    private static let place = "2026-11-24 10:00"

    /// The week in which Kai holds Ben's talk already, with Max's slot for it and Kai's own slots in the database.
    private func with(
        _ engine: TestEngine,
        told: Bool = true,
        kaiAt: String? = nil,
        kaisTime: TalkTime? = nil,
        _ body: (Database, SlotWeek) async throws -> Void
    ) async throws {
        var week = try SlotWeek()
        week.want("ben", .k13, kinds: [.c1], by: "kai")
        week.want("cem", .k13, kinds: [.c1], by: "kai")
        let base = week
        week.keep("ben", [week.key("ben", .k13)], at: Self.place, told ? .told : .draft)
        if let kaiAt { week.keep("cem", [week.key("cem", .k13)], at: kaiAt, .told, by: "kai") }
        let kept = week.kept.slots
        try await withDatabase(engine, clock: .fixed(Self.now)) { database in
            _ = try await database.write(.system("test"), "people and slots") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                for id in ["ben", "cem"] {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $2, $2, $2)",
                        [.text("id of \(id)"), .text(id)]
                    )
                }
                for slot in kept { try SlotStore(now: Self.now, by: slot.holder).add(slot, tx) }
            }
            let store = WeekSlotsStore(
                slots: { kept in
                    var week = base
                    week.kept = kept
                    if let kaisTime { week.kept.times[PersonID("id of kai")] = kaisTime }
                    return week.slots
                },
                week: base.week,
                now: Self.now,
                actor: "nora"
            )
            _ = try await database.write(.system("test"), "hand over") { tx in
                try store.hand([base.key("ben", .k13)], from: "max", to: "kai", tx)
                return true
            }
            try await body(database, base)
        }
    }

    private func bens(_ database: Database, _ week: SlotWeek) async throws -> [KeptSlot] {
        let monday = week.week
        return try await database.read(.system("test")) { tx in
            try KeptWeekStore.week(monday, now: Self.now, tx).slots.filter { $0.person == PersonID("id of ben") }
        }
    }

    @Test(arguments: TestEngine.available, [true, false])
    func `stays where it is where the new holder is free`(_ engine: TestEngine, wasTold: Bool) async throws {
        try await with(engine, told: wasTold) { database, week in
            let slots = try await bens(database, week)
            let slot = try #require(slots.first)
            #expect(slots.count == 1 && slot.holder == "kai" && slot.slot == week.slot(Self.place))
            #expect(slot.state == .draft && slot.revision == 2, "whoever was told is told anew")
            #expect(slot.movedBy == (wasTold ? "nora" : nil), "what was told is not the planner's to move")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is another of their places where they are not free there`(_ engine: TestEngine) async throws {
        try await with(engine, kaiAt: Self.place) { database, week in
            let slots = try await bens(database, week)
            #expect(Set(slots.map(\.state)) == [.released, .draft] && slots.count == 2)
            let (old, new) = (slots.first { $0.state == .released }, slots.first { $0.state == .draft })
            #expect(old?.holder == "max" && old?.slot.start == week.slot(Self.place).start)
            #expect(new?.holder == "kai" && new?.keys == [week.key("ben", .k13)])
            let start = try #require(new?.slot.start)
            let taken = Span(week.slot(Self.place).start, week.slot(Self.place).start + 45 * 60)
            #expect(start >= taken.end || start + 45 * 60 <= taken.start)
        }
    }

    // No place of Kai's week is theirs to give: the talk stands on their list without a slot, and says why.
    @Test(arguments: TestEngine.available)
    func `is none where the new holder has no place left, and their week says why`(_ engine: TestEngine) async throws {
        let none = TalkTime(fromOn: "2026-01-05", hours: WorkHours([:]), perDay: 4, perWeek: 8)
        try await with(engine, kaisTime: none) { database, week in
            let slots = try await bens(database, week)
            #expect(slots.map(\.state) == [.released])
            var after = week
            after.kept = try await database.read(.system("test")) { tx in
                try KeptWeekStore.week(week.week, now: Self.now, tx)
            }
            after.kept.times[PersonID("id of kai")] = none
            let line = after.slots.plan(of: "kai")?.lines.first { $0.talk.employeeID == "ben" }
            #expect(line?.slot == nil && line?.obstacle == .noHours)
        }
    }
}

/// K12a: the talk handed over, what it is to meet is held by whom it went to.
struct `What is due with a talk handed over` {
    private func cast() throws -> (Cast, key: String) {
        var cast = try Cast()
        cast.report(.mood, about: "ben", on: "2026-07-03")
        let key = try #require(cast.owed("ben", .k4, on: "2026-07-06").first).key
        cast.handed = [key: TakenOver(of: PersonID("id of ben"), by: "kai")]
        return (cast, key)
    }

    private func owner(_ cast: Cast, _ rule: Rule, on day: Day = "2026-07-06") -> String? {
        cast.owed("ben", rule, on: day).first { $0.isUnmet }?.owner
    }

    @Test func `is the new holder's, and nothing else is`() throws {
        let (cast, _) = try cast()
        #expect(owner(cast, .k4) == "kai")
        #expect(owner(cast, .k5) == "max")
    }

    @Test func `is held by who stands in for the new holder`() throws {
        var (cast, _) = try cast()
        cast.standIns = StandIns(["kai": [StandIns.Turn(to: "nora", fromOn: "2026-07-06", untilOn: "2026-07-06")]])
        #expect(owner(cast, .k4) == "nora")
        #expect(owner(cast, .k4, on: "2026-07-07") == "kai")
    }

    @Test func `goes back to whom the rules name once the new holder has left`() throws {
        var (cast, _) = try cast()
        cast.employ("kai", from: "2026-01-05", left: "2026-07-06")
        #expect(owner(cast, .k4) == "kai", "the last day is one of theirs")
        #expect(owner(cast, .k4, on: "2026-07-07") == "max")
    }

    // K8 is its owner's alone; handed over, its new holder's alone.
    @Test func `is an own matter's, too`() throws {
        var cast = try Cast()
        cast.raise("m1", by: "ben", on: "2026-07-03")
        cast.handed = ["ben/K8/m1": TakenOver(of: PersonID("id of ben"), by: "nora")]
        #expect(owner(cast, .k8) == "nora")
    }

    // Derived anew for some people alone it is the same as from everything.
    @Test func `follows when only that person's facts changed`() throws {
        let (cast, key) = try cast()
        var before = cast
        before.handed = [:]
        let (ben, today) = (PersonID("id of ben"), ["main": "2026-07-06" as Day])
        let derived = Derivation(before.facts, asOf: today)
        let renewed = try #require(derived.renewed(with: cast.facts.only(["ben"]), of: [ben]))
        #expect(renewed.derivation.obligations == Derivation(cast.facts, asOf: today).obligations)
        #expect(renewed.derivation.obligations.first { $0.key == key }?.owner == "kai")
        let back = try #require(renewed.derivation.renewed(with: before.facts.only(["ben"]), of: [ben]))
        #expect(back.derivation.obligations == derived.obligations)
    }
}
