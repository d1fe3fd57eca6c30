/// A distribution of a count.
public protocol CountDistribution: Sendable {
    /// The possible counts.
    var support: ClosedRange<Int> { get }
    /// P(X = k), 0 outside the support.
    func probability(_ k: Int) -> Double
    /// P(X <= k).
    func lower(_ k: Int) -> Double
    /// P(X > k).
    func upper(_ k: Int) -> Double
}

extension CountDistribution {
    /// The smallest k with P(X <= k) >= p; nil for a p outside 0...1.
    public func quantile(_ p: Double) -> Int? {
        guard p >= 0, p <= 1 else { return nil }
        // As R: a chance that is p but for rounding counts as p.
        let wanted = p * (1 - 64 * Double.ulpOfOne)
        var (low, high) = (support.lowerBound, support.lowerBound)
        var step = 1
        while lower(high) < wanted, high < support.upperBound {
            low = high + 1
            high = support.upperBound - high < step ? support.upperBound : high + step
            step *= 2
        }
        while low < high {
            let middle = low + (high - low) / 2
            if lower(middle) >= wanted { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
