import Foundation
import Statistics

/// The smoothed value of one person's weeks, and how far chance alone would carry it.
///
/// Values are distances from a usual level in its own deviations, cut at ±3 and smoothed with λ = .2. The variance knows
/// that weeks resemble those before them and that the usual level is itself only known so well:
/// Var_t = Σ λ²(1 - λ)^(j + k) γ(|j - k|) + v (1 - (1 - λ)^t)². Source: methods a.2 and a.3.
package struct Monitor: Sendable {
    /// The weight of the newest week.
    package static let weight = 0.2
    /// Where one wild week is cut (Huber).
    package static let clip = 3.0
    /// After so many weeks the variance has settled.
    private static let longest = 60

    package let correlation: Autocorrelation
    private let clip: Double
    /// The variance after each number of weeks, without that of the usual level.
    private let variances: [Double]

    package init(_ correlation: Autocorrelation, clip: Double = Self.clip) {
        (self.correlation, self.clip) = (correlation, clip)
        // V_t = (1 - λ)² V_(t-1) + λ² + 2 λ (1 - λ) Cov(x_t, E_(t-1)), the covariance being λ Σ (1 - λ)^k γ(k + 1).
        let rest = 1 - Self.weight
        var (found, variance, covariance) = ([0.0], 0.0, 0.0)
        for week in 1...Self.longest {
            variance = rest * rest * variance + Self.weight * Self.weight + 2 * Self.weight * rest * covariance
            covariance += Self.weight * pow(rest, Double(week - 1)) * correlation.at(lag: week)
            found.append(variance)
        }
        variances = found
    }

    /// The deviation of the smoothed value after so many weeks; `usual` is the variance of the usual level.
    package func deviation(after weeks: Int, usual: Double) -> Double {
        let known = 1 - pow(1 - Self.weight, Double(weeks))
        return (variances[min(weeks, Self.longest)] + usual * known * known).squareRoot()
    }

    /// The smoothed value after one more week.
    package func smoothed(_ before: Double, _ value: Double) -> Double {
        Self.weight * Robust.clipped(value, at: clip) + (1 - Self.weight) * before
    }
}
