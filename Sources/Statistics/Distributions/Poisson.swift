import CNumerics

/// Events at a constant rate.
public struct Poisson: CountDistribution, Hashable {
    public let mean: Double

    /// nil unless the mean is finite and 0 or more.
    public init?(mean: Double) {
        guard mean.isFinite, mean >= 0 else { return nil }
        self.mean = mean
    }

    public var support: ClosedRange<Int> { 0...(mean == 0 ? 0 : 1 << 53) }

    public func probability(_ k: Int) -> Double {
        if k < 0 { return 0 }
        return mean == 0 ? (k == 0 ? 1 : 0) : numerics_poisson_probability(mean, Double(k))
    }

    public func lower(_ k: Int) -> Double {
        if k < 0 { return 0 }
        return mean == 0 ? 1 : numerics_poisson_lower(mean, Double(k))
    }

    public func upper(_ k: Int) -> Double {
        if k < 0 { return 1 }
        return mean == 0 ? 0 : numerics_poisson_upper(mean, Double(k))
    }
}
