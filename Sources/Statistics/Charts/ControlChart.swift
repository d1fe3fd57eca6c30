/// Values in order with the limits within which chance keeps them.
public struct ControlChart: Hashable, Sendable {
    public let values: [Double]
    public let centre: Double
    /// One for each value.
    public let limits: [Interval]
    /// How much wider the limits are than chance alone would have them; 1 where that was not asked.
    public let spread: Double

    init(values: [Double], centre: Double, limits: [Interval], spread: Double = 1) {
        self.values = values
        self.centre = centre
        self.limits = limits
        self.spread = spread
    }

    /// The places, from 0, of values outside their limits.
    public var signals: [Int] { values.indices.filter { !limits[$0].contains(values[$0]) } }
}
