/// A person's own baseline from weeks in control, drawn to the peers' where weeks are few.
///
/// B = σ²_b/(σ²_b + v_n) draws the mean; s² = (s²_i (n - 1) + s²_pool · 10)/(n - 1 + 10) the variance.
/// Below eight weeks it is the peers', and says so.
public struct Baseline: Hashable, Sendable {
    /// Weeks needed for a baseline of one's own.
    public static let leastWeeks = 8
    /// How many weeks the peers' variance counts for.
    public static let peerWeight = 10.0

    public let mean: Double
    public let variance: Double
    /// Whether it rests on the person's own weeks at all.
    public let isOwn: Bool

    /// Weeks that resemble one another tell less: `correlation` says how much.
    ///
    /// nil where the variance is below 0.
    public init?(
        weeks: [Double],
        peers: NormalShrinkage,
        pooledVariance: Double,
        correlation: Autocorrelation? = nil
    ) {
        guard pooledVariance >= 0 else { return nil }
        guard weeks.count >= Self.leastWeeks, let own = Summary.mean(weeks), let ownVariance = Summary.variance(weeks)
        else {
            (mean, variance, isOwn) = (peers.mean, pooledVariance, false)
            return
        }
        let count = Double(weeks.count - 1)
        variance = (ownVariance * count + pooledVariance * Self.peerWeight) / (count + Self.peerWeight)
        let share = correlation?.meanVariance(of: weeks.count) ?? 1 / Double(weeks.count)
        mean = peers.estimate(own, variance: variance * share)
        isOwn = true
    }
}
