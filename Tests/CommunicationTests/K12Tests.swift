import Core
import People
import Signals
import Support
import Testing

@testable import Communication

/// Week 28 of 2026 runs from 6 to 12 July.
struct `K12 the week's list` {
    let week = Week(containing: "2026-07-08")

    func keys(_ cast: Cast, today: Day) -> [String] {
        WeekPlan.lines(cast.all(on: today), week: week, today: today).flatMap { $0.obligations.map(\.key) }
    }

    /// Ben's last talk puts his half-year on a day.
    func floor(benDue due: Day) throws -> Cast {
        var cast = try Cast()
        for id in ["ada", "eve", "cem"] { cast.talk(.c1, with: id, on: "2026-06-01", by: nil) }
        cast.talk(.c1, with: "ben", on: due.adding(months: -6))
        return cast
    }

    @Test(
        arguments: [
            ("2026-07-05", 1), ("2026-07-06", 1), ("2026-07-12", 1), ("2026-07-13", 0),
        ] as [(Day, Int)]
    )
    func `holds what is due in it or late before it`(due: Day, count: Int) throws {
        let cast = try floor(benDue: due)
        #expect(keys(cast, today: "2026-07-06").count == count)
    }

    @Test func `leaves out what is met or waived`() throws {
        var cast = try floor(benDue: "2026-07-08")
        cast.waive("ben/K5/2026-01-08", on: "2026-07-07", because: "on a project")
        #expect(keys(cast, today: "2026-07-06") == ["ben/K5/2026-01-08"])
        #expect(keys(cast, today: "2026-07-07") == [])
    }

    @Test func `calls nobody who is away, and calls them when they are back`() throws {
        var cast = try floor(benDue: "2026-07-08")
        cast.away("ben", from: "2026-07-07", to: "2026-07-09", .sick)
        cast.away("ben", from: "2026-07-10", to: "2026-07-10", .leave)
        for today in days("2026-07-06", "2026-07-10") { #expect(keys(cast, today: today) == [], "\(today)") }
        #expect(keys(cast, today: "2026-07-11") == ["ben/K5/2026-01-08"])
    }

    @Test func `is in order of due day, priority and employee_id`() throws {
        var cast = try Cast()
        cast.hire("abe", under: "ada", on: "2026-07-01")
        cast.report(.mood, about: "cem", on: "2026-07-06")
        cast.swing(.down, of: "ben", on: "2026-07-01")
        let lines = WeekPlan.lines(cast.all(on: "2026-07-06"), week: week, today: "2026-07-06")
        #expect(
            lines.map {
                "\($0.dueOn) \($0.employeeID) \($0.rules.map(\.rawValue).joined(separator: "+")) \($0.state.rawValue)"
            } == [
                "2026-07-05 cem K4+K5 late", "2026-07-05 ben K3+K5 late", "2026-07-05 ada K5 late",
                "2026-07-05 eve K5 late",
                "2026-07-08 abe K1 open",
            ]
        )
    }

    @Test func `drops nothing: every unmet obligation due by its end is on one line`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-07-10")
        cast.report(.mood, about: "ben", on: "2026-07-01")
        cast.report(.mood, .now, about: "ben", on: "2026-07-02")
        cast.swing(.up, of: "ben", on: "2026-07-02")
        cast.best("ben", in: "2026Q2", found: "2026-04-01")
        let due = cast.all(on: "2026-07-09").filter { $0.isUnmet && $0.dueOn <= week.last }.map(\.key)
        #expect(keys(cast, today: "2026-07-09").sorted() == due.sorted())
    }
}
