import Core
import People
import Performance
import Signals
import Store
import Web
import Workdays

/// Every night after the series are made anew: the newest whole periods are reckoned, and lasting changes told.
package struct TalentJobs: Sendable {
    /// Hands over every series of every measure as of a day, and says which measures are bands.
    package typealias EachSeries =
        @Sendable (Day, borrowing Transaction, (PersonSeries) throws -> Void) throws -> Set<String>

    /// Results that come in late still count for so many periods back.
    static let reopened = 2
    /// The first night looks back a year.
    static let firstLook = 13
    /// After the series, the swings and the ranking.
    private static let second = 5 * 3600 + 1800

    private let clock: Clock
    private let each: EachSeries

    package init(clock: Clock, each: @escaping EachSeries = TalentJobs.stored) {
        (self.clock, self.each) = (clock, each)
    }

    /// The weeks as the night made them.
    package static let stored: EachSeries = { day, tx, body in
        let weeks = try WeekStore.everyone(asOf: day, tx)
        let measures = try weeks.measures(tx)
        for measure in measures { try weeks.each(measure.id, tx, body) }
        return Set(
            measures.filter { measure in
                if case .within = measure.better { return true }
                return false
            }.map(\.id)
        )
    }

    var work: TimedWork {
        let work = JobWork.inside("talent-types", Words.job) { _, tx in
            tx.note("\(try reckon(tx)) changes of type")
            return .done
        }
        return TimedWork(work, .daily(second: Self.second), once: true)
    }

    /// Brings scores, changes and signals up to date; the number of changes the newest period brought.
    package func reckon(_ tx: borrowing Transaction) throws -> Int {
        let sites = try SiteStore.all(tx)
        guard let zone = sites.first?.zone else { return 0 }
        let today = zone.day(of: clock.now())
        let newest = FourWeeks.newestWhole(on: today)
        let known = Set(try ScoreStore.periods(tx))
        let back = known.contains(newest.previous) ? Self.reopened : Self.firstLook
        var period = (1..<back).reduce(newest) { period, _ in period.previous }
        var changed = 0
        while period <= newest {
            changed = try reckon(period, isNewest: period == newest, asOf: today, sites, tx)
            period = period.next
        }
        return changed
    }

    private func reckon(
        _ period: FourWeeks,
        isNewest: Bool,
        asOf day: Day,
        _ sites: [Site],
        _ tx: borrowing Transaction
    ) throws -> Int {
        var gathering = OutcomeGathering(period)
        let bands = try each(day, tx) { gathering.add($0) }
        let outcome = NightlyTypes(period, rules: try TypeRuleStore.rules(tx), bands: bands).outcome(
            groups: gathering.rows(),
            behaviours: try BehaviourStore.sums(in: period, tx),
            daysThere: try ScoreStore.daysThere(in: period, tx),
            before: try ScoreStore.states(after: period.previous, tx)
        )
        try ScoreStore.put(outcome.scores, of: period, tx)
        try ScoreStore.put(outcome.changes, of: period, tx)
        for summary in outcome.summaries { try ScoreStore.put(summary, at: clock.now(), tx) }
        // What was so before anybody looked is history, and calls for no talk (K17).
        if isNewest { try tell(outcome.changes, period, sites, tx) }
        return outcome.changes.count
    }

    private func tell(
        _ changes: [TypeChange],
        _ period: FourWeeks,
        _ sites: [Site],
        _ tx: borrowing Transaction
    ) throws {
        let day = period.last + 1
        let at = sites.first?.zone.instant(day) ?? clock.now()
        let numbers =
            changes.isEmpty ? [:] : Dictionary(uniqueKeysWithValues: try RosterStore().ids(tx).map { ($1, $0) })
        let drafts = changes.compactMap { change in
            change.type.map { type in
                SignalDraft(
                    TypeChanged(from: change.was, to: type),
                    about: change.person,
                    happenedAt: at,
                    happenedOn: day,
                    sourceKey: "talent-type/\(period)/\(change.person)",
                    // The label stays where managers and HR look it up.
                    evidence: [
                        Evidence(
                            what: "talent",
                            when: period.description,
                            link: numbers[change.person].map { "/talent/\($0)" }
                        )
                    ]
                )
            }
        }
        _ = try SignalStore(clock: clock).settle(prefix: "talent-type/\(period)/", drafts, tx)
    }
}
