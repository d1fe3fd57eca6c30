/// Sums of what values are above or below their target by more than the allowance `k`; over `h` is a signal.
///
/// Source: Page 1954; NIST/SEMATECH 6.3.2.3.
public struct CUSUM: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        public let high: Double
        public let low: Double
    }

    /// In the units of the values.
    public let allowance: Double
    public let limit: Double

    /// nil unless the allowance is 0 or more and the limit is above 0.
    public init?(allowance: Double, limit: Double) {
        guard allowance >= 0, limit > 0 else { return nil }
        self.allowance = allowance
        self.limit = limit
    }

    /// Both sums after each value: S⁺ = max(0, S⁺ + x - target - k), S⁻ = max(0, S⁻ + target - k - x).
    public func path(_ values: [Double], target: Double = 0) -> [Step] {
        var (high, low) = (0.0, 0.0)
        return values.map {
            high = max(0, high + $0 - target - allowance)
            low = max(0, low + target - allowance - $0)
            return Step(high: high, low: low)
        }
    }

    /// The places, from 0, where either sum is over the limit.
    public func signals(_ values: [Double], target: Double = 0) -> [Int] {
        let path = path(values, target: target)
        return path.indices.filter { path[$0].high > limit || path[$0].low > limit }
    }
}
