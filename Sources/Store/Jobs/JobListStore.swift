import Core

/// Jobs for those who look after them.
package enum JobListStore {
    /// One job as the page of jobs shows it; never what it carries.
    package struct Line: Sendable, Hashable {
        package let id: ID<Job>
        package let kind: String
        package let key: String
        package let state: JobState
        package let runAt: Instant
        package let attempts: Int
        package let server: String?
        package let endedAt: Instant?
        package let problem: String?
    }

    /// How many jobs are in each state, and since when the longest waiting has been due.
    package struct Tally: Sendable, Hashable {
        package var counts: [JobState: Int] = [:]
        package var dueSince: Instant?

        package subscript(state: JobState) -> Int { counts[state] ?? 0 }
    }

    package static func tally(at now: Instant, _ tx: borrowing Transaction) throws -> Tally {
        var tally = Tally()
        try tx.each("SELECT state, count(*) FROM job GROUP BY state") { row in
            if let state = JobState(rawValue: row.text(0)) { tally.counts[state] = row.count(1) }
        }
        tally.dueSince =
            try tx.first("SELECT min(run_at) FROM job WHERE state = 'ready' AND run_at <= $1", [.at(now)]) {
                $0.optionalAt(0)
            } ?? nil
        return tally
    }

    /// Jobs in a state: what waits by when it is due, what is over by when it ended, newest first.
    package static func lines(_ state: JobState, limit: Int, _ tx: borrowing Transaction) throws -> [Line] {
        try tx.rows(
            """
            SELECT job_id, kind, key, state, run_at, attempts, lease_by, ended_at, problem FROM job WHERE state = $1
            ORDER BY CASE WHEN ended_at IS NULL THEN run_at ELSE -ended_at END, job_id LIMIT $2
            """,
            [.text(state.rawValue), .int(limit)]
        ) { row in
            Line(
                id: row.id(0),
                kind: row.text(1),
                key: row.text(2),
                state: state,
                runAt: row.at(4),
                attempts: row.count(5),
                server: row.optionalText(6),
                endedAt: row.optionalAt(7),
                problem: row.optionalText(8)
            )
        }
    }

    /// Jobs that failed and wait to be tried again, the most often tried first.
    package static func failing(limit: Int, _ tx: borrowing Transaction) throws -> [Line] {
        try tx.rows(
            """
            SELECT job_id, kind, key, state, run_at, attempts, lease_by, ended_at, problem FROM job
            WHERE state = 'ready' AND attempts > 0 ORDER BY attempts DESC, job_id LIMIT $1
            """,
            [.int(limit)]
        ) { row in
            Line(
                id: row.id(0),
                kind: row.text(1),
                key: row.text(2),
                state: .ready,
                runAt: row.at(4),
                attempts: row.count(5),
                server: nil,
                endedAt: nil,
                problem: row.optionalText(8)
            )
        }
    }

    /// Begins a dead letter, or what waits to be tried again, anew and at once; false where it is neither.
    package static func retry(_ id: ID<Job>, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        let found = try tx.first(
            """
            UPDATE job SET state = 'ready', run_at = $2, attempts = 0, ended_at = NULL
            WHERE job_id = $1 AND (state = 'dead' OR state = 'ready' AND attempts > 0) RETURNING kind, key
            """,
            [.id(id), .at(now)]
        ) { "\($0.text(0)) \($0.text(1))" }
        guard let found else { return false }
        tx.change("job \(found)", from: "failed", to: "to be tried again")
        return true
    }

    /// Drops a dead letter, or what waits to be tried again, with a reason; false where it is neither.
    package static func drop(
        _ id: ID<Job>,
        reason: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let found = try tx.first(
            """
            UPDATE job SET state = 'dropped', ended_at = $2, problem = $3
            WHERE job_id = $1 AND (state = 'dead' OR state = 'ready' AND attempts > 0) RETURNING kind, key
            """,
            [.id(id), .at(now), .text(reason)]
        ) { "\($0.text(0)) \($0.text(1))" }
        guard let found else { return false }
        tx.change("job \(found)", from: "failed", to: "dropped")
        tx.note(reason)
        return true
    }
}
