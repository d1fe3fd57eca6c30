import Core
import People

/// All obligations that follow from the facts on a day: pure, so that two runs over the same facts give the same answer.
package enum Obligations {
    /// Every obligation, in order of due day, employee_id and rule.
    ///
    /// `asOf` is today at each site.
    package static func all(_ facts: Facts, asOf: [String: Day]) -> [Obligation] {
        let firstDates = firstDates(facts, asOf: asOf)
        var all: [Obligation] = []
        all.reserveCapacity(facts.roster.people.count * 2)
        for person in facts.roster.people {
            for employment in person.employments {
                guard let subject = Case(facts, person, employment, asOf: asOf) else { continue }
                all += subject.newJoiner()
                all += subject.topFifth()
                all += subject.swings()
                all += subject.reports()
                all += subject.everyHalfYear(firstDue: firstDates[person.employeeID])
                all += subject.leaving()
                all += subject.reviews()
                all += subject.firstLiveCalls()
                all += subject.season()
                all += subject.returns()
                all += subject.probation()
            }
        }
        return all.sorted { ($0.dueOn, $0.employeeID, $0.rule, $0.key) < ($1.dueOn, $1.employeeID, $1.rule, $1.key) }
    }

    /// K17's first K5 dates, for the sites that have a start day.
    private static func firstDates(_ facts: Facts, asOf: [String: Day]) -> [String: Day] {
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
