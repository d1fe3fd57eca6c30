import Core

/// Random numbers that are the same on every run.
///
/// Source: Steele, Lea and Flood 2014 (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension Day: ExpressibleByStringLiteral {
    /// Days of the tests, `"2026-02-14"`; a typing error stops the test.
    package init(stringLiteral text: String) {
        guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
        self = day
    }
}
