import Core

/// Everyone of the roster at once, with who stands above whom.
package struct Roster: Sendable {
    package let people: [Person]
    private let byEmployeeID: [String: Int]
    /// Everyone's placements as the way up sees them, by their place in `people`.
    private let steps: [[Step]]

    /// A placement as plain numbers: every talk asks who stood above whom that day.
    private struct Step {
        let fromOn: Day
        let isManager: Bool
        /// The leader's place in `people`, if the roster knows them.
        let leader: Int?
    }

    package init(_ people: [Person]) {
        let places = Dictionary(
            people.indices.map { (people[$0].employeeID, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.people = people
        byEmployeeID = places
        steps = people.map { person in
            person.placements.map { placement in
                let leader = placement.leader == person.employeeID ? nil : placement.leader
                return Step(
                    fromOn: placement.fromOn,
                    isManager: placement.role == .manager,
                    leader: leader.flatMap { places[$0] }
                )
            }
        }
    }

    /// The same with some people's histories as they are now; nil where one of them is not in both.
    package func renewed(with fresh: [Person], of ids: Set<PersonID>) -> Roster? {
        guard fresh.count == ids.count else { return nil }
        var people = people
        var isSame = true
        for person in fresh {
            guard let place = byEmployeeID[person.employeeID], people[place].id == person.id else { return nil }
            if people[place] == person { continue }
            (people[place], isSame) = (person, false)
        }
        return isSame ? self : Roster(people)
    }

    /// Whether everyone of these people stood and stands where they do in another roster.
    package func places(_ ids: Set<PersonID>, as other: Roster) -> Bool {
        !people.indices.contains { place in
            ids.contains(people[place].id) && people[place].placements != other.people[place].placements
        }
    }

    package func person(_ employeeID: String) -> Person? { byEmployeeID[employeeID].map { people[$0] } }

    package func knows(_ employeeID: String) -> Bool { byEmployeeID[employeeID] != nil }

    /// The direct leader on a day, if the roster knows them.
    package func leader(of person: Person, on day: Day) -> Person? { place(above: person, on: day).map { people[$0] } }

    /// Everyone above a person on a day, nearest first; a circle of leaders ends where it closes.
    package func above(_ person: Person, on day: Day) -> [Person] { chain(above: person, on: day).map { people[$0] } }

    /// Who holds the talks of the manager's list (K12a): the manager next above the direct leader.
    ///
    /// Where the direct leader is a manager, or no manager stands above, the direct leader; nil where the roster knows
    /// no leader.
    package func holder(of person: Person, on day: Day) -> Person? {
        let chain = chain(above: person, on: day)
        return (chain.first { isManager($0, on: day) } ?? chain.first).map { people[$0] }
    }

    /// Whether a talk held by `employeeID` was held by the holder or someone above the holder.
    package func isHolderOrAbove(_ employeeID: String, of person: Person, on day: Day) -> Bool {
        let chain = chain(above: person, on: day)
        let start = chain.firstIndex { isManager($0, on: day) } ?? chain.startIndex
        return chain[start...].contains { people[$0].employeeID == employeeID }
    }

    /// The places in `people` of everyone above, nearest first.
    private func chain(above person: Person, on day: Day) -> [Int] {
        var chain: [Int] = []
        // More than most have above them: every talk asks, and an array that grows costs more than the way up.
        chain.reserveCapacity(6)
        var next = place(above: person, on: day)
        while let place = next, chain.count < 32, people[place].id != person.id, !chain.contains(place) {
            chain.append(place)
            next = step(of: place, on: day)?.leader
        }
        return chain
    }

    private func place(above person: Person, on day: Day) -> Int? {
        guard let leader = person.placement(on: day)?.leader, leader != person.employeeID else { return nil }
        return byEmployeeID[leader]
    }

    private func isManager(_ place: Int, on day: Day) -> Bool { step(of: place, on: day)?.isManager ?? false }

    /// As `Person.placement(on:)`: before the first placement, the first.
    private func step(of place: Int, on day: Day) -> Step? {
        let steps = steps[place]
        return steps.last { $0.fromOn <= day } ?? steps.first
    }
}
