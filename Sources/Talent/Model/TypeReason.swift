import Core

/// One input of an axis, as it is said in words: which way it pulls, and how much of the axis it is.
struct TypeReason: Sendable, Hashable {
    enum Way: Sendable, Hashable { case up, down, usual }

    let input: String
    let way: Way
    let pull: Double
    /// What it rests on.
    let count: Int

    /// Within a quarter of the peers' spread an input is as usual.
    static let usual = 0.25

    /// The inputs of an axis, the strongest pull first.
    static func of(_ inputs: [InputScore]) -> [TypeReason] {
        inputs.map { one in
            TypeReason(
                input: one.input,
                way: one.score > usual ? .up : one.score < -usual ? .down : .usual,
                pull: one.pull,
                count: one.count
            )
        }.sorted { a, b in
            abs(a.pull) != abs(b.pull) ? abs(a.pull) > abs(b.pull) : a.input < b.input
        }
    }
}
