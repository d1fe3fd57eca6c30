import Core
import People
import Signals
import Store
import Workdays

/// Gathers what the rules read from the database.
package struct FactsStore: Sendable {
    private let clock: Clock
    private let calendars: CalendarSet
    private let measureNames: MeasureNames

    /// What measures are called by their ids; the area that keeps the catalogue gives it.
    package typealias MeasureNames = @Sendable (borrowing Transaction) throws -> [String: Word]

    package init(
        clock: Clock,
        calendars: CalendarSet,
        measureNames: @escaping MeasureNames = { _ in [:] }
    ) {
        (self.clock, self.calendars, self.measureNames) = (clock, calendars, measureNames)
    }

    /// Everything the rules need for the people in scope, up to a day.
    package func facts(through day: Day, _ tx: borrowing Transaction) throws -> Facts {
        let signals = SignalStore(clock: clock)
        let store = CommunicationStore(clock: clock)
        return Facts(
            roster: try RosterStore().roster(tx),
            sites: try siteRules(tx),
            talks: try store.heldTalks(tx),
            reports: try grouped(Reported.self, signals, day, tx),
            swings: try grouped(Swing.self, signals, day, tx),
            topFifths: try grouped(TopFifth.self, signals, day, tx),
            firstLiveCalls: try grouped(FirstLiveCalls.self, signals, day, tx),
            agreementChecks: try grouped(AgreementCheck.self, signals, day, tx),
            missedGoals: try grouped(GoalMissedTwice.self, signals, day, tx),
            findings: try grouped(Finding.self, signals, day, tx),
            certificates: try grouped(Certificate.self, signals, day, tx),
            types: try grouped(TypeChanged.self, signals, day, tx),
            matters: try grouped(OwnMatter.self, signals, day, tx),
            answers: try grouped(MatterAnswered.self, signals, day, tx),
            decisions: try store.decisions(tx),
            standIns: try DelegationStore.standIns(tx),
            measureNames: try measureNames(tx)
        )
    }

    /// The same of some people alone, without the sites' rules and who stands in for whom.
    func facts(of people: Set<PersonID>, through day: Day, _ tx: borrowing Transaction) throws -> Facts {
        let (signals, store, roster) = (SignalStore(clock: clock), CommunicationStore(clock: clock), RosterStore())
        var known: [Person] = []
        var talks: [PersonID: [HeldTalk]] = [:]
        var standing: [Signal] = []
        var decisions: [String: [Decision]] = [:]
        for id in people.sorted() {
            guard let person = try roster.person(id, tx) else { continue }
            known.append(person)
            let held = try store.heldTalks(with: id, tx)
            if !held.isEmpty { talks[id] = held }
            standing += try signals.signals(about: id, through: day, tx)
            decisions.merge(try store.decisions(about: id, tx)) { $0 + $1 }
        }
        return Facts(
            roster: Roster(known),
            sites: [:],
            talks: talks,
            reports: try grouped(Reported.self, standing),
            swings: try grouped(Swing.self, standing),
            topFifths: try grouped(TopFifth.self, standing),
            firstLiveCalls: try grouped(FirstLiveCalls.self, standing),
            agreementChecks: try grouped(AgreementCheck.self, standing),
            missedGoals: try grouped(GoalMissedTwice.self, standing),
            findings: try grouped(Finding.self, standing),
            certificates: try grouped(Certificate.self, standing),
            types: try grouped(TypeChanged.self, standing),
            matters: try grouped(OwnMatter.self, standing),
            answers: try grouped(MatterAnswered.self, standing),
            decisions: decisions
        )
    }

    private func grouped<Payload: SignalPayload>(
        _ type: Payload.Type,
        _ signals: SignalStore,
        _ day: Day,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: [DatedSignal<Payload>]] {
        try grouped(type, try signals.signals(kind: Payload.kind, through: day, tx))
    }

    private func grouped<Payload: SignalPayload>(
        _ type: Payload.Type,
        _ signals: [Signal]
    ) throws -> [PersonID: [DatedSignal<Payload>]] {
        var grouped: [PersonID: [DatedSignal<Payload>]] = [:]
        for signal in signals where signal.kind == Payload.kind {
            guard let person = signal.person, let payload = try signal.payload(type) else { continue }
            grouped[person, default: []].append(
                DatedSignal(on: signal.happenedOn, at: signal.happenedAt, payload: payload, evidence: signal.evidence)
            )
        }
        return grouped
    }

    /// Each site's calendar, numbers over time and start days.
    package func siteRules(_ tx: borrowing Transaction) throws -> [String: SiteRules] {
        let calendars = try CalendarStore.current(calendars, tx)
        let settings = Dictionary(grouping: try SiteStore.settings(tx), by: \.site)
        return Dictionary(
            uniqueKeysWithValues: try SiteStore.all(tx).map { site in
                var numbers = RuleNumbers()
                var history: [(from: Day, numbers: RuleNumbers)] = []
                var starts: [Rule: Day] = [:]
                for setting in settings[site.name] ?? [] {
                    if setting.name.hasSuffix(".start_on"), let rule = Rule(rawValue: String(setting.name.dropLast(9)))
                    {
                        starts[rule] = Day(setting.value)
                    } else if let value = Int(setting.value), numbers.set(setting.name, to: value) {
                        history.append((setting.from, numbers))
                    }
                }
                let calendar = calendars[site.calendar] ?? .weekdays
                return (
                    site.name,
                    SiteRules(
                        site: site.name,
                        zone: site.zone,
                        calendar: calendar,
                        startOn: site.startOn,
                        ruleStarts: starts,
                        history: history
                    )
                )
            }
        )
    }
}
