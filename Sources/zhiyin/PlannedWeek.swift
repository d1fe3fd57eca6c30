import Communication
import Core
import Store

/// A week's list before its slots are chosen.
enum PlannedWeek {
    static func load(_ options: CentreOptions, week: String?, asOf: String?) async throws -> (Derived, WeekSlots) {
        let named = try week.map { text in
            guard let named = Week(text) else { throw Failure(.badInput, "--week \(text): write 2026-W48") }
            return named
        }
        return try await Centre.using(options, creating: false) { centre in
            let view = try await Derived.load(centre, asOf: asOf)
            let (chosen, now) = (named ?? Week(containing: view.today), view.now)
            // A database that no server has brought up to date yet keeps neither slots nor leaders' comments.
            let schema = try await centre.database.schemaVersion() ?? 0
            let (kept, rounds, quiet) = try await centre.database.read(.system("command line")) { tx in
                let store = WeekRoundStore(clock: .fixed(now))
                let rounds =
                    try schema < WeekRoundStore.sinceSchema
                    ? [:]
                    : view.facts.sites.mapValues { site in
                        try store.round(of: chosen, at: site, facts: view.facts, tx)
                    }
                return (
                    schema < KeptWeekStore.sinceSchema ? KeptWeek() : try KeptWeekStore.week(chosen, now: now, tx),
                    rounds,
                    try schema < QuietStore.sinceSchema
                        ? [:]
                        : QuietStore.profiles(
                            view.facts.sites,
                            today: view.facts.sites.mapValues { $0.zone.day(of: now) },
                            tx
                        )
                )
            }
            let slots = WeekSlots(
                view.facts,
                obligations: view.obligations,
                week: chosen,
                today: view.today,
                now: now,
                kept: kept,
                quiet: { quiet[$0] },
                wish: { line in rounds.values.lazy.compactMap { $0.wish(on: line) }.first }
            )
            return (view, slots)
        }
    }
}
