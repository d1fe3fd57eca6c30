import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K17 a thousand people without history, started today` {
    let start: Day = "2026-11-23"

    /// Joined one a day, those with the higher numbers earlier; nobody was ever talked with.
    func crowd() throws -> Cast {
        var cast = try Cast()
        for id in ["nora", "max", "kai", "ada", "eve", "ben", "cem"] { cast.employ(id, from: "2020-01-06") }
        for id in ["ada", "eve", "ben", "cem"] { cast.hire(id, .manager, under: "nora", on: "2020-01-06") }
        for number in 0..<1000 {
            cast.hire("E\(10_000 + number)", under: "max", on: start - 1 - number)
        }
        cast.start = start
        return cast
    }

    @Test func `shows nothing late`() throws {
        var cast = try crowd()
        // Some are leaving, in probation or away as it starts.
        for number in 0..<50 {
            let id = "E\(10_000 + number)"
            cast.employ(
                id,
                from: start - 1 - number,
                left: number % 3 == 0 ? start + number : nil,
                probation: start + number
            )
            if number % 7 == 0 { cast.away(id, from: start - 20, to: start + number - 7, .sick) }
        }
        #expect(cast.all(on: start).filter { $0.state == .late }.map(\.key) == [])
    }

    @Test func `puts at most a twenty-sixth of the half-years in any week`() throws {
        let owed = try crowd().all(on: start).filter { $0.rule == .k5 }
        #expect(owed.count == 1000)
        #expect(owed.allSatisfy { $0.state == .open && $0.dueOn > start && $0.dueOn <= start + 182 })
        for first in days(start, start + 182) {
            #expect(owed.count { $0.dueOn >= first && $0.dueOn < first + 7 } <= 39, "week of \(first)")
        }
    }

    @Test func `talks first with those unspoken longest`() throws {
        let owed = try crowd().all(on: start).filter { $0.rule == .k5 }
        // Several share a due day; who joined first is due first or on the same day.
        let order = owed.sorted { ($0.causedOn, $0.dueOn) < ($1.causedOn, $1.dueOn) }
        #expect(order.map(\.dueOn) == order.map(\.dueOn).sorted())
        #expect(order.first.map { [$0.employeeID, "\($0.dueOn)"] } == ["E10999", "2026-11-24"])
        #expect(order.last.map { [$0.employeeID, "\($0.dueOn)"] } == ["E10000", "2027-05-24"])
    }
}

struct `K17 the start day` {
    @Test func `counts the longest unspoken by the last talk that counts`() throws {
        var cast = try Cast()
        cast.start = "2026-07-01"
        cast.talk(.c1, with: "ben", on: "2026-06-01")
        cast.talk(.c1, with: "cem", on: "2026-06-02", by: "eve")
        // Of four, cem, ada and eve wait since joining; a talk by the direct leader is none from above.
        let dues = Dictionary(
            uniqueKeysWithValues: cast.all(on: "2026-07-01").filter { $0.rule == .k5 }.map { ($0.employeeID, $0.dueOn) }
        )
        #expect(dues == ["ada": "2026-07-02", "cem": "2026-08-16", "eve": "2026-10-01", "ben": "2026-11-15"])
    }

    @Test func `gives first dates that stay as time goes on`() throws {
        var cast = try Cast()
        cast.start = "2026-07-01"
        cast.talk(.c1, with: "ben", on: "2026-06-01")
        cast.talk(.c1, with: "ada", on: "2026-07-01")
        cast.talk(.c1, with: "ben", on: "2026-12-01")
        #expect(cast.lines("ada", .k5, on: "2026-12-01").first == "2026-01-05: due 2026-07-02, met")
        let lines = ["2026-06-01: due 2026-11-15, met late", "2026-12-01: due 2027-06-01, open"]
        #expect(cast.lines("ben", .k5, on: "2026-12-01") == lines)
    }

    @Test(arguments: [("2026-06-30", 0), ("2026-07-01", 1)] as [(Day, Int)])
    func `lets causes before it raise nothing`(cause: Day, count: Int) throws {
        var cast = try Cast()
        cast.start = "2026-07-01"
        cast.employ("ben", from: cause)
        cast.report(.mood, about: "ben", on: cause)
        cast.report(.mood, .now, about: "ben", on: cause)
        cast.swing(.down, of: "ben", on: cause)
        for rule in [Rule.k1, .k3, .k4, .k4a] {
            #expect(cast.owed("ben", rule, on: "2026-07-02").count == count, "\(rule)")
        }
    }

    @Test(arguments: [("2026-07-01", 1), ("2026-07-02", 0)] as [(Day, Int)])
    func `takes a quarter that begins on it`(start: Day, count: Int) throws {
        var cast = try Cast()
        cast.start = start
        cast.best("ben", in: "2026Q3", found: "2026-07-01")
        #expect(cast.owed("ben", .k2, on: "2026-07-02").count == count)
    }

    @Test(
        arguments: [
            // Sunday 5 July is the last day: the Friday before it lies before the start day.
            ("2026-07-03", ["2026-07-05: due 2026-07-03, open"]), ("2026-07-04", ["2026-07-05: due 2026-07-04, open"]),
            ("2026-07-05", ["2026-07-05: due 2026-07-05, open"]), ("2026-07-06", []),
        ] as [(Day, [String])]
    )
    func `is the earliest day anything is due`(start: Day, lines: [String]) throws {
        var cast = try Cast()
        cast.start = start
        cast.employ("ben", from: "2026-01-05", left: "2026-07-05")
        #expect(cast.lines("ben", .k7, on: start) == lines)
    }

    @Test func `of a rule goes before that of the site`() throws {
        var cast = try Cast()
        cast.start = "2026-07-01"
        cast.ruleStarts = [.k4: "2026-03-01", .k4a: "2026-09-01"]
        for day in ["2026-02-28", "2026-03-01", "2026-08-31", "2026-09-01"] as [Day] {
            cast.report(.mood, .soon, about: "ben", on: day)
            cast.report(.mood, .now, about: "ben", on: day)
        }
        #expect(cast.owed("ben", .k4, on: "2026-09-01").map(\.causedOn) == ["2026-03-01", "2026-08-31", "2026-09-01"])
        #expect(cast.owed("ben", .k4a, on: "2026-09-01").map(\.causedOn) == ["2026-09-01"])
    }

    @Test func `unset, leaves the rules beyond the contract silent`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", probation: "2026-07-05")
        cast.firstCalls(of: "ben", on: "2026-01-12", joined: "2026-01-05")
        cast.away("ben", from: "2026-03-02", to: "2026-03-31", .sick)
        cast.find(of: "ben", on: "2026-06-01")
        cast.certify("ben", until: "2026-06-30")
        cast.becomes(.two, "ben", on: "2026-06-01")
        let silent: Set<Rule> = [.k6, .k10, .k13, .k14, .k15, .k16, .k18, .k19]
        #expect(Set(cast.all(on: "2027-01-15").map(\.rule)).isDisjoint(with: silent))
        #expect(silent == Set(Rule.allCases.filter(\.needsStart)))
        cast.start = "2026-01-01"
        #expect(Set(cast.all(on: "2027-01-15").map(\.rule)).isSuperset(of: silent))
    }
}
