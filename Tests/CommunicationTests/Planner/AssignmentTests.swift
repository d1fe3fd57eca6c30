import Support
import Testing

@testable import Communication

/// K12 asks for an exact plan: the least cost there is, as trying every plan finds it.
struct `An assignment` {
    typealias Choice = Assignment<Int>.Choice

    @Test func `costs what the best of all plans costs, in 2,000 small cases`() {
        for seed in 0..<2000 {
            let task = SmallWeek(seed)
            let plan = task.solved
            #expect(task.isAllowed(plan), "\(seed)")
            #expect(task.cost(plan) == task.cheapest, "\(seed)")
        }
    }

    @Test func `is the same whatever order the choices of a talk come in`() {
        for seed in 0..<500 {
            var task = SmallWeek(seed)
            let plan = task.solved
            var dice = Dice(seed)
            for talk in task.choices.indices { task.choices[talk].shuffle(using: &dice) }
            #expect(task.solved == plan, "\(seed)")
        }
    }

    @Test func `of aims in order gives up a later one for an earlier, never the other way`() {
        for seed in 0..<1000 {
            let task = SmallWeek(seed)
            var dice = Dice(seed)
            func cost() -> PlanCost {
                var cost = PlanCost()
                cost.classes[2] = Int64.random(in: 0...1, using: &dice)
                cost.after[0] = Int64.random(in: 0...2, using: &dice)
                cost.after[5] = Int64.random(in: 0...3, using: &dice)
                return cost
            }
            let choices = task.choices.map { $0.map { Assignment<PlanCost>.Choice(place: $0.place, cost: cost()) } }
            let unplanned = choices.map { _ in cost() }
            let plan = Assignment.solve(
                choices: choices,
                unplanned: unplanned,
                days: task.days,
                perDay: task.perDay,
                perWeek: task.perWeek
            )
            func sum(_ plan: [Int?]) -> PlanCost {
                plan.enumerated().reduce(.zero) { sum, seat in
                    sum + (choices[seat.offset].first { $0.place == seat.element }?.cost ?? unplanned[seat.offset])
                }
            }
            #expect(task.plans.map(sum).min() == sum(plan), "\(seed)")
        }
    }

    @Test func `of nothing is nothing`() {
        #expect(Assignment<Int>.solve(choices: [], unplanned: [], places: 3) == [])
        #expect(Assignment<Int>.solve(choices: [[], []], unplanned: [1, 1], places: 0) == [nil, nil])
    }

    @Test func `leaves out the talk that costs least to leave out`() {
        let choices = [[Choice(place: 0, cost: 3)], [Choice(place: 0, cost: 3)], [Choice(place: 0, cost: 0)]]
        #expect(Assignment.solve(choices: choices, unplanned: [5, 9, 5], places: 1) == [nil, 0, nil])
    }

    @Test func `moves an earlier talk where both then have a place`() {
        let choices = [[Choice(place: 0, cost: 1), Choice(place: 1, cost: 2)], [Choice(place: 0, cost: 1)]]
        #expect(Assignment.solve(choices: choices, unplanned: [100, 100], places: 2) == [1, 0])
    }

    @Test func `holds no more talks a day or week than they may hold`() {
        let all = [0, 1, 2].map { Choice(place: $0, cost: $0) }
        let plan = { (perDay: [Int], perWeek: Int) in
            Assignment.solve(
                choices: [all, all, all],
                unplanned: [50, 60, 70],
                days: [0, 0, 1],
                perDay: perDay,
                perWeek: perWeek
            )
        }
        #expect(plan([1, 1], 3) == [nil, 0, 2] || plan([1, 1], 3) == [nil, 2, 0])
        #expect(plan([2, 1], 1) == [nil, nil, 0])
        #expect(plan([2, 1], 0) == [nil, nil, nil])
    }
}

/// A small random week: talks, places, days and bounds.
private struct SmallWeek {
    var choices: [[Assignment<Int>.Choice]]
    let unplanned: [Int]
    let days: [Int]
    let perDay: [Int]
    let perWeek: Int

    init(_ seed: Int) {
        var dice = Dice(seed)
        let places = Int.random(in: 0...5, using: &dice)
        let dearest = [1, 3, 50].randomElement(using: &dice) ?? 1
        let isFree = Bool.random(using: &dice)
        let share = Double.random(in: 0...1, using: &dice)
        choices = (0..<Int.random(in: 0...5, using: &dice)).map { _ in
            (0..<places).filter { _ in Double.random(in: 0..<1, using: &dice) < share }
                .map { Assignment.Choice(place: $0, cost: Int.random(in: -2...dearest, using: &dice)) }
        }
        unplanned = choices.map { _ in Int.random(in: 0...2 * dearest, using: &dice) }
        days = (0..<places).map { $0 * 3 / max(places, 1) }
        perDay = (0..<3).map { _ in isFree ? 9 : Int.random(in: 0...2, using: &dice) }
        perWeek = isFree ? 9 : Int.random(in: 0...4, using: &dice)
    }

    var solved: [Int?] {
        Assignment.solve(choices: choices, unplanned: unplanned, days: days, perDay: perDay, perWeek: perWeek)
    }

    /// Every plan the bounds allow.
    var plans: [[Int?]] {
        var plans: [[Int?]] = [[]]
        for talk in choices {
            plans = plans.flatMap { plan in
                ([nil] + talk.map { Int?($0.place) }).map { plan + [$0] }
            }.filter(isAllowed)
        }
        return plans
    }

    var cheapest: Int? { plans.map(cost).min() }

    func isAllowed(_ plan: [Int?]) -> Bool {
        let places = plan.compactMap { $0 }
        return Set(places).count == places.count && places.count <= perWeek
            && perDay.indices.allSatisfy { day in places.count { days[$0] == day } <= perDay[day] }
            && plan.indices.allSatisfy { talk in
                plan[talk].map { p in choices[talk].contains { $0.place == p } } ?? true
            }
    }

    func cost(_ plan: [Int?]) -> Int {
        plan.enumerated().reduce(0) { sum, seat in
            sum + (choices[seat.offset].first { $0.place == seat.element }?.cost ?? unplanned[seat.offset])
        }
    }
}
