/// A moment, in microseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package var microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }
    package init(seconds: Int64) { microseconds = seconds * 1_000_000 }

    package static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }
    package static func + (at: Instant, seconds: Int) -> Instant {
        Instant(microseconds: at.microseconds + Int64(seconds) * 1_000_000)
    }

    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 { Int64(Int(microseconds).floorDivided(by: 1_000_000)) }

    /// When its minute began.
    package var minute: Instant { Instant(seconds: Int64(Int(seconds).floorDivided(by: 60)) * 60) }
}
