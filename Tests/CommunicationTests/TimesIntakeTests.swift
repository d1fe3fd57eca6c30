import Core
import Foundation
import People
import Store
import Support
import Testing

@testable import Communication

/// Files of rooms (P6) and of holders' hours (K12): dry run, refusals, undo as for the other kinds.
struct `Files of rooms and hours` {
    private static let clerk = Actor(name: "clerk", scope: .system("tests"))
    private static let clock = Clock.fixed(Zone.shanghai.instant("2026-11-23", second: 43_200))

    private struct Office {
        let database: Database

        func intake(_ kind: String) throws -> FileIntake {
            try #require(CommunicationIntakes.all.first { $0.kind == kind })
        }

        func take(_ kind: String, _ text: String, isDryRun: Bool = false) async throws -> ImportReport {
            let path = FileManager.default.temporaryDirectory.appending(path: "times-\(UUID().uuidString).csv").path
            defer { try? FileManager.default.removeItem(atPath: path) }
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            var options = FileImport.Options()
            options.isDryRun = isDryRun
            return try await FileImport(database: database, clock: clock)
                .run(try intake(kind), path: path, by: clerk, options)
        }

        func undo(_ kind: String, _ report: ImportReport) async throws -> [String] {
            try await FileImport(database: database, clock: clock)
                .undo(try intake(kind), importID: report.importID ?? "", by: clerk)
        }

        func rooms() async throws -> [String] {
            try await database.read(clerk.scope) { tx in try RoomStore.all(tx).map { "\($0.name) \($0.text)" } }
        }

        func times() async throws -> [String] {
            try await database.read(clerk.scope) { tx in
                try KeptWeekStore.times(through: TalkTime.lastDay, tx).values.joined()
                    .map { "\($0.fromOn) \($0.text)" }.sorted()
            }
        }
    }

