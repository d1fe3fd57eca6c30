import CNumerics

/// The gamma distribution by shape and rate; its mean is shape / rate.
public struct Gamma: ContinuousDistribution, Hashable {
    public let shape: Double
    public let rate: Double

    /// nil unless the parameters are finite and above 0.
    public init?(shape: Double, rate: Double) {
        guard shape.isFinite, shape > 0, rate.isFinite, rate > 0 else { return nil }
        self.shape = shape
        self.rate = rate
    }

    public func density(_ x: Double) -> Double { x < 0 || x.isInfinite ? 0 : numerics_gamma_density(shape, rate, x) }

    public func lower(_ x: Double) -> Double { x <= 0 ? 0 : x == .infinity ? 1 : numerics_gamma_lower(shape, rate, x) }

    public func upper(_ x: Double) -> Double { x <= 0 ? 1 : x == .infinity ? 0 : numerics_gamma_upper(shape, rate, x) }

    public func quantile(_ p: Double) -> Double? {
        quantile(p, ends: (0, .infinity)) { numerics_gamma_quantile(shape, rate, $0) }
    }
}
