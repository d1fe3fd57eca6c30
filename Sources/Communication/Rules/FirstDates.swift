import Core
import People
import Signals

/// K17: the first K5 dates are spread evenly over half a year from the start day, longest-unspoken first.
struct FirstDates: Sendable {
    /// 26 weeks.
    static let spread = 182

    /// What a start day finds of one employment: the site and the anchor its clock runs from.
    private struct Waiting: Hashable, Sendable {
        let site: String
        let anchor: Day
    }

    /// First due days by employee_id, at the sites that have a start day.
    let dates: [String: Day]
    private let waiting: [PersonID: [Waiting]]

    init(_ facts: Facts, asOf: [String: Day]) {
        guard FirstDates.areNeeded(facts) else {
            (dates, waiting) = ([:], [:])
            return
        }
        var waiting: [PersonID: [Waiting]] = [:]
        var bySite: [String: [(employeeID: String, anchor: Day)]] = [:]
        for person in facts.roster.people {
            let own = FirstDates.waiting(person, facts, asOf: asOf)
            if own.isEmpty { continue }
            waiting[person.id] = own
            for one in own { bySite[one.site, default: []].append((person.employeeID, one.anchor)) }
        }
        var dates: [String: Day] = [:]
        for (name, people) in bySite {
            guard let start = facts.sites[name]?.start(of: .k5) else { continue }
            dates.merge(FirstDates.spread(people, from: start)) { a, _ in a }
        }
        (self.dates, self.waiting) = (dates, waiting)
    }

    /// Whether they are the same when only these people have changed: one anchor that moves shifts everyone's place.
    func hold(for people: Set<PersonID>, _ facts: Facts, asOf: [String: Day]) -> Bool {
        guard FirstDates.areNeeded(facts) else { return true }
        return facts.roster.people.allSatisfy { person in
            !people.contains(person.id)
                || FirstDates.waiting(person, facts, asOf: asOf) == waiting[person.id] ?? []
        }
    }

    private static func areNeeded(_ facts: Facts) -> Bool {
        facts.sites.values.contains { $0.start(of: .k5) != nil }
    }

    private static func waiting(_ person: Person, _ facts: Facts, asOf: [String: Day]) -> [Waiting] {
        person.employments.compactMap { employment in
            guard let subject = Case(facts, person, employment, asOf: asOf), let start = subject.site.start(of: .k5)
            else { return nil }
            return subject.anchor(before: start).map { Waiting(site: subject.site.site, anchor: $0) }
        }
    }

    /// First due days by employee_id; of n people at most one twenty-sixth (rounded up) fall in any week.
    static func spread(_ waiting: [(employeeID: String, anchor: Day)], from start: Day) -> [String: Day] {
        let order = waiting.sorted { ($0.anchor, $0.employeeID) < ($1.anchor, $1.employeeID) }
        return Dictionary(
            order.enumerated().map { ($1.employeeID, start + 1 + $0 * spread / order.count) },
            uniquingKeysWith: { a, _ in a }
        )
    }
}