    private func run(_ engine: TestEngine, _ body: (Office) async throws -> Void) async throws {
        try await withDatabase(engine, clock: Self.clock) { database in
            _ = try await database.write(Self.clerk, "people") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "CN", tx)
                try tx.run(
                    "INSERT INTO person (person_id, employee_id, name, search) VALUES ('max', 'MAX', 'Max', 'x')"
                )
            }
            try await body(Office(database: database))
        }
    }

    @Test(arguments: TestEngine.available)
    func `bring rooms, say why not, and are taken back`(_ engine: TestEngine) async throws {
        try await run(engine) { office in
            let text = """
                职场,房间,类型,启用日期,停用日期
                ,301,会议室,2026-11-01,
                main,302,休息室,,2026-12-31
                moon,303,会议室,,
                ,,会议室,,
                ,304,城堡,,
                ,305,会议室,2026-12-01,2026-11-30
                ,301,会议室,,
                """
            _ = try await office.take("rooms", text, isDryRun: true)
            #expect(try await office.rooms().isEmpty)
            let report = try await office.take("rooms", text)
            #expect([report.new, report.changed, report.refused] == [2, 0, 5] as [Int])
            #expect(report.firstRefused.map(\.line) == [4, 5, 6, 7, 8])
            let first = ["301 meeting 2026-11-01", "302 rest 2026-11-23 2026-12-31"]
            #expect(try await office.rooms() == first)
            #expect(try await office.take("rooms", text).unchanged == 2)
            let second = try await office.take("rooms", "room,kind\n301,office\n306,meeting\n")
            #expect([second.new, second.changed] == [1, 1] as [Int])
            #expect(try await office.undo("rooms", report) == ["main/301"], "changed since")
            #expect(try await office.undo("rooms", second).isEmpty)
            #expect(try await office.rooms() == first)
            #expect(try await office.undo("rooms", report).isEmpty)
            #expect(try await office.rooms().isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keep a room in which a talk is still to be held`(_ engine: TestEngine) async throws {
        try await run(engine) { office in
            let report = try await office.take("rooms", "room\n301\n")
            let week = Week(containing: "2026-11-23")
            let slot = KeptSlot(
                id: ID("slot"),
                site: "main",
                week: week,
                holder: "MAX",
                person: PersonID("max"),
                keys: ["k"],
                slot: Slot(start: Self.clock.now(), minutes: 45, place: "301"),
                changedAt: Self.clock.now(),
                changedBy: "MAX"
            )
            _ = try await office.database.write(Self.clerk, "slot") { tx in
                try SlotStore(now: Self.clock.now(), by: "MAX").add(slot, tx)
            }
            #expect(try await office.undo("rooms", report) == ["main/301"])
            _ = try await office.database.write(Self.clerk, "released") { tx in
                try SlotStore(now: Self.clock.now(), by: "MAX").set(.released, slot.id, revision: 1, tx)
            }
            #expect(try await office.undo("rooms", report).isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `bring hours from their day on, and put back what held`(_ engine: TestEngine) async throws {
        try await run(engine) { office in
            let text = """
                工号,生效日期,周一,周五,每天次数,每周次数
                MAX,2026-12-01,9:00-12:00、13:30～18:00,22:00-02:00,3,8
                MAX,,,,0,0
                EVE,,,,1,1
                MAX,2026-12-02,9-12,,1,1
                MAX,2026-12-02,,,21,1
                MAX,2026-12-02,,,,1
                MAX,2026-12-01,,,1,1
                """
            _ = try await office.take("hours", text, isDryRun: true)
            #expect(try await office.times().isEmpty)
            let report = try await office.take("hours", text)
            #expect([report.new, report.refused] == [2, 5] as [Int])
            #expect(report.firstRefused.map(\.line) == [4, 5, 6, 7, 8])
            let first = [
                "2026-11-23 0 a day, 0 a week",
                "2026-12-01 3 a day, 8 a week; 1 09:00-12:00 13:30-18:00; 5 22:00-02:00",
            ]
            #expect(try await office.times() == first)
            #expect(try await office.take("hours", text).unchanged == 2)
            let second = try await office.take(
                "hours",
                "employee_id,from,mon,per_day,per_week\nMAX,2026-12-01,9:00-10:00,1,1\n"
            )
            #expect([second.new, second.changed] == [0, 1] as [Int])
            #expect(try await office.undo("hours", report) == ["MAX 2026-12-01"])
            #expect(try await office.undo("hours", second).isEmpty)
            #expect(try await office.times() == first)
            #expect(try await office.undo("hours", report).isEmpty)
            #expect(try await office.times().isEmpty)
        }
    }
}

struct `Hours as people write them` {
    @Test(
        arguments: [
            ("", []), ("09:00-12:00", [[540, 720]]), ("9:00-12:00, 13:30～18:00", [[540, 720], [810, 1080]]),
            ("13:30-18:00；9：00至12：00", [[540, 720], [810, 1080]]), ("22:00-02:00", [[1320, 1560]]),
            ("09:00-12:00 12:00-13:00", [[540, 720], [720, 780]]), ("18:00-24:00", [[1080, 1440]]),
            ("23:00-12:00", [[1380, 2160]]),
        ] as [(String, [[Int]])]
    )
    func `are read`(_ text: String, _ minutes: [[Int]]) {
        #expect(WorkHours.stretches(text)?.map { [$0.from, $0.to] } == minutes)
    }

    @Test(
        arguments: [
            "9-12", "09:00", "09:00-12:60", "25:00-26:00", "09:00-12:00 11:59-13:00", "24:00-01:00", "23:00-12:01",
            "9:0-10:00", "a:00-b:00", "09:00-10:00-11:00",
        ]
    )
    func `are refused`(_ text: String) { #expect(WorkHours.stretches(text) == nil) }

    @Test func `are written as they can be read again`() throws {
        let time = TalkTime(
            fromOn: "2026-12-01",
            hours: WorkHours([
                1: [.init(from: 540, to: 720), .init(from: 810, to: 1080)], 7: [.init(from: 1320, to: 1560)],
            ]),
            perDay: 3,
            perWeek: 8
        )
        #expect(TalkTime(fromOn: "2026-12-01", text: time.text) == time)
        let none = TalkTime(fromOn: "2026-12-01", hours: WorkHours([:]), perDay: 0, perWeek: 0)
        #expect(TalkTime(fromOn: "2026-12-01", text: none.text) == none)
        #expect(TalkTime(fromOn: "2026-12-01", text: "") == nil)
    }
}
