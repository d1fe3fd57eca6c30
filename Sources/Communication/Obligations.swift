import Core
import People

/// All obligations that follow from the facts on a day: pure, so that two runs over the same facts give the same answer.
package enum Obligations {
    /// Every obligation that is wanted, in order of due day, employee_id, rule and key.
    ///
    /// `asOf` is today at each site.
    package static func all(
        _ facts: Facts,
        asOf: [String: Day],
        where isWanted: (Obligation) -> Bool = { _ in true }
    ) -> [Obligation] {
        let firstDates = firstDates(facts, asOf: asOf)
        var all: [Obligation] = []
        for person in facts.roster.people {
            for employment in person.employments {
                guard let subject = Case(facts, person, employment, asOf: asOf) else { continue }
                all += subject.obligations(firstDue: firstDates[person.employeeID]).filter(isWanted)
            }
        }
        return inOrder(all)
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

    /// K17's first K5 dates, for the sites that have a start day.
    private static func firstDates(_ facts: Facts, asOf: [String: Day]) -> [String: Day] {
        guard facts.sites.values.contains(where: { $0.start(of: .k5) != nil }) else { return [:] }
        var waiting: [String: [(employeeID: String, anchor: Day)]] = [:]
        for person in facts.roster.people {
            for employment in person.employments {
                guard let subject = Case(facts, person, employment, asOf: asOf),
                    let start = subject.site.start(of: .k5),
                    let anchor = subject.anchor(before: start)
                else { continue }
                waiting[subject.site.site, default: []].append((person.employeeID, anchor))
            }
        }
        var dates: [String: Day] = [:]
        for (name, people) in waiting {
            guard let start = facts.sites[name]?.start(of: .k5) else { continue }
            dates.merge(FirstDates.spread(people, from: start)) { a, _ in a }
        }
        return dates
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
        all += reviews()
        all += firstLiveCalls()
        all += season()
        all += returns()
        all += probation()
        return all
    }
}
