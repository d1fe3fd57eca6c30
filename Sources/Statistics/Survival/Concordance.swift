/// How often of two people the one with the higher score leaves first: .5 is a coin, 1 always.
///
/// A pair counts if it is known who left first; at the same time only one who left against one who did not.
/// Lung by age, sex and ECOG: .6371 (12 544 right, 7 117 wrong, 126 equal). Source: Harrell 1982; as R's `concordance`.
public struct Concordance: Hashable, Sendable {
    public let right: Int
    public let wrong: Int
    /// Pairs with equal scores.
    public let equal: Int

    /// nil for lists of different length or where no pair counts; the time grows with the square of the rows.
    public init?(_ spells: [Spell], scores: [Double], strata: [Int]? = nil) {
        guard spells.count == scores.count, strata.map({ $0.count == spells.count }) ?? true else { return nil }
        var (right, wrong, equal) = (0, 0, 0)
        for (i, one) in spells.enumerated() where one.event {
            for (j, other) in spells.enumerated() where j != i && other.entry < one.exit {
                guard other.exit > one.exit || (other.exit == one.exit && !other.event) else { continue }
                if let strata, strata[i] != strata[j] { continue }
                if scores[i] > scores[j] {
                    right += 1
                } else if scores[i] < scores[j] {
                    wrong += 1
                } else {
                    equal += 1
                }
            }
        }
        guard right + wrong + equal > 0 else { return nil }
        (self.right, self.wrong, self.equal) = (right, wrong, equal)
    }

    public var value: Double {
        (Double(right) + Double(equal) / 2) / Double(right + wrong + equal)
    }
}
