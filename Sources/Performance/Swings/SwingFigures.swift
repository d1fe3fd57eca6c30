import Core
import Foundation
import Statistics

/// The figures of a move that somebody can repeat to the person: from what to what, since when, resting on how many.
package struct SwingFigures: Sendable, Hashable, Codable {
    /// The own figure over the usual weeks, on the natural scale; what peers reach where these stand in for it.
    package let before: Double
    package let countBefore: Int
    /// The own figure since the move, what peers reach on the same contacts, and how many it rests on.
    package let now: Double
    package let expected: Double
    package let count: Int
    /// The first week of the move: the one after the smoothed value last stood on the other side of the usual.
    package let since: Day
    package let weeks: Int
    package let through: Day
    /// The person's own weeks that say what is usual; 0 where peers stand in.
    package let usualWeeks: Int
    /// The cautious change on the scale of steps, and within which it lies 19 times of 20.
    package let change: Double
    package let low: Double
    package let high: Double
    package let chance: Double

    /// nil where a reading is.
    init?(_ judged: JudgedWeeks, through last: Int, _ measure: Measure, _ peers: PeerLevel, _ monitor: Monitor) {
        guard let reading = SwingReading(judged, through: last, measure, peers, monitor) else { return nil }
        self.init(reading, judged, through: last, measure, monitor)
    }

    init(_ reading: SwingReading, _ judged: JudgedWeeks, through last: Int, _ measure: Measure, _ monitor: Monitor) {
        let first = last + 1 - reading.watched
        var (average, start) = (0.0, first)
        for index in first...last {
            let next = monitor.smoothed(
                average,
                (judged.values[index] - reading.usual.mean) / reading.usual.deviation
            )
            if next * reading.average <= 0 { start = index + 1 } else if average * next < 0 { start = index }
            average = next
        }
        let moved = judged.weeks[min(start, last)...last]
        let usual = judged.weeks[max(0, first - reading.usual.weeks)..<first]
        before =
            reading.usual.isOwn
            ? measure.pooled(usual, \.value) : measure.pooled(judged.weeks[first...last], \.expected)
        countBefore = reading.usual.isOwn ? usual.reduce(0) { $0 + $1.n } : 0
        now = measure.pooled(moved, \.value)
        expected = measure.pooled(moved, \.expected)
        count = moved.reduce(0) { $0 + $1.n }
        (since, weeks, through) = (moved.first?.week ?? reading.week, moved.count, reading.week)
        usualWeeks = reading.usual.weeks
        let interval = reading.interval
        // In the measure's own direction: the monitor counts better as positive.
        let isTurned = measure.sign < 0
        change = measure.sign * reading.change
        (low, high) = isTurned ? (-interval.high, -interval.low) : (interval.low, interval.high)
        chance = reading.chance
    }
}

extension Measure {
    /// One figure of many weeks, each counting for what it rests on.
    package func pooled(_ weeks: some Collection<AdjustedWeek>, _ figure: (AdjustedWeek) -> Double) -> Double {
        let count = weeks.reduce(0) { $0 + $1.n }
        guard count > 0 else { return 0 }
        let isLog = form == .meanOfLogs
        let sum = weeks.reduce(0) { sum, week in
            let value = figure(week)
            return sum + Double(week.n) * (isLog ? (value > 0 ? log(value) : 0) : value)
        }
        return isLog ? exp(sum / Double(count)) : sum / Double(count)
    }
}
