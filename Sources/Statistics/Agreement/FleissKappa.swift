import Foundation

/// The agreement of several raters who all rated every item; raters may be different ones from item to item.
///
/// Fleiss 1971, 30 diagnoses by 6 raters: .430, z 17.7; exact after Conger .4418. As R's `irr::kappam.fleiss`.
public struct FleissKappa: Hashable, Sendable {
    public let kappa: Double
    /// kappa over its error under chance.
    ///
    /// Source: Fleiss, Nee and Landis 1979.
    public let z: Double
    /// One for each category of the scale; nil for one given never or always.
    public let categories: [Double?]
    /// Chance by each rater's own shares instead of all raters'.
    ///
    /// Source: Conger 1980. nil where it makes all agree.
    public let exact: Double?
    public let items: Int

    /// Items that someone did not rate are left out.
    ///
    /// nil without items, or where all ratings are one category.
    public init?(_ ratings: Ratings) {
        guard let whole = Ratings(ratings.complete.map { $0.map(Optional.some) }, scale: ratings.scale) else {
            return nil
        }
        let counts = whole.counts
        let (n, m) = (Double(counts.count), Double(whole.raters))
        items = counts.count
        let shares = whole.scale.indices.map { category in counts.reduce(0) { $0 + $1[category] } / (n * m) }
        let seen = (counts.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } } - n * m) / (n * m * (m - 1))
        let chance = shares.reduce(0) { $0 + $1 * $1 }
        let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
        guard spread > 1e-14 else { return nil }
        kappa = (seen - chance) / (1 - chance)
        let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
        let error = sqrt(2 * (spread * spread - skew) / (n * m * (m - 1))) / spread
        z = kappa / error
        categories = shares.indices.map { category in
            let free = n * m * (m - 1) * shares[category] * (1 - shares[category])
            guard free > 1e-14 else { return nil }
            return 1 - counts.reduce(0) { $0 + $1[category] * (m - $1[category]) } / free
        }
        exact = ChanceCorrected(whole).flatMap { $0.conger() }
    }
}
