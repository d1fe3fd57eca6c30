import Core
import People

/// All obligations that follow from the facts on a day: pure, so that two runs over the same facts give the same answer.
package enum Obligations {
    /// Every obligation that is wanted, in order of due day, employee_id, rule and key.
    ///
    /// `asOf` is today at each site. Where `keepsMet` is false, some that were met are not even made: `isWanted` must
    /// not ask for any that was.
    package static func all(
        _ facts: Facts,
        asOf: [String: Day],
        keepsMet: Bool = true,
        where isWanted: (Obligation) -> Bool = { _ in true }
    ) -> [Obligation] {
        all(facts, asOf: asOf, FirstDates(facts, asOf: asOf), keepsMet: keepsMet, where: isWanted)
    }

    static func all(
        _ facts: Facts,
        asOf: [String: Day],
        _ first: FirstDates,
        keepsMet: Bool = true,
        where isWanted: (Obligation) -> Bool = { _ in true }
    ) -> [Obligation] {
        inOrder(of(facts.roster.people, facts, asOf: asOf, first, keepsMet: keepsMet, where: isWanted))
    }

    /// Some people's alone, in order.
    static func of(
        _ people: Set<PersonID>,
        _ facts: Facts,
        asOf: [String: Day],
        _ first: FirstDates
    ) -> [Obligation] {
        inOrder(of(facts.roster.people.filter { people.contains($0.id) }, facts, asOf: asOf, first))
    }

    /// One person's, in order.
    static func of(_ person: Person, _ facts: Facts, asOf: [String: Day], _ first: FirstDates) -> [Obligation] {
        inOrder(of([person], facts, asOf: asOf, first))
    }

    /// Of people, in their order; `first` tells when the half-year clocks run that a start day found (K17).
    private static func of(
        _ people: [Person],
        _ facts: Facts,
        asOf: [String: Day],
        _ first: FirstDates,
        keepsMet: Bool = true,
        where isWanted: (Obligation) -> Bool = { _ in true }
    ) -> [Obligation] {
        var found: [Obligation] = []
        for person in people {
            for employment in person.employments {
                guard let subject = Case(facts, person, employment, asOf: asOf, keepsMet: keepsMet) else { continue }
                found += subject.obligations(firstDue: first.dates[person.employeeID]).filter(isWanted)
            }
        }
        return found
    }

    /// Only numbers are moved about, since an obligation is large; within a day people stand in order already.
    private static func inOrder(_ all: [Obligation]) -> [Obligation] {
        var days: [Day: [Int]] = [:]
        for place in all.indices { days[all[place].dueOn, default: []].append(place) }
        var ordered: [Obligation] = []
        ordered.reserveCapacity(all.count)
        for day in days.keys.sorted() {
            let places = (days[day] ?? []).sorted {
                (all[$0].employeeID, all[$0].rule, all[$0].key) < (all[$1].employeeID, all[$1].rule, all[$1].key)
            }
            for place in places { ordered.append(all[place]) }
        }
        return ordered
    }
}

extension Case {
    /// What every rule says of this employment.
    fileprivate func obligations(firstDue: Day?) -> [Obligation] {
        var all = newJoiner()
        all += topFifth()
        all += swings()
        all += reports()
        all += everyHalfYear(firstDue: firstDue)
        all += leaving()
        all += checkDates()
        all += goalsMissedTwice()
        all += ownMatters()
        all += reviews()
        all += firstLiveCalls()
        all += season()
        all += returns()
        all += probation()
        all += guidance()
        all += certificates()
        all += typeTwo()
        return all
    }
}
