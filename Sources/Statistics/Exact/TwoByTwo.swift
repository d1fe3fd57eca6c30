import Foundation

/// Two groups by yes and no: `a` yes and `b` no of the first group, `c` yes and `d` no of the second.
public struct TwoByTwo: Hashable, Sendable {
    public let a: Int
    public let b: Int
    public let c: Int
    public let d: Int

    /// nil where a count is below 0.
    public init?(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
        guard min(a, b, c, d) >= 0 else { return nil }
        (self.a, self.b, self.c, self.d) = (a, b, c, d)
    }

    var total: Int { a + b + c + d }

    /// (a d) / (b c), infinite where only b c is 0; nil where both are.
    public var oddsRatio: Double? {
        let (up, down) = (Double(a) * Double(d), Double(b) * Double(c))
        return up == 0 && down == 0 ? nil : up / down
    }

    /// Fisher's exact test of two groups alike.
    public struct Fisher: Hashable, Sendable {
        /// Two-sided: all tables of the same margins no likelier than this one.
        public let p: Double
        /// The likeliest odds ratio given the margins.
        ///
        /// It differs a little from (a d) / (b c). nil where nothing can vary.
        public let oddsRatio: Double?
        /// The exact interval of the odds ratio; nil where nothing can vary.
        public let interval: Interval?
    }

    /// Source: R's `fisher.test`.
    ///
    /// 3/10 against 8/16: p = .43; 19/133 against 21/116: p = .490.
    public func fisher(level: Double = 0.95) -> Fisher {
        let odds = ConditionalOdds([self])
        return Fisher(p: odds.twoSided, oddsRatio: odds.estimate, interval: odds.interval(level: level))
    }
}
