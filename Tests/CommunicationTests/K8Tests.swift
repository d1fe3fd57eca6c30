import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K8 an own matter` {
    @Test(
        arguments: [
            // Over a weekend; over the National Day week, from inside it; from a make-up Saturday; over a year's end.
            ("2026-11-20", "2026-11-24", ""), ("2026-09-30", "2026-10-09", ""), ("2026-10-03", "2026-10-09", ""),
            ("2026-10-10", "2026-10-13", ""), ("2026-12-30", "2027-01-01", " (estimated)"),
        ] as [(Day, Day, String)]
    )
    func `has its first answer within two working days`(raised: Day, due: Day, mark: String) throws {
        var cast = try Cast()
        cast.raise("m", by: "ben", on: raised)
        #expect(cast.lines("ben", .k8, on: raised - 1) == [])
        #expect(cast.lines("ben", .k8, on: raised) == ["m: due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k8, on: due) == ["m: due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k8, on: due + 1) == ["m: due \(due)\(mark), late"])
    }

    @Test(
        arguments: [
            ("2026-11-16", "met"), ("2026-11-18", "met"), ("2026-11-19", "met late"), ("2026-11-30", "met late"),
        ] as [(Day, String)]
    )
    func `is met by an answer on file`(answered: Day, state: String) throws {
        var cast = try Cast()
        cast.raise("m", by: "ben", on: "2026-11-16")
        cast.answer("m", of: "ben", on: answered)
        #expect(cast.lines("ben", .k8, on: "2026-11-30") == ["m: due 2026-11-18, \(state)"])
        if answered > "2026-11-16" {
            #expect(cast.lines("ben", .k8, on: answered - 1).contains { $0.hasSuffix("open") || $0.hasSuffix("late") })
        }
    }

    @Test func `is not met by the answer to another, nor of another`() throws {
        var cast = try Cast()
        cast.raise("m", by: "ben", on: "2026-11-16")
        cast.answer("n", of: "ben", on: "2026-11-17")
        cast.answer("m", of: "cem", on: "2026-11-17")
        #expect(cast.lines("ben", .k8, on: "2026-11-17") == ["m: due 2026-11-18, open"])
    }

    @Test(arguments: TalkKind.allCases)
    func `is met by a talk about an own matter that cites it`(kind: TalkKind) throws {
        var cast = try Cast()
        cast.raise("m", by: "ben", on: "2026-11-16")
        cast.talk(kind, with: "ben", on: "2026-11-18", citing: ["ben/K8/m"])
        #expect(
            cast.lines("ben", .k8, on: "2026-11-18") == ["m: due 2026-11-18, \(kind == .c5 ? "met" : "open")"]
        )
    }

    @Test func `is not met by a talk that was about something else, or came before`() throws {
        var cast = try Cast()
        cast.raise("m", by: "ben", on: "2026-11-16")
        cast.talk(.c5, with: "ben", on: "2026-11-15", citing: ["ben/K8/m"])
        cast.talk(.c5, with: "ben", on: "2026-11-17", citing: ["ben/K8/other"])
        cast.talk(.c5, with: "ben", on: "2026-11-17")
        #expect(cast.lines("ben", .k8, on: "2026-11-17") == ["m: due 2026-11-18, open"])
    }

    // The earlier of the two counts.
    @Test func `is met in time by an answer before a late talk`() throws {
        var cast = try Cast()
        cast.raise("m", by: "ben", on: "2026-11-16")
        cast.answer("m", of: "ben", on: "2026-11-18")
        cast.talk(.c5, with: "ben", on: "2026-11-25", citing: ["ben/K8/m"])
        #expect(cast.lines("ben", .k8, on: "2026-11-30") == ["m: due 2026-11-18, met"])
    }

    // Who will read it was said beforehand.
    @Test func `is its owner's, whoever stands above the person or in for the owner`() throws {
        var cast = try Cast()
        cast.raise("m", by: "ben", on: "2026-11-16", to: "kai")
        #expect(cast.owed("ben", .k8, on: "2026-11-16").map(\.owner) == ["kai"])
    }

    @Test func `counts by the number in force on its day`() throws {
        var cast = try Cast()
        var numbers = RuleNumbers()
        numbers[.k8WorkingDays] = 1
        cast.history = [("2026-11-17", numbers)]
        cast.raise("m", by: "ben", on: "2026-11-16")
        cast.raise("n", by: "ben", on: "2026-11-17")
        #expect(cast.lines("ben", .k8, on: "2026-11-17") == ["m: due 2026-11-18, open", "n: due 2026-11-18, open"])
    }

    // K12d.
    @Test(
        arguments: [
            ("ada", .leader, false), ("max", .manager, true), ("kai", .manager, false), ("hana", .hr, true),
            ("ben", .manager, false),
        ] as [(String, Role, Bool)]
    )
    func `is on nobody's list but its owner's and HR's`(reader: String, role: Role, isThere: Bool) throws {
        var cast = try Cast()
        cast.raise("m", by: "ben", on: "2026-11-16")
        let sight = cast.sight(reader, role, over: ["ada", "ben", "cem", "max"])
        let facts = cast.facts
        let seen = cast.owed("ben", .k8, on: "2026-11-16").filter { sight.admits($0, facts) }
        #expect(seen.isEmpty != isThere)
    }

    // K11: C5 alone.
    @Test func `joins no other talk`() throws {
        var cast = try Cast()
        cast.raise("m", by: "ben", on: "2026-11-16")
        cast.report(.mood, about: "ben", on: "2026-11-16")
        let owed = cast.all(on: "2026-11-16").filter { $0.employeeID == "ben" && [.k8, .k4].contains($0.rule) }
        #expect(WeekPlan.merged(owed).map(\.rules) == [[.k8], [.k4]])
    }
}
