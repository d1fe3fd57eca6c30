/// Krippendorff's alpha: any number of raters, missing ratings, any scale.
///
/// .80 and more is reliable, .667 to .80 tentative; below, not for pay or penalties.
/// | canonical 12 × 4 | nominal | ordinal | interval | ratio |
/// | --- | --- | --- | --- | --- |
/// | alpha | .7434 | .8154 | .8491 | .7974 |
///
/// Source: Krippendorff, Content Analysis, 2nd ed. 2004, ch. 11; as R's `irr::kripp.alpha`.
public struct KrippendorffAlpha: Hashable, Sendable {
    public enum Scale: Hashable, Sendable, CaseIterable {
        case nominal
        case ordinal
        case interval
        /// For values that are 0 or more.
        case ratio
    }

    public let alpha: Double
    /// Items with two ratings or more, and the ratings on them.
    public let items: Int
    public let ratings: Int

    /// nil where no item has two ratings, or all ratings on such items are one and the same.
    public init?(_ ratings: Ratings, scale: Scale) {
        let counts = ratings.counts.filter { $0.reduce(0, +) > 1 }
        let totals = ratings.scale.indices.map { category in counts.reduce(0) { $0 + $1[category] } }
        let all = totals.reduce(0, +)
        let apart = Self.distances(ratings.scale, totals, scale)
        var (seen, expected) = (0.0, 0.0)
        for one in totals.indices {
            for other in 0..<one where totals[one] > 0 && totals[other] > 0 {
                seen += counts.reduce(0) { $0 + $1[one] * $1[other] / ($1.reduce(0, +) - 1) } * apart[one][other]
                expected += totals[one] * totals[other] * apart[one][other]
            }
        }
        guard expected > 0 else { return nil }
        alpha = 1 - (all - 1) * seen / expected
        items = counts.count
        self.ratings = Int(all)
    }

    /// Squared distances of categories.
    private static func distances(_ values: [Double], _ totals: [Double], _ scale: Scale) -> [[Double]] {
        values.indices.map { one in
            values.indices.map { other in
                if one == other { return 0 }
                let (low, high) = (min(one, other), max(one, other))
                switch scale {
                case .nominal: return 1
                case .ordinal:
                    let between = totals[low...high].reduce(0, +) - (totals[low] + totals[high]) / 2
                    return between * between
                case .interval:
                    return (values[one] - values[other]) * (values[one] - values[other])
                case .ratio:
                    let sum = values[one] + values[other]
                    return sum == 0 ? 0 : (values[one] - values[other]) * (values[one] - values[other]) / (sum * sum)
                }
            }
        }
    }
}
