import Core
import People

/// Talks due in the weeks ahead as one reader may see them: a manager's own, and all holders for those over the site.
struct ForecastPage: Sendable {
    struct Row: Sendable {
        /// Nil collects the talks the roster knows no holder for.
        let holder: NamedPerson?
        let talks: [Int]
        /// Talks a week the holder can hold; nil where nobody said.
        let capacity: Int?

        var total: Int { talks.reduce(0, +) }
        /// Weeks with more talks than the holder can hold.
        var weeksOver: Int { capacity.map { most in talks.count { $0 > most } } ?? 0 }
        var busiest: (week: Int, talks: Int)? {
            guard let most = talks.max(), most > 0, let week = talks.firstIndex(of: most) else { return nil }
            return (week, most)
        }
    }

    let weeks: [Week]
    /// Who is over capacity in most weeks first, then who has most to hold.
    let rows: [Row]
    /// Whose weeks are drawn.
    let drawn: Row?
    let isEmptyHouse: Bool

    init(
        _ forecast: LoadForecast,
        _ roster: Roster,
        sight: Sight,
        today: [String: Day],
        capacities: [String: Int],
        asked: String?
    ) {
        let names = KnownNames(roster, visible: sight.visible)
        let seesAll = ForecastPage.isOverSite(sight, roster, today)
        rows = forecast.talks.compactMap { holder, talks -> Row? in
            guard let holder else {
                // Nobody's talks belong to no site: they are told only where there is one.
                return seesAll && today.count == 1 ? Row(holder: nil, talks: talks, capacity: nil) : nil
            }
            let person = names.person(holder)
            guard holder == sight.employeeID || seesAll && person.isVisible else { return nil }
            return Row(holder: person, talks: talks, capacity: capacities[holder])
        }.sorted { a, b in
            let (left, right) = ((b.weeksOver, b.total), (a.weeksOver, a.total))
            return left == right ? ForecastPage.key(a) < ForecastPage.key(b) : left < right
        }
        weeks = forecast.weeks
        let wanted = asked ?? sight.employeeID
        drawn = rows.first { $0.holder?.employeeID == wanted } ?? rows.first
        isEmptyHouse = roster.people.isEmpty
    }

    private static func key(_ row: Row) -> String { row.holder?.employeeID ?? "" }

    /// HR, and a manager above whom no other manager stands.
    private static func isOverSite(_ sight: Sight, _ roster: Roster, _ today: [String: Day]) -> Bool {
        guard sight.role == .manager else { return sight.role == .hr }
        guard let person = roster.person(sight.employeeID), let site = person.placements.last?.site,
            let day = today[site]
        else { return false }
        return roster.above(person, on: day).allSatisfy { $0.placement(on: day)?.role != .manager }
    }
}
