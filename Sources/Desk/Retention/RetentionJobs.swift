import Core
import Store
import Web
import Workdays

/// Looks what is old, or takes it away; killed in between, the next run goes on where it was.
package struct Retention: Sendable {
    private let database: Database
    private let clock: Clock
    /// Talks that are owed, as the rules derive them.
    private let duties: @Sendable () async throws -> [OpenDuty]

    package init(
        database: Database,
        clock: Clock,
        duties: @escaping @Sendable () async throws -> [OpenDuty]
    ) {
        (self.database, self.clock, self.duties) = (database, clock, duties)
    }

    /// Erasing somebody asks after the same open things.
    package var erasure: PersonErasure { PersonErasure(database: database, clock: clock, duties: duties) }

    /// A dry run: every line counted, of one site and the house or of all.
    package func lines(of site: String? = nil) async throws -> [RetentionLine] {
        let store = RetentionStore(duties: try await duties(), now: clock.now())
        return try await database.read(.system("what is old")) { tx in
            try store.lines(tx).filter { site == nil || $0.site == nil || $0.site == site }.map {
                try store.counted($0, tx)
            }
        }
    }

    /// Takes what is old away, a transaction and a row of the audit for each piece; what went, by line.
    package func run(by actor: Actor) async throws -> [(line: RetentionLine, gone: Int)] {
        let store = RetentionStore(duties: try await duties(), now: clock.now())
        let lines = try await database.read(.system("what is old")) { tx in try store.lines(tx) }
        var all: [(line: RetentionLine, gone: Int)] = []
        for line in lines {
            var (gone, next) = (0, try await start(line, after: nil, store))
            while let begun = next, begun != .end {
                try Task.checkCancellation()
                let last: PersonID? = if case .after(let person) = begun { person } else { nil }
                let piece = try await database.write(actor, "remove what is old") { tx in
                    try store.piece(line, after: last, tx)
                }
                gone += piece.gone
                next = piece.next
                if case .after(let person) = piece.next { next = try await start(line, after: person, store) }
            }
            all.append((line, gone))
        }
        return all
    }

    private func start(
        _ line: RetentionLine,
        after last: PersonID?,
        _ store: RetentionStore
    ) async throws -> RetentionPiece.Next? {
        try await database.read(.system("what is old")) { tx in try store.start(line, after: last, tx) }
    }
}

/// The nights' work on what is old, and on the months to come.
enum RetentionJobs {
    /// Months made ahead of what comes in, this one included.
    static let monthsAhead = 3

    static func work(_ house: House, _ retention: Retention) -> [TimedWork] {
        let remove = JobWork.outside("retention", RetentionWords.job) { _ in
            _ = try await retention.run(by: .system("retention"))
            return .done
        }
        let clock = house.clock
        let months = JobWork.inside("months-ahead", RetentionWords.monthsJob) { _, tx in
            try prepareMonths(at: clock.now(), tx)
            return .done
        }
        return [
            TimedWork(remove, .daily(second: 2 * 3600), once: true),
            TimedWork(months, .daily(second: 3600), once: true),
        ]
    }

    /// Makes the tables of this month and the next ones, so that no import has to wait for one.
    static func prepareMonths(at now: Instant, _ tx: borrowing Transaction) throws {
        let last = Zone.utc.instant(Zone.utc.day(of: now).firstOfMonth.adding(months: monthsAhead - 1))
        for table in ["contact", "agent_event"] { try tx.prepareMonths(of: table, from: now, through: last) }
    }
}
