import CNumerics

/// The chi-squared distribution.
public struct ChiSquared: ContinuousDistribution, Hashable {
    public let degrees: Double

    /// nil unless the parameters are finite and above 0.
    public init?(degrees: Double) {
        guard degrees.isFinite, degrees > 0 else { return nil }
        self.degrees = degrees
    }

    public func density(_ x: Double) -> Double { x < 0 || x.isInfinite ? 0 : numerics_chi_squared_density(degrees, x) }

    public func lower(_ x: Double) -> Double {
        x <= 0 ? 0 : x == .infinity ? 1 : numerics_chi_squared_lower(degrees, x)
    }

    public func upper(_ x: Double) -> Double {
        x <= 0 ? 1 : x == .infinity ? 0 : numerics_chi_squared_upper(degrees, x)
    }

    public func quantile(_ p: Double) -> Double? {
        quantile(p, ends: (0, .infinity)) { numerics_chi_squared_quantile(degrees, $0) }
    }
}
