/// The chi-squared test of a table of counts; it needs expected counts of about 5, for fewer take Fisher's.
public struct ChiSquaredTest: Hashable, Sendable {
    public let statistic: Double
    public let degrees: Int
    public let p: Double
    /// The smallest expected count; below 1 nothing is to be said.
    public let leastExpected: Double

    /// Rows alike in their shares of columns; `corrected` after Yates counts only for two by two.
    ///
    /// Source: R's `chisq.test`. nil unless the table has two rows and columns, none of them empty, and no negatives.
    public init?(_ rows: [[Int]], corrected: Bool = false) {
        let width = rows.first?.count ?? 0
        guard rows.count > 1, width > 1, rows.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } }) else {
            return nil
        }
        let byRow = rows.map { Double($0.reduce(0, +)) }
        let byColumn = (0..<width).map { column in Double(rows.reduce(0) { $0 + $1[column] }) }
        guard (byRow + byColumn).allSatisfy({ $0 > 0 }) else { return nil }
        let total = byRow.reduce(0, +)
        var (statistic, least) = (0.0, Double.infinity)
        for (row, counts) in rows.enumerated() {
            for (column, count) in counts.enumerated() {
                let expected = byRow[row] * byColumn[column] / total
                let gap = abs(Double(count) - expected)
                let counted = corrected && rows.count == 2 && width == 2 ? gap - min(0.5, gap) : gap
                statistic += counted * counted / expected
                least = min(least, expected)
            }
        }
        degrees = (rows.count - 1) * (width - 1)
        guard let chiSquared = ChiSquared(degrees: Double(degrees)) else { return nil }
        self.statistic = statistic
        p = chiSquared.upper(statistic)
        leastExpected = least
    }
}
