import Core
import Store

/// The sites' quiet hours, kept until a file of calls has come in or a week is over.
actor QuietHours {
    private struct Stamp: Hashable {
        let imports: String
        let weeks: [String: Week]
    }

    private var kept: (stamp: Stamp, profiles: [String: QuietProfile])?

    /// By site; none where too few weeks are known.
    func profiles(_ view: ObligationCache.View, _ database: Database) async throws -> [String: QuietProfile] {
        let (sites, today, known) = (view.facts.sites, view.today, kept)
        let now = try await database.read(.system("quiet hours of the sites")) { tx in
            let stamp = Stamp(
                imports: try QuietStore.imports(tx),
                weeks: today.mapValues { Week(containing: $0) }
            )
            if let known, known.stamp == stamp { return known }
            return (stamp, try QuietStore.profiles(sites, today: today, tx))
        }
        kept = now
        return now.profiles
    }
}
