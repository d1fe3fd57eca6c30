import Foundation

/// Agreement of two or more raters beyond chance where ratings may be missing.
///
/// Twelve items by four raters (Gwet): AC1 .77544 (.14295), Fleiss .76117 (.15302), alpha .74342 (.14557),
/// Conger .76282, Brennan-Prediger .77273 (.14472). Weights go by what categories are worth.
/// Source: Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014; as R's `irrCAC`.
public struct ChanceCorrected: Sendable {
    public struct Coefficient: Hashable, Sendable {
        public let value: Double
        /// Over items drawn at random; nil with one item.
        public let standardError: Double?
        /// The agreement seen and by chance.
        public let agreement: Double
        public let expected: Double

        /// value ± t errors with items - 1 degrees, at most 1; nil as the error.
        public func interval(level: Double = 0.95, items: Int) -> Interval? {
            guard let standardError, level > 0, level < 1,
                let t = StudentT(degrees: Double(items - 1))?.quantile(1 - (1 - level) / 2)
            else { return nil }
            return Interval(low: value - t * standardError, high: min(1, value + t * standardError))
        }
    }

    private let ratings: Ratings
    private let counts: [[Double]]
    private let weighted: [[Double]]
    let weights: [[Double]]
    /// Items with any rating, and those with two or more.
    public let items: Int
    public let paired: Int

    /// nil where no item has two ratings.
    public init?(_ ratings: Ratings, weights: AgreementWeights = .identity) {
        let table = weights.table(ratings.scale)
        let counts = ratings.counts.filter { $0.reduce(0, +) > 0 }
        self.ratings = ratings
        self.weights = table
        self.counts = counts
        weighted = counts.map { counts in table.map { row in zip(row, counts).reduce(0) { $0 + $1.0 * $1.1 } } }
        items = counts.count
        paired = counts.count { $0.reduce(0, +) > 1 }
        guard paired > 0 else { return nil }
    }

    /// Gwet's AC1, AC2 with weights: steady where nearly all ratings are one category; nil with a single category.
    public func gwet() -> Coefficient? {
        let q = Double(weights.count)
        guard q > 1 else { return nil }
        let (shares, sum) = (self.shares, weights.reduce(0) { $0 + $1.reduce(0, +) })
        let unit = sum / (q * (q - 1))
        let expected = unit * shares.reduce(0) { $0 + $1 * (1 - $1) }
        return coefficient(expected) { counts, total in
            unit * zip(counts, shares).reduce(0) { $0 + $1.0 * (1 - $1.1) } / total
        }
    }

    /// Fleiss' generalised kappa, nil where chance makes all agree.
    public func fleiss() -> Coefficient? {
        let shares = self.shares
        let means = weights.map { row in zip(row, shares).reduce(0) { $0 + $1.0 * $1.1 } }
        let expected = zip(shares, means).reduce(0) { $0 + $1.0 * $1.1 }
        return coefficient(expected) { counts, total in
            zip(counts, means).reduce(0) { $0 + $1.0 * $1.1 } / total
        }
    }

    /// Brennan and Prediger's: all categories equally likely by chance; nil with a single category.
    public func brennanPrediger() -> Coefficient? {
        let q = Double(weights.count)
        let expected = weights.reduce(0) { $0 + $1.reduce(0, +) } / (q * q)
        return coefficient(expected) { _, _ in expected }
    }

    /// Conger's kappa, chance by each rater's own shares; nil where a rater rated nothing or chance makes all agree.
    public func conger() -> Double? {
        let place = Dictionary(uniqueKeysWithValues: zip(ratings.scale, ratings.scale.indices))
        var own: [[Double]] = []
        for rater in 0..<ratings.raters {
            let given = ratings.rows.compactMap { $0[rater] }.compactMap { place[$0] }
            if given.isEmpty { return nil }
            var shares = Array(repeating: 0.0, count: ratings.scale.count)
            for category in given { shares[category] += 1 / Double(given.count) }
            own.append(shares)
        }
        // Chance agreement of two different raters, over all pairs.
        var (expected, pairs) = (0.0, 0.0)
        for one in own.indices {
            for other in own.indices where other != one {
                pairs += 1
                for (i, share) in own[one].enumerated() {
                    for (j, theirs) in own[other].enumerated() { expected += weights[i][j] * share * theirs }
                }
            }
        }
        expected /= pairs
        return expected < 1 - 1e-14 ? (agreement - expected) / (1 - expected) : nil
    }

    /// The share of agreeing pairs of raters, the mean over items with two ratings or more.
    public var agreement: Double { zip(counts, weighted).reduce(0) { $0 + own($1.0, $1.1) } / Double(paired) }

    /// Of each item the share of agreeing pairs; 0 with one rating.
    private func own(_ counts: [Double], _ weighted: [Double]) -> Double {
        let total = counts.reduce(0, +)
        guard total > 1 else { return 0 }
        return zip(counts, weighted).reduce(0) { $0 + $1.0 * ($1.1 - 1) } / (total * (total - 1))
    }

    /// The mean over items of the share of each category.
    private var shares: [Double] {
        weights.indices.map { category in
            counts.reduce(0) { $0 + $1[category] / $1.reduce(0, +) } / Double(items)
        }
    }

    /// (agreement - expected)/(1 - expected), its error from what each item adds to either.
    private func coefficient(_ expected: Double, _ chance: ([Double], Double) -> Double) -> Coefficient? {
        guard expected < 1 - 1e-14 else { return nil }
        let agreement = self.agreement
        let value = (agreement - expected) / (1 - expected)
        let scale = Double(items) / Double(paired)
        let squares = zip(counts, weighted).reduce(0.0) { sum, item in
            let total = item.0.reduce(0, +)
            let seen = total > 1 ? scale * (own(item.0, item.1) - expected) / (1 - expected) : 0
            let part = seen - 2 * (1 - value) * (chance(item.0, total) - expected) / (1 - expected) - value
            return sum + part * part
        }
        let error = items > 1 ? sqrt(squares / (Double(items) * Double(items - 1))) : nil
        return Coefficient(value: value, standardError: error, agreement: agreement, expected: expected)
    }
}
