import Signals

/// What a planned week costs, compared aim by aim: a later aim counts only where all earlier ones are equal.
///
/// Lanes of whole numbers add up lane by lane and compare from the first, so the sums are exact and no aim can outweigh
/// an earlier one. A lane of `classes` holds three numbers side by side,
///
///     not on time << 34  |  not placed << 21  |  delay
///
/// Of at most 4,095 talks a holder the delays (each at most 336 half hours) stay below 2^21 in sum and those not placed
/// below 2^13, so that none spills into the next; a whole plan stays below 2^46 and a way through it below 2^60.
struct PlanCost: Comparable, AdditiveArithmetic, Sendable {
    /// By priority class (K12b), the most pressing first; the last lane is talks that are not due this week.
    var classes = SIMD16<Int64>.zero
    /// Who is left out, service impact, office, moved from the draft, how early, ties.
    var after = SIMD8<Int64>.zero

    static let mostTalks = 4095
    private static let notDue = 15

    static let zero = PlanCost()
    static func + (a: PlanCost, b: PlanCost) -> PlanCost {
        PlanCost(classes: a.classes &+ b.classes, after: a.after &+ b.after)
    }
    static func - (a: PlanCost, b: PlanCost) -> PlanCost {
        PlanCost(classes: a.classes &- b.classes, after: a.after &- b.after)
    }
    static func < (a: PlanCost, b: PlanCost) -> Bool {
        for lane in 0..<16 where a.classes[lane] != b.classes[lane] { return a.classes[lane] < b.classes[lane] }
        for lane in 0..<8 where a.after[lane] != b.after[lane] { return a.after[lane] < b.after[lane] }
        return false
    }
}

extension PlanCost {
    /// The aims one after the other, those that lie side by side in a lane apart.
    var aims: [Int64] {
        var aims: [Int64] = []
        for lane in 0..<16 {
            aims += [classes[lane] >> 34, classes[lane] >> 21 & 0x1FFF, classes[lane] & 0x1F_FFFF]
        }
        for lane in 0..<8 { aims.append(after[lane]) }
        return aims
    }

    /// A talk without a place; one that is not due by the week's end waits without being missed.
    ///
    /// `claim` is the higher the sooner the talk is due: of equal class the one due last is left out.
    static func unplanned(_ talk: WantedTalk, due: Bool, claim: Int) -> PlanCost {
        var cost = PlanCost()
        cost.after[0] = Int64(claim)
        cost.classes[due ? talk.priority : notDue] = due ? 1 << 34 | 1 << 21 : 1
        return cost
    }

    /// A talk in a place; `delay` counts only where every day or half hour matters.
    static func placed(_ talk: WantedTalk, late: Bool, delay: Int) -> PlanCost {
        var cost = PlanCost()
        cost.classes[talk.priority] = (late ? 1 << 34 : 0) + Int64(min(max(delay, 0), 336))
        return cost
    }
}
