import Foundation

/// People's true proportions spread as a beta distribution; each one's own is drawn towards it.
///
/// The likeliest a and b maximise Σ[ln B(x + a, n - x + b) - ln B(a, b)].
/// Where people differ no more than by chance a + b runs to infinity: then there is no spread, all share the pooled
/// proportion, and there is no difference to detect. Source: Skellam 1948; Efron and Morris 1975.
public struct BetaBinomial: Hashable, Sendable {
    /// The proportion they gather about, a/(a + b).
    public let mean: Double
    /// 1/(a + b); 0 where no difference is detectable.
    public let dispersion: Double

    /// nil unless the mean is inside 0...1 and the dispersion 0 or more.
    public init?(mean: Double, dispersion: Double) {
        guard mean >= 0, mean <= 1, dispersion >= 0, dispersion.isFinite else { return nil }
        self.mean = mean
        self.dispersion = dispersion
    }

    /// The likeliest for these people; nil without people.
    public init?(fitting people: [Proportion]) {
        let (successes, trials) = people.reduce((0, 0)) { ($0.0 + $1.successes, $0.1 + $1.trials) }
        guard trials > 0 else { return nil }
        let pooled = Double(successes) / Double(trials)
        let likelihood = BetaBinomialLikelihood(people)
        guard successes > 0, successes < trials, people.count > 1, people.contains(where: { $0.trials > 1 }) else {
            (mean, dispersion) = (pooled, 0)
            return
        }
        let found = Profile.best(
            scale: 1,
            likelihood: { likelihood.value(likelihood.mean(at: $0, pooled: pooled), $0) },
            slope: { likelihood.slope(likelihood.mean(at: $0, pooled: pooled), $0) }
        )
        (mean, dispersion) = (likelihood.mean(at: found, pooled: pooled), found)
    }

    /// Whether people differ more than by chance.
    public var isSpread: Bool { dispersion > 0 && mean > 0 && mean < 1 }

    /// nil where no difference is detectable.
    public var a: Double? { isSpread ? mean / dispersion : nil }
    /// nil where no difference is detectable.
    public var b: Double? { isSpread ? (1 - mean) / dispersion : nil }

    /// One's own proportion drawn to the mean: (x + a)/(n + a + b), the mean itself without spread.
    public func estimate(_ own: Proportion) -> Double {
        guard let a, let b else { return mean }
        return (Double(own.successes) + a) / (Double(own.trials) + a + b)
    }

    /// What one's own proportion may be: Beta(x + a, n - x + b); nil where no difference is detectable.
    public func posterior(_ own: Proportion) -> Beta? {
        guard let a, let b else { return nil }
        return Beta(a: Double(own.successes) + a, b: Double(own.trials - own.successes) + b)
    }
}
