import Core
import Store

/// How many jobs there are in each state, and how long the longest due has waited.
package enum JobFigures {
    package static func of(_ house: House) async throws -> [Figure] {
        let now = house.clock.now()
        let tally = try await house.database.read(.system("figures")) { tx in try JobListStore.tally(at: now, tx) }
        let waited = tally.dueSince.map { Double(now.microseconds - $0.microseconds) / 1_000_000 } ?? 0
        return [
            Figure(
                "zhiyin_jobs",
                .gauge,
                "Jobs by state.",
                JobState.allCases.map { .init(Double(tally[$0]), [.init("state", $0.rawValue)]) }
            ),
            Figure("zhiyin_job_wait_seconds", .gauge, "How long the longest due job has waited.", max(0, waited)),
        ]
    }
}
