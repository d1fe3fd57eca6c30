import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K9 an agreement's check date` {
    func floor(
        _ check: Day = "2026-08-17",
        in talk: TalkKind = .c2,
        by holder: String = "max",
        forLeader: Bool = true,
        followed: Day? = nil
    ) throws -> Cast {
        var cast = try Cast()
        cast.agree(
            with: "ben",
            on: "2026-08-03",
            check: check,
            in: talk,
            by: holder,
            forLeader: forLeader,
            followed: followed
        )
        return cast
    }

    @Test func `is followed up on that day, known from the day of the agreement`() throws {
        let cast = try floor()
        #expect(cast.owed("ben", .k9, on: "2026-08-02") == [])
        #expect(cast.lines("ben", .k9, on: "2026-08-03") == ["A1+2026-08-17: due 2026-08-17, open"])
        #expect(cast.lines("ben", .k9, on: "2026-08-17") == ["A1+2026-08-17: due 2026-08-17, open"])
        #expect(cast.lines("ben", .k9, on: "2026-08-18") == ["A1+2026-08-17: due 2026-08-17, late"])
    }

    @Test(
        arguments: [
            // A Saturday, a Sunday, the National Day week, and a Saturday that is worked.
            ("2026-08-15", "2026-08-17"), ("2026-08-16", "2026-08-17"), ("2026-10-01", "2026-10-08"),
            ("2026-10-10", "2026-10-10"),
        ] as [(Day, Day)]
    )
    func `that is not worked is followed up on the first working day after`(check: Day, due: Day) throws {
        let cast = try floor(check)
        #expect(cast.lines("ben", .k9, on: due) == ["A1+\(check): due \(due), open"])
        #expect(cast.lines("ben", .k9, on: due + 1) == ["A1+\(check): due \(due), late"])
    }

    @Test(
        arguments: [("2026-08-14", "met"), ("2026-08-17", "met"), ("2026-08-18", "met late")] as [(Day, String)]
    )
    func `is met by a recorded follow-up, from the day it was recorded`(followed: Day, state: String) throws {
        let cast = try floor(followed: followed)
        #expect(cast.lines("ben", .k9, on: followed) == ["A1+2026-08-17: due 2026-08-17, \(state)"])
        #expect(cast.lines("ben", .k9, on: followed - 1) == ["A1+2026-08-17: due 2026-08-17, open"])
    }

    @Test func `is met by a talk that cites it, of any kind, and by no other`() throws {
        var cast = try floor()
        cast.talk(.c2, with: "ben", on: "2026-08-17")
        #expect(cast.lines("ben", .k9, on: "2026-08-17") == ["A1+2026-08-17: due 2026-08-17, open"])
        cast.talk(.c1, with: "ben", on: "2026-08-18", citing: ["ben/K9/A1+2026-08-17"])
        #expect(cast.lines("ben", .k9, on: "2026-08-18") == ["A1+2026-08-17: due 2026-08-17, met late"])
        #expect(cast.owed("ben", .k9, on: "2026-08-18").compactMap(\.talkID).count == 1)
    }

    @Test func `is with who made the agreement as long as they stand above the person`() throws {
        var cast = try floor(by: "ada")
        #expect(cast.owed("ben", .k9, on: "2026-08-17").map(\.owner) == ["ada"])
        cast.move("ben", on: "2026-08-10", team: "South", under: "eve")
        #expect(cast.owed("ben", .k9, on: "2026-08-09").map(\.owner) == ["ada"])
        #expect(cast.owed("ben", .k9, on: "2026-08-10").map(\.owner) == ["kai"])
    }

    @Test func `offers the kind of talk it was made in`() throws {
        #expect(try floor(in: .c4).owed("ben", .k9, on: "2026-08-17").map(\.kinds) == [[.c4]])
    }

    @Test(arguments: [("2026-08-17", 1), ("2026-08-18", 0)] as [(Day, Int)])
    func `counts from the start day of the rule`(start: Day, count: Int) throws {
        var cast = try floor()
        cast.ruleStarts = [.k9: start]
        #expect(cast.owed("ben", .k9, on: "2026-08-18").count == count)
    }

    // P12: whom the agreement is not for does not learn of it by its date.
    @Test(arguments: [true, false])
    func `is for a leader only where the agreement is`(forLeader: Bool) throws {
        let cast = try floor(forLeader: forLeader)
        let owed = try #require(cast.owed("ben", .k9, on: "2026-08-17").first)
        #expect(Sight.isOpen(owed, toLeader: "ada", cast.facts) == forLeader)
    }

    @Test func `of care never joins a talk about performance`() throws {
        var cast = try floor(in: .c4)
        cast.agree("A2", with: "ben", on: "2026-08-03", check: "2026-08-17", in: .c2)
        let lines = WeekPlan.merged(cast.owed("ben", .k9, on: "2026-08-17"))
        #expect(lines.count == 2)
    }
}

struct `K10a a goal missed twice` {
    func floor() throws -> Cast {
        var cast = try Cast()
        cast.missTwice("ben", found: "2026-08-17")
        return cast
    }

    @Test func `opens the next talk within five working days`() throws {
        let cast = try floor()
        #expect(cast.owed("ben", .k10a, on: "2026-08-16") == [])
        #expect(cast.lines("ben", .k10a, on: "2026-08-17") == ["A1+1+2026-08-17: due 2026-08-24, open"])
        #expect(cast.lines("ben", .k10a, on: "2026-08-24") == ["A1+1+2026-08-17: due 2026-08-24, open"])
        #expect(cast.lines("ben", .k10a, on: "2026-08-25") == ["A1+1+2026-08-17: due 2026-08-24, late"])
    }

    @Test(
        arguments: [
            (.c2, "2026-08-16", "late"), (.c2, "2026-08-17", "met"), (.c2, "2026-08-24", "met"),
            (.c2, "2026-08-25", "met late"), (.c1, "2026-08-18", "late"),
        ] as [(TalkKind, Day, String)]
    )
    func `is met by a talk about performance on that day or later`(kind: TalkKind, held: Day, state: String) throws {
        var cast = try floor()
        cast.talk(kind, with: "ben", on: held)
        #expect(cast.lines("ben", .k10a, on: "2026-08-25") == ["A1+1+2026-08-17: due 2026-08-24, \(state)"])
    }

    @Test func `has the number of days the site sets`() throws {
        var cast = try floor()
        var numbers = RuleNumbers()
        _ = numbers.set("K10a.working_days", to: 1)
        cast.history = [(from: "2026-01-01", numbers: numbers)]
        #expect(cast.lines("ben", .k10a, on: "2026-08-17") == ["A1+1+2026-08-17: due 2026-08-18, open"])
    }

    @Test func `never joins praise`() throws {
        var cast = try floor()
        cast.best("ben", in: "2026Q3", found: "2026-07-01")
        let owed = cast.all(on: "2026-08-17").filter { $0.employeeID == "ben" && [.k2, .k10a].contains($0.rule) }
        #expect(owed.count == 2 && WeekPlan.merged(owed).count == 2)
    }
}
