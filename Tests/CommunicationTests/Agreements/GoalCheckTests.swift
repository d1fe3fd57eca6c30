import Core
import Statistics
import Support
import Testing

@testable import Communication

struct `A check of a goal` {
    static let goal = Target(figure: "csat", form: .share, way: .atLeast(0.9))

    func figures(_ days: [(Day, Double, Int)]) -> [FigureDay] { days.map { FigureDay($0.0, sum: $0.1, count: $0.2) } }

    @Test(
        arguments: [
            ("2026-06-01", nil, "2026-06-08", "2026-06-02", "2026-06-07"),
            ("2026-05-01", nil, "2026-06-30", "2026-06-02", "2026-06-29"),
            ("2026-05-01", "2026-06-10", "2026-06-30", "2026-06-10", "2026-06-29"),
            ("2026-06-01", nil, "2026-06-03", "2026-06-02", "2026-06-02"),
        ] as [(Day, Day?, Day, Day, Day)]
    )
    func `looks at the days since the agreement or the check before, four weeks at most`(
        agreed: Day,
        before: Day?,
        check: Day,
        first: Day,
        last: Day
    ) {
        #expect(GoalCheck.days(agreedOn: agreed, before: before, checkOn: check) == first...last)
    }

    @Test func `has no day where the agreement is of the day before`() {
        #expect(GoalCheck.days(agreedOn: "2026-06-01", before: nil, checkOn: "2026-06-02") == nil)
    }

    @Test func `says nothing before its date`() {
        let figures = figures([("2026-06-03", 9, 10), ("2026-06-04", 9, 10), ("2026-06-05", 10, 10)])
        func check(_ asOf: Day) -> GoalCheck? {
            GoalCheck(Self.goal, figures, in: "2026-06-02"..."2026-06-07", checkOn: "2026-06-08", asOf: asOf)
        }
        #expect(check("2026-06-07") == nil)
        #expect(check("2026-06-08")?.outcome == .reached)
    }

    /// The day before the first and the check date itself count for nothing.
    @Test func `counts no day outside`() throws {
        let inside = [("2026-06-02", 9.0, 10), ("2026-06-03", 9, 10), ("2026-06-07", 9, 10)] as [(Day, Double, Int)]
        let outside = [("2026-06-01", 0.0, 100), ("2026-06-08", 0, 100)] as [(Day, Double, Int)]
        let check = try #require(
            GoalCheck(
                Self.goal,
                figures(inside + outside),
                in: "2026-06-02"..."2026-06-07",
                checkOn: "2026-06-08",
                asOf: "2026-06-08"
            )
        )
        #expect(check.outcome == .reached && check.observations == 30 && check.days == 3)
    }

    @Test(
        arguments: [
            // Two days are too few, however many observations; so are four observations.
            ([(9.0, 10), (9, 10)], GoalCheck.Outcome.few), ([(1, 1), (1, 1), (2, 2)], .few),
            ([(1, 1), (1, 1), (3, 3)], .reached), ([(9, 10), (9, 10), (9, 10)], .reached),
            ([(9, 10), (9, 10), (8.9, 10)], .missed), ([], .few),
        ] as [([(Double, Int)], GoalCheck.Outcome)]
    )
    func `is reached at its level, missed below, and nothing where there is too little`(
        values: [(Double, Int)],
        outcome: GoalCheck.Outcome
    ) {
        let first: Day = "2026-06-02"
        let days = values.enumerated().map { FigureDay(first + $0.offset, sum: $0.element.0, count: $0.element.1) }
        let check = GoalCheck(Self.goal, days, in: first...(first + 9), checkOn: first + 10, asOf: first + 10)
        #expect(check?.outcome == outcome)
    }

    @Test(
        arguments: [
            (Target.Way.atLeast(300), 300.0, true), (.atLeast(300), 299, false), (.atMost(300), 300, true),
            (.atMost(300), 301, false), (.within(240...300), 240, true), (.within(240...300), 300, true),
            (.within(240...300), 301, false), (.within(240...300), 239, false),
        ] as [(Target.Way, Double, Bool)]
    )
    func `has bounds that belong to it`(way: Target.Way, value: Double, isReached: Bool) {
        #expect(Target(figure: "aht", form: .seconds, way: way).isReached(by: value) == isReached)
    }

    /// Days as clusters: sums 9, 8, 10 of ten each; t with two degrees of freedom is 4.302653 (any table of t).
    @Test func `has an interval by days`() throws {
        let days = figures([("2026-06-02", 9, 10), ("2026-06-03", 8, 10), ("2026-06-04", 10, 10)])
        let check = try #require(
            GoalCheck(Self.goal, days, in: "2026-06-02"..."2026-06-07", checkOn: "2026-06-08", asOf: "2026-06-08")
        )
        let interval = try #require(check.interval)
        #expect(abs(interval.low - (0.9 - 0.248414)) < 1e-5 && abs(interval.high - (0.9 + 0.248414)) < 1e-5)
        #expect(check.isClose(to: Self.goal))
    }

    @Test(arguments: 0..<300)
    func `agrees with a slow count`(seed: Int) {
        var dice = Dice(seed)
        let agreed: Day = "2026-03-02"
        let check = agreed + Int.random(in: 1...60, using: &dice)
        let before = Bool.random(using: &dice) ? agreed + Int.random(in: 1...60, using: &dice) : nil
        let figures = (0..<80).compactMap { offset -> FigureDay? in
            guard Bool.random(using: &dice) else { return nil }
            let count = Int.random(in: 1...4, using: &dice)
            return FigureDay(agreed - 5 + offset, sum: Double(Int.random(in: 0...count, using: &dice)), count: count)
        }
        let level = Double(Int.random(in: 0...10, using: &dice)) / 10
        let target = Target(figure: "csat", form: .share, way: .atLeast(level))
        // Day by day: after the agreement, not before the earlier check, within four weeks, before the date.
        var (sum, count, days) = (0.0, 0, 0)
        for offset in 1...200 {
            let day = agreed + offset
            guard day < check, day >= check - 28, before.map({ day >= $0 }) ?? true else { continue }
            for figure in figures where figure.day == day {
                sum += figure.sum
                count += figure.count
                days += 1
            }
        }
        let expected: GoalCheck.Outcome =
            days < 3 || count < 5 ? .few : sum / Double(count) >= level ? .reached : .missed
        let range = GoalCheck.days(agreedOn: agreed, before: before, checkOn: check)
        let found = GoalCheck(target, figures, in: range, checkOn: check, asOf: check)
        #expect(found?.outcome == expected && found?.observations == count && found?.days == days, "seed \(seed)")
    }
}
