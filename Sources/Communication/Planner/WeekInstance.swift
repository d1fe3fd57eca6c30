/// One holder's week as nothing but numbers: which talk may have which place, and what that costs.
///
/// Whoever is asked to solve it may be somebody else: `make bench` asks a solver of another make the same.
package struct WeekInstance: Sendable {
    let choices: [[Assignment<PlanCost>.Choice]]
    /// For each talk what it costs to leave it without a place.
    let unplanned: [PlanCost]
    /// For each place the number of its day.
    package let days: [Int]
    /// How many talks each day holds, and all of them together.
    package let perDay: [Int]
    package let perWeek: Int

    /// For each talk its place at the least cost in sum, nil where it has none.
    package func solve() -> [Int?] {
        Assignment.solve(choices: choices, unplanned: unplanned, days: days, perDay: perDay, perWeek: perWeek)
    }
}

extension WeekInstance {
    package var talks: Int { choices.count }

    /// The places a talk may have, each with its cost aim by aim: an earlier number counts before all later ones.
    package func choices(of talk: Int) -> [(place: Int, cost: [Int64])] {
        choices[talk].map { ($0.place, $0.cost.aims) }
    }

    package func unplanned(_ talk: Int) -> [Int64] { unplanned[talk].aims }

    /// What a plan costs in sum, aim by aim.
    package func cost(of places: [Int?]) -> [Int64] {
        places.enumerated().reduce(PlanCost.zero) { sum, entry in
            let (talk, place) = entry
            return sum + (choices[talk].first { $0.place == place }?.cost ?? unplanned[talk])
        }.aims
    }
}
