import Statistics

/// Inputs put together as one axis: what is missing is left out and the rest weighs more, as long as enough is there.
struct AxisComposite: Sendable {
    /// Every input compared among these peers, with its weight.
    let weights: [String: Double]
    /// Those that weigh no more than a share of the whole.
    let capped: [String: Double]
    let leastInputs: Int
    let rules: TypeRules

    init(weights: [String: Double], capped: [String: Double] = [:], leastInputs: Int, rules: TypeRules) {
        (self.weights, self.capped, self.leastInputs, self.rules) = (weights, capped, leastInputs, rules)
    }

    /// The weighted mean of the scores that are there.
    func reading(_ scores: [InputScore]) -> AxisReading {
        guard !weights.isEmpty else { return AxisReading(.peers, inputs: []) }
        let inputs = weighed(scores.sorted { $0.input < $1.input })
        guard inputs.count >= leastInputs else { return AxisReading(.inputs, inputs: inputs) }
        let all = weights.keys.sorted().map { InputScore(input: $0, score: 0, variance: 0, weight: 0, count: 0) }
        let whole = weighed(all).reduce(0) { sum, one in
            scores.contains { $0.input == one.input } ? sum + one.weight : sum
        }
        // A hair below is a sum of rounded shares, not a missing input.
        guard whole >= rules.leastPresent - 1e-9 else { return AxisReading(.weight, inputs: inputs) }
        return AxisReading(
            value: inputs.reduce(0) { $0 + $1.pull },
            variance: inputs.reduce(0) { $0 + $1.weight * $1.weight * $1.variance },
            inputs: inputs
        )
    }

    /// The same scores with weights that sum to 1; what one may not weigh goes to the others.
    private func weighed(_ scores: [InputScore]) -> [InputScore] {
        let known = scores.filter { weights[$0.input, default: 0] > 0 }
        let sum = known.reduce(0) { $0 + weights[$1.input, default: 0] }
        guard sum > 0 else { return [] }
        let shares = known.map { weights[$0.input, default: 0] / sum }
        let most = zip(known, shares).map { one, share in min(share, capped[one.input] ?? 1) }
        let (cut, free) = zip(shares, most).reduce((0.0, 0.0)) { sum, pair in
            pair.1 < pair.0 ? (sum.0 + pair.0 - pair.1, sum.1) : (sum.0, sum.1 + pair.0)
        }
        return zip(known, zip(shares, most)).map { one, pair in
            var one = one
            one.weight = pair.1 < pair.0 || free == 0 ? pair.1 : pair.0 * (1 + cut / free)
            return one
        }
    }
}
