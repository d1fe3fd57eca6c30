import Core
import People

/// Which obligations a list shows, as its address says it; what it does not say is not asked.
struct ListFilter: Sendable, Hashable {
    enum Standing: String, Sendable, CaseIterable {
        case held, owed, late, waived

        func admits(_ state: Obligation.State) -> Bool {
            switch self {
            case .held: state == .met
            case .owed: state != .met && state != .waived
            case .late: state == .late
            case .waived: state == .waived
            }
        }
    }

    var from: Day?
    var to: Day?
    var team: String?
    var person: String?
    var rule: Rule?
    var holder: String?
    var standing: Standing?
    var change: DayChanges.Change?

    init(from: Day? = nil, to: Day? = nil, holder: String? = nil, standing: Standing? = nil) {
        (self.from, self.to, self.holder, self.standing) = (from, to, holder, standing)
    }

    /// A word nobody knows asks nothing.
    init(query: [String: String]) {
        func text(_ name: String) -> String? { query[name]?.trimmed.nilIfEmpty }
        self.init(from: text("from").flatMap { Day($0) }, to: text("to").flatMap { Day($0) }, holder: text("holder"))
        (team, person) = (text("team"), text("person"))
        rule = text("rule").flatMap(Rule.init(rawValue:))
        standing = text("state").flatMap(Standing.init(rawValue:))
        change = text("since").flatMap(DayChanges.Change.init(rawValue:))
    }

    func with(change: DayChanges.Change) -> ListFilter {
        var filter = self
        filter.change = change
        return filter
    }

    func with(standing: Standing) -> ListFilter {
        var filter = self
        filter.standing = standing
        return filter
    }

    /// Everything but the due day, which is asked of the sorted list at once.
    func admits(_ obligation: Obligation, _ roster: Roster, today: Day) -> Bool {
        guard rule == nil || obligation.rule == rule, person == nil || obligation.employeeID == person,
            holder == nil || obligation.owner == holder, standing?.admits(obligation.state) ?? true
        else { return false }
        guard let team else { return true }
        return roster.team(of: obligation, today: today) == team
    }
}

extension Roster {
    /// The team an obligation counts for: where the person stood on the due day, today where that is ahead.
    func team(of obligation: Obligation, today: Day) -> String {
        person(obligation.employeeID)?.placement(on: min(obligation.dueOn, today))?.team ?? ""
    }
}

extension String {
    var nilIfEmpty: String? { isEmpty ? nil : self }
}
