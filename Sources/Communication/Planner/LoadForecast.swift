import Core
import People
import Signals

/// Talks due in the weeks ahead, by holder: what is owed now and what time alone will add (K1, K5, K13, K16 and so on).
///
/// The rules are asked once, as of the last day ahead, and not once a week: a cause that time brings keeps its due day
/// whenever it is looked at. Signals nobody knows yet (K2 to K4, K6) are not guessed. A talk is taken to be held when it
/// is due, late ones in the first week; one by the holder puts the half-year clock back and meets K2 and K16 on the way.
package struct LoadForecast: Sendable, Hashable {
    package static let weeksAhead = 26

    /// In order, the present one first.
    package let weeks: [Week]
    /// Talks by holder and week; nil collects those the roster knows no holder for.
    package let talks: [String?: [Int]]

    /// `asOf` is today at each site.
    package init(_ facts: Facts, asOf: [String: Day], weeks count: Int = weeksAhead) {
        let today = asOf.values.min() ?? Day(number: 0)
        let first = Week(containing: today).first
        weeks = (0..<count).map { Week(containing: first + $0 * 7) }
        let end = first + count * 7 - 1
        let all = Obligations.all(facts, asOf: asOf.mapValues { _ in end })
        var talks: [String?: [Int]] = [:]
        for (employeeID, obligations) in Dictionary(grouping: all, by: \.employeeID) {
            guard let person = facts.roster.person(employeeID) else { continue }
            let owed = obligations.compactMap { Owed($0, person, today: today) }
            for talk in LoadForecast.held(owed, facts, person, through: end) {
                talks[talk.owner, default: Array(repeating: 0, count: count)][(talk.on - first) / 7] += 1
            }
        }
        self.talks = talks
    }

    /// One person's talks ahead: of one week and holder merged as the list merges them (K11).
    private static func held(
        _ owed: [Owed],
        _ facts: Facts,
        _ person: Person,
        through end: Day
    ) -> [(owner: String?, on: Day)] {
        var waiting = owed
        var talks: [(owner: String?, on: Day)] = []
        while let on = waiting.map(\.on).min(), on <= end {
            let last = Week(containing: on).last
            let due = waiting.filter { $0.on <= last }
            let lines = WeekPlan.merged(due.map(\.obligation)).map { line in
                let keys = Set(line.obligations.map(\.key))
                let day = due.filter { keys.contains($0.obligation.key) }.map(\.on).min() ?? on
                return (owner: line.owner, on: day, kind: line.kinds[0])
            }
            waiting = waiting.compactMap { owed in
                let met = lines.filter { owed.isMet(byKind: $0.kind, of: $0.owner) }.map(\.on).max()
                guard let met else { return owed.on <= last ? nil : owed }
                return owed.obligation.rule == .k5 ? owed.again(after: met, facts, person) : nil
            }
            talks += lines.map { ($0.owner, $0.on) }
        }
        return talks
    }
}

/// An obligation ahead, with the day its talk is taken to be held.
private struct Owed {
    let obligation: Obligation
    let on: Day

    init(_ obligation: Obligation, on: Day) { (self.obligation, self.on) = (obligation, on) }

    /// Nil for what is met, waived by a person, or not owed any more when its day comes.
    init?(_ obligation: Obligation, _ person: Person, today: Day) {
        self.obligation = obligation
        let due = max(obligation.pausedUntil.map { $0 + 1 } ?? obligation.dueOn, today)
        on = due
        if obligation.isUnmet { return }
        // Someone who leaves on the way is owed what falls due before.
        guard obligation.waivedReason == "left" else { return nil }
        guard let last = person.employment(on: obligation.causedOn)?.leftOn, due <= last else { return nil }
    }

    /// Whether a talk a holder has for another reason meets it: any for K5 and K16, and for K2 those it counts.
    func isMet(byKind kind: TalkKind, of holder: String?) -> Bool {
        [.k2, .k5, .k16].contains(obligation.rule) && obligation.owner == holder && obligation.kinds.contains(kind)
    }

    /// The half-year talk that follows on a talk; nil for who has left by then.
    func again(after talk: Day, _ facts: Facts, _ person: Person) -> Owed? {
        guard let site = person.placement(on: talk).flatMap({ facts.sites[$0.site] }) else { return nil }
        let due = talk.adding(months: site.numbers(on: talk).k5Months)
        guard person.employment(on: obligation.causedOn)?.covers(due) ?? false else { return nil }
        return Owed(obligation, on: due)
    }
}
