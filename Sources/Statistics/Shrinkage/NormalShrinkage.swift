import Foundation

/// People's true scores spread normally; each one's own is drawn to the mean by how little is known of it.
///
/// B = σ²/(σ² + v), own = μ + B (y - μ), v the variance of the score y. Source: Efron and Morris 1975.
public struct NormalShrinkage: Hashable, Sendable {
    public let mean: Double
    /// σ², between people; 0 where no difference is detectable.
    public let betweenVariance: Double

    /// nil unless the mean is finite and the variance finite and 0 or more.
    public init?(mean: Double, betweenVariance: Double) {
        guard mean.isFinite, betweenVariance >= 0, betweenVariance.isFinite else { return nil }
        self.mean = mean
        self.betweenVariance = betweenVariance
    }

    /// The likeliest for scores of known variances, restricted so that few people do not look too alike (REML).
    ///
    /// nil below two people, for lists of different length, or a variance not above 0.
    public init?(fitting scores: [Double], variances: [Double]) {
        guard scores.count > 1, scores.count == variances.count, scores.allSatisfy(\.isFinite),
            variances.allSatisfy({ $0 > 0 && $0.isFinite }), let scale = Summary.mean(variances)
        else { return nil }
        let found = Profile.best(
            scale: scale,
            likelihood: { Self.likelihood(scores, variances, $0) },
            slope: { Self.slope(scores, variances, $0) }
        )
        (mean, betweenVariance) = (Self.mean(scores, variances, found), found)
    }

    /// Whether people differ more than by chance.
    public var isSpread: Bool { betweenVariance > 0 }

    /// B, from 0 (the mean says it all) to 1 (the own score does).
    public func reliability(variance: Double) -> Double {
        let all = betweenVariance + variance
        return all > 0 ? betweenVariance / all : 0
    }

    public func estimate(_ score: Double, variance: Double) -> Double {
        mean + reliability(variance: variance) * (score - mean)
    }

    /// What one's own score may be; nil where no difference is detectable or the variance is not above 0.
    public func posterior(_ score: Double, variance: Double) -> Normal? {
        guard isSpread, variance > 0 else { return nil }
        return Normal(
            mean: estimate(score, variance: variance),
            deviation: sqrt(reliability(variance: variance) * variance)
        )
    }

    private static func mean(_ scores: [Double], _ variances: [Double], _ between: Double) -> Double {
        let weights = variances.map { 1 / ($0 + between) }
        return zip(weights, scores).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    }

    private static func likelihood(_ scores: [Double], _ variances: [Double], _ between: Double) -> Double {
        let mean = mean(scores, variances, between)
        var (sum, weights) = (0.0, 0.0)
        for (score, variance) in zip(scores, variances) {
            let all = variance + between
            sum -= (log(all) + (score - mean) * (score - mean) / all) / 2
            weights += 1 / all
        }
        return sum - log(weights) / 2
    }

    private static func slope(_ scores: [Double], _ variances: [Double], _ between: Double) -> Double {
        let mean = mean(scores, variances, between)
        var (sum, weights, squares) = (0.0, 0.0, 0.0)
        for (score, variance) in zip(scores, variances) {
            let w = 1 / (variance + between)
            sum += (w * w * (score - mean) * (score - mean) - w) / 2
            weights += w
            squares += w * w
        }
        return sum + squares / weights / 2
    }
}
