import Foundation

/// Results against what the calls taken would lead one to expect, as a standardised deviation z.
///
/// Expected values come from peers on the same queue, hour, channel and tier, without the person looked at.
public enum CaseMix {
    /// Proportions: (O - E) / √(V φ) with E = Σe, V = Σe(1 - e) over the person's calls.
    ///
    /// `factor` φ is the pooled overdispersion. nil where nothing is expected to vary or φ is not above 0.
    public static func proportion(successes: Int, expected: [Double], factor: Double = 1) -> Double? {
        let sum = expected.reduce(0, +)
        let variance = expected.reduce(0) { $0 + $1 * (1 - $1) } * factor
        guard variance > 0, expected.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
        return (Double(successes) - sum) / sqrt(variance)
    }

    /// Handling times: the mean of ln t - m over √(σ²_day/D + σ²/n), m the mean of the call's stratum.
    ///
    /// `deviations` are ln t - m of each call; `days` the days they fell on. nil without calls or variance.
    public static func logTime(
        deviations: [Double],
        days: Int,
        dayVariance: Double,
        callVariance: Double
    ) -> Double? {
        guard let mean = Summary.mean(deviations), days > 0, dayVariance >= 0, callVariance >= 0 else { return nil }
        let variance = dayVariance / Double(days) + callVariance / Double(deviations.count)
        return variance > 0 ? mean / sqrt(variance) : nil
    }

    /// Counts: 2(√O - √E) where E is 4 or more, else the normal score of the exact Poisson mid-P.
    ///
    /// nil unless E is above 0 and O is 0 or more.
    public static func count(observed: Int, expected: Double) -> Double? {
        guard observed >= 0, expected > 0, let poisson = Poisson(mean: expected) else { return nil }
        if expected >= 4 { return 2 * (sqrt(Double(observed)) - sqrt(expected)) }
        let half = poisson.probability(observed) / 2
        let (below, above) = (poisson.lower(observed - 1) + half, poisson.upper(observed) + half)
        // The smaller tail keeps its digits.
        let score = below < above ? Normal.standard.quantile(below) : Normal.standard.quantile(above).map { -$0 }
        return score.flatMap { $0.isFinite ? $0 : nil }
    }
}
