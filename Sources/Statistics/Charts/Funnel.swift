import Foundation

/// Proportions of many people side by side, with limits that narrow as trials grow.
///
/// Source: Spiegelhalter 2005.
public enum Funnel {
    /// The proportion that chance exceeds upwards with 1 - p, for `trials` of a true proportion.
    ///
    /// Exact binomial, between two counts in proportion: r = the quantile, a = (F(r) - p) / f(r), limit = (r - a) / n.
    /// nil without trials or for a p or a proportion not inside 0...1.
    public static func limit(_ p: Double, proportion: Double, trials: Int) -> Double? {
        guard trials > 0, p > 0, p < 1, proportion > 0, proportion < 1,
            let binomial = Binomial(trials: trials, chance: proportion), let r = binomial.quantile(p)
        else { return nil }
        let part = (binomial.lower(r) - p) / binomial.probability(r)
        return max(0, min(1, (Double(r) - part) / Double(trials)))
    }

    /// Limits at `tail` and 1 - `tail`, such as .025 and .001; nil as `limit`.
    public static func limits(tail: Double, proportion: Double, trials: Int) -> Interval? {
        guard let low = limit(tail, proportion: proportion, trials: trials),
            let high = limit(1 - tail, proportion: proportion, trials: trials)
        else { return nil }
        return Interval(low: low, high: high)
    }

    /// People that differ by more than chance, and how far each then is from the common proportion.
    public struct Overdispersion: Hashable, Sendable {
        /// The mean of winsorised z²; about 1 where only chance is at work.
        public let factor: Double
        /// The variance between people, τ²; 0 where the factor shows none.
        public let betweenVariance: Double
        /// (p - p₀) / √V of each.
        public let plain: [Double]
        /// (p - p₀) / √(V + τ²) of each.
        public let adjusted: [Double]
    }

    /// Scores with and without the variance between people.
    ///
    /// z = (p - p₀) / √(p₀(1 - p₀)/n) is winsorised by a tenth on either side, φ = mean z²,
    /// τ² = max(0, (I φ - (I - 1)) / (Σw - Σw²/Σw)) with w = n / (p₀(1 - p₀)).
    /// `proportion` is the pooled one where nil. nil below two people or where p₀ is 0 or 1.
    public static func overdispersion(
        _ people: [Proportion],
        proportion: Double? = nil,
        share: Double = 0.1
    ) -> Overdispersion? {
        let trials = people.reduce(0) { $0 + $1.trials }
        guard people.count > 1 else { return nil }
        let centre = proportion ?? Double(people.reduce(0) { $0 + $1.successes }) / Double(trials)
        guard centre > 0, centre < 1 else { return nil }
        return overdispersion(
            deviations: people.map { $0.value - centre },
            variances: people.map { centre * (1 - centre) / Double($0.trials) },
            share: share
        )
    }

    /// The same of any figures: how far each is from the common one, and the variance chance alone gives it.
    ///
    /// nil below two people, or unless every variance is above 0.
    public static func overdispersion(
        deviations: [Double],
        variances: [Double],
        share: Double = 0.1
    ) -> Overdispersion? {
        guard deviations.count > 1, deviations.count == variances.count, variances.allSatisfy({ $0 > 0 }) else {
            return nil
        }
        let plain = zip(deviations, variances).map { $0 / sqrt($1) }
        guard let cut = Robust.winsorised(plain, share: share), let factor = Summary.mean(cut.map { $0 * $0 }) else {
            return nil
        }
        let count = Double(deviations.count)
        let weights = variances.map { 1 / $0 }
        let sum = weights.reduce(0, +)
        let spread = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
        let between = max(0, (count * factor - (count - 1)) / spread)
        let adjusted = zip(deviations, variances).map { $0 / sqrt($1 + between) }
        return Overdispersion(factor: factor, betweenVariance: between, plain: plain, adjusted: adjusted)
    }
}
