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
            let (kept, rounds, quiet) = try await centre.database.read(.system("command line")) { tx in
                let store = WeekRoundStore(clock: .fixed(now))
                let rounds = try view.facts.sites.mapValues { site in
                    try store.round(of: chosen, at: site, facts: view.facts, tx)
                }
                let today = view.facts.sites.mapValues { $0.zone.day(of: now) }
                let kept = try KeptWeekStore.week(chosen, now: now, tx)
                return (kept, rounds, try QuietStore.profiles(view.facts.sites, today: today, tx))
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
