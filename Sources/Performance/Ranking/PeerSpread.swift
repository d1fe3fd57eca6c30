import Foundation
import Statistics

/// How far peers truly differ in a measure, and what that leaves to be said of each.
///
/// Each one's mean is drawn to the peers' the more, the less is known of them: beta for proportions, gamma for counts,
/// normal for the others. Where peers differ no more than by chance there is nothing to tell them apart by.
package struct PeerSpread: Sendable, Hashable {
    package enum Shape: Sendable, Hashable { case beta, gamma, normal }

    package let shape: Shape
    /// What peers gather about, on the scale the measure is reckoned on.
    package let middle: Double
    /// Between people; 0 where no difference is detectable.
    package let betweenVariance: Double
    package let noise: PeerNoise
    /// The chance of differences as large as these among people who are all alike (Cochran's Q).
    package let chanceAlone: Double

    /// Below, differences are taken for more than chance: only then anybody clearly belongs.
    package static let level = 0.05

    package var isCertain: Bool { chanceAlone < Self.level }
    package var isSpread: Bool { betweenVariance > 0 }

    /// nil without people.
    package init?(fitting people: [Contender], form: Measure.Form, correlation: Autocorrelation? = nil) {
        let n = people.reduce(0) { $0 + $1.n }
        guard n > 0 else { return nil }
        let pooled = people.reduce(0) { $0 + Double($1.n) * $1.seen } / Double(n)
        let shape = Self.shape(of: form, people)
        let noise = PeerNoise(of: people, least: Self.least(shape, pooled), correlation: correlation)
        let variances = people.map(noise.variance(of:))
        (self.shape, self.noise) = (shape, noise)
        let shown = people.map { pooled + $0.deviation }
        chanceAlone = Self.chanceAlone(shown, variances)
        if noise.correlation == nil, let exact = Self.exact(shape, people, pooled) {
            (middle, betweenVariance) = exact
        } else if let fitted = NormalShrinkage(fitting: shown, variances: variances) {
            (middle, betweenVariance) = (fitted.mean, fitted.betweenVariance)
        } else {
            (middle, betweenVariance) = (pooled, 0)
        }
    }

    private static func chanceAlone(_ shown: [Double], _ variances: [Double]) -> Double {
        guard shown.count > 1, variances.allSatisfy({ $0 > 0 }) else { return 1 }
        let weights = variances.map { 1 / $0 }
        let mean = zip(weights, shown).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
        let q = zip(weights, shown).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
        return ChiSquared(degrees: Double(shown.count - 1))?.upper(q) ?? 1
    }

    /// Points of a scorecard are no proportion, whatever the catalogue says of the measure.
    private static func shape(of form: Measure.Form, _ people: [Contender]) -> Shape {
        switch form {
        case .proportion where people.allSatisfy { $0.seen >= 0 && $0.seen <= 1 }: .beta
        case .count where people.allSatisfy { $0.seen >= 0 }: .gamma
        default: .normal
        }
    }

    /// The variance of a single observation where nothing but chance is at work.
    private static func least(_ shape: Shape, _ pooled: Double) -> Double {
        switch shape {
        case .beta: pooled * (1 - pooled)
        case .gamma: pooled
        case .normal: 0
        }
    }

    /// The likeliest spread of single counts, where no weeks tell of more scatter than theirs.
    private static func exact(_ shape: Shape, _ people: [Contender], _ pooled: Double) -> (Double, Double)? {
        switch shape {
        case .beta:
            let counts = people.compactMap { one in
                let share = min(max(pooled + one.deviation, 0), 1)
                return Proportion(Int((share * Double(one.n)).rounded()), of: one.n)
            }
            guard counts.count == people.count, let fit = BetaBinomial(fitting: counts) else { return nil }
            return (fit.mean, fit.mean * (1 - fit.mean) * fit.dispersion / (1 + fit.dispersion))
        case .gamma:
            let counts = people.compactMap { one in
                Rate(Int((max(pooled + one.deviation, 0) * Double(one.n)).rounded()), per: Double(one.n))
            }
            guard counts.count == people.count, let fit = GammaPoisson(fitting: counts) else { return nil }
            return (fit.mean, fit.mean * fit.mean * fit.dispersion)
        case .normal: return nil
        }
    }

    /// What a person's own level may be; nil where no difference is detectable.
    package func posterior(of person: Contender, pooled: Double) -> Standing? {
        guard isSpread else { return nil }
        let (seen, size) = (pooled + person.deviation, noise.size(of: person))
        switch shape {
        case .beta:
            let known = middle * (1 - middle) / betweenVariance - 1
            guard known > 0 else { return nil }
            let share = min(max(seen, 0), 1)
            return Beta(a: middle * known + share * size, b: (1 - middle) * known + (1 - share) * size)
                .map(Standing.beta)
        case .gamma:
            let (shape, rate) = (middle * middle / betweenVariance, middle / betweenVariance)
            return Gamma(shape: shape + max(seen, 0) * size, rate: rate + size).map(Standing.gamma)
        case .normal:
            let drawn = NormalShrinkage(mean: middle, betweenVariance: betweenVariance)
            return drawn?.posterior(seen, variance: noise.variance(of: person)).map(Standing.normal)
        }
    }
}
