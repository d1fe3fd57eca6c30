import Core
import Statistics

/// How a figure of one person stands now, how sure that is, and what became of it since the last talk (P2).
struct MeasuredChange: Sendable, Hashable {
    enum Verdict: Sendable, Hashable {
        /// The intervals lie apart.
        case higher, lower
        /// They overlap: chance alone would explain it.
        case notClear
        /// Too few days on one side.
        case notEnough
    }

    struct Level: Sendable, Hashable {
        let mean: Double
        let interval: Interval
        let days: Int
    }

    /// Fewer days tell too little of a level.
    static let fewestDays = 5
    /// Days on each side of the last talk that are looked at.
    static let longest = 28

    let before: Level?
    let now: Level?

    var verdict: Verdict {
        guard let before, let now else { return .notEnough }
        if now.interval.low > before.interval.high { return .higher }
        return now.interval.high < before.interval.low ? .lower : .notClear
    }

    /// From the means of single days.
    ///
    /// With a talk, the days after it (at most 28) against the 28 up to it; without one, the last 28 days against the 28
    /// before. A talk today or yesterday leaves too few days after it, which is said.
    init(_ days: [(day: Day, mean: Double)], talkedOn: Day?, today: Day) {
        let from = max(talkedOn.map { $0 + 1 } ?? today - (Self.longest - 1), today - (Self.longest - 1))
        let until = talkedOn ?? from - 1
        now = Self.level(days, from...max(from, today))
        before = Self.level(days, (until - (Self.longest - 1))...until)
    }

    private static func level(_ days: [(day: Day, mean: Double)], _ range: ClosedRange<Day>) -> Level? {
        let values = days.filter { range.contains($0.day) }.map(\.mean)
        guard values.count >= fewestDays, let mean = Summary.mean(values),
            let interval = Summary.meanInterval(values)
        else { return nil }
        return Level(mean: mean, interval: interval, days: values.count)
    }
}
