import Core
import Store
import Support
import Testing

@testable import People

struct `A roster import taken back` {
    private static let head = "employee_id,name,team,joined_on,left_on,agent_code\n"

    @Test(arguments: TestEngine.available)
    func `leaves nobody of those it brought`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            let report = try await office.take(Self.head + "E1,Ada,A,2026-01-01,,7\nE2,Ben,B,2026-01-01,,8\n")
            #expect(try await office.undo(report) == [])
            #expect(try await office.content(["person", "employment", "placement", "person_code", "standing"]) == [])
            let record = try await office.database.read(.all) { tx in try ImportStore.find(report.importID ?? "", tx) }
            #expect(record?.undoneBy?.employeeID == "clerk")
            #expect(record?.undoneAt != nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `puts back what it changed, where people stand included`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.head + "E1,Ada,A,2026-01-01,,7\nE2,Ben,B,2026-01-01,,8\n")
            let before = try await office.content(Office.tables.filter { $0 != "team" })
            let report = try await office.take(
                Self.head + "E1,Ada L.,C,2026-02-01,,9\nE2,Ben,B,2026-01-01,,8\nE3,Cem,C,2026-01-01,,\n"
            )
            #expect([report.new, report.changed] == [1, 1] as [Int])
            #expect(try await office.undo(report) == [])
            #expect(try await office.content(Office.tables.filter { $0 != "team" }) == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `gives a code back that was handed over`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.head + "E1,Ada,A,2026-01-01,,7\n")
            let before = try await office.content(Office.tables.filter { $0 != "team" })
            // Ada changes by her own row and once more by Ben's.
            let report = try await office.take(Self.head + "E1,Ada,A,2026-01-01,2026-03-31,7\nE2,Ben,A,2026-05-01,,7\n")
            #expect([report.new, report.changed, report.refused] == [1, 1, 0] as [Int])
            #expect(try await office.undo(report) == [])
            #expect(try await office.content(Office.tables.filter { $0 != "team" }) == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is blocked by who changed since`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            let first = try await office.take(Self.head + "E1,Ada,A,2026-01-01,,7\nE2,Ben,B,2026-01-01,,8\n")
            try await office.take(Self.head + "E2,Ben,C,2026-01-01,,8\n")
            let before = try await office.content()
            #expect(try await office.undo(first) == ["E2"])
            #expect(try await office.content() == before)
            let record = try await office.database.read(.all) { tx in try ImportStore.find(first.importID ?? "", tx) }
            #expect(record?.undoneAt == nil)
        }
    }

    /// Each of these names a person, and would be lost with them.
    @Test(
        arguments: TestEngine.available,
        [
            "INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, source_key) SELECT 't', person_id, 'C1', 0, '2026-02-01', 't' FROM person",
            """
            INSERT INTO signal (signal_id, person_id, kind, version, happened_at, happened_on, recorded_at, source_key, payload, evidence)
            SELECT 's', person_id, 'report', 1, 0, '2026-02-01', 0, 's', '{}', '[]' FROM person
            """,
            "INSERT INTO measure (person_id, measure, day, value, count) SELECT person_id, 'csat', '2026-02-01', 1.0, 1 FROM person",
            "INSERT INTO absence (person_id, from_on, to_on, kind) SELECT person_id, '2026-02-01', '2026-02-01', 'sick' FROM person",
            "INSERT INTO shift (person_id, starts_at, ends_at, kind) SELECT person_id, 0, 1, 'work' FROM person",
            """
            INSERT INTO decision (decision_id, obligation, person_id, kind, day, at, by_name, reason)
            SELECT 'd', 'o', person_id, 'waiver', '2026-02-01', 0, 'x', 'y' FROM person
            """,
            "INSERT INTO account (account_id, person_id, made_at, made_by) SELECT 'a', person_id, 0, 'x' FROM person",
        ]
    )
    func `is blocked by what rests on a person`(_ engine: TestEngine, _ sql: String) async throws {
        try await withOffice(engine) { office in
            let report = try await office.take(Self.head + "E1,Ada,A,2026-01-01,,\n")
            // Braces of JSON would be tokens of a statement.
            try await office.database.write(Office.clerk, "test") { tx in
                _ = try tx.run(sql.replacing("'{}'", with: "''") + " {unscoped: tests}")
            }
            #expect(try await office.undo(report) == ["E1"])
            #expect(try await office.history(of: "E1") != nil)
        }
    }
}

struct `An absences file` {
    private static let people = "employee_id,name,team,joined_on\nE1,Ada,A,2026-01-01\nE2,Ben,A,2026-01-01\n"
    private static let head = "工号,开始日期,结束日期,类型\n"

