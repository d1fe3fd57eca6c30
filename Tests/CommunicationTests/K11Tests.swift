import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K11 one person's talks of a week` {
    /// The rules of each talk proposed to Ben in the week of the given day.
    func talks(_ cast: Cast, on today: Day) -> [[Rule]] {
        WeekPlan.lines(cast.all(on: today), week: Week(containing: today), today: today)
            .filter { $0.employeeID == "ben" }.map(\.rules)
    }

    @Test func `are one for a first talk that never came and the half-year`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05")
        let lines = WeekPlan.lines(
            cast.all(on: "2026-07-01"),
            week: Week(containing: "2026-07-01"),
            today: "2026-07-01"
        )
        let line = try #require(lines.first { $0.employeeID == "ben" })
        #expect(line.rules == [.k1, .k5])
        #expect(line.kinds == [.c7])
        #expect(line.dueOn == "2026-01-12")
        #expect(line.state == .late)
        #expect(line.owner == "max")
    }

    @Test func `are two where one is care and one performance`() throws {
        var cast = try Cast()
        cast.report(.mood, about: "ben", on: "2026-03-16")
        cast.swing(.down, of: "ben", on: "2026-03-13")
        #expect(talks(cast, on: "2026-03-17") == [[.k4], [.k3]])
    }

    @Test(arguments: [(.up, [[.k3, .k2]]), (.down, [[.k3], [.k2]])] as [(Swing.Direction, [[Rule]])])
    func `are one for a rise and a place in the top fifth, never for a fall`(
        direction: Swing.Direction,
        plan: [[Rule]]
    ) throws {
        var cast = try Cast()
        cast.talk(.c1, with: "ben", on: "2026-03-02")
        cast.best("ben", in: "2026Q2", found: "2026-04-01")
        cast.swing(direction, of: "ben", on: "2026-06-22")
        #expect(talks(cast, on: "2026-06-29") == plan)
    }

    @Test func `keep a rise a person declared apart from praise, since it may be a fall`() throws {
        var cast = try Cast()
        cast.talk(.c1, with: "ben", on: "2026-03-02")
        cast.best("ben", in: "2026Q2", found: "2026-04-01")
        cast.report(.swing, about: "ben", on: "2026-06-22")
        #expect(talks(cast, on: "2026-06-29") == [[.k3], [.k2]])
    }

    @Test func `are one for the routine half-year talk and a report, by the same holder`() throws {
        var cast = try Cast()
        cast.report(.mood, about: "ben", on: "2026-06-30")
        #expect(talks(cast, on: "2026-07-01") == [[.k4, .k5]])
    }

    @Test(arguments: [Reported.Grade.now, .soon])
    func `never ride on an exit interview or on grade now`(grade: Reported.Grade) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-07-03")
        cast.talk(.c7, with: "ben", on: "2026-01-05")
        cast.report(.mood, grade, about: "ben", on: "2026-07-01")
        let plan: [[Rule]] = grade == .now ? [[.k4a], [.k7], [.k5]] : [[.k7], [.k4, .k5]]
        #expect(Set(talks(cast, on: "2026-07-02")) == Set(plan))
    }

    @Test func `of two holders stay two`() throws {
        // The review is the direct leader's, the half-year talk the manager's.
        var cast = try Cast()
        cast.ruleStarts = [.k13: "2026-06-01"]
        cast.talk(.c1, with: "ben", on: "2026-01-12")
        let plan = WeekPlan.lines(cast.all(on: "2026-07-13"), week: Week(containing: "2026-07-13"), today: "2026-07-13")
        let ben = plan.filter { $0.employeeID == "ben" }
        #expect(ben.map(\.rules) == [[.k5], [.k13]])
        #expect(ben.map(\.owner) == ["max", "ada"])
    }

    @Test func `of one holder join onboarding to a review`() throws {
        var cast = try Cast()
        cast.hire("dan", under: "max", on: "2026-06-29")
        cast.ruleStarts = [.k13: "2026-06-01"]
        let plan = WeekPlan.lines(cast.all(on: "2026-07-13"), week: Week(containing: "2026-07-13"), today: "2026-07-13")
        let dan = plan.filter { $0.employeeID == "dan" }
        #expect(dan.map(\.rules) == [[.k1, .k13]])
        #expect(dan.first?.kinds == [.c1, .c7])
    }
}
