import Core

/// Who belongs to the best fifth of a team by last quarter's quality, as rule K2 counts it.
struct TopFifth: Sendable {
    /// Quarters with results of the quarter before, the last one running.
    let quarters: [Quarter]
    /// For each of the quarters, the places of the people chosen, team by team.
    let chosen: [[Int]]
    /// For each person, the quarters' indices.
    private(set) var byPerson: [[UInt8]]

    init(_ people: [SimulatedPerson], _ absences: [[SimulatedAbsence]], plan: CentrePlan) {
        let book = ResultBook(plan: plan)
        let weekEnds = book.weekEnds
        let current = Quarter(containing: plan.endsOn)
        let first = Quarter(containing: weekEnds.first ?? plan.endsOn).next
        let quarters = first > current ? [] : (first.index...current.index).map { Quarter(index: $0) }
        self.quarters = quarters
        byPerson = Array(repeating: [], count: people.count)
        guard !quarters.isEmpty else {
            chosen = []
            return
        }
        var members: [[[Candidate]]] = quarters.map { _ in [] }
        let teams = people.reduce(0) { max($0, ($1.teamIndex ?? -1) + 1) }
        for index in members.indices { members[index] = Array(repeating: [], count: teams) }
        for (place, person) in people.enumerated() where person.isAgent {
            var totals = quarters.map { _ in (passed: 0, checks: 0) }
            for weekEnd in weekEnds {
                let index = Quarter(containing: weekEnd).next.index - first.index
                guard totals.indices.contains(index) else { continue }
                let worked = book.daysWorked(person, place, absences[place], weekEnd: weekEnd)
                if worked == 0 { continue }
                let result = book.quality(person, place, weekEnd: weekEnd, worked: worked)
                totals[index].passed += result.passed
                totals[index].checks += result.checks
            }
            for (index, quarter) in quarters.enumerated()
            where totals[index].checks > 0 && person.isEmployed(on: quarter.first) {
                let candidate = Candidate(place: place, passed: totals[index].passed, checks: totals[index].checks)
                members[index][person.teamIndex ?? 0].append(candidate)
            }
        }
        chosen = members.map { teams in
            teams.flatMap { team -> [Int] in
                let count = team.count >= 5 ? max(1, team.count / 5) : 0
                return team.sorted().prefix(count).map(\.place)
            }
        }
        for (index, places) in chosen.enumerated() {
            for place in places { byPerson[place].append(UInt8(index)) }
        }
    }

    /// Better share first, then the larger count, then the lower number of employee.
    private struct Candidate: Comparable {
        let place: Int
        let passed: Int
        let checks: Int

        static func < (a: Candidate, b: Candidate) -> Bool {
            let (left, right) = (a.passed * b.checks, b.passed * a.checks)
            return (right, b.checks, a.place) < (left, a.checks, b.place)
        }
    }
}
