import Core
import Foundation
import Ingest
import People
import Store

/// Takes a call log in: streaming, in chunks, each one transaction that stores raw records and adds to the daily facts.
///
/// A record that is stored already adds nothing, so the same file twice, or a run after a crash, changes nothing.
package struct CallImport: Sendable {
    private let database: Database
    private let clock: Clock

    package init(database: Database, clock: Clock) { (self.database, self.clock) = (database, clock) }

    package struct Options: Sendable {
        package var site: String?
        package var isDryRun = false
        package var rejectsPath: String?
        package var fileName: String?
        package var progress: (@Sendable (_ consumed: Int64, _ total: Int64) -> Void)?

        package init() {}
    }

    /// Records a chunk holds; a transaction of so many stays under a third of a second.
    var chunk = 20_000

    package func runQueueLog(path: String, by actor: Actor, _ options: Options) async throws -> ImportReport {
        let name = options.fileName ?? URL(fileURLWithPath: path).lastPathComponent
        let reader = try QueueLogReader(path: path, latest: clock.now() + 86_400, hashing: true)
        guard var batch = try reader.next(), batch.lines > 0 else { throw Failure(.badInput, "\(path) is empty") }
        guard let first = batch.events.first else {
            throw Failure(
                .badInput,
                "\(path) is not a queue_log: no line of its beginning reads epoch|callid|queue|agent|event|…"
            )
        }
        let session = try await CallImportSession.begin(
            database,
            clock,
            format: "queue_log",
            fileName: name,
            by: actor,
            options: options
        )
        var tracker = QueueLogTracker(zone: session.site.zone)
        tracker.carry(try await session.underWay(at: first.at))
        var filter = LineFilter()
        var report = ImportReport(kind: "calls", fileName: name)
        report.isDryRun = options.isDryRun
        report.importID = options.isDryRun ? nil : session.importID
        let rejects = options.isDryRun ? nil : options.rejectsPath.map { RejectsFile(path: $0, header: ["text"]) }
        var events: [String: Int] = [:]
        while true {
            for bad in batch.bad {
                report.refuse(.init(line: bad.line, reason: bad.reason, cells: [bad.text]))
                try rejects?.write(line: bad.line, reason: bad.reason.english, cells: [bad.text])
            }
            report.rows += batch.lines - batch.bad.count
            tracker.know(queues: reader.queues, agents: reader.agents)
            for event in batch.events where filter.isNew(event) {
                if options.isDryRun, event.agent >= 0 { events[reader.agents[Int(event.agent)], default: 0] += 1 }
                tracker.take(event)
                if tracker.waiting >= chunk { try await store(&tracker, reader, session, &report) }
            }
            options.progress?(reader.consumed, reader.total)
            guard let next = try reader.next() else { break }
            batch = next
        }
        tracker.finish()
        try await store(&tracker, reader, session, &report)
        report.sha256 = reader.sha256 ?? ""
        report.rejectsFile = try rejects?.finish()
        if options.isDryRun {
            report.unowned = try await session.unowned(among: events)
            return report
        }
        return try await session.finish(report)
    }

    private func store(
        _ tracker: inout QueueLogTracker,
        _ reader: QueueLogReader,
        _ session: CallImportSession,
        _ report: inout ImportReport
    ) async throws {
        let (contacts, events) = (tracker.contacts, tracker.agents.records)
        tracker.contacts.removeAll(keepingCapacity: true)
        tracker.agents.records.removeAll(keepingCapacity: true)
        let outcome = try await session.store(
            CallChunk(
                contacts: contacts,
                events: events,
                agents: tracker.agents.names,
                queues: reader.queues,
                reasons: reader.reasons
            )
        )
        report.new += outcome.new
        report.changed += outcome.changed
        report.unchanged += outcome.unchanged
    }
}

/// Records with the names their numbers stand for.
struct CallChunk: Sendable {
    var contacts: [ContactRecord]
    var events: [AgentEventRecord]
    var agents: [String]
    var queues: [String]
    var reasons: [String]
}
