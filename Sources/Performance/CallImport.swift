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

    /// How a file of calls is written.
    package enum Format: Sendable {
        case queueLog
        case cdr
        /// Any table, its columns named by a mapping.
        case table(Mapping)

        var name: String {
            switch self {
            case .queueLog: "queue_log"
            case .cdr: "cdr"
            case .table: "csv"
            }
        }
    }

    /// Records a chunk holds; a transaction of so many stays under a third of a second.
    var chunk = 40_000

    package func runQueueLog(path: String, by actor: Actor, _ options: Options) async throws -> ImportReport {
        try await run(.queueLog, path: path, by: actor, options)
    }

    package func run(_ format: Format, path: String, by actor: Actor, _ options: Options) async throws -> ImportReport {
        let site = try await CallImportSession.site(options.site, database, by: actor)
        let latest = clock.now() + 86_400
        switch format {
        case .queueLog:
            let intake = try QueueLogIntake(path: path, zone: site.zone, latest: latest)
            return try await take(intake, format, path, site, actor, options)
        case .cdr:
            let intake = try CDRIntake(path: path, zone: site.zone, latest: latest)
            return try await take(intake, format, path, site, actor, options)
        case .table(let mapping):
            let intake = try MappedIntake(path: path, mapping: mapping, zone: site.zone, latest: latest)
            return try await take(intake, format, path, site, actor, options)
        }
    }

    private func take(
        _ file: some CallIntake,
        _ format: Format,
        _ path: String,
        _ site: Site,
        _ actor: Actor,
        _ options: Options
    ) async throws -> ImportReport {
        var file = file
        var report = ImportReport(
            kind: "calls",
            fileName: options.fileName ?? URL(fileURLWithPath: path).lastPathComponent
        )
        let session = try await CallImportSession.begin(
            database,
            clock,
            site: site,
            format: format.name,
            fileName: report.fileName,
            by: actor,
            isDryRun: options.isDryRun
        )
        if let begins = file.begins { file.carry(try await session.underWay(at: begins)) }
        report.isDryRun = options.isDryRun
        report.importID = options.isDryRun ? nil : session.importID
        report.ignoredColumns = file.leftOut
        let rejects = options.isDryRun ? nil : options.rejectsPath.map { RejectsFile(path: $0, header: file.header) }
        var chunk = CallChunk()
        var names = NameIDs()
        var goesOn = true
        while goesOn {
            do {
                goesOn = try file.read(into: &chunk, atMost: self.chunk)
            } catch let failure as Failure where report.rows > 0 {
                chunk.refused.append(report.breakOff(failure, line: file.line + 1, path: path))
                goesOn = false
            }
            if !goesOn || chunk.count >= self.chunk { try await store(&chunk, session, &names, rejects, &report) }
            options.progress?(file.consumed, file.total)
        }
        report.sha256 = file.sha256 ?? ""
        report.settle(rejects)
        if options.isDryRun {
            report.unowned = try await session.unowned(among: file.events)
            return report
        }
        return try await session.finish(report)
    }

    /// Puts a full chunk away and into the report, and empties it.
    private func store(
        _ chunk: inout CallChunk,
        _ session: CallImportSession,
        _ names: inout NameIDs,
        _ rejects: RejectsFile?,
        _ report: inout ImportReport
    ) async throws {
        let full = chunk
        chunk = CallChunk()
        let outcome = try await session.store(full, refusedBefore: report.refused, &names)
        for row in full.refused {
            report.refuse(row)
            rejects?.write(line: row.line, reason: row.reason.english, cells: row.cells)
        }
        report.rows += full.rows
        report.new += outcome.new
        report.changed += outcome.changed
        report.unchanged += outcome.unchanged
    }
}
