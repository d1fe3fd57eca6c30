import Core
import People
import Store
import Web

/// What a changed roster changes here: who is whose peer, and whose code is whose.
package struct SettleAfterRoster: Sendable {
    private let context: ImportContext

    package init(_ context: ImportContext) { self.context = context }

    package func callAsFunction(_ tx: borrowing Transaction) throws {
        let clock = Clock.fixed(context.now)
        try TopFifthFinder(clock: clock).settle(tx)
        try FirstLiveCallsFinder(clock: clock).settle(site: context.site, tx)
        try SettleWeeks.settle(context, wantsNight: false, tx)
    }
}

/// The night's work on results, and the same after an import.
package enum PerformanceJobs {
    /// Stored with the jobs: never changed after a release.
    package static let kind = "results"

    /// What this area does with the weeks, in order.
    package static let steps: [ResultsStep] = [SwingNight.step, RankingNight.step]

    /// The work of the night, with what other areas make of the weeks at its end.
    package static func work(database: Database, clock: Clock, more: [ResultsStep] = []) -> JobWork {
        JobWork.outside(kind, MeasureWords.job) { _ in
            _ = try await ResultsNight(database: database, clock: clock, steps: steps + more).run()
            return .done
        }
    }
}
