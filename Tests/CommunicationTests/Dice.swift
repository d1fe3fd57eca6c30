import Support

extension Dice {
    init(_ seed: Int) { self.init(state: UInt64(seed)) }
}