    @Test(arguments: TestEngine.available)
    func `is taken, again changes nothing, and can be taken back`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.people)
            let text =
                Self.head + "E1,2026-03-01,2026-03-05,病假\nE2,2026-12-01,2027-05-31,产假\nE2,2026-03-01,2026-03-01,\n"
            let report = try await office.take(text, Office.absences)
            #expect([report.new, report.changed, report.unchanged, report.refused] == [3, 0, 0, 0] as [Int])
            let again = try await office.take(text, Office.absences)
            #expect([again.new, again.unchanged] == [0, 3] as [Int])
            let kinds = try await office.database.read(.all) { tx in
                try RosterStore().roster(tx).people.flatMap(\.absences).map { "\($0.kind) \($0.fromOn)…\($0.toOn)" }
            }
            #expect(
                kinds == [
                    "sick 2026-03-01…2026-03-05", "other 2026-03-01…2026-03-01", "maternity 2026-12-01…2027-05-31",
                ]
            )
            #expect(try await office.undo(report, Office.absences) == [])
            #expect(try await office.content(["absence"]) == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `has its bad rows refused`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.people)
            let report = try await office.take(
                Self.head
                    + "E9,2026-03-01,2026-03-05,病假\nE1,2026-03-05,2026-03-01,病假\nE1,2026-03-01,2026-03-05,懒\nE1,,2026-03-05,\n",
                Office.absences
            )
            #expect(
                report.firstRefused.map(\.reason.english) == [
                    "nobody in the roster has 工号 E9", "结束日期 is before 开始日期", "类型 has an unknown value: 懒",
                    "开始日期 is empty",
                ]
            )
            #expect(report.new == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `that moved an end is not taken back`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.people)
            try await office.take(Self.head + "E1,2026-03-01,2026-03-05,病假\n", Office.absences)
            let report = try await office.take(Self.head + "E1,2026-03-01,2026-03-09,病假\n", Office.absences)
            #expect([report.new, report.changed] == [0, 1] as [Int])
            let before = try await office.content(["absence"])
            #expect(try await office.undo(report, Office.absences) == ["E1 2026-03-01 sick"])
            #expect(try await office.content(["absence"]) == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is not taken back where a later one moved an end`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take(Self.people)
            let first = try await office.take(
                Self.head + "E1,2026-03-01,2026-03-05,病假\nE2,2026-03-01,2026-03-05,病假\n",
                Office.absences
            )
            try await office.take(Self.head + "E1,2026-03-01,2026-03-09,病假\n", Office.absences)
            let before = try await office.content(["absence"])
            #expect(try await !office.undo(first, Office.absences).isEmpty)
            #expect(try await office.content(["absence"]) == before)
        }
    }
}

struct `A shifts file` {
    @Test(arguments: TestEngine.available)
    func `is taken in the site's zone, and again changes nothing`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            try await office.take("employee_id,name,team,joined_on\nE1,Ada,A,2026-01-01\n")
            let text = """
                employee_id,starts_at,ends_at,kind
                E1,2026-06-01 09:00,2026-06-01 18:00,work
                E1,2026-06-02T01:00Z,2026-06-02T10:00Z,training
                E1,2026-06-03 18:00,2026-06-03 09:00,work
                E1,2026-06-04 09:00,2026-06-04 18:00,dream
                E1,noon,2026-06-04 18:00,work
                """
            let report = try await office.take(text, Office.shifts)
            #expect([report.new, report.refused] == [2, 3] as [Int])
            let shifts = try await office.database.read(.all) { tx in
                try tx.rows("SELECT starts_at, kind FROM shift {unscoped: tests} ORDER BY starts_at") {
                    "\($0.at(0).iso) \($0.text(1))"
                }
            }
            #expect(shifts == ["2026-06-01T01:00:00Z work", "2026-06-02T01:00:00Z training"])
            #expect(try await office.take(text, Office.shifts).unchanged == 2)
            #expect(try await office.undo(report, Office.shifts) == [])
            #expect(try await office.content(["shift"]) == [])
        }
    }
}

struct `A sites file` {
    @Test(arguments: TestEngine.available)
    func `sets zone, calendar, money and language`(_ engine: TestEngine) async throws {
        try await withOffice(engine) { office in
            let text =
                "据点,时区,日历,币种,语言,启用日\nmain,,,,,2026-07-01\n台中,Asia/Taipei,TW,TWD,zh-Hant,\nx,Mars/Olympus,,,,\ny,,,yen,,\n"
            let report = try await office.take(text, Office.sites)
            #expect([report.new, report.changed, report.refused] == [1, 1, 2] as [Int])
            let sites = try await office.database.read(.all) { tx in try SiteStore.all(tx) }
            #expect(
                sites.map {
                    "\($0.name) \($0.zone.name) \($0.calendar) \($0.currency) \($0.language.rawValue) \($0.startOn.map(String.init) ?? "-")"
                } == [
                    "main Asia/Shanghai CN CNY zh-Hans 2026-07-01", "台中 Asia/Taipei TW TWD zh-Hant -",
                ]
            )
            #expect(try await office.take(text, Office.sites).unchanged == 2)
        }
    }
}
