import Foundation

/// The count in one corner of a table, or of several, given all margins, for any odds ratio.
///
/// Source: Fisher 1935; Mehta, Patel and Gray 1985 for several tables; as R's `fisher.test` and `mantelhaen.test`.
struct ConditionalOdds: Sendable {
    let lowest: Int
    let seen: Int
    /// Chances at an odds ratio of 1, from `lowest` on.
    let chances: [Double]

    /// The corner of tables taken together: the sum of their corners.
    init(_ tables: [TwoByTwo]) {
        var lowest = 0
        var chances = [1.0]
        for table in tables {
            let (first, one) = Self.corner(table)
            lowest += first
            var sum = Array(repeating: 0.0, count: chances.count + one.count - 1)
            for (i, a) in chances.enumerated() {
                for (j, b) in one.enumerated() { sum[i + j] += a * b }
            }
            chances = sum
        }
        self.lowest = lowest
        self.chances = chances
        seen = tables.reduce(0) { $0 + $1.a }
    }

    private static func corner(_ table: TwoByTwo) -> (Int, [Double]) {
        guard
            let corner = Hypergeometric(
                marked: table.a + table.b,
                unmarked: table.c + table.d,
                drawn: table.a + table.c
            )
        else { return (table.a, [1]) }
        let chances = corner.support.map { corner.probability($0) }
        let sum = chances.reduce(0, +)
        return (corner.support.lowerBound, chances.map { $0 / sum })
    }

    /// The chance of all corners no likelier than the one seen.
    var twoSided: Double {
        let edge = chances[seen - lowest] * (1 + 1e-7)
        return min(1, chances.reduce(0) { $1 <= edge ? $0 + $1 : $0 })
    }

    /// The odds ratio that makes the count seen the expected one: 0 or infinite at the ends; nil where nothing can vary.
    var estimate: Double? {
        guard chances.count > 1 else { return nil }
        if seen == lowest { return 0 }
        if seen == lowest + chances.count - 1 { return .infinity }
        return root { tilted in
            tilted.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } - Double(seen - lowest)
        }
    }

    /// nil where nothing can vary.
    func interval(level: Double) -> Interval? {
        guard chances.count > 1, level > 0, level < 1 else { return nil }
        let (tail, place) = ((1 - level) / 2, seen - lowest)
        let low = place == 0 ? 0 : root { $0[place...].reduce(0, +) - tail }
        let high = place == chances.count - 1 ? Double.infinity : root { tail - $0[...place].reduce(0, +) }
        guard let low, let high else { return nil }
        return Interval(low: low, high: high)
    }

    /// The odds ratio where a growing function of the chances under it is 0.
    private func root(_ f: ([Double]) -> Double) -> Double? {
        Roots.find(in: -60...60) { f(tilted(by: $0)) }.map { exp($0) }
    }

    private func tilted(by logOdds: Double) -> [Double] {
        let logs = chances.enumerated().map { log($0.element) + Double($0.offset) * logOdds }
        let highest = logs.max() ?? 0
        let weights = logs.map { exp($0 - highest) }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }
}
