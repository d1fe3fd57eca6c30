import Core
import People
import Store
import Support
import Testing
import Web
import Workdays

@testable import Communication

/// K11: never twice inside the gap, but with a reason of a short list, kept with who and when.
struct `K11 a reason to go beyond the gap` {
    private static let now = Instant(seconds: 1_795_399_200)  // Monday 23 November 2026, 10:00 in Shanghai.

    /// Max talked with Ben on a day, and owes him another talk.
    private static func week(talked: Day) throws -> SlotWeek {
        var cast = try Cast()
        cast.talk(.c1, with: "ben", on: talked, by: "max")
        var week = SlotWeek(cast)
        week.want("ben", .k13, due: "2026-11-27", kinds: [.c1])
        return week
    }

    private func given(_ holder: String) -> GapReason { GapReason(.promised, holder: holder, at: Self.now, by: "max") }

    @Test(arguments: [("2026-11-13", "ben gap"), ("2026-11-12", "ben 2026-11-26T09:00")] as [(Day, String)])
    func `is needed to the day`(_ talked: Day, _ plan: String) throws {
        var week = try Self.week(talked: talked)
        // Only Thursday has hours: fourteen days after the 12th.
        week.kept.times[PersonID("id of max")] = TalkTime(
            fromOn: "2026-01-01",
            hours: WorkHours([4: [.init(from: 540, to: 660)]]),
            perDay: 4,
            perWeek: 12
        )
        #expect(week.plan() == [plan])
    }

    @Test func `opens the gap for the holder who gave it, and for nobody else`() throws {
        var week = try Self.week(talked: "2026-11-16")
        #expect(week.plan() == ["ben gap"])
        week.kept.gapReasons = [week.key("ben", .k13): given("kai")]
        #expect(week.plan() == ["ben gap"])
        week.kept.gapReasons = [week.key("ben", .k13): given("max")]
        #expect(week.plan() == ["ben 2026-11-23T09:00"])
        #expect(week.slots.listed().map { $0.gapReason?.why } == [.promised])
    }

    @Test func `is asked for where the gap is in the way, and shown where it was given`() throws {
        var week = try Self.week(talked: "2026-11-16")
        func html(_ week: SlotWeek) throws -> String {
            let page = try #require(week.page(for: "max", moving: week.key("ben", .k13)))
            var html = HTML(Say(.english, zone: .shanghai, today: "2026-11-20"))
            CalendarView.page(page, csrf: "", wanted: nil, &html)
            return String(decoding: html.finish(), as: UTF8.self)
        }
        let before = try html(week)
        for why in GapReason.Why.allCases { #expect(before.contains(#"value="\#(why.rawValue)""#)) }
        #expect(!before.contains("Take the reason back"))
        week.kept.gapReasons = [week.key("ben", .k13): given("max")]
        let after = try html(week)
        #expect(after.contains("It was promised at the last talk") && after.contains("Take the reason back"))
        #expect(after.contains("1 of them inside the gap") && !after.contains(#"value="asked""#))
    }

    @Test(arguments: TestEngine.available)
    func `is kept once, with who and when, and stays on file when taken back`(_ engine: TestEngine) async throws {
        let base = try Self.week(talked: "2026-11-16")
        let store = WeekSlotsStore(
            slots: { kept in
                var week = base
                week.kept = kept
                return week.slots
            },
            week: base.week,
            now: Self.now,
            actor: "nora"
        )
        let key = base.key("ben", .k13)
        try await withDatabase(engine, clock: .fixed(Self.now)) { database in
            _ = try await database.write(.system("test"), "people") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ('id of ben', 'ben', 'Ben', 'x')"
                )
            }
            func give(_ why: GapReason.Why?) async throws -> [String: GapReason] {
                try await database.write(.system("test"), "reason") { tx in
                    try store.exceedGap(why, key, of: "max", tx)
                    return try KeptWeekStore.week(base.week, now: Self.now, tx).gapReasons
                }
            }
            let asked = GapReason(.asked, holder: "max", at: Self.now, by: "nora")
            #expect(try await give(.asked) == [key: asked])
            #expect(try await give(.asked) == [key: asked])
            #expect(try await give(.news)[key]?.why == .news)
            #expect(try await give(nil).isEmpty)
            let rows = try await database.read(.system("test")) { tx in
                try tx.rows(
                    "SELECT reason, withdrawn_at FROM gap_reason {unscoped: test} ORDER BY reason"
                ) { "\($0.text(0)) \($0.isNull(1) ? "holds" : "taken back")" }
            }
            #expect(rows == ["asked taken back", "news taken back"])
            await #expect(throws: SlotRefusal.noLine) {
                try await database.write(.system("test"), "reason") { tx in
                    try store.exceedGap(.asked, "cem/K13/x", of: "max", tx)
                }
            }
        }
    }
}

/// The contract's state of an obligation for which a slot is kept.
struct `A planned obligation` {
    private static let now = Instant(seconds: 1_795_399_200)
    private static let sites = [
        "main": SiteRules(
            site: "main",
            zone: .shanghai,
            calendar: .weekdays,
            startOn: nil,
            ruleStarts: [:],
            history: []
        )
    ]

    @Test(arguments: TestEngine.available)
    func `has a live slot whose day is not over`(_ engine: TestEngine) async throws {
        try await withDatabase(engine, clock: .fixed(Self.now)) { database in
            let slots: [(String, Day, Int, KeptSlot.State)] = [
                ("yesterday", "2026-11-22", 86_000, .told), ("this morning", "2026-11-23", 0, .told),
                ("next month", "2026-12-23", 36_000, .draft), ("released", "2026-11-24", 36_000, .released),
            ]
            let planned = try await database.write(.system("test"), "slots") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ('ben', 'BEN', 'Ben', 'x')"
                )
                for (key, day, second, state) in slots {
                    let start = Zone.shanghai.instant(day, second: second)
                    let slot = KeptSlot(
                        id: ID(key),
                        site: "main",
                        week: Week(containing: day),
                        holder: "MAX",
                        person: PersonID("ben"),
                        keys: [key],
                        slot: Slot(start: start, minutes: 45, place: nil),
                        state: state,
                        toldAt: state == .told ? Self.now : nil,
                        changedAt: Self.now,
                        changedBy: "MAX"
                    )
                    try SlotStore(now: Self.now, by: "MAX").add(slot, tx)
                }
                return try SlotStore.planned(Self.sites, today: ["main": "2026-11-23"], now: Self.now, tx)
            }
            #expect(planned == ["this morning", "next month"])
        }
    }

    @Test func `is open otherwise; a late one stays late`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-11-16")
        let owed = try #require(cast.owed("ben", .k1, on: "2026-11-20").first)
        #expect(owed.planned(in: [owed.key]).state == .planned && owed.planned(in: [owed.key]).isUnmet)
        #expect(owed.planned(in: ["another"]).state == .open)
        let late = try #require(cast.owed("ben", .k1, on: "2026-11-24").first)
        #expect(late.planned(in: [late.key]).state == .late)
    }
}
