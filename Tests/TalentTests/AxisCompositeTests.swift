import Core
import Testing

@testable import Talent

// Methods c: what is missing is left out, as long as 60 % of the weight is there.
struct `Inputs put together` {
    private func score(_ input: String, _ value: Double = 1, variance: Double = 0.1) -> InputScore {
        InputScore(input: input, score: value, variance: variance, weight: 0, count: 10)
    }

    private func composite(_ weights: [String: Double], capped: [String: Double] = [:], least: Int = 2) -> AxisComposite
    {
        AxisComposite(weights: weights, capped: capped, leastInputs: least, rules: .standard)
    }

    @Test func `weigh alike and sum to one`() throws {
        let reading = composite(["a": 1, "b": 1, "c": 1]).reading([score("a", 3), score("b", 0), score("c", -1.5)])
        let value = try #require(reading.score)
        #expect(abs(value.value - 0.5) < 1e-12)
        #expect(abs(value.variance - 3 * 0.1 / 9) < 1e-12)
        #expect(abs(reading.inputs.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    }

    // Three of five are 60 %, and enough; a weight a little smaller is not.
    @Test(arguments: [(1.0, true), (0.999, false), (1.001, true)])
    func `need sixty per cent of the weight`(weight: Double, isKnown: Bool) {
        let all = ["a": 1.0, "b": 1, "c": weight, "d": 1, "e": 1]
        let reading = composite(all).reading([score("a"), score("b"), score("c")])
        #expect((reading.score != nil) == isKnown)
        #expect(reading.unknown == (isKnown ? nil : .weight))
    }

    @Test func `need as many as the axis asks for`() {
        let weights = ["a": 1.0, "b": 1, "c": 1]
        #expect(composite(weights, least: 3).reading([score("a"), score("b")]).unknown == .inputs)
        #expect(composite(weights, least: 2).reading([score("a"), score("b")]).unknown == nil)
        #expect(composite([:]).reading([]).unknown == .peers)
    }

    @Test func `take the rest where one is missing`() throws {
        let reading = composite(["a": 1, "b": 1, "c": 1]).reading([score("a", 2), score("b", 0)])
        #expect(reading.inputs.map(\.weight) == [0.5, 0.5])
        #expect(try #require(reading.score).value == 1)
    }

    // Overtime of one's own will never weighs more than 20 %, however little else there is.
    @Test func `let overtime weigh a fifth at most`() {
        let capped = ["voluntary_overtime": 0.2]
        let two = composite(["voluntary_overtime": 1, "peer_help": 1], capped: capped)
            .reading([score("voluntary_overtime"), score("peer_help")])
        #expect(two.inputs.map(\.weight).sorted() == [0.2, 0.8])
        let heavy = composite(["voluntary_overtime": 8, "peer_help": 1, "suggestion": 1], capped: capped)
            .reading([score("voluntary_overtime"), score("peer_help"), score("suggestion")])
        #expect(heavy.inputs.allSatisfy { abs($0.weight - ($0.input == "voluntary_overtime" ? 0.2 : 0.4)) < 1e-12 })
        let eight = composite(
            Dictionary(uniqueKeysWithValues: Behaviour.allCases.map { ($0.rawValue, 1.0) }),
            capped: capped
        ).reading(Behaviour.allCases.map { score($0.rawValue) })
        #expect(eight.inputs.allSatisfy { abs($0.weight - 0.125) < 1e-12 }, "an eighth is less than a fifth")
    }

    @Test func `weigh the same share towards sixty per cent with the cap`() {
        // Without overtime 80 % of the capped weight is there; with overtime alone missing, that is enough.
        let composite = composite(
            ["voluntary_overtime": 9, "peer_help": 1, "suggestion": 1],
            capped: ["voluntary_overtime": 0.2]
        )
        #expect(composite.reading([score("peer_help"), score("suggestion")]).unknown == nil)
        #expect(composite.reading([score("voluntary_overtime"), score("peer_help")]).unknown == nil, "20 % and 40 %")
    }
}
