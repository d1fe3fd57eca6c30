import Foundation

/// Values that resemble those before them: the correlation at a lag of h is `level` · `decay`^h, and 1 at 0.
///
/// Real weekly results do: with independent limits an EWMA alarms every few months though nothing changed.
public struct Autocorrelation: Hashable, Sendable {
    public let level: Double
    public let decay: Double

    /// nil unless the decay is inside 0..<1 and the level in 0...1.
    public init?(level: Double, decay: Double) {
        guard level >= 0, level <= 1, decay >= 0, decay < 1 else { return nil }
        self.level = level
        self.decay = decay
    }

    /// From the pooled correlations at lags 1 and 2: decay = r2/r1, level = r1/decay.
    ///
    /// No correlation where r1 is not above 0; all of it at lag 1 is cut to a level of 1.
    public init?(first: Double, second: Double) {
        guard first < 1, second < 1, first > -1, second > -1 else { return nil }
        if first <= 0 {
            self.init(level: 0, decay: 0)
        } else {
            let decay = max(first, min(0.99, second / first))
            self.init(level: min(1, first / decay), decay: decay)
        }
    }

    public func at(lag: Int) -> Double { lag == 0 ? 1 : level * pow(decay, Double(abs(lag))) }

    /// The variance of the mean of `count` such values of variance 1: Σγ/n².
    ///
    /// nil without values.
    public func meanVariance(of count: Int) -> Double? {
        guard count > 0 else { return nil }
        var (sum, correlation) = (Double(count), level)
        for lag in 1..<max(1, count) {
            correlation *= decay
            sum += 2 * Double(count - lag) * correlation
        }
        return sum / Double(count * count)
    }

    /// The lag's correlation over many series, each less its own mean: Σ products over Σ squares per pair.
    ///
    /// nil where no series is longer than the lag or none changes.
    public static func pooled(_ series: [[Double]], lag: Int) -> Double? {
        guard lag > 0 else { return nil }
        var (products, pairs, squares, values) = (0.0, 0, 0.0, 0)
        for one in series {
            guard one.count > lag, let mean = Summary.mean(one) else { continue }
            products += zip(one, one.dropFirst(lag)).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
            pairs += one.count - lag
            squares += one.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            values += one.count
        }
        guard pairs > 0, squares > 0 else { return nil }
        return (products / Double(pairs)) / (squares / Double(values))
    }
}

extension EWMA {
    /// The variance after `steps` values that resemble one another, less a baseline known only so well.
    ///
    /// Σ λ²(1 - λ)^(j + k) γ(|j - k|) + v (1 - (1 - λ)^t)², v the variance of the baseline.
    /// λ = .2, level .43, decay .75 settle at a deviation of .504, independent values at .333.
    public func variance(after steps: Int, _ correlation: Autocorrelation, baseline: Double = 0) -> Double {
        let weights = (0..<max(0, steps)).map { weight * pow(1 - weight, Double($0)) }
        var sum = 0.0
        for (j, one) in weights.enumerated() {
            sum += one * one
            for k in 0..<j { sum += 2 * one * weights[k] * correlation.at(lag: j - k) }
        }
        let known = 1 - pow(1 - weight, Double(max(0, steps)))
        return sum + baseline * known * known
    }
}
