/// Events over exposure, such as complaints per month worked.
public struct Rate: Hashable, Sendable {
    public let events: Int
    public let exposure: Double

    /// nil unless events are 0 or more and the exposure is above 0.
    public init?(_ events: Int, per exposure: Double) {
        guard events >= 0, exposure > 0, exposure.isFinite else { return nil }
        self.events = events
        self.exposure = exposure
    }

    public var value: Double { Double(events) / exposure }

    /// The interval that never covers less than its level; nil unless the level is inside 0...1.
    ///
    /// Source: Garwood 1936; as R's `poisson.test`.
    public func exact(level: Double = 0.95) -> Interval? {
        guard level > 0, level < 1 else { return nil }
        let tail = (1 - level) / 2
        let low = events == 0 ? 0 : Gamma(shape: Double(events), rate: 1)?.quantile(tail)
        guard let low, let high = Gamma(shape: Double(events) + 1, rate: 1)?.quantile(1 - tail) else { return nil }
        return Interval(low: low / exposure, high: high / exposure)
    }
}
