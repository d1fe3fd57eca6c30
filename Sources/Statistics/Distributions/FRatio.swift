import CNumerics

/// Fisher's F distribution.
public struct FRatio: ContinuousDistribution, Hashable {
    public let numerator: Double
    public let denominator: Double

    /// nil unless the parameters are finite and above 0.
    public init?(numerator: Double, denominator: Double) {
        guard numerator.isFinite, numerator > 0, denominator.isFinite, denominator > 0 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    public func density(_ x: Double) -> Double {
        x < 0 || x.isInfinite ? 0 : numerics_f_density(numerator, denominator, x)
    }

    public func lower(_ x: Double) -> Double {
        x <= 0 ? 0 : x == .infinity ? 1 : numerics_f_lower(numerator, denominator, x)
    }

    public func upper(_ x: Double) -> Double {
        x <= 0 ? 1 : x == .infinity ? 0 : numerics_f_upper(numerator, denominator, x)
    }

    public func quantile(_ p: Double) -> Double? {
        quantile(p, ends: (0, .infinity)) { numerics_f_quantile(numerator, denominator, $0) }
    }
}
