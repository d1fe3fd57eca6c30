import Foundation

/// Two groups compared within strata: departments, offences, queues.
///
/// Source: Mantel and Haenszel 1959; interval of Robins, Breslow and Greenland 1986; as R's `mantelhaen.test`.
public struct MantelHaenszel: Hashable, Sendable {
    /// Only strata with two people or more, and with both groups and both answers somewhere.
    public let strata: [TwoByTwo]

    /// nil where no stratum can tell the groups apart.
    public init?(_ strata: [TwoByTwo]) {
        let kept = strata.filter { $0.total > 1 }
        guard
            kept.contains(where: {
                min($0.a + $0.b, $0.c + $0.d, $0.a + $0.c, $0.b + $0.d) > 0
            })
        else { return nil }
        self.strata = kept
    }

    /// Σ(a d/n) / Σ(b c/n): infinite where only the latter is 0, nil where both are.
    public var oddsRatio: Double? {
        let (same, cross) = (sum { $0.a * $0.d }, sum { $0.b * $0.c })
        return same == 0 && cross == 0 ? nil : same / cross
    }

    /// nil where either sum of the odds ratio is 0 or the level is not inside 0...1.
    public func interval(level: Double = 0.95) -> Interval? {
        let (same, cross) = (sum { $0.a * $0.d }, sum { $0.b * $0.c })
        guard same > 0, cross > 0, let z = Normal.z(level: level) else { return nil }
        let one = sum { ($0.a + $0.d) * $0.a * $0.d / $0.n }
        let two = sum { (($0.a + $0.d) * $0.b * $0.c + ($0.b + $0.c) * $0.a * $0.d) / $0.n }
        let three = sum { ($0.b + $0.c) * $0.b * $0.c / $0.n }
        let error = sqrt(one / (2 * same * same) + two / (2 * same * cross) + three / (2 * cross * cross))
        return Interval(low: same / cross * exp(-z * error), high: same / cross * exp(z * error))
    }

    /// The chi-squared statistic, with the half taken off as is usual, and its chance at one degree.
    public func test(corrected: Bool = true) -> (statistic: Double, p: Double)? {
        var (gap, variance) = (0.0, 0.0)
        for table in strata {
            let (n, first) = (Double(table.total), Double(table.a + table.b))
            let yes = Double(table.a + table.c)
            gap += Double(table.a) - first * yes / n
            variance += first * (n - first) * yes * (n - yes) / (n * n * (n - 1))
        }
        guard variance > 0, let chiSquared = ChiSquared(degrees: 1) else { return nil }
        let counted = abs(gap) - (corrected && abs(gap) >= 0.5 ? 0.5 : 0)
        let statistic = counted * counted / variance
        return (statistic, chiSquared.upper(statistic))
    }

    /// The exact test given all margins, with the conditional odds ratio.
    public func exact(level: Double = 0.95) -> TwoByTwo.Fisher {
        let odds = ConditionalOdds(strata)
        return TwoByTwo.Fisher(p: odds.twoSided, oddsRatio: odds.estimate, interval: odds.interval(level: level))
    }

    /// Whether strata differ in their odds ratios, Σw(ln OR - mean)²; a half is added to every count if one is 0.
    ///
    /// Source: Woolf 1955; as R's `vcd::woolf_test`. nil below two strata.
    public func woolf() -> (statistic: Double, degrees: Int, p: Double)? {
        guard strata.count > 1, let chiSquared = ChiSquared(degrees: Double(strata.count - 1)) else { return nil }
        let half = strata.contains { min($0.a, $0.b, $0.c, $0.d) == 0 } ? 0.5 : 0
        let found = strata.map { table in
            let cells = [table.a, table.b, table.c, table.d].map { Double($0) + half }
            return (log(cells[0] * cells[3] / (cells[1] * cells[2])), 1 / cells.reduce(0) { $0 + 1 / $1 })
        }
        let weights = found.reduce(0) { $0 + $1.1 }
        let mean = found.reduce(0) { $0 + $1.0 * $1.1 } / weights
        let statistic = found.reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
        return (statistic, strata.count - 1, chiSquared.upper(statistic))
    }

    private typealias Cells = (a: Double, b: Double, c: Double, d: Double, n: Double)

    /// Σ of a term over n.
    private func sum(_ term: (Cells) -> Double) -> Double {
        strata.reduce(0) { sum, table in
            let n = Double(table.total)
            return sum + term((Double(table.a), Double(table.b), Double(table.c), Double(table.d), n)) / n
        }
    }
}
