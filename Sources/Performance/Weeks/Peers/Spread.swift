/// How far single weeks of one person scatter, pooled over the pool: chance, and what makes a day's contacts alike.
struct Spread: Hashable, Sendable {
    /// φ: over what chance alone would do; 1 where it explains all (proportions and counts).
    var factor = 1.0
    /// σ² of a single value, of its logarithm where the form says so.
    var singleVariance = 0.0
    /// σ²_day: what all values of one day have in common.
    var dayVariance = 0.0
}
