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

    package init(database: Database, clock: Clock) {
        (self.database, self.clock) = (database, clock)
        chunk = database.kind == .sqlite ? 20_000 : 300_000
    }

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

    /// Records a chunk holds.
    ///
    /// On SQLite only one may write: a transaction of so many stays under a tenth of a second, after which others, who
    /// look ever more seldom whether they may, still look often.
    /// On PostgreSQL others write beside it, and a day's facts are put away once, not with every chunk that has a part of it.
    var chunk: Int

    /// Records the first chunk holds: few, so that the server begins while the next is read.
    private var firstChunk: Int { min(chunk, 50_000) }

    package func runQueueLog(path: String, by actor: Actor, _ options: Options) async throws -> ImportReport {
        try await run(.queueLog, path: path, by: actor, options)
    }

    package func run(_ format: Format, path: String, by actor: Actor, _ options: Options) async throws -> ImportReport {
        let site = try await database.read(actor.scope) { tx in try SiteStore.wanted(options.site, tx) }
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
        var session = CallImportSession(
            database,
            clock,
            site: site,
            format: format.name,
            by: actor,
            isDryRun: options.isDryRun
        )
        if let begins = file.begins { file.carry(try await session.underWay(at: begins)) }
        report.isDryRun = options.isDryRun
        report.importID = options.isDryRun ? nil : session.importID
        report.ignoredColumns = file.leftOut
        let rejects = options.isDryRun ? nil : options.rejectsPath.map { RejectsFile(path: $0, header: file.header) }
        var names = NameIDs()
        // Whatever is wrong with its beginning leaves no trace.
        var (chunk, goesOn) = try fill(&file, atMost: firstChunk, path, &report, options)
        try await session.begin(report.fileName)
        while chunk.rows > 0 || chunk.count > 0 || goesOn {
            let (full, known, refused, begun) = (chunk, names, report.refused, session)
            async let stored = begun.store(full, refusedBefore: refused, known)
            report.take(full, rejects)
            // The next chunk is read while this one is written.
            (chunk, goesOn) =
                goesOn
                ? try fill(&file, atMost: self.chunk, path, &report, options) : (CallChunk(), false)
            let outcome: ChunkStore.Outcome
            (outcome, names) = try await stored
            report.new += outcome.new
            report.changed += outcome.changed
            report.unchanged += outcome.unchanged
            // Whoever waits for SQLite's one place to write gets their turn.
            if database.kind == .sqlite, !options.isDryRun { try await Task.sleep(for: .milliseconds(25)) }
        }
        report.sha256 = file.sha256 ?? ""
        report.settle(rejects)
        if options.isDryRun {
            report.unowned = try await session.unowned(among: file.events)
            return report
        }
        return try await session.finish(report)
    }

    /// Reads a full chunk, or what there is to the file's end or to where it breaks off; false with the last.
    private func fill(
        _ file: inout some CallIntake,
        atMost size: Int,
        _ path: String,
        _ report: inout ImportReport,
        _ options: Options
    ) throws -> (CallChunk, goesOn: Bool) {
        var chunk = CallChunk()
        var goesOn = true
        while goesOn, !chunk.isComplete, chunk.count < size {
            do {
                goesOn = try file.read(into: &chunk, atMost: size)
            } catch let failure as Failure where report.rows > 0 {
                chunk.refused.append(report.breakOff(failure, line: file.line + 1, path: path))
                goesOn = false
            }
            options.progress?(file.consumed, file.total)
        }
        chunk.order()
        if !options.isDryRun { chunk.countAhead() }
        return (chunk, goesOn)
    }
}

extension ImportReport {
    /// Counts a chunk's rows and keeps those it refused.
    fileprivate mutating func take(_ chunk: CallChunk, _ rejects: RejectsFile?) {
        for row in chunk.refused {
            refuse(row)
            rejects?.write(line: row.line, reason: row.reason.english, cells: row.cells)
        }
        rows += chunk.rows
    }
}
