import Foundation

/// Rates of two groups compared within strata, events per exposure.
///
/// Σ(a T₂/T) / Σ(b T₁/T). Source: Rothman and Boice 1979; interval of Greenland and Robins 1985.
/// 5, 4, 3 in 120, 200, 80 against 6, 10, 4 in 300, 700, 150: 1.6215 (.787 - 3.339).
public struct StratifiedRates: Hashable, Sendable {
    public let ratio: Double
    private let error: Double

    /// nil where either group has no events that strata can compare.
    public init?(_ strata: [(first: Rate, second: Rate)]) {
        var (up, down, variance) = (0.0, 0.0, 0.0)
        for (first, second) in strata {
            let all = first.exposure + second.exposure
            up += Double(first.events) * second.exposure / all
            down += Double(second.events) * first.exposure / all
            variance += Double(first.events + second.events) * first.exposure * second.exposure / (all * all)
        }
        guard up > 0, down > 0 else { return nil }
        ratio = up / down
        error = sqrt(variance / (up * down))
    }

    /// nil unless the level is inside 0...1.
    public func interval(level: Double = 0.95) -> Interval? {
        guard let z = Normal.z(level: level) else { return nil }
        return Interval(low: ratio * exp(-z * error), high: ratio * exp(z * error))
    }
}
