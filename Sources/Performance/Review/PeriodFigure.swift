import Core
import Foundation
import Statistics

/// One measure of one person over a review's period: what was reached, fairly compared (C1).
///
/// With peers on the same contacts, and with the person's own quarter before; each says better, worse, no evidence or not
/// enough data, and nothing else.
package struct PeriodFigure: Sendable, Hashable {
    package let measure: Measure
    package let figure: ResultFigure
    package let before: ResultFigure?
    package let againstPeers: ResultAnswer
    package let againstPast: ResultAnswer

    /// Weeks of the past it takes to be compared with it.
    package static let fewestPast = Baseline.leastWeeks
    /// Weeks of the past that are looked at.
    static let past = Contender.weeksLookedAt
    /// Beyond, a difference is taken for more than chance; one in twenty who did not change is wrongly said to have.
    static let sure = 1.96

    /// Of the weeks that begin in the period; nil without a value in them.
    package init?(_ series: PersonSeries, _ measure: Measure, in period: ClosedRange<Day>) {
        let now = series.weeks.filter { period.contains($0.week) && $0.n > 0 }
        let from = period.lowerBound - Self.past * 7
        let past = series.weeks.filter { $0.week >= from && $0.week < period.lowerBound && $0.n > 0 }
        guard let figure = ResultFigure(now, of: measure) else { return nil }
        let before = ResultFigure(past, of: measure)
        (self.measure, self.figure, self.before) = (measure, figure, before)
        let spread = max(1, Summary.deviation(past.map(\.z)) ?? 1)
        againstPeers = Self.answer(
            by: Self.mean(now),
            variance: spread * spread * Self.variance(now.count),
            moved: Self.difference(figure.value, figure.expected, measure),
            measure,
            isEnough: figure.isEnough
        )
        guard let before else {
            againstPast = .notEnough
            return
        }
        let change =
            Self.difference(figure.value, figure.expected, measure)
            - Self.difference(before.value, before.expected, measure)
        againstPast = Self.answer(
            by: Self.mean(now) - Self.mean(past),
            variance: spread * spread * (Self.variance(now.count) + Self.variance(past.count)),
            moved: change,
            measure,
            isEnough: figure.isEnough && past.count >= Self.fewestPast
        )
    }

    private static func mean(_ weeks: [AdjustedWeek]) -> Double {
        weeks.isEmpty ? 0 : weeks.reduce(0) { $0 + $1.z } / Double(weeks.count)
    }

    /// Of the mean of weeks that resemble one another.
    private static func variance(_ weeks: Int) -> Double {
        PeerNoise.usual?.meanVariance(of: weeks) ?? 1 / Double(max(1, weeks))
    }

    /// On the scale of the measure's smallest change worth a word.
    private static func difference(_ value: Double, _ expected: Double, _ measure: Measure) -> Double {
        measure.form == .meanOfLogs ? log(max(value, 1e-9)) - log(max(expected, 1e-9)) : value - expected
    }

    /// Beyond chance, and large enough to matter; the sign of z is the measure's own.
    private static func answer(
        by z: Double,
        variance: Double,
        moved: Double,
        _ measure: Measure,
        isEnough: Bool
    ) -> ResultAnswer {
        guard isEnough, variance > 0 else { return .notEnough }
        guard abs(z) / sqrt(variance) >= sure, abs(moved) >= measure.step else { return .noEvidence }
        return z > 0 ? .up : .down
    }
}
