import Core
import Foundation
import Logging
import ServiceLifecycle
import Store

/// Does the jobs of this house in this process: a few at once, each under a lease that others may take over.
package actor JobRunner: Service {
    /// Jobs at once.
    static let most = 4
    /// How long a server that says nothing more keeps its jobs, in seconds; it says so three times as often.
    static let lease = 60
    /// How long those under way may take when the server stops, in seconds.
    static let patience = 10

    private let database: Database
    private let clock: Clock
    private let log: Logger
    private let watch: Watch
    private let works: [String: JobWork]
    private let timed: [TimedWork]
    private let sites: @Sendable () async throws -> [TimedSite]
    /// The name under which this process takes jobs.
    private let server: String
    private var running: [ID<Job>: (job: Job, task: Task<Void, Never>)] = [:]
    private var renewsAt = Instant(seconds: 0)
    private var looksAt = Instant(seconds: 0)
    /// Timed runs that this process has asked for already.
    private var asked: Set<String> = []

    package init(_ house: House, server: String, sites: @escaping @Sendable () async throws -> [TimedSite]) {
        (database, clock, log, self.server, self.sites) = (house.database, house.clock, house.log, server, sites)
        watch = house.watch
        timed = house.areas.flatMap { $0.timed(house) }
        works = Dictionary(house.works.map { ($0.kind, $0) }) { _, second in
            preconditionFailure("two areas do the jobs of the kind \(second.kind)")
        }
    }

    /// Works until the server is told to stop; a database that is away is waited for.
    package func run() async throws {
        await Heartbeat.run(log, waiting: "jobs wait for the database") { try await self.beat() }
        await stop()
    }

    /// What is done each second; tests call it by hand.
    func beat() async throws {
        let now = clock.now()
        if now >= renewsAt {
            try await renew(now)
            renewsAt = now + Self.lease / 3
        }
        if now >= looksAt {
            try await askForTimed(now)
            looksAt = now + 20
        }
        while running.count < Self.most, try await isDue(), let job = try await claim() { start(job) }
        watch.jobsLooked(at: clock.now())
    }

    /// Waits until nothing is under way; tests call it by hand.
    func settle() async { for (_, task) in running.values { await task.value } }

    private func renew(_ now: Instant) async throws {
        let (server, isIdle) = (server, running.isEmpty)
        let needed = try await database.read(.system("jobs")) { tx in try JobStore.hasExpired(at: now, tx) }
        if isIdle && !needed { return }
        try await database.writePart(.system("jobs")) { tx in
            try JobStore.renew(by: server, until: now + Self.lease, tx)
            try JobStore.takeOver(at: now, tx)
        }
    }

    private func askForTimed(_ now: Instant) async throws {
        var due: [(kind: String, key: String, site: String, at: Instant)] = []
        let sites = try await sites().sorted { $0.name < $1.name }
        for site in sites {
            for timed in timed where !timed.isOnce || site.name == sites.first?.name {
                guard let run = timed.due(at: now, site) else { continue }
                due.append((timed.work.kind, "\(site.name)/\(run.name)", site.name, run.at))
            }
        }
        let new = due.filter { !asked.contains("\($0.kind) \($0.key)") }
        guard !new.isEmpty else { return }
        try await database.writePart(.system("jobs")) { tx in
            for run in new {
                try JobStore.enqueue(run.kind, payload: run.site, key: run.key, notBefore: run.at, at: now, tx)
            }
        }
        asked = Set(due.map { "\($0.kind) \($0.key)" })
    }

    private func isDue() async throws -> Bool {
        let now = clock.now()
        return try await database.read(.system("jobs")) { tx in try JobStore.isDue(at: now, tx) }
    }

    private func claim() async throws -> Job? {
        let (server, now) = (server, clock.now())
        return try await database.writePart(.system("jobs")) { tx in
            try JobStore.claim(by: server, until: now + Self.lease, at: now, tx)
        }
    }

    private func start(_ job: Job) {
        running[job.id] = (
            job,
            Task {
                await JobTurn(job: job, work: works[job.kind], database: database, clock: clock, log: log).perform()
                running[job.id] = nil
            }
        )
    }

    /// What is under way may finish; what does not is given back, for another server to begin at once.
    private func stop() async {
        let deadline = ContinuousClock.now + .seconds(Self.patience)
        while !running.isEmpty, ContinuousClock.now < deadline {
            do { try await Task.sleep(for: .milliseconds(50)) } catch { break }
        }
        let (now, left) = (clock.now(), running.values.map(\.job))
        for (_, task) in running.values { task.cancel() }
        guard !left.isEmpty else { return }
        do {
            try await database.writePart(.system("jobs")) { tx in
                for job in left { try JobStore.putBack(job, until: now, counts: false, problem: nil, tx) }
            }
        } catch {
            log.warning("jobs are not given back; their lease runs out", metadata: ["error": "\(LogText.of(error))"])
        }
    }
}
