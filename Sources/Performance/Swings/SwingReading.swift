import Core
import Foundation
import Statistics

/// How one person stands in one measure after a week: the smoothed distance from the usual, and what chance makes of it.
package struct SwingReading: Sendable, Hashable {
    /// The week it is of.
    package let week: Day
    package let usual: UsualLevel
    /// Weeks judged against the usual level.
    package let watched: Int
    /// The smoothed distance, in own deviations; positive is better where the measure has a direction.
    package let average: Double
    /// The deviation chance alone gives it.
    package let deviation: Double
    /// One own deviation on the measure's scale.
    package let scale: Double
    /// How the own figure stood to the expected one in the usual weeks, and how it stands now.
    package let usualRatio: Double
    package let ratio: Double

    /// Smoothed distance in deviations of chance.
    package var statistic: Double { average / deviation }

    /// How often chance alone goes so far, either way.
    ///
    /// The own deviation is estimated from few weeks, so Student's t rather than the normal.
    package var chance: Double {
        let t = StudentT(degrees: usual.degrees)
        return min(1, 2 * (t?.upper(abs(statistic)) ?? 0.5))
    }

    /// The change on the measure's scale, cautious: smoothed, and from a usual level drawn to the peers'.
    package var change: Double { average * scale }

    /// Within which the change lies, 19 times of 20.
    package var interval: Interval {
        let half = 1.96 * deviation * scale
        return Interval(low: change - half, high: change + half)
    }

    /// Fewer watched weeks are no evidence of anything.
    package static let fewestWatched = 4

    /// nil below four watched weeks, and where nothing varies.
    init?(_ judged: JudgedWeeks, through last: Int, _ measure: Measure, _ peers: PeerLevel, _ monitor: Monitor) {
        let (usualCount, watched) = WatchedWeeks.split(last + 1)
        let first = last + 1 - watched
        guard watched >= Self.fewestWatched,
            let usual = UsualLevel(judged.values[(first - usualCount)..<first], peers)
        else { return nil }
        var average = 0.0
        for index in first...last {
            average = monitor.smoothed(average, (judged.values[index] - usual.mean) / usual.deviation)
        }
        week = judged.weeks[last].week
        deviation = monitor.deviation(after: watched, usual: usual.uncertainty)
        scale = usual.deviation * measure.scale(of: judged.weeks[(first - usualCount)...last])
        (self.usual, self.watched, self.average) = (usual, watched, average)
        let known = judged.weeks[(usual.isOwn ? first - usualCount : first)..<(usual.isOwn ? first : last + 1)]
        usualRatio = usual.isOwn ? measure.ratio(of: known) : 1
        ratio = measure.ratio(usualRatio, movedBy: average * scale, of: known)
    }
}

extension Measure {
    /// How far a week is from what was expected, on the scale steps are said in: a difference, of times a ratio's log.
    package func distance(_ week: AdjustedWeek) -> Double {
        guard form == .meanOfLogs else { return week.value - week.expected }
        return week.value > 0 && week.expected > 0 ? log(week.value / week.expected) : 0
    }

    /// What one standardised deviation comes to on that scale, over some weeks.
    func scale(of weeks: some Sequence<AdjustedWeek>) -> Double {
        var (distances, deviations) = (0.0, 0.0)
        for week in weeks {
            let distance = distance(week)
            distances += distance * distance
            deviations += week.z * week.z
        }
        return deviations > 0 ? (distances / deviations).squareRoot() : 0
    }

    /// The middle way the figures stand to what was expected: 1 where nothing was.
    func ratio(of weeks: some Collection<AdjustedWeek>) -> Double {
        let known = weeks.filter { $0.value > 0 && $0.expected > 0 }
        return Summary.mean(known.map { log($0.value / $0.expected) }).map { exp($0) } ?? 1
    }

    /// That ratio after a change on the scale of steps.
    func ratio(_ before: Double, movedBy change: Double, of weeks: some Collection<AdjustedWeek>) -> Double {
        if form == .meanOfLogs { return before * exp(change) }
        let expected = Summary.mean(weeks.map(\.expected)) ?? 0
        return expected > 0 ? before + change / expected : before
    }
}
