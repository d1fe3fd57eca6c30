import Foundation

/// Finds the limit of a chart from the run length it should have.
enum RunLengthSearch {
    /// The limit whose run length, growing with it, is the one wanted, to about 1e-9 of it; nil where there is none.
    static func limit(for wanted: Double, _ length: (Double) -> Double?) -> Double? {
        func miss(_ limit: Double) -> Double { length(limit).map { log($0 / wanted) } ?? .infinity }
        var (low, high) = (1e-3, 1.0)
        if miss(low) > 0 { return nil }
        while miss(high) < 0 {
            (low, high) = (high, high * 1.5)
            if high > 200 { return nil }
        }
        // False position with halving of the stale end (Illinois): few, dear evaluations.
        var (atLow, atHigh) = (miss(low), miss(high))
        for _ in 0..<80 {
            let usable = atLow.isFinite && atHigh.isFinite && atLow != atHigh
            let next = usable ? (low * atHigh - high * atLow) / (atHigh - atLow) : (low + high) / 2
            let value = miss(next)
            if abs(value) < 1e-10 || high - low < 1e-11 * high { return next }
            if value < 0 {
                (low, atLow) = (next, value)
                atHigh /= 2
            } else {
                (high, atHigh) = (next, value)
                atLow /= 2
            }
        }
        return (low + high) / 2
    }
}
