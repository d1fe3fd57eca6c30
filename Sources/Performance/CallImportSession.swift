import Core
import Foundation
import People
import Store

/// The database's side of one import of calls.
final class CallImportSession: Sendable {
    struct Outcome: Sendable {
        var new = 0
        var changed = 0
        var unchanged = 0
    }

    let site: Site
    let importID: String
    private let database: Database
    private let clock: Clock
    private let actor: Actor
    private let source: Int64
    private let importNumber: Int64
    private let isDryRun: Bool

    private init(
        site: Site,
        importID: String,
        database: Database,
        clock: Clock,
        actor: Actor,
        source: Int64,
        importNumber: Int64,
        isDryRun: Bool
    ) {
        (self.site, self.importID, self.database, self.clock) = (site, importID, database, clock)
        (self.actor, self.source, self.importNumber, self.isDryRun) = (actor, source, importNumber, isDryRun)
    }

    static func begin(
        _ database: Database,
        _ clock: Clock,
        format: String,
        fileName: String,
        by actor: Actor,
        options: CallImport.Options
    ) async throws -> CallImportSession {
        let sites = try await database.read(actor.scope) { tx in try SiteStore.all(tx) }
        let wanted = options.site ?? sites.first { $0.name == "main" }?.name ?? sites.first?.name
        guard let site = sites.first(where: { $0.name == wanted }) else {
            let names = sites.map(\.name).joined(separator: ", ")
            throw Failure(.badInput, "there is no site \(wanted ?? ""); the sites are: \(names)")
        }
        let now = clock.now()
        let importID = ID<CallImport>(at: now).text
        guard !options.isDryRun else {
            return CallImportSession(
                site: site,
                importID: importID,
                database: database,
                clock: clock,
                actor: actor,
                source: 0,
                importNumber: 0,
                isDryRun: true
            )
        }
        let (source, number) = try await database.writePart(actor) { tx in
            try ImportStore.begin(importID, kind: "calls", fileName: fileName, at: now, by: actor, tx)
            let number = try tx.first("SELECT count(*) FROM import_run") { $0.int(0) } ?? 0
            return (try ContactStore().source("\(format)/\(site.name)", site: site.name, tx), number)
        }
        return CallImportSession(
            site: site,
            importID: importID,
            database: database,
            clock: clock,
            actor: actor,
            source: source,
            importNumber: number,
            isDryRun: false
        )
    }

    /// What the source's records say was under way when a file begins; nothing for a dry run.
    func underWay(at second: Int64) async throws -> CarriedOver {
        if isDryRun { return CarriedOver() }
        return try await database.read(actor.scope) { [source] tx in
            try ContactStore().underWay(at: second, source: source, tx)
        }
    }

