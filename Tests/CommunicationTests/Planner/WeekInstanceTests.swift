import Core
import Support
import Testing

@testable import Communication

/// What another solver is asked (make bench) is what the planner solves, number by number.
struct `A holder's week as numbers` {
    private func week() throws -> ManagersWeek {
        var week = try ManagersWeek()
        week.onePlace(on: 1...3)
        week.want("ada", .k5, due: "2026-11-24")
        week.want("ben", .k1, due: "2026-11-23")
        week.want("cem", .k2, due: "2026-11-25")
        week.want("eve", .k4, due: "2026-11-23")
        return week
    }

    @Test func `is asked once for what all see and once for what nobody may notice`() throws {
        var asked: [Int] = []
        _ = Planner.plan([try week().input]) { instance in
            asked.append(instance.talks)
            return instance.solve()
        }
        #expect(asked == [4, 0])
    }

    @Test func `costs, aim by aim, what its talks cost where they lie`() throws {
        var found: [(instance: WeekInstance, places: [Int?])] = []
        _ = Planner.plan([try week().input]) { instance in
            let places = instance.solve()
            found.append((instance, places))
            return places
        }
        let (instance, places) = try #require(found.first)
        #expect(places.count { $0 == nil } == 1, "three places for four")
        let sum = places.enumerated().reduce(into: Array(repeating: Int64(0), count: 56)) { sum, entry in
            let (talk, place) = entry
            let cost = instance.choices(of: talk).first { $0.place == place }?.cost ?? instance.unplanned(talk)
            for aim in sum.indices { sum[aim] += cost[aim] }
        }
        #expect(instance.cost(of: places) == sum)
        // Of each class the first of three aims: so many are not in time.
        let late = stride(from: 0, to: 48, by: 3).reduce(0) { $0 + sum[$1] }
        let plan = Planner.plan(try week().input)
        #expect(late == Int64(plan.lines.count { !$0.isOnTime }))
    }

    @Test func `an answer of somebody else's is what is planned`() throws {
        let plan = Planner.plan([try week().input]) { Array(repeating: nil, count: $0.talks) }
        #expect(plan.flatMap(\.lines).allSatisfy { $0.slot == nil })
    }
}
