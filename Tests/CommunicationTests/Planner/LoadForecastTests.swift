import Core
import People
import Signals
import Support
import Testing

@testable import Communication

/// The talks of the next half-year, by what is owed and what time brings (K1, K5, K7, K13, K16).
struct `A load forecast` {
    /// From Monday 6 July 2026.
    func forecast(_ cast: Cast, on today: Day = "2026-07-06", weeks: Int = 26) -> LoadForecast {
        LoadForecast(cast.facts, asOf: ["main": today], weeks: weeks)
    }

    /// The week numbers in which someone has talks, each as often as there are talks.
    func due(_ holder: String?, _ forecast: LoadForecast) -> [Int] {
        (forecast.talks[holder] ?? []).enumerated().flatMap { Array(repeating: $0, count: $1) }
    }

    /// Only Ben and Ada stand under Max.
    func floor(ben: Day, ada: Day = "2026-07-05") throws -> Cast {
        var cast = try Cast()
        cast.talk(.c1, with: "ben", on: ben)
        cast.talk(.c1, with: "ada", on: ada)
        return cast
    }

    @Test(
        arguments: [
            ("2026-01-06", [0, 26, 26]), ("2026-01-11", [0, 26]), ("2026-01-12", [0, 26]), ("2026-01-13", [1, 26]),
            ("2026-06-28", [25, 26]), ("2026-07-03", [25, 26]), ("2026-07-04", [26, 26]),
        ] as [(Day, [Int])]
    )
    func `has a half-year talk in the week it is due, late ones in the first`(last: Day, weeks: [Int]) throws {
        // Of 27 weeks, to see what comes round; Ada's falls into the last.
        #expect(due("max", forecast(try floor(ben: last), weeks: 27)) == weeks)
    }

    @Test func `has a joiner's first talk, known beforehand, and the half-year that follows`() throws {
        var cast = try floor(ben: "2026-07-04", ada: "2026-07-04")
        cast.hire("dan", under: "ada", on: "2026-08-03")
        // Due on Monday 10 August; the holder has it, so the half-year starts anew.
        #expect(due("max", forecast(cast)) == [5])
    }

    @Test func `has a review a month with the direct leader, which puts the manager's clock back nowhere`() throws {
        var cast = try floor(ben: "2026-01-20", ada: "2026-07-04")
        cast.ruleStarts = [.k13: "2026-06-01"]
        let forecast = forecast(cast)
        #expect(due("ada", forecast).count == 6)
        // Ada's own reviews are Max's and are talks from above; Ben's half-year talk is due on 20 July.
        #expect(due("max", forecast).contains(2))
    }

    @Test func `puts the half-year back where the holder talks sooner for another reason`() throws {
        var cast = try floor(ben: "2026-03-02", ada: "2026-07-04")
        cast.best("ben", in: "2026Q3", found: "2026-07-01")
        // The half-year talk, due on 2 September, meets the top fifth's, due on the 30th.
        #expect(due("max", forecast(cast)) == [8])
        // A care talk this week meets both; the half-year after it ends in 2027.
        cast.report(.mood, about: "ben", on: "2026-07-03")
        #expect(due("max", forecast(cast)) == [0])
    }

    @Test func `has the exit interview, and nothing after the last day`() throws {
        var cast = try floor(ben: "2026-07-04", ada: "2026-07-04")
        cast.employ("ben", from: "2026-01-05", left: "2026-08-14", notice: "2026-07-01")
        cast.talk(.c7, with: "ben", on: "2026-01-05", by: nil)
        cast.talk(.c1, with: "ben", on: "2026-02-10")
        // Half a year ends on 10 August, four days before the last.
        #expect(due("max", forecast(cast)) == [5, 5])
        cast.employ("ben", from: "2026-01-05", left: "2026-08-07", notice: "2026-07-01")
        cast.talk(.c7, with: "ben", on: "2026-01-05", by: nil)
        cast.talk(.c1, with: "ben", on: "2026-02-10")
        #expect(due("max", forecast(cast)) == [4])
    }

    @Test func `waits for who is away`() throws {
        var cast = try floor(ben: "2026-01-20", ada: "2026-07-04")
        cast.away("ben", from: "2026-07-15", to: "2026-08-16", .maternity)
        #expect(due("max", forecast(cast)) == [6])
    }

    @Test func `collects who has no holder`() throws {
        var cast = try Cast()
        cast.hire("zoe", under: nil)
        cast.talk(.c7, with: "zoe", on: "2026-01-05", by: nil)
        #expect(due(nil, forecast(cast)) == [0])
    }

    @Test func `agrees with the rules asked anew each week, where nobody is talked with before`() throws {
        // Without K5, K16 and merging no talk moves another: every review is due in the week the rules say that week.
        var cast = try floor(ben: "2026-07-04", ada: "2026-07-04")
        cast.ruleStarts = [.k13: "2026-06-01"]
        var slow: [Int] = []
        for week in 0..<26 {
            let (first, last) = ("2026-07-06" + week * 7, "2026-07-12" + week * 7) as (Day, Day)
            let due = cast.all(on: last).filter { $0.rule == .k13 && $0.owner == "ada" && $0.isUnmet }
            slow += due.filter { first <= $0.dueOn && $0.dueOn <= last }.map { _ in week }
        }
        #expect(due("ada", forecast(cast)) == slow)
    }
}
