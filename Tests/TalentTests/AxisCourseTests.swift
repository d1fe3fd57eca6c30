import Core
import Signals
import Support
import Testing

@testable import Talent

// Methods c; T1 to T4: a type changes on lasting evidence only.
struct `An axis over its periods` {
    private func course(_ scores: [Double?], _ rules: TypeRules = .standard) -> [AxisState] {
        var state = AxisState()
        return scores.map { score in
            state = AxisCourse(rules).after(state, score: score.map { ($0, 0.04) })
            return state
        }
    }

    /// Nothing smoothed: the value of each period counts as it is.
    private var plain: TypeRules {
        var rules = TypeRules.standard
        rules.newest = 1
        return rules
    }

    @Test func `is smoothed with a weight of two fifths`() throws {
        let states = course([1, 0, 2])
        #expect(states.map(\.smoothed) == [1, 0.6, 0.4 * 2 + 0.6 * 0.6])
        let variances = try states.map { try #require($0.variance) }
        #expect(abs(variances[1] - (0.16 * 0.04 + 0.36 * 0.04)) < 1e-12)
        #expect(abs(variances[2] - (0.16 * 0.04 + 0.36 * variances[1])) < 1e-12)
    }

    @Test func `takes a side after two periods beyond the band, not after one`() {
        #expect(course([1], plain).last?.side == nil)
        #expect(course([1, 1], plain).last?.side == .high)
        #expect(course([1, 1, -1], plain).last?.side == .high)
        #expect(course([1, 1, -1, -1], plain).last?.side == .low)
        #expect(course([1, 1, -1, 0, -1], plain).last?.side == .high, "not in a row")
        #expect(course([1, 1, -1, nil, -1], plain).last?.side == .high, "a gap is not in a row")
    }

    // The band itself is still borderline: only what lies beyond it changes a side.
    @Test(arguments: [(-0.25, Side.high), (-0.2501, .low), (-0.249, .high)])
    func `keeps its side within the band`(value: Double, side: Side) {
        #expect(course([1, 1, value, value], plain).last?.side == side)
    }

    @Test(arguments: [(0.249, true), (0.25, false), (-0.2499, true), (-0.25, false), (0, true)])
    func `is borderline near the middle`(value: Double, isBorderline: Bool) {
        #expect(course([value], plain).last?.isBorderline(.standard) == isBorderline)
    }

    @Test func `is forgotten after more than three periods of silence`() {
        #expect(course([1, 1, nil, nil, nil], plain).last?.side == .high)
        #expect(course([1, 1, nil, nil, nil, nil], plain).last?.side == nil)
        #expect(course([1, 1, nil, nil, nil, 1], plain).last?.missed == 0)
    }

    @Test func `says how likely it is above the middle`() throws {
        let state = try #require(course([0.2], plain).last)
        // 0.2 over an error of 0.2 is one deviation.
        #expect(abs((state.chanceAbove ?? 0) - 0.841345) < 1e-6)
        #expect(AxisState().chanceAbove == nil)
        #expect(AxisState(smoothed: 1, variance: 0).chanceAbove == 1)
    }

    /// The rule once more, slowly: every period looks back over all of them.
    private func slow(_ values: [Double]) -> Side? {
        var side: Side?
        for end in values.indices {
            let smoothed = (0...end).map { last in
                (0...last).dropFirst().reduce(values[0]) { 0.4 * values[$1] + 0.6 * $0 }
            }
            guard end >= 1 else { continue }
            let pair = smoothed[(end - 1)...end]
            if pair.allSatisfy({ $0 > 0.25 }), side != .high { side = .high }
            if pair.allSatisfy({ $0 < -0.25 }), side != .low { side = .low }
        }
        return side
    }

    @Test func `is the same as a slow and obvious reading`() {
        var dice = Dice(state: 20)
        for _ in 0..<300 {
            let values = (0..<20).map { _ in Double(Int.random(in: -12...12, using: &dice)) / 8 }
            for end in 1...20 {
                #expect(course(Array(values.prefix(end))).last?.side == slow(Array(values.prefix(end))))
            }
        }
    }
}

struct `Two sides` {
    @Test(
        arguments: [
            (Side.high, Side.high, TalentType.one), (.low, .high, .two), (.high, .low, .three), (.low, .low, .four),
        ]
    )
    func `make a type`(enthusiasm: Side, ability: Side, type: TalentType) {
        #expect(TalentType(enthusiasm: enthusiasm, ability: ability) == type)
        var state = TypeState()
        state.enthusiasm.side = enthusiasm
        #expect(state.type == nil, "one side is no type")
        state.ability.side = ability
        #expect(state.type == type)
    }
}

struct `Four weeks` {
    @Test func `begin on the same Mondays everywhere`() {
        let period = FourWeeks(containing: "2026-11-23")
        #expect(period.first.weekday == 1)
        #expect(period.contains("2026-11-23") && period.last - period.first == 27)
        #expect(FourWeeks(containing: period.last) == period && FourWeeks(containing: period.last + 1) == period.next)
        #expect(FourWeeks(first: period.first) == period && FourWeeks(first: period.first + 7) == nil)
        #expect(period.next.previous == period)
    }

    @Test func `are whole once their Sunday is over`() {
        let period = FourWeeks(containing: "2026-11-23")
        #expect(FourWeeks.newestWhole(on: period.last) == period.previous)
        #expect(FourWeeks.newestWhole(on: period.last + 1) == period)
    }
}
