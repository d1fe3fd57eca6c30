import Core

/// One input of an axis for one person and period, against the peers.
struct InputScore: Sendable, Hashable, Codable {
    let input: String
    /// Robust score among the peers, drawn to their middle where little is known; positive is better.
    let score: Double
    /// The variance of its error, on the same scale.
    let variance: Double
    /// Its share of the axis, 0 to 1.
    var weight: Double
    /// What it rests on: results, or occasions.
    let count: Int

    /// What it adds to the axis.
    var pull: Double { weight * score }
}

/// What a period says of one axis of a person.
struct AxisReading: Sendable, Hashable {
    /// Why nothing is said.
    enum Unknown: String, Sendable, Hashable, Codable {
        /// Fewer than eight weeks with results.
        case weeks
        /// Fewer than three outcomes, or two behaviours.
        case inputs
        /// Less than 60 % of the weight of what is compared.
        case weight
        /// Too few peers, or no difference among them beyond chance.
        case peers
    }

    let score: (value: Double, variance: Double)?
    let unknown: Unknown?
    let inputs: [InputScore]

    init(value: Double, variance: Double, inputs: [InputScore]) {
        (score, unknown, self.inputs) = ((value, variance), nil, inputs)
    }

    init(_ unknown: Unknown, inputs: [InputScore]) { (score, self.unknown, self.inputs) = (nil, unknown, inputs) }

    static func == (a: AxisReading, b: AxisReading) -> Bool {
        a.score?.value == b.score?.value && a.score?.variance == b.score?.variance && a.unknown == b.unknown
            && a.inputs == b.inputs
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(score?.value)
        hasher.combine(unknown)
        hasher.combine(inputs)
    }
}
