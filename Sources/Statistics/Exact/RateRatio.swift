/// Events per exposure of one group over another's, by the count of the first given the sum of both.
///
/// x₁ of x₁ + x₂ is binomial with chance T₁/(T₁ + T₂) where rates are equal. Assumes events come independently.
/// | events / exposure | ratio | 95 % | p |
/// | --- | --- | --- | --- |
/// | 11/800 and 21/3011 | 1.9715 | .858 - 4.277 | .0797 |
/// | 9/520 and 2/480 | 4.154 | .860 - 39.5 | .0678 |
///
/// Source: Przyborowski and Wilenski 1940; as R's `poisson.test`.
public struct RateRatio: Hashable, Sendable {
    public let first: Rate
    public let second: Rate

    public init(_ first: Rate, to second: Rate) {
        self.first = first
        self.second = second
    }

    /// Infinite where only the second has no events; nil where neither has any.
    public var value: Double? {
        first.events + second.events == 0 ? nil : first.value / second.value
    }

    /// nil without any event or unless the level is inside 0...1.
    public func interval(level: Double = 0.95) -> Interval? {
        guard let share = Proportion(first.events, of: first.events + second.events)?.exact(level: level) else {
            return nil
        }
        func ratio(_ share: Double) -> Double { share / (1 - share) * second.exposure / first.exposure }
        return Interval(low: ratio(share.low), high: ratio(share.high))
    }

    /// The two-sided exact chance of such counts where the true ratio is `ratio`; 1 without any event.
    public func exactTest(ratio: Double = 1) -> Double {
        guard let binomial = underNull(ratio) else { return 1 }
        return TwoSided.noLikelier(than: first.events, binomial)
    }

    /// The exact chance with the count seen taken by half, less cautious.
    ///
    /// `exactTest` less half the chance of what was seen: .0501 for 9/520 and 2/480. Source: Lancaster 1961.
    public func midP(ratio: Double = 1) -> Double {
        guard let binomial = underNull(ratio) else { return 1 }
        return TwoSided.noLikelier(than: first.events, binomial) - binomial.probability(first.events) / 2
    }

    private func underNull(_ ratio: Double) -> Binomial? {
        let exposure = first.exposure * ratio
        return Binomial(trials: first.events + second.events, chance: exposure / (exposure + second.exposure))
    }
}
