/// What a value may be, at a level of confidence said where it is made.
public struct Interval: Hashable, Sendable {
    public let low: Double
    public let high: Double

    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    public var width: Double { high - low }

    public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
