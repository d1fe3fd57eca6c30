import Core

/// Jobs in the database, for whoever asks for work and for the servers that do it.
package enum JobStore {
    /// Asks for work, in the transaction of the change that makes it needed: kept with it or not at all.
    ///
    /// It is done at least once after the commit and not before `notBefore`. True if it is new: a second request of the
    /// same `kind` and `key` changes nothing, until the first has been done for so long that it is cleaned away. Who
    /// does it is declared by `Area.jobs` under the same `kind`; the payload is gone once it is done.
    @discardableResult
    package static func enqueue(
        _ kind: String,
        payload: String,
        key: String,
        notBefore: Instant? = nil,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO job (job_id, kind, key, payload, state, made_at, run_at, attempts)
            VALUES ($1, $2, $3, $4, 'ready', $5, $6, 0) ON CONFLICT (kind, key) DO NOTHING
            """,
            [.id(ID<Job>(at: now)), .text(kind), .text(key), .text(payload), .at(now), .at(notBefore ?? now)]
        ) > 0
    }

    /// Whether a job is due: asked before claiming, so that an idle server writes nothing.
    package static func isDue(at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM job WHERE state = 'ready' AND run_at <= $1 LIMIT 1", [.at(now)]) { _ in true }
            ?? false
    }

    /// Whether a server has let a lease run out.
    package static func hasExpired(at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM job WHERE state = 'running' AND lease_until < $1 LIMIT 1", [.at(now)]) { _ in true }
            ?? false
    }

    /// Takes the job that has waited longest, for as long as the lease; nil where none is due.
    package static func claim(
        by server: String,
        until lease: Instant,
        at now: Instant,
        _ tx: borrowing Transaction
    )
        throws -> Job?
    {
        try tx.first(
            """
            UPDATE job SET state = 'running', lease_by = $1, lease_until = $2, attempts = attempts + 1
            WHERE job_id = (SELECT job_id FROM job WHERE state = 'ready' AND run_at <= $3 ORDER BY run_at, job_id LIMIT 1)
                AND state = 'ready'
            RETURNING job_id, kind, key, payload, attempts
            """,
            [.text(server), .at(lease), .at(now)]
        ) { row in
            Job(
                id: row.id(0),
                kind: row.text(1),
                key: row.text(2),
                payload: row.text(3),
                attempts: row.count(4),
                leasedBy: server
            )
        }
    }

    /// A server that still works keeps what it has.
    package static func renew(by server: String, until lease: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE job SET lease_until = $2 WHERE state = 'running' AND lease_by = $1",
            [.text(server), .at(lease)]
        )
    }

    /// Ends a job as done; false where the lease was lost, and then nothing of the transaction may be kept.
    package static func finish(_ job: Job, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        try end(job, as: .done, problem: nil, at: now, tx)
    }

    /// Ends a job that is not to be done any more.
    package static func cancel(_ job: Job, reason: String, at now: Instant, _ tx: borrowing Transaction) throws -> Bool
    {
        try end(job, as: .dropped, problem: reason, at: now, tx)
    }

    /// Ends a job as a dead letter.
    package static func bury(_ job: Job, problem: String, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        try end(job, as: .dead, problem: problem, at: now, tx)
    }

    private static func end(
        _ job: Job,
        as state: JobState,
        problem: String?,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE job SET state = $4, ended_at = $5, problem = $6, lease_by = NULL, lease_until = NULL,
                payload = CASE WHEN $4 = 'done' THEN '' ELSE payload END
            WHERE job_id = $1 AND state = 'running' AND lease_by = $2 AND attempts = $3
            """,
            [
                .id(job.id), .text(job.leasedBy), .int(job.attempts), .text(state.rawValue), .at(now), .text(problem),
            ]
        ) > 0
    }

    /// Puts a job back for later; where it was no failure, the attempt does not count.
    @discardableResult
    package static func putBack(
        _ job: Job,
        until at: Instant,
        counts: Bool,
        problem: String?,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE job SET state = 'ready', run_at = $4, attempts = attempts - CAST($5 AS BIGINT), problem = $6,
                lease_by = NULL, lease_until = NULL
            WHERE job_id = $1 AND state = 'running' AND lease_by = $2 AND attempts = $3
            """,
            [.id(job.id), .text(job.leasedBy), .int(job.attempts), .at(at), .int(counts ? 0 : 1), .text(problem)]
        ) > 0
    }

    /// Jobs of servers that are gone are ready again; those begun too often are dead letters.
    ///
    /// Answers how many were taken.
    @discardableResult
    package static func takeOver(at now: Instant, _ tx: borrowing Transaction) throws -> Int {
        try tx.run(
            """
            UPDATE job SET state = CASE WHEN attempts >= $2 THEN 'dead' ELSE 'ready' END,
                ended_at = CASE WHEN attempts >= $2 THEN CAST($1 AS BIGINT) ELSE NULL END,
                run_at = $1, lease_by = NULL, lease_until = NULL,
                problem = 'the server that did it was gone before it was done'
            WHERE state = 'running' AND lease_until < $1
            """,
            [.at(now), .int(Backoff.mostAttempts)]
        )
    }

    /// Forgets jobs that ended well before `end`; dead letters stay until someone has decided about them.
    @discardableResult
    package static func clean(endedBefore end: Instant, _ tx: borrowing Transaction) throws -> Int {
        try tx.run("DELETE FROM job WHERE state IN ('done', 'dropped') AND ended_at < $1", [.at(end)])
    }
}
