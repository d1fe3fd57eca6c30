import Foundation

/// Charts of proportions (p) and of events per opportunity (u), plain or after Laney (p', u').
///
/// Laney's limits are for one long aggregate series whose spread is more than chance; not for one agent's weeks.
/// Source: Montgomery, Introduction to Statistical Quality Control; Laney 2002; as R's `qcc` and `qicharts2`.
public enum AttributeChart {
    /// Proportions: p̄ ± 3 √(p̄(1 - p̄)/n); `without` names places left out of the centre.
    ///
    /// nil where nothing is left for the centre, sizes are not above 0, or counts are not in 0...size.
    public static func p(_ counts: [Int], of sizes: [Int], without: Set<Int> = [], sigmas: Double = 3) -> ControlChart?
    {
        proportions(counts, of: sizes, without: without, sigmas: sigmas, laney: false)
    }

    /// Proportions with Laney's spread; nil also below two values or where the centre is 0 or 1.
    public static func pPrime(
        _ counts: [Int],
        of sizes: [Int],
        without: Set<Int> = [],
        sigmas: Double = 3
    ) -> ControlChart? {
        proportions(counts, of: sizes, without: without, sigmas: sigmas, laney: true)
    }

    /// Events per exposure: ū ± 3 √(ū/n); nil where exposures are not above 0 or counts below 0.
    public static func u(
        _ counts: [Int],
        per exposures: [Double],
        without: Set<Int> = [],
        sigmas: Double = 3
    ) -> ControlChart? {
        rates(counts, per: exposures, without: without, sigmas: sigmas, laney: false)
    }

    /// Events per exposure with Laney's spread; nil also below two values or without any event.
    public static func uPrime(
        _ counts: [Int],
        per exposures: [Double],
        without: Set<Int> = [],
        sigmas: Double = 3
    ) -> ControlChart? {
        rates(counts, per: exposures, without: without, sigmas: sigmas, laney: true)
    }

    private static func proportions(
        _ counts: [Int],
        of sizes: [Int],
        without: Set<Int>,
        sigmas: Double,
        laney: Bool
    ) -> ControlChart? {
        guard counts.count == sizes.count, zip(counts, sizes).allSatisfy({ $1 > 0 && $0 >= 0 && $0 <= $1 }) else {
            return nil
        }
        return chart(counts, per: sizes.map(Double.init), without, sigmas, laney, highest: 1) { $0 * (1 - $0) }
    }

    private static func rates(
        _ counts: [Int],
        per exposures: [Double],
        without: Set<Int>,
        sigmas: Double,
        laney: Bool
    ) -> ControlChart? {
        guard counts.count == exposures.count, zip(counts, exposures).allSatisfy({ $0 >= 0 && $1 > 0 && $1.isFinite })
        else { return nil }
        return chart(counts, per: exposures, without, sigmas, laney, highest: .infinity) { $0 }
    }

    private static func chart(
        _ counts: [Int],
        per sizes: [Double],
        _ without: Set<Int>,
        _ sigmas: Double,
        _ laney: Bool,
        highest: Double,
        unit: (Double) -> Double
    ) -> ControlChart? {
        let kept = counts.indices.filter { !without.contains($0) }
        let total = kept.reduce(0) { $0 + sizes[$1] }
        guard total > 0, sigmas > 0 else { return nil }
        let centre = Double(kept.reduce(0) { $0 + counts[$1] }) / total
        let values = zip(counts, sizes).map { Double($0) / $1 }
        let errors = sizes.map { sqrt(unit(centre) / $0) }
        var spread = 1.0
        if laney {
            guard unit(centre) > 0,
                let found = movingSpread(kept.map { (values[$0] - centre) / errors[$0] })
            else { return nil }
            spread = found
        }
        let limits = errors.map { error in
            Interval(
                low: max(0, centre - sigmas * error * spread),
                high: min(highest, centre + sigmas * error * spread)
            )
        }
        return ControlChart(values: values, centre: centre, limits: limits, spread: spread)
    }

    /// The mean step from score to score over 1.128, what it would be by chance; nil below two scores.
    private static func movingSpread(_ scores: [Double]) -> Double? {
        Summary.mean(zip(scores.dropFirst(), scores).map { abs($0 - $1) }).map { $0 / 1.128 }
    }
}
