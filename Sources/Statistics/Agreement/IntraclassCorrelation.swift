/// How far scores of the same item agree among raters, on a scale such as 0 to 100.
///
/// `agreement` counts it against raters when one is always stricter, `consistency` does not; `oneWay` is for raters
/// who are different ones from item to item. Source: McGraw and Wong 1996; as R's `irr::icc`.
public struct IntraclassCorrelation: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
        case oneWay
        case consistency
        case agreement
    }

    /// Of one rater's score.
    public let single: Double
    public let interval: Interval
    /// Of the mean of all raters' scores.
    public let average: Double
    public let averageInterval: Interval
    /// Whether items differ at all.
    public let f: Double
    public let p: Double
    public let items: Int
    public let raters: Int

    /// Items that someone did not rate are left out.
    ///
    /// nil below two such items or raters, where scores never differ, and unless the level is inside 0...1.
    public init?(_ ratings: Ratings, kind: Kind, level: Double = 0.95) {
        let rows = ratings.complete
        guard rows.count > 1, level > 0, level < 1 else { return nil }
        let squares = MeanSquares(rows)
        let (n, k) = (Double(rows.count), Double(ratings.raters))
        guard squares.items > 0 || squares.rest > 0 || squares.within > 0 else { return nil }
        let error = kind == .oneWay ? squares.within : squares.rest
        let degrees = kind == .oneWay ? n * (k - 1) : (n - 1) * (k - 1)
        let f = squares.items / error
        guard let ratio = FRatio(numerator: n - 1, denominator: degrees) else { return nil }
        let extra = kind == .agreement ? k / n * (squares.raters - error) : 0
        let single = (squares.items - error) / (squares.items + (k - 1) * error + extra)
        guard single.isFinite,
            let interval = kind == .agreement
                ? Self.agreement(squares, n, k, single, level) : Self.consistency(f, k, ratio, level)
        else { return nil }
        self.single = single
        self.interval = interval
        average = Cronbach.prophecy(single, times: k)
        averageInterval = Interval(
            low: Cronbach.prophecy(interval.low, times: k),
            high: Cronbach.prophecy(interval.high, times: k)
        )
        self.f = f
        p = ratio.upper(f)
        items = rows.count
        raters = ratings.raters
    }

    private static func consistency(_ f: Double, _ k: Double, _ ratio: FRatio, _ level: Double) -> Interval? {
        let tail = (1 - level) / 2
        guard f.isFinite else { return Interval(low: 1, high: 1) }
        let turned = FRatio(numerator: ratio.denominator, denominator: ratio.numerator)
        guard let high = ratio.quantile(1 - tail), let low = turned?.quantile(1 - tail) else { return nil }
        func correlation(_ f: Double) -> Double { (f - 1) / (f + k - 1) }
        return Interval(low: correlation(f / high), high: correlation(f * low))
    }

    /// Source: McGraw and Wong 1996, table 7, with Satterthwaite's degrees.
    private static func agreement(
        _ squares: MeanSquares,
        _ n: Double,
        _ k: Double,
        _ single: Double,
        _ level: Double
    ) -> Interval? {
        let tail = (1 - level) / 2
        guard single < 1 else { return Interval(low: 1, high: 1) }
        let a = k * single / (n * (1 - single))
        let b = 1 + k * single * (n - 1) / (n * (1 - single))
        let (raters, rest) = (a * squares.raters, b * squares.rest)
        let degrees =
            (raters + rest) * (raters + rest) / (raters * raters / (k - 1) + rest * rest / ((n - 1) * (k - 1)))
        guard let high = FRatio(numerator: n - 1, denominator: degrees)?.quantile(1 - tail),
            let low = FRatio(numerator: degrees, denominator: n - 1)?.quantile(1 - tail)
        else { return nil }
        let (r, c, e) = (squares.items, squares.raters, squares.rest)
        let common = k * c + (k * n - k - n) * e
        return Interval(
            low: n * (r - high * e) / (high * common + n * r),
            high: n * (low * r - e) / (common + n * low * r)
        )
    }
}
