import CNumerics

/// Student's t distribution.
public struct StudentT: ContinuousDistribution, Hashable {
    public let degrees: Double

    /// nil unless the parameters are finite and above 0.
    public init?(degrees: Double) {
        guard degrees.isFinite, degrees > 0 else { return nil }
        self.degrees = degrees
    }

    public func density(_ x: Double) -> Double { x.isInfinite ? 0 : numerics_t_density(degrees, x) }

    public func lower(_ x: Double) -> Double { x == .infinity ? 1 : x == -.infinity ? 0 : numerics_t_lower(degrees, x) }

    public func upper(_ x: Double) -> Double { x == .infinity ? 0 : x == -.infinity ? 1 : numerics_t_upper(degrees, x) }

    public func quantile(_ p: Double) -> Double? {
        quantile(p, ends: (-.infinity, .infinity)) { numerics_t_quantile(degrees, $0) }
    }
}