    /// Stores what is new, replaces what is now known better, and adds the difference to the daily facts.
    func store(_ chunk: CallChunk) async throws -> Outcome {
        let all = chunk.contacts.map(\.at) + chunk.events.map(\.at)
        guard !isDryRun, let first = all.min(), let last = all.max() else {
            return Outcome(new: chunk.contacts.count + chunk.events.count)
        }
        let (source, importNumber) = (source, importNumber)
        return try await database.writePart(actor) { tx in
            let store = ContactStore()
            try store.hold(source: source, tx)
            for table in ["contact", "agent_event"] {
                try tx.prepareMonths(of: table, from: Instant(seconds: first), through: Instant(seconds: last))
            }
            let names = try ChunkNames(chunk, store, tx)
            var sums = FactSums()
            var outcome = Outcome()

            let known = try store.contacts(source: source, from: first, through: last, tx)
            var fresh: [ContactStore.Key: ContactStore.StoredContact] = [:]
            for contact in chunk.contacts {
                var bare = contact
                (bare.agent, bare.queue) = (-1, -1)
                var now = ContactStore.StoredContact(
                    record: bare,
                    code: names.code(contact.agent),
                    queue: names.queue(contact.queue)
                )
                let key = ContactStore.Key(at: contact.at, key64: contact.key64)
                if let before = fresh[key] ?? known[key] {
                    if now.code == 0 { now.code = before.code }
                    guard now != before, contact.outcome.rawValue >= before.record.outcome.rawValue else {
                        outcome.unchanged += 1
                        continue
                    }
                    sums.add(before.record, code: before.code, queue: before.queue, sign: -1)
                    if fresh[key] == nil {
                        try store.remove(contactAt: before.record.at, key64: contact.key64, source: source, tx)
                        outcome.changed += 1
                    }
                } else {
                    outcome.new += 1
                }
                sums.add(bare, code: now.code, queue: now.queue)
                fresh[key] = now
            }
            try store.add(
                fresh.values.sorted { ($0.record.at, $0.record.key64) < ($1.record.at, $1.record.key64) },
                source: source,
                importNumber: importNumber,
                tx
            )

            let knownEvents = try store.events(source: source, from: first, through: last, tx)
            var freshEvents: [ContactStore.Key: ContactStore.StoredEvent] = [:]
            for event in chunk.events {
                var bare = event
                (bare.agent, bare.queue, bare.reason, bare.words) = (-1, -1, -1, nil)
                let now = ContactStore.StoredEvent(
                    record: bare,
                    code: names.code(event.agent),
                    queue: names.queue(event.queue),
                    reason: event.reason >= 0 ? chunk.reasons[Int(event.reason)] : event.words
                )
                let key = ContactStore.Key(at: event.at, key64: event.key64)
                if let before = freshEvents[key] ?? knownEvents[key] {
                    guard now.knowsMore(than: before) else {
                        outcome.unchanged += 1
                        continue
                    }
                    sums.add(before.record, code: before.code, queue: before.queue, sign: -1)
                    if freshEvents[key] == nil {
                        try store.remove(eventAt: before.record.at, key64: event.key64, source: source, tx)
                        outcome.changed += 1
                    }
                } else {
                    outcome.new += 1
                }
                sums.add(bare, code: now.code, queue: now.queue)
                freshEvents[key] = now
            }
            try store.add(
                freshEvents.values.sorted { ($0.record.at, $0.record.key64) < ($1.record.at, $1.record.key64) },
                source: source,
                importNumber: importNumber,
                tx
            )
            try FactStore().add(sums.sums, tx)
            return outcome
        }
    }

    func finish(_ report: ImportReport) async throws -> ImportReport {
        let site = site
        return try await database.write(actor, "import calls") { [clock] tx in
            var report = report
            report.unowned = try FactStore().unowned(tx)
            try FirstLiveCallsFinder(clock: clock).settle(site: site, tx)
            try ImportStore.finish(report, at: clock.now(), tx)
            return report
        }
    }

    /// For a dry run: codes of the file that the roster gives to nobody.
    func unowned(among events: [String: Int]) async throws -> [(code: String, events: Int)] {
        let owned = try await database.read(actor.scope) { tx in
            Set(try tx.rows("SELECT code FROM person_code WHERE {scope person_id}") { $0.text(0) })
        }
        return events.filter { !owned.contains($0.key) }.map { ($0.key, $0.value) }.sorted {
            ($1.1, $0.0) < ($0.1, $1.0)
        }
    }
}

/// Ids of the database for the numbers of a chunk.
private struct ChunkNames {
    private var codes: [Int64]
    private var queues: [Int64]

    init(_ chunk: CallChunk, _ store: ContactStore, _ tx: borrowing Transaction) throws {
        let agents = Set(chunk.contacts.map(\.agent) + chunk.events.map(\.agent)).filter { $0 >= 0 }
        let used = Set(chunk.contacts.map(\.queue) + chunk.events.map(\.queue)).filter { $0 >= 0 }
        let codeIDs = try store.codes(agents.sorted().map { chunk.agents[Int($0)] }, tx)
        let queueIDs = try store.queues(used.sorted().map { chunk.queues[Int($0)] }, tx)
        codes = Array(repeating: 0, count: chunk.agents.count)
        queues = Array(repeating: 0, count: chunk.queues.count)
        for agent in agents { codes[Int(agent)] = codeIDs[chunk.agents[Int(agent)]] ?? 0 }
        for queue in used { queues[Int(queue)] = queueIDs[chunk.queues[Int(queue)]] ?? 0 }
    }

    func code(_ agent: Int32) -> Int64 { agent < 0 ? 0 : codes[Int(agent)] }
    func queue(_ queue: Int32) -> Int64 { queue < 0 ? 0 : queues[Int(queue)] }
}
