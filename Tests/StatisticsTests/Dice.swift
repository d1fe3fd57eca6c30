import Support

extension Dice {
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
