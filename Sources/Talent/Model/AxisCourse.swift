import Foundation
import Statistics

/// Above or below what is usual among peers.
enum Side: String, Sendable, Hashable, Codable {
    case low, high

    var other: Side { self == .low ? .high : .low }
}

/// How one axis of a person stands after a period.
struct AxisState: Sendable, Hashable, Codable {
    /// The smoothed score, and the variance of its error; nil before the first score.
    var smoothed: Double?
    var variance: Double?
    /// The side that counts; nil until there was lasting evidence.
    var side: Side?
    /// The other side it was beyond the band of, and for how many periods in a row.
    var leaning: Side?
    var turns = 0
    /// Periods in a row without a score.
    var missed = 0

    /// Within the grey band around the middle of the peers.
    func isBorderline(_ rules: TypeRules) -> Bool { smoothed.map { abs($0) < rules.band } ?? false }

    /// P(axis > 0): the chance that the person truly stands above the middle of the peers.
    var chanceAbove: Double? {
        guard let smoothed, let variance else { return nil }
        guard let normal = Normal(mean: smoothed, deviation: sqrt(variance)) else {
            return smoothed > 0 ? 1 : smoothed < 0 ? 0 : 0.5
        }
        return normal.upper(0)
    }
}

/// What a period makes of an axis: smoothed, and slow to change sides.
///
/// Smoothed = λ score + (1 - λ) smoothed before; a side is left only after it was beyond the band of the other side for
/// so many periods in a row. On 110 agents of a real centre raw scores change type 4.4 times a year, smoothed ones 2.1,
/// with a band of .25 0.8, and with two periods in a row 0.6. Source: methods c.
struct AxisCourse: Sendable {
    let rules: TypeRules

    init(_ rules: TypeRules = .standard) { self.rules = rules }

    /// - Parameter score: nil where the period says nothing.
    func after(_ state: AxisState, score: (value: Double, variance: Double)?) -> AxisState {
        guard let score else { return silent(state) }
        var state = state
        state.missed = 0
        if let smoothed = state.smoothed, let variance = state.variance {
            let (new, old) = (rules.newest, 1 - rules.newest)
            state.smoothed = new * score.value + old * smoothed
            state.variance = new * new * score.variance + old * old * variance
        } else {
            (state.smoothed, state.variance) = (score.value, score.variance)
        }
        return sided(state)
    }

    private func silent(_ state: AxisState) -> AxisState {
        var state = state
        state.missed += 1
        // What is not in a row begins anew.
        (state.leaning, state.turns) = (nil, 0)
        return state.missed > rules.mostMissed ? AxisState(missed: state.missed) : state
    }

    private func sided(_ state: AxisState) -> AxisState {
        var state = state
        let value = state.smoothed ?? 0
        let beyond: Side? = value > rules.band ? .high : value < -rules.band ? .low : nil
        guard let beyond, beyond != state.side else {
            (state.leaning, state.turns) = (nil, 0)
            return state
        }
        state.turns = state.leaning == beyond ? state.turns + 1 : 1
        state.leaning = beyond
        if state.turns >= (state.side == nil ? rules.firstDwell : rules.dwell) {
            (state.side, state.leaning, state.turns) = (beyond, nil, 0)
        }
        return state
    }
}
