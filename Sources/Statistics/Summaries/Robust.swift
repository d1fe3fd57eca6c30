/// Summaries that a few wild values do not move.
public enum Robust {
    /// What makes the median distance of normal values equal to their standard deviation.
    public static let normalScale = 1.4826

    /// 1.4826 times the median distance from the median; nil without values.
    ///
    /// Source: Hampel 1974; as R's `mad`.
    public static func spread(_ values: [Double]) -> Double? {
        guard let middle = Summary.median(values) else { return nil }
        return Summary.median(values.map { abs($0 - middle) }).map { normalScale * $0 }
    }

    /// (x - median) / spread of each value, cut at ±`clip`; nil without values or where more than half are equal.
    public static func scores(_ values: [Double], clip: Double = 3) -> [Double]? {
        guard let middle = Summary.median(values), let spread = spread(values), spread > 0 else { return nil }
        return values.map { clipped(($0 - middle) / spread, at: clip) }
    }

    /// A score cut at ±`limit`: one wild week does not raise an alarm.
    ///
    /// Source: Huber 1964.
    public static func clipped(_ score: Double, at limit: Double = 3) -> Double { max(-limit, min(limit, score)) }

    /// Values with those outside the middle part moved to its edge; `share` of 0.1 moves a tenth on either side.
    public static func winsorised(_ values: [Double], share: Double) -> [Double]? {
        guard share >= 0, share < 0.5, let low = Summary.quantile(values, share),
            let high = Summary.quantile(values, 1 - share)
        else { return nil }
        return values.map { max(low, min(high, $0)) }
    }
}
