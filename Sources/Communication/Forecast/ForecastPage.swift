import Core
import People

/// Talks due in the weeks ahead as one reader may see them: a manager's own, and all holders for those over the site.
struct ForecastPage: Sendable {
    struct Row: Sendable {
        /// Nil collects the talks the roster knows no holder for.
        let holder: NamedPerson?
        let talks: [Int]
        /// Talks each week can hold; nil where there is nobody to hold them.
        let capacity: [Int]?

        var total: Int { talks.reduce(0, +) }
        /// The weeks, by their place, with more talks than the holder can hold.
        var over: [Int] { capacity.map { most in talks.indices.filter { talks[$0] > most[$0] } } ?? [] }
        var busiest: (week: Int, talks: Int)? {
            guard let most = talks.max(), most > 0, let week = talks.firstIndex(of: most) else { return nil }
            return (week, most)
        }
    }

    /// A week of the drawn holder that has too many talks, and who has room for some of them.
    struct Crunch: Sendable {
        let week: Week
        let talks: Int
        let capacity: Int
        let takers: [(person: NamedPerson, free: Int)]
    }

    let weeks: [Week]
    /// Who is over capacity in most weeks first, then who has most to hold.
    let rows: [Row]
    /// Whose weeks are drawn.
    let drawn: Row?
    /// The drawn holder's weeks over capacity, the next first.
    let crunches: [Crunch]
    let isEmptyHouse: Bool

    /// `times` is what each holder said of their hours and bounds, newest last.
    init(
        _ forecast: LoadForecast,
        _ facts: Facts,
        sight: Sight,
        today: [String: Day],
        times: [PersonID: [TalkTime]],
        asked: String?
    ) {
        let roster = facts.roster
        let names = KnownNames(roster, visible: sight.visible)
        let seesAll = ForecastPage.isOverSite(sight, roster, today)
        let weeks = forecast.weeks
        var capacity = TalkCapacity(times)
        func room(_ holder: String) -> [Int]? {
            guard let person = roster.person(holder), let name = person.placements.last?.site, let day = today[name],
                let site = person.placement(on: day).flatMap({ facts.sites[$0.site] })
            else { return nil }
            return capacity.weeks(weeks, of: person, at: site, today: day)
        }
        var rows: [Row] = []
        for (holder, talks) in forecast.talks {
            if let holder {
                let person = names.person(holder)
                guard holder == sight.employeeID || seesAll && person.isVisible else { continue }
                rows.append(Row(holder: person, talks: talks, capacity: room(holder)))
            } else if seesAll && today.count == 1 {
                // Nobody's talks belong to no site: they are told only where there is one.
                rows.append(Row(holder: nil, talks: talks, capacity: nil))
            }
        }
        self.rows = rows.sorted { a, b in
            let (left, right) = ((b.over.count, b.total), (a.over.count, a.total))
            return left == right ? ForecastPage.key(a) < ForecastPage.key(b) : left < right
        }
        self.weeks = weeks
        let wanted = asked ?? sight.employeeID
        let drawn = self.rows.first { $0.holder?.employeeID == wanted } ?? self.rows.first
        self.drawn = drawn
        let others = drawn?.holder.map { ForecastPage.beside($0.employeeID, roster, today) } ?? []
        let free = others.compactMap { other -> (person: NamedPerson, weeks: [Int])? in
            let person = names.person(other)
            guard person.isVisible || other == sight.employeeID, let most = room(other) else { return nil }
            let talks = forecast.talks[other] ?? weeks.map { _ in 0 }
            return (person, weeks.indices.map { most[$0] - talks[$0] })
        }
        crunches = (drawn?.over ?? []).map { index in
            Crunch(
                week: weeks[index],
                talks: drawn?.talks[index] ?? 0,
                capacity: drawn?.capacity?[index] ?? 0,
                takers: free.filter { $0.weeks[index] > 0 }.map { ($0.person, $0.weeks[index]) }
            )
        }
        isEmptyHouse = roster.people.isEmpty
    }

    private static func key(_ row: Row) -> String { row.holder?.employeeID ?? "" }

    /// Who could take a holder's talks: those above, then the managers beside (K12a).
    private static func beside(_ holder: String, _ roster: Roster, _ today: [String: Day]) -> [String] {
        guard let person = roster.person(holder), let day = person.placements.last.flatMap({ today[$0.site] }) else {
            return []
        }
        let above = roster.above(person, on: day)
        let managers = roster.people.filter { other in
            other.placement(on: day)?.role == .manager && other.placement(on: day)?.leader == above.first?.employeeID
        }
        let all = (above + (above.isEmpty ? [] : managers)).filter { $0.employment(on: day) != nil }.map(\.employeeID)
        return all.reduce(into: []) { if $1 != holder, !$0.contains($1) { $0.append($1) } }
    }

    /// HR, and a manager above whom no other manager stands.
    private static func isOverSite(_ sight: Sight, _ roster: Roster, _ today: [String: Day]) -> Bool {
        guard sight.role == .manager else { return sight.role == .hr }
        guard let person = roster.person(sight.employeeID), let site = person.placements.last?.site,
            let day = today[site]
        else { return false }
        return roster.above(person, on: day).allSatisfy { $0.placement(on: day)?.role != .manager }
    }
}
