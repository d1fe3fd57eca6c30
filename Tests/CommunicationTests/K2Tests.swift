import Core
import People
import Support
import Testing

@testable import Communication

struct `K2 one of the top fifth` {
    /// Ben is among the best of the second quarter.
    func floor() throws -> Cast {
        var cast = try Cast()
        cast.best("ben", in: "2026Q3", found: "2026-07-01")
        return cast
    }

    @Test(
        arguments: [
            ("2024Q1", "2024-01-01", "2024-03-31"), ("2026Q1", "2026-01-01", "2026-03-31"),
            ("2026Q2", "2026-04-01", "2026-06-30"), ("2026Q3", "2026-07-01", "2026-09-30"),
            ("2026Q4", "2026-10-01", "2026-12-31"),
        ] as [(String, Day, Day)]
    )
    func `is due on the quarter's last day, holidays or not`(quarter: String, first: Day, last: Day) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2020-01-06")
        cast.best("ben", in: quarter, found: first)
        #expect(cast.lines("ben", .k2, on: first - 1) == [])
        #expect(cast.lines("ben", .k2, on: first) == ["\(quarter): due \(last), open"])
        #expect(cast.lines("ben", .k2, on: last) == ["\(quarter): due \(last), open"])
        #expect(cast.lines("ben", .k2, on: last + 1) == ["\(quarter): due \(last), late"])
    }

    @Test(
        arguments: [
            ("2026-06-30", "late"), ("2026-07-01", "met"), ("2026-09-30", "met"), ("2026-10-01", "late"),
        ] as [(Day, String)]
    )
    func `is met by a talk in the quarter and no other`(held: Day, state: String) throws {
        var cast = try floor()
        cast.talk(.c1, with: "ben", on: held)
        #expect(cast.lines("ben", .k2, on: "2026-10-02") == ["2026Q3: due 2026-09-30, \(state)"])
    }

    @Test(arguments: TalkKind.allCases)
    func `is not met by guidance, an exit interview or a department talk`(kind: TalkKind) throws {
        var cast = try floor()
        cast.talk(kind, with: "ben", on: "2026-08-03")
        let state = [.c2b, .c6, .c8].contains(kind) ? "open" : "met"
        #expect(cast.lines("ben", .k2, on: "2026-08-03") == ["2026Q3: due 2026-09-30, \(state)"])
    }

    @Test(
        arguments: [
            ("max", "met"), ("nora", "met"), ("ada", "open"), ("kai", "open"), ("cem", "open"), ("ben", "open"),
            ("a stranger", "open"), (nil, "open"),
        ] as [(String?, String)]
    )
    func `is met by the holder or above only`(holder: String?, state: String) throws {
        var cast = try floor()
        cast.talk(.c1, with: "ben", on: "2026-08-03", by: holder)
        #expect(cast.lines("ben", .k2, on: "2026-08-03") == ["2026Q3: due 2026-09-30, \(state)"])
    }

    @Test(
        arguments: [
            ("2026-07-31", "max", "met"), ("2026-08-01", "max", "open"), ("2026-07-31", "kai", "open"),
            ("2026-08-01", "kai", "met"), ("2026-08-01", "nora", "met"),
        ] as [(Day, String, String)]
    )
    func `who moved is talked with by who held them on the day`(held: Day, holder: String, state: String) throws {
        var cast = try floor()
        cast.move("ben", on: "2026-08-01", team: "South", under: "eve")
        cast.talk(.c1, with: "ben", on: held, by: holder)
        #expect(cast.lines("ben", .k2, on: "2026-08-05") == ["2026Q3: due 2026-09-30, \(state)"])
    }

    @Test func `was employed on the quarter's first day`() throws {
        var cast = try floor()
        cast.employ("ben", from: "2026-07-01")
        #expect(cast.lines("ben", .k2, on: "2026-07-01").count == 1)
        cast.employ("ben", from: "2026-07-02")
        #expect(cast.lines("ben", .k2, on: "2026-07-02") == [])
        cast.employ("ben", from: "2026-01-05", left: "2026-06-30")
        #expect(cast.lines("ben", .k2, on: "2026-07-01") == [])
        cast.employ("ben", from: "2026-01-05", left: "2026-07-01")
        #expect(cast.lines("ben", .k2, on: "2026-07-01") == ["2026Q3: due 2026-09-30, open"])
        #expect(cast.lines("ben", .k2, on: "2026-07-02") == ["2026Q3: due 2026-09-30, waived as left"])
    }

    @Test func `has one for each quarter`() throws {
        var cast = try floor()
        cast.best("ben", in: "2026Q4", found: "2026-10-01")
        cast.talk(.c1, with: "ben", on: "2026-09-30")
        cast.talk(.c1, with: "ben", on: "2026-10-01")
        let lines = ["2026Q3: due 2026-09-30, met", "2026Q4: due 2026-12-31, met"]
        #expect(cast.lines("ben", .k2, on: "2026-10-01") == lines)
    }
}
