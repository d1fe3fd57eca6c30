import Core
import People
import Support
import Testing

@testable import Communication

struct `K1 a new joiner` {
    @Test(
        arguments: [
            ("2026-08-31", "2026-09-07"), ("2025-12-28", "2026-01-04"), ("2024-02-23", "2024-03-01"),
            ("2023-02-23", "2023-03-02"), ("2026-02-13", "2026-02-20"), ("2026-12-31", "2027-01-07"),
        ] as [(Day, Day)]
    )
    func `is talked with within seven calendar days, holidays or not`(joined: Day, due: Day) throws {
        var cast = try Cast()
        cast.employ("ben", from: joined)
        #expect(cast.lines("ben", .k1, on: joined) == ["\(joined): due \(due), open"])
        #expect(cast.lines("ben", .k1, on: due) == ["\(joined): due \(due), open"])
        #expect(cast.lines("ben", .k1, on: due + 1) == ["\(joined): due \(due), late"])
        #expect(cast.lines("ben", .k1, on: joined - 1) == [])
    }

    @Test(
        arguments: [
            ("2026-08-31", "2026-08-31: due 2026-09-07, met"), ("2026-09-07", "2026-08-31: due 2026-09-07, met"),
            ("2026-09-08", "2026-08-31: due 2026-09-07, met late"),
            ("2027-01-04", "2026-08-31: due 2026-09-07, met late"),
        ] as [(Day, String)]
    )
    func `is met by an onboarding talk from the joining day on`(held: Day, line: String) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-08-31")
        cast.talk(.c7, with: "ben", on: held)
        #expect(cast.lines("ben", .k1, on: held) == [line])
        #expect(cast.lines("ben", .k1, on: held + 400) == [line])
    }

    @Test func `is not met by a talk that is still to come`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-08-31")
        cast.talk(.c7, with: "ben", on: "2026-09-03")
        #expect(cast.lines("ben", .k1, on: "2026-09-02") == ["2026-08-31: due 2026-09-07, open"])
        #expect(cast.lines("ben", .k1, on: "2026-09-03") == ["2026-08-31: due 2026-09-07, met"])
    }

    @Test(arguments: TalkKind.allCases.filter { $0 != .c7 })
    func `is not met by a talk of another kind`(kind: TalkKind) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-08-31")
        cast.talk(kind, with: "ben", on: "2026-09-01")
        #expect(cast.lines("ben", .k1, on: "2026-09-08") == ["2026-08-31: due 2026-09-07, late"])
    }

    @Test(arguments: ["max", "nora", "ada", "cem", "ben", "a stranger", nil])
    func `is met whoever held the talk`(holder: String?) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-08-31")
        cast.talk(.c7, with: "ben", on: "2026-09-01", by: holder)
        #expect(cast.lines("ben", .k1, on: "2026-09-08") == ["2026-08-31: due 2026-09-07, met"])
    }

    @Test func `has one for each joining, and a talk counts for its own employment only`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-03-02", left: "2026-03-31")
        cast.rejoin("ben", on: "2026-06-01")
        cast.talk(.c7, with: "ben", on: "2026-04-15")
        let none = ["2026-03-02: due 2026-03-09, waived as left", "2026-06-01: due 2026-06-08, open"]
        #expect(cast.lines("ben", .k1, on: "2026-06-01") == none)
        cast.talk(.c7, with: "ben", on: "2026-03-31")
        let first = ["2026-03-02: due 2026-03-09, met late", "2026-06-01: due 2026-06-08, open"]
        #expect(cast.lines("ben", .k1, on: "2026-06-01") == first)
        cast.talk(.c7, with: "ben", on: "2026-06-01")
        #expect(cast.lines("ben", .k1, on: "2026-06-01")[1] == "2026-06-01: due 2026-06-08, met")
    }

    @Test(
        arguments: [
            ("2026-09-04", "open"), ("2026-09-05", "waived as left"), ("2026-09-08", "waived as left"),
        ] as [(Day, String)]
    )
    func `who left before it was due is waived from the day after the last day`(today: Day, state: String) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-08-31", left: "2026-09-04")
        #expect(cast.lines("ben", .k1, on: today) == ["2026-08-31: due 2026-09-07, \(state)"])
    }

    @Test(
        arguments: [
            (.agent, 1), (.leader, 1), (.floor, 1), (.qa, 1), (.trainer, 1), (.manager, 0), (.hr, 0),
        ] as [(Role, Int)]
    )
    func `is anyone but a manager or HR`(role: Role, count: Int) throws {
        var cast = try Cast()
        cast.hire("dan", role, under: "max", on: "2026-08-31")
        #expect(cast.owed("dan", .k1, on: "2026-09-01").count == count)
    }
}
