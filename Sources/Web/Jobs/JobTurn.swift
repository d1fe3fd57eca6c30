import Core
import Logging
import Store

/// One attempt at one job, from the claim to whatever becomes of it.
struct JobTurn: Sendable {
    /// Another server has the job by now: nothing of this attempt may be kept.
    struct LeaseLost: Error {}

    let job: Job
    let work: JobWork?
    let database: Database
    let clock: Clock
    let log: Logger

    func perform() async {
        do {
            try await attempt()
        } catch is LeaseLost {
            log.warning("a job was taken over", metadata: ["kind": "\(job.kind)"])
        } catch {
            await failed(error)
        }
    }

    private func attempt() async throws {
        let (job, clock) = (job, clock)
        switch work?.body {
        case .inside(let body):
            try await database.write(.system("job"), job.kind) { tx in
                tx.note("job \(job.id) \(job.key)")
                try Self.settle(try body(job, tx), job, at: clock.now(), tx)
            }
        case .outside(let body):
            let outcome = try await body(job)
            try await database.writePart(.system("jobs")) { tx in
                try Self.settle(outcome, job, at: clock.now(), tx)
            }
        case nil:
            // A newer server may know the kind.
            let now = clock.now()
            _ = try await database.writePart(.system("jobs")) { tx in
                try JobStore.putBack(job, until: now + 60, counts: false, problem: "no work is known by this name", tx)
            }
        }
    }

    private static func settle(
        _ outcome: JobOutcome,
        _ job: Job,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        let isOurs =
            switch outcome {
            case .done: try JobStore.finish(job, at: now, tx)
            case .snooze(let until): try JobStore.putBack(job, until: until, counts: false, problem: nil, tx)
            case .cancel(let reason): try JobStore.cancel(job, reason: reason, at: now, tx)
            case .dead(let reason): try JobStore.bury(job, problem: reason, at: now, tx)
            }
        if !isOurs { throw LeaseLost() }
    }

    /// Tried again later, each time later; after the last attempt it is a dead letter.
    private func failed(_ error: any Error) async {
        let (job, now, problem) = (job, clock.now(), Self.sentence(error))
        let wait = Backoff.seconds(after: job.attempts, jitter: .random(in: 0..<1))
        let isLast = job.attempts >= Backoff.mostAttempts
        log.log(
            level: isLast ? .error : .warning,
            "a job failed",
            metadata: [
                "kind": "\(job.kind)", "attempt": "\(job.attempts)", "error": "\(LogText.of(error))",
            ]
        )
        do {
            try await database.writePart(.system("jobs")) { tx in
                if isLast {
                    _ = try JobStore.bury(job, problem: problem, at: now, tx)
                } else {
                    try JobStore.putBack(job, until: now + wait, counts: true, problem: problem, tx)
                }
            }
        } catch {
            log.warning("a failed job waits for its lease to run out", metadata: ["error": "\(LogText.of(error))"])
        }
    }

    /// What an administrator reads; the log has the rest.
    static func sentence(_ error: any Error) -> String {
        switch error {
        case let failure as Failure: failure.description
        case let error as StoreError: error.description
        default: "\(type(of: error))"
        }
    }
}
