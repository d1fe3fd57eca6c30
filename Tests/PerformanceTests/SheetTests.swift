import Core
import Statistics
import Support
import Testing

@testable import Performance

/// P2: results with how sure they are, and what changed since the last talk.
struct `What changed in a figure` {
    private static let today: Day = "2026-11-23"

    /// A figure that goes up and down around a level, a value a day.
    private func days(
        _ range: ClosedRange<Int>,
        around level: Double,
        by spread: Double = 1
    ) -> [(day: Day, mean: Double)] {
        range.map { back in (day: Self.today - back, mean: level + (back % 2 == 0 ? spread : -spread)) }
    }

    @Test func `is said only where chance does not explain it`() {
        let talkedOn: Day = "2026-11-09"
        for (now, verdict) in [(20.0, MeasuredChange.Verdict.higher), (5, .lower), (10.5, .notClear)] {
            let figures = days(0...13, around: now) + days(14...41, around: 10)
            let change = MeasuredChange(figures, talkedOn: talkedOn, today: Self.today)
            #expect(change.verdict == verdict, "\(now)")
            #expect(change.now?.days == 14 && change.before?.days == 28)
        }
    }

    /// The day of the talk itself belongs to what was before.
    @Test func `is counted from the day after the talk`() {
        let talkedOn: Day = "2026-11-18"
        let change = MeasuredChange(days(0...40, around: 10), talkedOn: talkedOn, today: Self.today)
        #expect(change.now?.days == 5)
        let shorter = MeasuredChange(days(0...40, around: 10), talkedOn: "2026-11-19", today: Self.today)
        #expect(shorter.now == nil && shorter.verdict == .notEnough)
    }

    @Test(arguments: ["2026-11-22", "2026-11-23", "2026-12-01"] as [Day])
    func `is not enough data right after a talk`(_ talkedOn: Day) {
        let change = MeasuredChange(days(0...60, around: 10), talkedOn: talkedOn, today: Self.today)
        #expect(change.verdict == .notEnough)
    }

    @Test func `looks at the last 28 days without a talk, or with one long ago`() {
        let figures = days(0...27, around: 20) + days(28...55, around: 10) + days(56...90, around: 99)
        let never = MeasuredChange(figures, talkedOn: nil, today: Self.today)
        #expect(never.now?.mean == 20 && never.before?.mean == 10 && never.verdict == .higher)
        let long = MeasuredChange(figures, talkedOn: Self.today - 60, today: Self.today)
        #expect(long.now?.mean == 20 && long.before?.mean == 99)
    }

    @Test func `is not enough data without any`() {
        #expect(MeasuredChange([], talkedOn: nil, today: Self.today).verdict == .notEnough)
    }

    /// Four values of 1, 2, 3, 4, 5 by Student's t: 3 +- 2.776 x 1.5811 / sqrt(5) = 1.037 to 4.963 (R: t.test(1:5)).
    @Test func `has the interval of Student's t`() throws {
        let figures = (0..<5).map { (day: Self.today - $0, mean: Double($0 + 1)) }
        let level = try #require(MeasuredChange(figures, talkedOn: nil, today: Self.today).now)
        #expect(abs(level.interval.low - 1.036757) < 1e-5 && abs(level.interval.high - 4.963243) < 1e-5)
    }
}

struct `A day worth hearing` {
    private func calls(
        _ day: Day,
        count: Int = 20,
        mean: Int = 300,
        transfers: Int = 0,
        short: Int = 0
    ) -> DayToHear.Calls {
        DayToHear.Calls(
            day: day,
            handled: count,
            talkCount: count,
            talk: count * mean,
            transfers: transfers,
            short: short
        )
    }

    @Test func `is the longest, the shortest, the one with most transfers or short calls, with the reason`() {
        let days = DayToHear.all([
            calls("2026-11-01", mean: 500), calls("2026-11-02", mean: 100, transfers: 2),
            calls("2026-11-03", short: 3), calls("2026-11-04", count: 4, mean: 9000),
        ])
        #expect(
            days == [
                DayToHear(day: "2026-11-01", reason: .longest(500)),
                DayToHear(day: "2026-11-02", reason: .shortest(100)),
                DayToHear(day: "2026-11-02", reason: .transfers(2)), DayToHear(day: "2026-11-03", reason: .short(3)),
            ]
        )
    }

    @Test func `is none where all are alike or there is nothing`() {
        #expect(DayToHear.all([]).isEmpty)
        #expect(DayToHear.all([calls("2026-11-01"), calls("2026-11-02")]).isEmpty)
    }
}
