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

    /// Whole seconds as talks have them: mostly minutes, some very long.
    mutating func seconds() -> Int {
        let power = Double.random(in: 0...11.5, using: &self)
        return Int(Double.random(in: 0...1, using: &self) * pow2(power))
    }

    private func pow2(_ power: Double) -> Double {
        var value = 1.0
        for _ in 0..<Int(power) { value *= 2.2 }
        return value * (1 + power.truncatingRemainder(dividingBy: 1))
    }
}
