import Testing

@testable import Communication

struct `K12 the plan is exact` {
    @Test func `in 200 small weeks: none is better aim by aim, of all that keep the bounds`() throws {
        var placed = 0
        for seed in 0..<200 {
            let week = try ManagersWeek(seed: seed)
            let plan = week.plan
            let slow = SlowPlan(week: week)
            #expect(slow.worth(plan) == slow.best, "\(seed)")
            #expect(plan.lines.count == week.talks.count, "\(seed)")
            #expect(plan.lines.allSatisfy { $0.slot != nil || $0.obstacle != nil }, "\(seed)")
            placed += plan.lines.count { $0.slot != nil }
        }
        #expect(placed > 200)
    }

    @Test func `and its aims never mix: the sums of the most talks stay apart`() {
        let most = Int64(PlanCost.mostTalks)
        #expect(most * 336 < 1 << 21)
        #expect(most << 21 < 1 << 34)
        // A way through the plan adds and takes away at most every talk's cost.
        #expect((Int64.max - (most << 21 | most * 336)) >> 34 > 4 * most)
    }
}
