import Foundation

/// Plain summaries of numbers; nil where there are too few of them.
public enum Summary {
    /// The mean; nil without values.
    public static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// The variance with n - 1; nil below two values.
    public static func variance(_ values: [Double]) -> Double? {
        guard values.count > 1, let mean = mean(values) else { return nil }
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }

    /// The standard deviation with n - 1; nil below two values.
    public static func deviation(_ values: [Double]) -> Double? { variance(values).map { sqrt($0) } }

    /// The value below which the fraction `p` lies, between two values in proportion; nil without values.
    ///
    /// Source: Hyndman and Fan 1996, type 7, as R and spreadsheets have it.
    public static func quantile(_ values: [Double], _ p: Double) -> Double? {
        guard !values.isEmpty, p >= 0, p <= 1 else { return nil }
        let sorted = values.sorted()
        let place = p * Double(sorted.count - 1)
        let below = min(sorted.count - 1, Int(place.rounded(.down)))
        let above = min(sorted.count - 1, below + 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }

    /// The middle value, or the mean of the two in the middle; nil without values.
    public static func median(_ values: [Double]) -> Double? { quantile(values, 0.5) }

    /// The geometric mean, for durations; nil without values or with one that is not above 0.
    public static func geometricMean(_ values: [Double]) -> Double? {
        guard values.allSatisfy({ $0 > 0 }) else { return nil }
        return mean(values.map { log($0) }).map { exp($0) }
    }

    /// Pearson's correlation; nil below two pairs or where one side never changes.
    public static func correlation(_ x: [Double], _ y: [Double]) -> Double? {
        guard x.count == y.count, let meanX = mean(x), let meanY = mean(y) else { return nil }
        var (xy, xx, yy) = (0.0, 0.0, 0.0)
        for (a, b) in zip(x, y) {
            xy += (a - meanX) * (b - meanY)
            xx += (a - meanX) * (a - meanX)
            yy += (b - meanY) * (b - meanY)
        }
        return xx > 0 && yy > 0 ? max(-1, min(1, xy / sqrt(xx * yy))) : nil
    }

    /// How values resemble those `lag` steps before; nil where there are no more than `lag` or they never change.
    ///
    /// Source: Box and Jenkins; the sum of products over the sum of squares, as R's `acf`.
    public static func autocorrelation(_ values: [Double], lag: Int) -> Double? {
        guard lag >= 0, values.count > lag, let mean = mean(values) else { return nil }
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        guard squares > 0 else { return nil }
        return zip(values, values.dropFirst(lag)).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) } / squares
    }
}
