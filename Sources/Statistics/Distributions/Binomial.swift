import CNumerics

/// Successes in independent trials of one chance.
public struct Binomial: CountDistribution, Hashable {
    public let trials: Int
    public let chance: Double

    /// nil unless trials are 0 or more and the chance is in 0...1.
    public init?(trials: Int, chance: Double) {
        guard trials >= 0, chance >= 0, chance <= 1 else { return nil }
        self.trials = trials
        self.chance = chance
    }

    public var support: ClosedRange<Int> { 0...trials }

    public func probability(_ k: Int) -> Double {
        support.contains(k) ? numerics_binomial_probability(Double(trials), chance, Double(k)) : 0
    }

    public func lower(_ k: Int) -> Double {
        k < 0 ? 0 : k >= trials ? 1 : numerics_binomial_lower(Double(trials), chance, Double(k))
    }

    public func upper(_ k: Int) -> Double {
        k < 0 ? 1 : k >= trials ? 0 : numerics_binomial_upper(Double(trials), chance, Double(k))
    }
}
