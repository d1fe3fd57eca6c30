import Core
import Foundation
import Statistics

/// What a person reached in a measure over some weeks, with how many it rests on and how sure it is.
package struct ResultFigure: Sendable, Hashable {
    package let n: Int
    /// Weeks with a value.
    package let weeks: Int
    /// On the natural scale.
    package let value: Double
    /// What peers reach on the same contacts.
    package let expected: Double
    /// Where the value lies with 19 chances in 20; nil where too few weeks say how much it scatters.
    package let interval: Interval?
    /// Enough to say anything by (the measure's minimum).
    package let isEnough: Bool

    /// nil without a value in those weeks.
    package init?(_ weeks: [AdjustedWeek], of measure: Measure) {
        let known = weeks.filter { $0.n > 0 }
        let count = known.reduce(0) { $0 + $1.n }
        guard count > 0 else { return nil }
        let isLog = measure.form == .meanOfLogs
        func pooled(_ part: (AdjustedWeek) -> Double) -> Double {
            let sum = known.reduce(0) { $0 + Double($1.n) * (isLog ? log(max(part($1), 1e-9)) : part($1)) }
            return isLog ? exp(sum / Double(count)) : sum / Double(count)
        }
        (n, self.weeks) = (count, known.count)
        value = pooled { $0.value }
        expected = pooled { $0.expected }
        interval = Self.interval(known, value: value, count: count, measure.form)
        isEnough = count >= measure.minimumSample
    }

    private static func interval(
        _ weeks: [AdjustedWeek],
        value: Double,
        count: Int,
        _ form: Measure.Form
    ) -> Interval? {
        switch form {
        // Points of a scorecard are no proportion, whatever the catalogue says of the measure.
        case .proportion where (0...1).contains(value):
            return Proportion(Int((value * Double(count)).rounded()), of: count)?.wilson()
        case .count: return Rate(Int((value * Double(count)).rounded()), per: Double(count))?.exact()
        case .mean, .proportion: return byWeeks(weeks, count: count) { $0 }
        case .meanOfLogs:
            return byWeeks(weeks, count: count) { log(max($0, 1e-9)) }
                .map { Interval(low: exp($0.low), high: exp($0.high)) }
        }
    }

    /// By Student's t from how the weeks scatter about their mean, weeks of many calls counting for more.
    private static func byWeeks(_ weeks: [AdjustedWeek], count: Int, _ scale: (Double) -> Double) -> Interval? {
        guard weeks.count >= 3, let t = StudentT(degrees: Double(weeks.count - 1))?.quantile(0.975) else { return nil }
        let shares = weeks.map { Double($0.n) / Double(count) }
        let values = weeks.map { scale($0.value) }
        let mean = zip(shares, values).reduce(0) { $0 + $1.0 * $1.1 }
        let squares = zip(shares, values).reduce(0) { $0 + $1.0 * $1.0 * ($1.1 - mean) * ($1.1 - mean) }
        // Of k weeks, k - 1 are free to scatter.
        let half = t * sqrt(squares * Double(weeks.count) / Double(weeks.count - 1))
        return Interval(low: mean - half, high: mean + half)
    }
}
