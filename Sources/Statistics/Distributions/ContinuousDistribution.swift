/// A distribution of a measured quantity.
///
/// A type's `init` gives nil for parameters that make no distribution. Values come from Boost.Math, good to about 1e-14.
public protocol ContinuousDistribution: Sendable {
    /// The density at `x`.
    func density(_ x: Double) -> Double
    /// P(X <= x).
    func lower(_ x: Double) -> Double
    /// P(X > x), exact where it is tiny.
    func upper(_ x: Double) -> Double
    /// The x with P(X <= x) = p; the ends of the range for 0 and 1, nil for a p outside 0...1.
    func quantile(_ p: Double) -> Double?
}

extension ContinuousDistribution {
    /// Quantile inside the open range, its ends at 0 and 1.
    func quantile(_ p: Double, ends: (low: Double, high: Double), inside: (Double) -> Double) -> Double? {
        guard p >= 0, p <= 1 else { return nil }
        if p == 0 { return ends.low }
        if p == 1 { return ends.high }
        let x = inside(p)
        return x.isNaN ? nil : x
    }
}
