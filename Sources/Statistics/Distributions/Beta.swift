import CNumerics

/// The beta distribution on 0...1.
public struct Beta: ContinuousDistribution, Hashable {
    public let a: Double
    public let b: Double

    /// nil unless the parameters are finite and above 0.
    public init?(a: Double, b: Double) {
        guard a.isFinite, a > 0, b.isFinite, b > 0 else { return nil }
        self.a = a
        self.b = b
    }

    public func density(_ x: Double) -> Double { x < 0 || x > 1 ? 0 : numerics_beta_density(a, b, x) }

    public func lower(_ x: Double) -> Double { x <= 0 ? 0 : x >= 1 ? 1 : numerics_beta_lower(a, b, x) }

    public func upper(_ x: Double) -> Double { x <= 0 ? 1 : x >= 1 ? 0 : numerics_beta_upper(a, b, x) }

    public func quantile(_ p: Double) -> Double? {
        quantile(p, ends: (0, 1)) { numerics_beta_quantile(a, b, $0) }
    }
}
