import Core
import People
import Signals
import Store
import Workdays

/// Derived obligations kept until the data or the day changes: a page then costs what it shows, not what the centre holds.
package actor ObligationCache {
    /// What was derived, and from what.
    package struct View: Sendable {
        package let facts: Facts
        package let obligations: [Obligation]
        /// Those still to be met, which lists of people to be talked with are made of.
        let unmet: [Obligation]
        package let today: [String: Day]
        let version: String

        init(facts: Facts, obligations: [Obligation], today: [String: Day], version: String) {
            (self.facts, self.obligations, self.today, self.version) = (facts, obligations, today, version)
            unmet = obligations.filter(\.isUnmet)
        }

        /// Those due within the days, found without looking at the others: they lie in order of their due day.
        func due(in days: ClosedRange<Day>) -> ArraySlice<Obligation> {
            let first = place(of: days.lowerBound)
            return obligations[first..<max(first, place(of: days.upperBound + 1))]
        }

        /// Where the first lies that is due on the day or later.
        private func place(of day: Day) -> Int {
            var (low, high) = (obligations.startIndex, obligations.endIndex)
            while low < high {
                let middle = (low + high) / 2
                if obligations[middle].dueOn < day { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    private let database: Database
    private let clock: Clock
    private let store: FactsStore
    private var kept: View?
    private var running: Task<View, any Error>?

    package init(database: Database, clock: Clock, calendars: CalendarSet) {
        (self.database, self.clock) = (database, clock)
        store = FactsStore(clock: clock, calendars: calendars)
    }

    /// Today's obligations of everyone; callers show only whom their viewer may see.
    package func view() async throws -> View {
        let now = clock.now()
        let (version, today) = try await database.read(.system("is the kept list still true")) { tx in
            // Every write leaves an audit row, so the newest tells whether anything was written since.
            let version = try CommunicationStore(clock: .fixed(now)).dataVersion(tx)
            return (
                version, Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0.zone.day(of: now)) })
            )
        }
        if let kept, kept.version == version, kept.today == today { return kept }
        // Readers who come while it is being derived wait for the same answer.
        if let running { return try await running.value }
        let (database, store) = (database, store)
        let task = Task {
            let facts = try await database.read(.system("derive obligations")) { tx in
                try store.facts(through: today.values.max() ?? Day(number: 0), tx)
            }
            return View(facts: facts, obligations: Obligations.all(facts, asOf: today), today: today, version: version)
        }
        running = task
        defer { running = nil }
        let view = try await task.value
        kept = view
        return view
    }
}
