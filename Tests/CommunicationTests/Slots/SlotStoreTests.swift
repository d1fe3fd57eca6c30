import Core
import People
import Store
import Support
import Testing

@testable import Communication

struct `The store of slots` {
    private static let week = Week(containing: "2026-11-23")
    private static let now = Instant(seconds: 1_795_399_200)  // Monday, 10:00 in Shanghai.
    private static let ben = PersonID("ben")
    private static let max = PersonID("max")

    private static func slot(_ id: String, hour: Int, keys: [String]) -> KeptSlot {
        KeptSlot(
            id: ID(id),
            site: "main",
            week: week,
            holder: "MAX",
            person: ben,
            keys: keys,
            slot: Slot(start: Zone.shanghai.instant("2026-11-24", second: hour * 3600), minutes: 45, place: "Room 1"),
            changedAt: now,
            changedBy: "MAX"
        )
    }

    /// A database with Max and Ben, who stand nowhere.
    private func with(_ engine: TestEngine, _ body: (Database) async throws -> Void) async throws {
        try await withDatabase(engine, clock: .fixed(Self.now)) { database in
            _ = try await database.write(.system("test"), "people") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                for (id, name) in [("ben", "Ben"), ("max", "Max")] {
                    try tx.run(
                        "INSERT INTO person (person_id, employee_id, name, search) VALUES ($1, $2, $3, $1)",
                        [.text(id), .text(id.uppercased()), .text(name)]
                    )
                }
            }
            try await body(database)
        }
    }

    private func kept(_ database: Database) async throws -> KeptWeek {
        try await database.read(.system("test")) { tx in try KeptWeekStore.week(Self.week, now: Self.now, tx) }
    }

    @Test(arguments: TestEngine.available)
    func `gives back every slot with all its keys`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            let (a, b) = (Self.slot("a", hour: 9, keys: ["k1", "k2"]), Self.slot("b", hour: 14, keys: ["k3"]))
            _ = try await database.write(.system("test"), "slots") { tx in
                for slot in [b, a] { try SlotStore(now: Self.now, by: "MAX").add(slot, tx) }
            }
            #expect(try await kept(database).slots == [a, b])
            let others = try await database.read(.own(Self.max)) { tx in
                try KeptWeekStore.week(Self.week, now: Self.now, tx).slots
            }
            #expect(others.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `lets only who saw the last revision change a slot`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            let slot = Self.slot("a", hour: 9, keys: ["k1"])
            let moved = Self.slot("a", hour: 15, keys: ["k1"]).slot
            let answers = try await database.write(.system("test"), "move") { tx in
                let (store, other) = (SlotStore(now: Self.now, by: "MAX"), SlotStore(now: Self.now, by: "HANA"))
                try store.add(slot, tx)
                return [
                    try store.set(.told, slot.id, revision: 1, tx),
                    try other.move(slot.id, to: moved, revision: 1, tx),
                    try other.replan(slot.id, to: moved, revision: 2, tx),
                    try other.move(slot.id, to: moved, revision: 2, tx),
                ]
            }
            #expect(answers == [true, false, false, true])
            let now = try #require(try await kept(database).slots.first)
            #expect(now.slot == moved && now.was == slot.slot && now.movedBy == "HANA" && now.revision == 3)
            #expect(now.state == .draft && now.toldAt != nil, "who had been told must be told anew")
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps hours from their day on, and rooms until their last`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            _ = try await database.write(.system("test"), "times") { tx in
                try WeekTimesStore.set(
                    [(weekday: 1, from: 540, to: 600)],
                    perDay: 1,
                    perWeek: 2,
                    of: Self.max,
                    from: "2026-01-01",
                    tx
                )
                try WeekTimesStore.set([], perDay: 9, perWeek: 9, of: Self.max, from: "2026-12-01", tx)
                try WeekTimesStore.put(room: "B", .office, site: "main", from: "2026-01-01", tx)
                try WeekTimesStore.put(room: "A", .meeting, site: "main", from: "2026-01-01", tx)
                try WeekTimesStore.put(room: "C", .rest, site: "main", from: "2026-01-01", until: "2026-11-01", tx)
            }
            let kept = try await kept(database)
            #expect(kept.times[Self.max]?.perDay == 1 && kept.times[Self.max]?.perWeek == 2)
            #expect(kept.times[Self.max]?.hours == WorkHours([1: [.init(from: 540, to: 600)]]))
            #expect(kept.rooms["main"] == [Room(name: "A", kind: .meeting), Room(name: "B", kind: .office)])
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes leave and rest out of shifts`(_ engine: TestEngine) async throws {
        try await with(engine) { database in
            func at(_ hour: Int) -> Instant { Zone.shanghai.instant("2026-11-24", second: hour * 3600) }
            let shifts = [(9, 18, "work"), (12, 13, "rest"), (16, 19, "leave")].map { (at($0.0), at($0.1), $0.2) }
            _ = try await database.write(.system("test"), "shifts") { tx in
                for (from, to, kind) in shifts {
                    try tx.run(
                        "INSERT INTO shift (person_id, starts_at, ends_at, kind) VALUES ($1, $2, $3, $4)",
                        [.id(Self.ben), .at(from), .at(to), .text(kind)]
                    )
                }
            }
            let kept = try await kept(database)
            #expect(kept.shifts[Self.ben] == Spans([Span(at(9), at(12)), Span(at(13), at(16))]))
            #expect(kept.shifts[Self.max] == nil, "of whom no shift is known, any hour will do")
        }
    }
}
