import Core
import Store

/// Keeps where everyone stands true as days go by: a place, a joining or a last day dated ahead holds from its own day.
package actor DailyStanding {
    private let database: Database
    private let clock: Clock
    /// Today at each site when standing was last written.
    private var days: [String: Day]?
    private var looksAgainAt = Instant(seconds: 0)
    private var looking: Task<Void, any Error>?

    package init(database: Database, clock: Clock) { (self.database, self.clock) = (database, clock) }

    /// Brings standing up to date where a site's day has changed; between two quarters of an hour it only compares.
    package func settle() async throws {
        guard clock.now() >= looksAgainAt else { return }
        // Whoever comes while it is being written waits for it: they must see neither too little nor too much.
        if let looking { return try await looking.value }
        let task = Task { try await look() }
        looking = task
        defer { looking = nil }
        try await task.value
    }

    private func look() async throws {
        let now = clock.now()
        let today = try await database.read(.system("which day it is")) { tx in
            Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0.zone.day(of: now)) })
        }
        if today != days {
            try await database.write(.system("a new day"), "refresh standing") { tx in
                try RosterStore().refreshStanding(today: today, tx)
                // Whoever looked last two days ago derives everything anew: the day is another.
                try FactChangeStore.forget(before: now + -2 * 86_400, tx)
            }
            days = today
        }
        // A day begins on a quarter of an hour, whatever the zone.
        looksAgainAt = Instant(seconds: (now.seconds / 900 + 1) * 900)
    }
}
