import Foundation

/// People's true rates spread as a gamma distribution; each one's own is drawn towards it.
///
/// Without more spread than chance's, all share the pooled rate. Source: Greenwood and Yule 1920.
public struct GammaPoisson: Hashable, Sendable {
    /// The rate they gather about, events per exposure.
    public let mean: Double
    /// 1/shape, the squared relative spread of rates; 0 where no difference is detectable.
    public let dispersion: Double

    /// nil unless both are finite and 0 or more.
    public init?(mean: Double, dispersion: Double) {
        guard mean >= 0, mean.isFinite, dispersion >= 0, dispersion.isFinite else { return nil }
        self.mean = mean
        self.dispersion = dispersion
    }

    /// The likeliest for these people; nil without people.
    public init?(fitting people: [Rate]) {
        let exposure = people.reduce(0) { $0 + $1.exposure }
        let events = people.reduce(0) { $0 + $1.events }
        guard exposure > 0 else { return nil }
        let pooled = Double(events) / exposure
        guard events > 0, people.count > 1 else {
            (mean, dispersion) = (pooled, 0)
            return
        }
        let found = Profile.best(
            scale: 1,
            likelihood: { Self.likelihood(people, Self.mean(people, $0, pooled), $0) },
            slope: { Self.slope(people, Self.mean(people, $0, pooled), $0) }
        )
        (mean, dispersion) = (Self.mean(people, found, pooled), found)
    }

    /// Whether people differ more than by chance.
    public var isSpread: Bool { dispersion > 0 && mean > 0 }

    /// nil where no difference is detectable.
    public var shape: Double? { isSpread ? 1 / dispersion : nil }
    /// In exposure; nil where no difference is detectable.
    public var rate: Double? { isSpread ? 1 / (dispersion * mean) : nil }

    /// One's own rate drawn to the mean: (x + shape)/(t + rate), the mean itself without spread.
    public func estimate(_ own: Rate) -> Double {
        guard let shape, let rate else { return mean }
        return (Double(own.events) + shape) / (own.exposure + rate)
    }

    /// What one's own rate may be: Gamma(x + shape, t + rate); nil where no difference is detectable.
    public func posterior(_ own: Rate) -> Gamma? {
        guard let shape, let rate else { return nil }
        return Gamma(shape: Double(own.events) + shape, rate: own.exposure + rate)
    }

    /// Σ [Σ_{k<x} ln(1 + kγ) + x ln(μ t) - (x + 1/γ) ln(1 + γ μ t)], up to what neither changes.
    private static func likelihood(_ people: [Rate], _ mean: Double, _ dispersion: Double) -> Double {
        people.reduce(0) { sum, one in
            let (x, expected) = (Double(one.events), mean * one.exposure)
            let grown = (0..<one.events).reduce(0) { $0 + log1p(Double($1) * dispersion) }
            let shrunk = dispersion == 0 ? expected : log1p(dispersion * expected) / dispersion
            return sum + grown + x * log(expected) - x * log1p(dispersion * expected) - shrunk
        }
    }

    /// The derivative by the dispersion.
    private static func slope(_ people: [Rate], _ mean: Double, _ dispersion: Double) -> Double {
        people.reduce(0) { sum, one in
            let (x, expected) = (Double(one.events), mean * one.exposure)
            let grown = (0..<one.events).reduce(0) { $0 + Double($1) / (1 + Double($1) * dispersion) }
            let u = dispersion * expected
            // d/dγ of ln(1 + γm)/γ, by its series where the terms cancel.
            let shrunk =
                u < 1e-4
                ? expected * expected * (-0.5 + u * (2.0 / 3 - u * 0.75))
                : (u / (1 + u) - log1p(u)) / (dispersion * dispersion)
            return sum + grown - x * expected / (1 + u) - shrunk
        }
    }

    /// The likeliest mean at a dispersion: Σ (x - μt)/(1 + γμt) falls all the way.
    private static func mean(_ people: [Rate], _ dispersion: Double, _ pooled: Double) -> Double {
        if dispersion == 0 { return pooled }
        let highest = people.reduce(pooled) { max($0, $1.value) }
        return Roots.find(in: 0...(2 * highest)) { mean in
            people.reduce(0) {
                $0 + (Double($1.events) - mean * $1.exposure) / (1 + dispersion * mean * $1.exposure)
            }
        } ?? pooled
    }
}
