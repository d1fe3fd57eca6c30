import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `The key of an obligation` {
    /// A year in which a little of everything happened to Ben.
    func year() throws -> Cast {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-11-20", notice: "2026-10-20", probation: "2026-07-05")
        cast.start = "2026-01-01"
        cast.best("ben", in: "2026Q3", found: "2026-07-01")
        cast.swing(.up, of: "ben", on: "2026-08-10")
        cast.report(.leaving, about: "ben", on: "2026-09-01")
        cast.report(.mood, .now, about: "ben", on: "2026-09-02")
        cast.firstCalls(of: "ben", on: "2026-02-02", joined: "2026-01-05")
        cast.away("ben", from: "2026-06-08", to: "2026-06-17", .sick)
        cast.talk(.c7, with: "ben", on: "2026-01-08")
        cast.talk(.c1, with: "ben", on: "2026-09-03")
        return cast
    }

    @Test func `is employee_id, rule and cause`() throws {
        let keys = Set(try year().all(on: "2026-11-20").filter { $0.employeeID == "ben" }.map(\.key))
        let expected: Set = [
            "ben/K1/2026-01-05", "ben/K2/2026Q3", "ben/K3/csat-1", "ben/K4/2026-09-01", "ben/K4a/2026-09-02",
            "ben/K5/2026-01-05", "ben/K5/2026-01-08", "ben/K5/2026-09-03", "ben/K7/2026-11-20", "ben/K13/2026-01",
            "ben/K14/2026-02-02", "ben/K14/2026-02-02+30", "ben/K18/2026-06-17", "ben/K19/2026-07-05",
        ]
        #expect(keys.isSuperset(of: expected))
    }

    @Test func `is never twice on one day`() throws {
        let cast = try year()
        for today in days("2026-01-05", "2026-12-31") {
            let keys = cast.all(on: today).map(\.key)
            #expect(Set(keys).count == keys.count, "\(today)")
        }
    }

    @Test func `stays when the day moves on`() throws {
        let cast = try year()
        var before: Set<String> = []
        for today in days("2026-01-05", "2027-02-01") {
            let keys = Set(cast.all(on: today).map(\.key))
            #expect(keys.isSuperset(of: before), "\(today)")
            before = keys
        }
    }

    @Test func `has the same cause and due day whenever it is looked at`() throws {
        let cast = try year()
        var seen: [String: Day] = [:]
        for today in days("2026-01-05", "2027-02-01") {
            for obligation in cast.all(on: today) {
                #expect(
                    seen[obligation.key, default: obligation.dueOn] == obligation.dueOn,
                    "\(obligation.key) \(today)"
                )
                seen[obligation.key] = obligation.dueOn
            }
        }
    }

    @Test func `comes out the same twice, in order of due day, employee_id and rule`() throws {
        let cast = try year()
        let first = cast.all(on: "2026-11-20")
        #expect(first == cast.all(on: "2026-11-20"))
        let order = first.map {
            [$0.dueOn.description, $0.employeeID, "\(10 + (Rule.allCases.firstIndex(of: $0.rule) ?? 0))"]
        }
        #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(Set(first.map(\.employeeID)) == ["ada", "ben", "cem", "eve"])
    }

    /// Everyone joined on one day, so that many stand on the same due days.
    @Test func `comes out in the same order, whoever is wanted and however the roster is ordered`() throws {
        let facts = try year().facts
        let today: [String: Day] = ["main": "2026-11-20"]
        let all = Obligations.all(facts, asOf: today)
        #expect(
            all
                == all.sorted {
                    ($0.dueOn, $0.employeeID, $0.rule, $0.key) < ($1.dueOn, $1.employeeID, $1.rule, $1.key)
                }
        )
        #expect(all.contains { $0.rule == .k5 && $0.state == .met }, "there is something to leave out")
        #expect(Obligations.all(facts, asOf: today, where: \.isUnmet) == all.filter(\.isUnmet))
        #expect(Obligations.all(facts, asOf: today, keepsMet: false, where: \.isUnmet) == all.filter(\.isUnmet))
        #expect(Obligations.all(facts, asOf: today) { $0.employeeID == "cem" } == all.filter { $0.employeeID == "cem" })
        let turned = Facts(
            roster: Roster(facts.roster.people.reversed()),
            sites: facts.sites,
            talks: facts.talks,
            reports: facts.reports,
            swings: facts.swings,
            topFifths: facts.topFifths,
            firstLiveCalls: facts.firstLiveCalls,
            findings: facts.findings,
            certificates: facts.certificates,
            types: facts.types,
            decisions: facts.decisions
        )
        #expect(Obligations.all(turned, asOf: today) == all)
    }
}
