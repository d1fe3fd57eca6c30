import Core
import People
import Support
import Testing

@testable import Communication

struct `K5 everyone every half-year` {
    @Test(
        arguments: [
            ("2025-08-31", "2026-02-28"), ("2023-08-31", "2024-02-29"), ("2026-08-28", "2027-02-28"),
            ("2024-02-29", "2024-08-29"), ("2026-03-31", "2026-09-30"), ("2026-06-30", "2026-12-30"),
            ("2026-07-01", "2027-01-01"), ("2026-12-31", "2027-06-30"),
        ] as [(Day, Day)]
    )
    func `is due six months after the anchor, clamped to the month's end`(anchor: Day, due: Day) throws {
        var cast = try Cast()
        cast.employ("ben", from: anchor)
        #expect(cast.lines("ben", .k5, on: due) == ["\(anchor): due \(due), open"])
        #expect(cast.lines("ben", .k5, on: due + 1) == ["\(anchor): due \(due), late"])
        // The same where the anchor is a talk.
        cast.employ("ben", from: anchor - 100)
        cast.talk(.c1, with: "ben", on: anchor)
        #expect(cast.lines("ben", .k5, on: due + 1).last == "\(anchor): due \(due), late")
    }

    @Test func `has exactly one unmet, after the last talk that counts`() throws {
        var cast = try Cast()
        cast.talk(.c1, with: "ben", on: "2026-02-02")
        cast.talk(.c4, with: "ben", on: "2026-08-02")
        cast.talk(.c1, with: "ben", on: "2026-11-02", by: "ada")
        #expect(
            cast.lines("ben", .k5, on: "2026-11-20") == [
                "2026-01-05: due 2026-07-05, met", "2026-02-02: due 2026-08-02, met",
                "2026-08-02: due 2027-02-02, open",
            ]
        )
        for today in days("2026-01-05", "2027-03-01") {
            #expect(cast.owed("ben", .k5, on: today).count { $0.isUnmet } == 1, "\(today)")
        }
    }

    @Test(
        arguments: [
            ("2026-07-05", "2026-01-05: due 2026-07-05, met"), ("2026-07-06", "2026-01-05: due 2026-07-05, met late"),
        ] as [(Day, String)]
    )
    func `is met late by a talk after the due day`(held: Day, line: String) throws {
        var cast = try Cast()
        cast.talk(.c1, with: "ben", on: held)
        #expect(cast.lines("ben", .k5, on: held).first == line)
    }

    @Test(arguments: TalkKind.allCases)
    func `counts a talk of any kind`(kind: TalkKind) throws {
        var cast = try Cast()
        cast.talk(kind, with: "ben", on: "2026-03-02")
        #expect(cast.lines("ben", .k5, on: "2026-03-02").first == "2026-01-05: due 2026-07-05, met")
    }

    @Test(
        arguments: [
            ("max", true), ("nora", true), ("a stranger", true), (nil, true), ("ada", false), ("kai", false),
            ("eve", false), ("cem", false), ("ben", false),
        ] as [(String?, Bool)]
    )
    func `counts a talk by the holder, above, or nobody the roster knows`(holder: String?, counts: Bool) throws {
        var cast = try Cast()
        cast.talk(.c1, with: "ben", on: "2026-03-02", by: holder)
        #expect(cast.owed("ben", .k5, on: "2026-03-02").count == (counts ? 2 : 1))
    }

    @Test func `does not count a talk on the anchor's own day`() throws {
        var cast = try Cast()
        cast.talk(.c7, with: "ben", on: "2026-01-05")
        #expect(cast.lines("ben", .k5, on: "2026-07-05") == ["2026-01-05: due 2026-07-05, open"])
        cast.talk(.c7, with: "ben", on: "2026-01-06")
        #expect(
            cast.lines("ben", .k5, on: "2026-07-05") == [
                "2026-01-05: due 2026-07-05, met", "2026-01-06: due 2026-07-06, open",
            ]
        )
    }

    @Test func `counts two talks on one day once`() throws {
        var cast = try Cast()
        cast.talk(.c1, with: "ben", on: "2026-03-02")
        cast.talk(.c4, with: "ben", on: "2026-03-02", by: "nora")
        let lines = ["2026-01-05: due 2026-07-05, met", "2026-03-02: due 2026-09-02, open"]
        #expect(cast.lines("ben", .k5, on: "2026-03-02") == lines)
    }

    @Test(
        arguments: [
            ("2026-07-31", "max", true), ("2026-08-01", "max", false), ("2026-07-31", "kai", false),
            ("2026-08-01", "kai", true), ("2026-07-31", "nora", true), ("2026-08-01", "nora", true),
        ] as [(Day, String, Bool)]
    )
    func `asks who held a person who moved on the day of the talk`(held: Day, holder: String, counts: Bool) throws {
        var cast = try Cast()
        cast.move("ben", on: "2026-08-01", team: "South", under: "eve")
        cast.talk(.c1, with: "ben", on: held, by: holder)
        #expect(cast.owed("ben", .k5, on: "2026-09-01").count == (counts ? 2 : 1))
    }

    @Test func `is waived for who left, and starts anew for who came back`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-03-31")
        cast.talk(.c6, with: "ben", on: "2026-04-01")
        #expect(cast.lines("ben", .k5, on: "2026-03-31") == ["2026-01-05: due 2026-07-05, open"])
        #expect(cast.lines("ben", .k5, on: "2026-04-01") == ["2026-01-05: due 2026-07-05, waived as left"])
        cast.rejoin("ben", on: "2026-06-01")
        cast.talk(.c7, with: "ben", on: "2026-06-02")
        #expect(
            cast.lines("ben", .k5, on: "2026-06-02") == [
                "2026-01-05: due 2026-07-05, waived as left", "2026-06-01: due 2026-12-01, met",
                "2026-06-02: due 2026-12-02, open",
            ]
        )
    }

    @Test func `counts a talk on the last day`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-03-31")
        cast.talk(.c6, with: "ben", on: "2026-03-31")
        let lines = ["2026-01-05: due 2026-07-05, met", "2026-03-31: due 2026-09-30, waived as left"]
        #expect(cast.lines("ben", .k5, on: "2026-04-01") == lines)
    }

    @Test(
        arguments: [
            (.agent, 1), (.leader, 1), (.floor, 1), (.qa, 1), (.trainer, 1), (.manager, 0), (.hr, 0),
        ] as [(Role, Int)]
    )
    func `is owed to anyone but managers and HR`(role: Role, count: Int) throws {
        var cast = try Cast()
        cast.hire("dan", role, under: "max")
        #expect(cast.owed("dan", .k5, on: "2026-02-02").count == count)
    }

    @Test func `is owed to a manager from the day they are an agent`() throws {
        var cast = try Cast()
        cast.hire("dan", .manager, under: "max")
        cast.move("dan", on: "2026-04-01", .agent, under: "ada")
        #expect(cast.lines("dan", .k5, on: "2026-03-31") == [])
        #expect(cast.lines("dan", .k5, on: "2026-04-01") == ["2026-01-05: due 2026-07-05, open"])
        cast.talk(.c1, with: "dan", on: "2026-05-06")
        let lines = ["2026-01-05: due 2026-07-05, met", "2026-05-06: due 2026-11-06, open"]
        #expect(cast.lines("dan", .k5, on: "2026-05-06") == lines)
    }

    @Test func `takes its months from the site's number on the anchor's day`() throws {
        var cast = try Cast()
        var numbers = RuleNumbers()
        let isKnown = numbers.set("K5.months", to: 3)
        #expect(isKnown)
        cast.history = [("2026-02-02", numbers)]
        cast.talk(.c1, with: "ben", on: "2026-02-01")
        cast.talk(.c1, with: "ben", on: "2026-02-02")
        #expect(
            cast.lines("ben", .k5, on: "2026-02-03") == [
                "2026-02-02: due 2026-05-02, open", "2026-01-05: due 2026-07-05, met",
                "2026-02-01: due 2026-08-01, met",
            ]
        )
    }
}
