import Foundation

/// Successes out of trials, such as calls resolved at once.
public struct Proportion: Hashable, Sendable {
    public let successes: Int
    public let trials: Int

    /// nil unless there is a trial and successes are in 0...trials.
    public init?(_ successes: Int, of trials: Int) {
        guard trials > 0, successes >= 0, successes <= trials else { return nil }
        self.successes = successes
        self.trials = trials
    }

    public var value: Double { Double(successes) / Double(trials) }

    /// The interval to show for one proportion; nil unless the level is inside 0...1.
    ///
    /// Source: Wilson 1927; as R's `prop.test` without correction.
    public func wilson(level: Double = 0.95) -> Interval? {
        guard let z = Normal.z(level: level) else { return nil }
        let (n, p) = (Double(trials), value)
        let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return Interval(
            low: successes == 0 ? 0 : max(0, middle - half),
            high: successes == trials ? 1 : min(1, middle + half)
        )
    }

    /// The interval that never covers less than its level; nil unless the level is inside 0...1.
    ///
    /// 0 of 20 at one-sided 0.95 (two-sided 0.9) still allows 0.139. Source: Clopper and Pearson 1934; as `binom.test`.
    public func exact(level: Double = 0.95) -> Interval? {
        guard level > 0, level < 1 else { return nil }
        let tail = (1 - level) / 2
        let (x, n) = (Double(successes), Double(trials))
        let low = successes == 0 ? 0 : Beta(a: x, b: n - x + 1)?.quantile(tail)
        let high = successes == trials ? 1 : Beta(a: x + 1, b: n - x)?.quantile(1 - tail)
        guard let low, let high else { return nil }
        return Interval(low: low, high: high)
    }

    /// This proportion less another, both from different trials; nil unless the level is inside 0...1.
    ///
    /// Source: Newcombe 1998, method 10.
    public func less(_ other: Proportion, level: Double = 0.95) -> Interval? {
        guard let mine = wilson(level: level), let theirs = other.wilson(level: level) else { return nil }
        let difference = value - other.value
        func root(_ a: Double, _ b: Double) -> Double { sqrt(a * a + b * b) }
        return Interval(
            low: difference - root(value - mine.low, theirs.high - other.value),
            high: difference + root(mine.high - value, other.value - theirs.low)
        )
    }

    /// This proportion over another, such as the four-fifths ratio; nil where either has no success.
    ///
    /// Source: Katz et al. 1978, on the log scale.
    public func ratio(to other: Proportion, level: Double = 0.95) -> (value: Double, interval: Interval)? {
        guard successes > 0, other.successes > 0, let z = Normal.z(level: level) else { return nil }
        let ratio = value / other.value
        let error = sqrt(
            1 / Double(successes) - 1 / Double(trials) + 1 / Double(other.successes) - 1 / Double(other.trials)
        )
        return (ratio, Interval(low: ratio * exp(-z * error), high: ratio * exp(z * error)))
    }

    /// The two-sided chance of a result no likelier than this one where each trial succeeds with `chance`.
    ///
    /// Source: R's `binom.test`. nil unless the chance is in 0...1.
    public func exactTest(chance: Double) -> Double? {
        guard let binomial = Binomial(trials: trials, chance: chance) else { return nil }
        return TwoSided.noLikelier(than: successes, binomial)
    }
}
