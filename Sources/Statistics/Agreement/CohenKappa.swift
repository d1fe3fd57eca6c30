import Foundation

/// Two raters' agreement beyond chance.
///
/// Weights go by the place of categories on the scale. Show the plain agreement and AC1 beside it: with 95 % passes
/// kappa is low though raters agree ([80, 10; 5, 5]: agreement .85, kappa .318, AC1 .808).
/// | vision 7477 × 2 | unweighted | linear | quadratic |
/// | --- | --- | --- | --- |
/// | kappa | .5954 | .6524 | .7023 |
///
/// Source: Cohen 1960, 1968; errors of Fleiss, Cohen and Everitt 1969; as R's `irr::kappa2`.
public struct CohenKappa: Hashable, Sendable {
    /// The share of items on which they agree, by the weights.
    public let agreement: Double
    /// What chance would give with each rater's own shares.
    public let expected: Double
    public let kappa: Double
    /// Of kappa as found.
    public let standardError: Double
    /// kappa over its error under chance; nil where that is 0.
    public let z: Double?
    public let items: Int

    /// Items only one of them rated are left out.
    ///
    /// nil unless there are two raters and an item, and where chance alone would make them agree on all.
    public init?(_ ratings: Ratings, weights: AgreementWeights = .identity) {
        guard ratings.raters == 2 else { return nil }
        let place = Dictionary(uniqueKeysWithValues: zip(ratings.scale, ratings.scale.indices))
        var table = Array(repeating: Array(repeating: 0, count: place.count), count: place.count)
        for row in ratings.complete {
            if let one = place[row[0]], let other = place[row[1]] { table[one][other] += 1 }
        }
        self.init(table: table, weights: weights)
    }

    /// From a square table of counts, the first rater's categories down, the second's across.
    public init?(table: [[Int]], weights: AgreementWeights = .identity) {
        let size = table.count
        guard table.allSatisfy({ $0.count == size && $0.allSatisfy { $0 >= 0 } }) else { return nil }
        items = table.reduce(0) { $0 + $1.reduce(0, +) }
        guard items > 0 else { return nil }
        let n = Double(items)
        let shares = table.map { $0.map { Double($0) / n } }
        let first = shares.map { $0.reduce(0, +) }
        let second = (0..<size).map { column in shares.reduce(0) { $0 + $1[column] } }
        let w = weights.table((0..<size).map(Double.init))
        let ofFirst = (0..<size).map { i in (0..<size).reduce(0) { $0 + second[$1] * w[i][$1] } }
        let ofSecond = (0..<size).map { j in (0..<size).reduce(0) { $0 + first[$1] * w[$1][j] } }
        var (agreement, expected) = (0.0, 0.0)
        for i in 0..<size {
            for j in 0..<size {
                agreement += w[i][j] * shares[i][j]
                expected += w[i][j] * first[i] * second[j]
            }
        }
        guard expected < 1 - 1e-14 else { return nil }
        let kappa = (agreement - expected) / (1 - expected)
        var (free, null) = (0.0, 0.0)
        for i in 0..<size {
            for j in 0..<size {
                let means = ofFirst[i] + ofSecond[j]
                let (one, other) = (w[i][j] - means * (1 - kappa), w[i][j] - means)
                free += shares[i][j] * one * one
                null += first[i] * second[j] * other * other
            }
        }
        let off = kappa - expected * (1 - kappa)
        (self.agreement, self.expected, self.kappa) = (agreement, expected, kappa)
        standardError = sqrt(max(0, free - off * off) / n) / (1 - expected)
        let underNull = sqrt(max(0, null - expected * expected) / n) / (1 - expected)
        z = underNull > 0 ? kappa / underNull : nil
    }

    /// kappa ± z errors; nil unless the level is inside 0...1.
    public func interval(level: Double = 0.95) -> Interval? {
        guard let z = Normal.z(level: level) else { return nil }
        return Interval(low: max(-1, kappa - z * standardError), high: min(1, kappa + z * standardError))
    }
}
