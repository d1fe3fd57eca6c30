/// Items rated by raters, each of them a row; nil where a rater did not rate an item.
///
/// Categories are numbers in their order; nominal ones are any numbers.
public struct Ratings: Hashable, Sendable {
    /// Items by raters.
    public let rows: [[Double?]]
    /// All categories in order, those never used included where the scale was given.
    public let scale: [Double]

    /// nil without items, below two raters, for rows of different length, without any rating,
    /// or with one that is not on the scale given.
    public init?(_ rows: [[Double?]], scale: [Double]? = nil) {
        guard let raters = rows.first?.count, raters > 1, rows.allSatisfy({ $0.count == raters }) else { return nil }
        let seen = Set(rows.flatMap { $0.compactMap(\.self) })
        guard !seen.isEmpty, seen.allSatisfy(\.isFinite) else { return nil }
        let all = scale.map(Set.init) ?? seen
        guard seen.isSubset(of: all) else { return nil }
        self.rows = rows
        self.scale = all.sorted()
    }

    /// Categories of any kind, numbered from 1 in their order.
    public init?<Category: Hashable & Comparable>(categories rows: [[Category?]], scale: [Category]? = nil) {
        let all = scale ?? Set(rows.flatMap { $0.compactMap(\.self) }).sorted()
        let numbers = Dictionary(zip(all, 1...max(1, all.count)), uniquingKeysWith: { first, _ in first })
        guard rows.allSatisfy({ $0.allSatisfy { $0.map { numbers[$0] != nil } ?? true } }) else { return nil }
        self.init(
            rows.map { $0.map { $0.flatMap { numbers[$0] }.map(Double.init) } },
            scale: Array(Set(numbers.values)).map(Double.init)
        )
    }

    public var raters: Int { rows[0].count }

    /// Of each item, how many raters gave each category.
    var counts: [[Double]] {
        let place = Dictionary(uniqueKeysWithValues: zip(scale, scale.indices))
        return rows.map { row in
            var counts = Array(repeating: 0.0, count: scale.count)
            for value in row {
                if let value, let category = place[value] { counts[category] += 1 }
            }
            return counts
        }
    }

    /// Only items that every rater rated.
    var complete: [[Double]] {
        rows.map { $0.compactMap(\.self) }.filter { $0.count == raters }
    }
}
