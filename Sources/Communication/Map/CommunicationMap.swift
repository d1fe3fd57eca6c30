import Core
import People

/// The map of communication: teams, or the people of one, by rules; what falls due in a period and how it stands.
struct CommunicationMap: Sendable {
    struct Row: Sendable, Hashable {
        /// The team, or the person's name.
        let name: String
        /// Nil for a team.
        let employeeID: String?
        let cells: [Rule: Tally]

        var total: Tally { cells.values.reduce(into: Tally()) { $0 += $1 } }
    }

    let period: ClosedRange<Day>
    let team: String?
    /// Rules under which anything falls due, in order.
    let rules: [Rule]
    /// All of them, by name.
    let rows: [Row]
    /// For the filter: every team something falls due in.
    let teams: [String]

    func total(of rule: Rule) -> Tally { rows.reduce(into: Tally()) { $0 += $1.cells[rule] ?? Tally() } }

    var total: Tally { rows.reduce(into: Tally()) { $0 += $1.total } }

    init(_ view: ObligationCache.View, period: ClosedRange<Day>, team: String?, today: Day, sight: Sight) {
        let (roster, open) = (view.facts.roster, Set(sight.rules))
        var cells: [String: [Rule: Tally]] = [:]
        var teams: Set<String> = []
        let due = view.due(in: period)
        for place in due.indices where open.contains(due[place].rule) && sight.admits(due[place], view.facts) {
            let own = roster.team(of: due[place], today: today)
            teams.insert(own)
            if let team, own != team { continue }
            let row = team == nil ? own : due[place].employeeID
            cells[row, default: [:]][due[place].rule, default: Tally()].count(due[place], today: today)
        }
        (self.period, self.team, self.teams) = (period, team, teams.filter { !$0.isEmpty }.inCountingOrder())
        rules = sight.rules.filter { rule in cells.values.contains { $0[rule] != nil } }
        rows = cells.map { key, cells in
            team == nil
                ? Row(name: key, employeeID: nil, cells: cells)
                : Row(name: roster.person(key)?.name ?? key, employeeID: key, cells: cells)
        }.sorted { (CountingOrder($0.name), $0.employeeID ?? "") < (CountingOrder($1.name), $1.employeeID ?? "") }
    }

    /// The quarter the address names; the one with today in it where it names none that can be read.
    static func period(from: String?, to: String?, today: Day) -> ClosedRange<Day> {
        let quarter = Quarter(containing: today)
        guard let from = from.flatMap({ Day($0) }), let to = to.flatMap({ Day($0) }), from <= to else {
            return quarter.first...quarter.last
        }
        return from...to
    }
}
