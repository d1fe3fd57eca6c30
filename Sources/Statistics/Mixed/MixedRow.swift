/// One thing measured of someone on one occasion, such as the logarithm of a call's seconds.
public struct MixedRow: Hashable, Sendable {
    public let outcome: Double
    /// What the outcome also depends on, without the 1 of the intercept; kinds as 0 and 1, one kind left out.
    public let values: [Double]
    /// Whose it is, such as an agent.
    public let group: Int
    /// The occasion inside the group, such as the agent's day; the same number in another group is another occasion.
    public let part: Int

    public init(_ outcome: Double, _ values: [Double] = [], group: Int, part: Int = 0) {
        self.outcome = outcome
        self.values = values
        self.group = group
        self.part = part
    }
}

/// Why a mixed model has no answer.
public enum MixedRefusal: Error, Hashable, Sendable {
    /// No rows, rows of different length, or values that are no numbers.
    case malformed
    /// Fewer than two groups, no group with two rows, or no more rows than coefficients.
    case tooFew
    /// A value never differs, or follows from those before it.
    case dependent(column: Int)
    /// The values explain every outcome to the last digit: nothing is left to part among groups.
    case noSpread
}
