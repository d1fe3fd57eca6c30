import Foundation

/// The exponentially weighted moving average: E = λ x + (1 - λ) E before.
///
/// Source: Roberts 1959; NIST/SEMATECH 6.3.2.4.
public struct EWMA: Hashable, Sendable {
    /// The weight of the newest value, above 0 and at most 1.
    public let weight: Double

    /// nil unless the weight is above 0 and at most 1.
    public init?(weight: Double) {
        guard weight > 0, weight <= 1 else { return nil }
        self.weight = weight
    }

    /// The average after each value, from `start` on, which itself is not among them.
    public func path(_ values: [Double], from start: Double = 0) -> [Double] {
        var average = start
        return values.map {
            average = weight * $0 + (1 - weight) * average
            return average
        }
    }

    /// The variance after `steps` independent values of variance 1: λ/(2 - λ) (1 - (1 - λ)^2t); of all time for nil.
    public func variance(after steps: Int? = nil) -> Double {
        let settled = weight / (2 - weight)
        guard let steps else { return settled }
        return settled * (1 - pow(1 - weight, 2 * Double(max(0, steps))))
    }

    /// A chart with limits centre ± L · deviation · √variance; `settled` limits are those of all time.
    ///
    /// nil unless the deviation and the factor L are above 0.
    public func chart(
        _ values: [Double],
        centre: Double,
        deviation: Double,
        factor: Double = 3,
        settled: Bool = false
    ) -> ControlChart? {
        guard deviation > 0, factor > 0 else { return nil }
        let limits = values.indices.map { index in
            let half = factor * deviation * sqrt(variance(after: settled ? nil : index + 1))
            return Interval(low: centre - half, high: centre + half)
        }
        return ControlChart(values: path(values, from: centre), centre: centre, limits: limits)
    }
}
