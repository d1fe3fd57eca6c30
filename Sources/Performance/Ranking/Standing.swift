import Foundation
import Statistics

/// What a person's own level may be, once what is known of the peers is added to what was seen of them.
package enum Standing: Sendable, Hashable {
    case beta(Beta)
    case gamma(Gamma)
    case normal(Normal)

    package var distribution: any ContinuousDistribution {
        switch self {
        case .beta(let beta): beta
        case .gamma(let gamma): gamma
        case .normal(let normal): normal
        }
    }

    package var mean: Double {
        switch self {
        case .beta(let beta): beta.a / (beta.a + beta.b)
        case .gamma(let gamma): gamma.shape / gamma.rate
        case .normal(let normal): normal.mean
        }
    }

    /// Where the level lies with 9 chances in 10.
    package var range: ClosedRange<Double>? {
        guard let low = distribution.quantile(0.05), let high = distribution.quantile(0.95), low <= high else {
            return nil
        }
        return low...high
    }

    /// Whether `normal` is close: nearly nobody has so few that it is not.
    var isNearlyNormal: Bool {
        switch self {
        case .beta(let beta): min(beta.a, beta.b) >= 2
        case .gamma(let gamma): gamma.shape >= 2
        case .normal: true
        }
    }

    /// Nearly the same as a normal distribution of the log odds, of the logarithm, or of the level itself.
    ///
    /// The scale is the same for all of a kind, so that their order is too. Source: ψ(a) ≈ ln(a - ½), ψ′(a) ≈ 1/(a - ½).
    var normal: Normal? {
        switch self {
        case .beta(let beta):
            let (a, b) = (Self.half(beta.a), Self.half(beta.b))
            return Normal(mean: log(a / b), deviation: sqrt(1 / a + 1 / b))
        case .gamma(let gamma):
            let shape = Self.half(gamma.shape)
            return Normal(mean: log(shape / gamma.rate), deviation: sqrt(1 / shape))
        case .normal(let normal): return normal
        }
    }

    private static func half(_ count: Double) -> Double { count > 1 ? count - 0.5 : max(count / 2, 1e-9) }
}

/// A distribution read from its other end, so that less is first where less is better.
struct Reversed: ContinuousDistribution {
    let forwards: any ContinuousDistribution

    func density(_ x: Double) -> Double { forwards.density(-x) }
    func lower(_ x: Double) -> Double { forwards.upper(-x) }
    func upper(_ x: Double) -> Double { forwards.lower(-x) }
    func quantile(_ p: Double) -> Double? { forwards.quantile(1 - p).map { -$0 } }
}
