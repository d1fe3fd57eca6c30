import Foundation

extension Summary {
    /// Where the mean lies, by Student's t; nil below two values or unless the level is inside 0...1.
    public static func meanInterval(_ values: [Double], level: Double = 0.95) -> Interval? {
        guard level > 0, level < 1, let mean = mean(values), let deviation = deviation(values),
            let t = StudentT(degrees: Double(values.count - 1))?.quantile(1 - (1 - level) / 2)
        else { return nil }
        let half = t * deviation / sqrt(Double(values.count))
        return Interval(low: mean - half, high: mean + half)
    }
}
