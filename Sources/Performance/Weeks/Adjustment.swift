import Core
import Foundation
import Statistics

/// Turns outcomes into standardised deviations, with the formulas of `CaseMix` on sums (methods a).
struct Adjustment {
    let measure: Measure
    let spread: Spread

    /// nil where nothing is expected to vary.
    func week(_ outcome: Expectation.Outcome) -> AdjustedWeek? {
        guard outcome.n > 0, let z = deviation(outcome) else { return nil }
        let (value, expected) = (outcome.observed / outcome.n, outcome.expected / outcome.n)
        let isLog = measure.form == .meanOfLogs
        // The week's level rests on the others' contacts: the fewer, the less sure.
        let error = (1 + (outcome.others.map { outcome.n / $0 } ?? 0)).squareRoot()
        return AdjustedWeek(
            week: Day(number: outcome.week),
            n: Int(outcome.n),
            value: isLog ? exp(value) : value,
            expected: isLog ? exp(expected) : expected,
            z: measure.sign * z,
            error: measure.form == .count ? error * spread.factor.squareRoot() : error
        )
    }

    /// The plain deviation, more being positive.
    private func deviation(_ outcome: Expectation.Outcome) -> Double? {
        let difference = outcome.observed - outcome.expected
        switch measure.form {
        case .proportion:
            let variance = outcome.variance * spread.factor
            return variance > 1e-9 ? difference / variance.squareRoot() : nil
        case .meanOfLogs:
            let variance = spread.dayVariance / Double(max(1, outcome.days)) + spread.singleVariance / outcome.n
            return variance > 1e-12 ? difference / outcome.n / variance.squareRoot() : nil
        case .mean:
            let variance = spread.singleVariance / outcome.n
            return variance > 1e-12 ? difference / outcome.n / variance.squareRoot() : nil
        case .count:
            return CaseMix.count(observed: Int(outcome.observed.rounded()), expected: outcome.expected)
        }
    }
}
