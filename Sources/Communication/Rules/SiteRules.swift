import Core
import Workdays

/// What the rules need to know of one site: its calendar and zone, its numbers over time, and its start days (K17).
package struct SiteRules: Sendable {
    package let site: String
    package let zone: Zone
    package let calendar: WorkCalendar
    /// The day the whole site counts from; nil counts from the beginning.
    package let startOn: Day?
    /// Start days of single rules, which go before the site's.
    let ruleStarts: [Rule: Day]
    /// Numbers in force from a day on, in order; the defaults before.
    let history: [(from: Day, numbers: RuleNumbers)]

    package init(
        site: String,
        zone: Zone,
        calendar: WorkCalendar,
        startOn: Day? = nil,
        ruleStarts: [Rule: Day] = [:],
        history: [(from: Day, numbers: RuleNumbers)] = []
    ) {
        (self.site, self.zone, self.calendar) = (site, zone, calendar)
        (self.startOn, self.ruleStarts, self.history) = (startOn, ruleStarts, history)
    }

    func numbers(on day: Day) -> RuleNumbers { history.last { $0.from <= day }?.numbers ?? RuleNumbers() }

    func start(of rule: Rule) -> Day? { ruleStarts[rule] ?? startOn }

    /// K17: causes before the start day raise nothing; a rule without a contract of its own needs one.
    func counts(_ rule: Rule, causeOn day: Day) -> Bool {
        guard let start = start(of: rule) else { return !rule.needsStart }
        return day >= start
    }
}
