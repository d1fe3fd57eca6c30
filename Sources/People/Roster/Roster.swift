import Core

/// Everyone of the roster at once, with who stands above whom.
package struct Roster: Sendable {
    package let people: [Person]
    private let byEmployeeID: [String: Int]

    package init(_ people: [Person]) {
        self.people = people
        byEmployeeID = Dictionary(
            people.indices.map { (people[$0].employeeID, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    package func person(_ employeeID: String) -> Person? { byEmployeeID[employeeID].map { people[$0] } }

    package func knows(_ employeeID: String) -> Bool { byEmployeeID[employeeID] != nil }

    /// The direct leader on a day, if the roster knows them.
    package func leader(of person: Person, on day: Day) -> Person? {
        guard let leader = person.placement(on: day)?.leader, leader != person.employeeID else { return nil }
        return self.person(leader)
    }

    /// Everyone above a person on a day, nearest first; a circle of leaders ends where it closes.
    package func above(_ person: Person, on day: Day) -> [Person] {
        var chain: [Person] = []
        var current = person
        while chain.count < 32, let next = leader(of: current, on: day), next.id != person.id,
            !chain.contains(where: { $0.id == next.id })
        {
            chain.append(next)
            current = next
        }
        return chain
    }

    /// Who holds the talks of the manager's list (K12a): the manager next above the direct leader.
    ///
    /// Where the direct leader is a manager, or no manager stands above, the direct leader; nil where the roster knows
    /// no leader.
    package func holder(of person: Person, on day: Day) -> Person? {
        let chain = above(person, on: day)
        guard let direct = chain.first else { return nil }
        return chain.first { $0.placement(on: day)?.role == .manager } ?? direct
    }

    /// Whether a talk held by `employeeID` was held by the holder or someone above the holder.
    package func isHolderOrAbove(_ employeeID: String, of person: Person, on day: Day) -> Bool {
        let chain = above(person, on: day)
        let start = chain.firstIndex { $0.placement(on: day)?.role == .manager } ?? chain.startIndex
        return chain[start...].contains { $0.employeeID == employeeID }
    }
}
