import Core

/// Records to be written with the chunk, each person once: of two the later counts.
struct WaitingPeople: Sendable {
    private(set) var people: [(id: PersonID, record: RosterRecord)] = []
    /// Where in `people` someone is, by employee_id.
    private var places: [String: Int] = [:]

    func has(_ employeeID: String) -> Bool { places[employeeID] != nil }

    mutating func put(_ person: (id: PersonID, record: RosterRecord)) {
        if let place = places[person.record.employeeID] {
            people[place] = person
        } else {
            places[person.record.employeeID] = people.count
            people.append(person)
        }
    }
}
