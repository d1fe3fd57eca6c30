import Core

/// What was planted and what therefore must be found, by number of employee.
package struct Truth: Sendable {
    package let swings: [PlantedSwing]
    /// First talk still within its week.
    package let newcomers: [String]
    /// First talk forgotten and late.
    package let forgottenNewcomers: [String]
    /// Notice given, last day ahead, no exit interview yet.
    package let leaving: [String]
    /// A report of the last days waits for its talk.
    package let reported: [String]
    /// The half-year talk of these falls due on a known day, around now.
    package let reviewsDue: [(employeeID: String, dueOn: Day)]
    package let longAbsent: [String]
    package let justReturned: [String]
    /// The best fifth of each team this quarter.
    package let topFifth: [String]
    /// In the call log, and nobody's.
    package let unownedCodes: [String]

    init(_ people: [SimulatedPerson], top: TopFifth, unownedCodes: [String]) {
        func standing(_ wanted: Standing) -> [String] {
            people.filter { $0.standing == wanted }.map(\.employeeID)
        }
        swings = people.compactMap(\.swing)
        newcomers = standing(.newcomer)
        forgottenNewcomers = standing(.forgottenNewcomer)
        leaving = standing(.leaving)
        reported = standing(.reported)
        longAbsent = standing(.longAbsent)
        justReturned = standing(.justReturned)
        reviewsDue = people.compactMap { person in
            if case .reviewDue(let day) = person.standing { (person.employeeID, day) } else { nil }
        }
        topFifth = (top.chosen.last ?? []).sorted().map { people[$0].employeeID }
        self.unownedCodes = unownedCodes
    }
}
