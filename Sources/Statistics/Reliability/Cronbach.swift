/// How far the items of a scale measure one thing: Cronbach's alpha.
///
/// R's `attitude`, 30 departments by 7 items: .8431 raw, .8391 standardised. Source: Cronbach 1951; as `psych::alpha`.
public struct Cronbach: Hashable, Sendable {
    /// k/(k - 1) · (1 - Σ item variances / variance of the sum).
    public let raw: Double
    /// k r̄ / (1 + (k - 1) r̄), r̄ the mean correlation of two items; nil where an item never changes.
    public let standardised: Double?
    /// The raw alpha without each item; nil with two items or where the rest never changes.
    public let without: [Double?]

    /// Answers by person, one number an item.
    ///
    /// nil below two people or items, for rows of different length, and where the sum never changes.
    public init?(_ answers: [[Double]]) {
        let items = answers.first?.count ?? 0
        guard answers.count > 1, items > 1, answers.allSatisfy({ $0.count == items }) else { return nil }
        let columns = (0..<items).map { item in answers.map { $0[item] } }
        guard let raw = Self.alpha(columns) else { return nil }
        self.raw = raw
        without = (0..<items).map { item in
            items > 2 ? Self.alpha(columns.enumerated().filter { $0.offset != item }.map(\.element)) : nil
        }
        var (sum, pairs) = (0.0, 0)
        for one in 0..<items {
            for other in 0..<one {
                guard let r = Summary.correlation(columns[one], columns[other]) else { continue }
                sum += r
                pairs += 1
            }
        }
        let (k, mean) = (Double(items), sum / Double(max(1, pairs)))
        let whole = pairs == items * (items - 1) / 2 && 1 + (k - 1) * mean != 0
        standardised = whole ? k * mean / (1 + (k - 1) * mean) : nil
    }

    private static func alpha(_ columns: [[Double]]) -> Double? {
        let sums = columns[0].indices.map { person in columns.reduce(0) { $0 + $1[person] } }
        guard let whole = Summary.variance(sums), whole > 0 else { return nil }
        let parts = columns.reduce(0) { $0 + (Summary.variance($1) ?? 0) }
        let k = Double(columns.count)
        return k / (k - 1) * (1 - parts / whole)
    }

    /// The reliability of a measure `times` as long.
    ///
    /// Source: Spearman 1910; Brown 1910.
    public static func prophecy(_ reliability: Double, times: Double) -> Double {
        times * reliability / (1 + (times - 1) * reliability)
    }
}
