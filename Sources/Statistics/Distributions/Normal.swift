import CNumerics
import Foundation

/// The normal distribution.
public struct Normal: ContinuousDistribution, Hashable {
    public let mean: Double
    public let deviation: Double

    /// Mean 0, deviation 1.
    public static let standard = Normal()

    private init() { (mean, deviation) = (0, 1) }

    /// nil unless the deviation is above 0 and both are finite.
    public init?(mean: Double, deviation: Double) {
        guard mean.isFinite, deviation.isFinite, deviation > 0 else { return nil }
        self.mean = mean
        self.deviation = deviation
    }

    public func density(_ x: Double) -> Double {
        let z = (x - mean) / deviation
        return exp(-z * z / 2) / (deviation * sqrt(2 * Double.pi))
    }

    public func lower(_ x: Double) -> Double { numerics_normal_lower((x - mean) / deviation) }

    public func upper(_ x: Double) -> Double { numerics_normal_upper((x - mean) / deviation) }

    public func quantile(_ p: Double) -> Double? {
        quantile(p, ends: (-.infinity, .infinity)) { mean + deviation * numerics_normal_quantile($0) }
    }

    /// P(|Z| >= |z|) of the standard normal.
    public static func twoSided(_ z: Double) -> Double { min(1, 2 * numerics_normal_upper(abs(z))) }

    /// z of a two-sided interval: 1.96 for 0.95; nil unless the level is inside 0...1.
    public static func z(level: Double) -> Double? {
        guard level > 0, level < 1 else { return nil }
        return -numerics_normal_quantile((1 - level) / 2)
    }
}
