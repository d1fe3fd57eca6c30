import Core
import Foundation
import Ingest
import Store

/// Takes one file of people's rows in: in chunks, each one transaction, every good row, every refusal kept.
package struct FileImport: Sendable {
    private let database: Database
    private let clock: Clock

    package init(database: Database, clock: Clock) { (self.database, self.clock) = (database, clock) }

    private static let chunk = 20_000

    package struct Options: Sendable {
        package var site: String?
        package var effective: Day?
        package var isDryRun = false
        /// Where refused rows are written; nil writes none.
        package var rejectsPath: String?
        /// How the file is called in the history, where that is not its path's end.
        package var fileName: String?
        package var progress: (@Sendable (_ consumed: Int64, _ total: Int64) -> Void)?

        package init() {}
    }

    /// Thrown inside a transaction to take back what a dry run did.
    private struct TakenBack: Error {}

    package func run(
        _ intake: FileIntake,
        path: String,
        by actor: Actor,
        _ options: Options
    ) async throws -> ImportReport {
        try ByteSource.check(path: path)
        let reader = try TableReader.open(path: path)
        let columns = try Columns(header: reader.header, known: intake.columns, path: path)
        let context = try await context(options, actor)
        let name = options.fileName ?? URL(fileURLWithPath: path).lastPathComponent
        var report = ImportReport(kind: intake.kind, fileName: name)
        report.isDryRun = options.isDryRun
        report.ignoredColumns = columns.unknown
        // Whatever is wrong with its beginning leaves no trace.
        var piece = Piece()
        try piece.read(reader, columns, keepsText: intake.confidential.isEmpty)
        if !options.isDryRun {
            report.importID = context.importID
            try await database.writePart(actor) { tx in
                try ImportStore.begin(
                    context.importID,
                    kind: intake.kind,
                    fileName: name,
                    at: context.now,
                    by: actor,
                    tx
                )
            }
        }
        let rejects = options.isDryRun ? nil : options.rejectsPath.map { RejectsFile(path: $0, header: reader.header) }
        var run = try await database.read(actor.scope) { tx in try intake.begin(context, tx) }
        var sequence = (rows: 0, changes: 0)
        while true {
            let outcome = try await take(
                piece.rows,
                piece.refused,
                run,
                context,
                sequence: sequence,
                keeps: !options.isDryRun,
                confidential: intake.confidential,
                actor
            )
            run = outcome.run
            sequence = (sequence.rows + piece.count, sequence.changes + outcome.changeCount)
            for (line, effect) in outcome.effects { report.count(effect, line: line) }
            for row in outcome.refused {
                report.refuse(row)
                rejects?.write(line: row.line, reason: row.reason.english, cells: row.cells)
            }
            options.progress?(reader.consumed, reader.total)
            if piece.isLast { break }
            piece = Piece()
            do throws(Failure) { try piece.read(reader, columns, keepsText: intake.confidential.isEmpty) } catch {
                piece.refused.append(report.breakOff(error, line: reader.line + 1, path: path))
                piece.isLast = true
            }
        }
        report.sha256 = reader.sha256 ?? ""
        report.settle(rejects)
        guard !options.isDryRun else { return report }
        let finished = report
        try await database.write(actor, "import \(intake.kind)") { [clock] tx in
            try intake.settle?(context, tx)
            try ImportStore.finish(finished, at: clock.now(), tx)
            for site in try SiteStore.all(tx) { tx.touch(PeopleArea.topic, site: site.name) }
        }
        return report
    }

    private func context(_ options: Options, _ actor: Actor) async throws -> ImportContext {
        let now = clock.now()
        let site = try await database.read(actor.scope) { tx in try SiteStore.wanted(options.site, tx) }
        return ImportContext(
            importID: ID<ImportStore.Record>(at: now).text,
            actor: actor,
            now: now,
            site: site,
            effective: options.effective ?? site.zone.day(of: now)
        )
    }

    /// As many rows as one transaction takes.
    private struct Piece {
        var rows: [FileRow] = []
        var refused: [ImportReport.Refused] = []
        var isLast = false

        var count: Int { rows.count + refused.count }

        mutating func read(_ reader: TableReader, _ columns: Columns, keepsText: Bool) throws(Failure) {
            while count < FileImport.chunk {
                switch try reader.next() {
                case .row(let row): rows.append(FileRow(row, columns))
                case .refused(let line, let reason, let text):
                    refused.append(.init(line: line, reason: reason, cells: [text], kept: keepsText ? [text] : []))
                case nil:
                    isLast = true
                    return
                }
            }
        }
    }

    private struct ChunkOutcome: Sendable {
        var run: any IntakeRun
        var effects: [(line: Int, effect: ImportReport.Effect)] = []
        var refused: [ImportReport.Refused]
        var changes: [(what: String, before: String, after: String)] = []
        var changeCount = 0
    }

    private func take(
        _ rows: [FileRow],
        _ unreadable: [ImportReport.Refused],
        _ run: any IntakeRun,
        _ context: ImportContext,
        sequence: (rows: Int, changes: Int),
        keeps: Bool,
        confidential: Set<String>,
        _ actor: Actor
    ) async throws -> ChunkOutcome {
        let body: @Sendable (borrowing Transaction) throws -> ChunkOutcome = { tx in
            var outcome = ChunkOutcome(run: run, refused: unreadable)
            for row in rows {
                switch try Self.outcome(of: row, &outcome.run, tx) {
                case .new: outcome.effects.append((row.line, .new))
                case .unchanged: outcome.effects.append((row.line, .unchanged))
                case .changed(let before, let after, let what, let also):
                    outcome.effects.append((row.line, before.isEmpty ? .new : .changed))
                    outcome.changes += [(what, before, after)] + also
                case .refused(let reason):
                    outcome.refused.append(
                        .init(line: row.line, reason: reason, cells: row.cells, kept: row.cells(without: confidential))
                    )
                }
            }
            if keeps {
                try outcome.run.flush(tx)
                let changes = outcome.changes.enumerated().map {
                    (seq: sequence.changes + $0, what: $1.what, before: $1.before, after: $1.after)
                }
                try ImportStore.keep(changes, of: context.importID, tx)
                let refused = outcome.refused.enumerated().map { (seq: sequence.rows + $0, row: $1) }
                try ImportStore.keep(refused, of: context.importID, tx)
            }
            (outcome.changeCount, outcome.changes) = (outcome.changes.count, [])
            return outcome
        }
        if keeps { return try await database.writePart(actor, body) }
        let box = DryRunBox<ChunkOutcome>()
        do {
            try await database.writePart(actor) { tx in
                box.value = try body(tx)
                throw TakenBack()
            }
        } catch is TakenBack {}
        guard let outcome = box.value else { preconditionFailure("a dry run that was taken back without an answer") }
        return outcome
    }

    /// What a row does; a refusal an intake throws is what it does, too.
    private static func outcome(
        of row: FileRow,
        _ run: inout any IntakeRun,
        _ tx: borrowing Transaction
    ) throws -> RowOutcome {
        do {
            return try run.take(row, tx)
        } catch let refusal as any Refusal {
            return .refused(row.sentence(of: refusal))
        }
    }

    /// Takes an import back, if nothing that came later rests on it; answers what stands in the way.
    package func undo(_ intake: FileIntake, importID: String, by actor: Actor) async throws -> [String] {
        let context = try await context(Options(), actor)
        do {
            return try await database.write(actor, "undo import") { [clock] tx in
                let now = clock.now()
                let changes = try ImportStore.changes(of: importID, tx)
                let blocked = try intake.undo(ImportUndo(importID: importID, by: actor, now: now, changes: changes), tx)
                guard blocked.isEmpty else { throw Blocked(what: blocked) }
                try ImportStore.markUndone(importID, at: now, by: actor, tx)
                try intake.settle?(context, tx)
                tx.note("import \(importID)")
                return []
            }
        } catch let blocked as Blocked {
            return blocked.what
        }
    }

    private struct Blocked: Error { let what: [String] }
}

/// Carries a dry run's answer out of the transaction that is taken back; one thread at a time touches it.
private final class DryRunBox<Answer>: @unchecked Sendable {
    var value: Answer?
}

extension ImportReport {
    /// Finishes the file of refused rows; what was taken stays, also where it cannot be written.
    package mutating func settle(_ rejects: RejectsFile?) {
        do throws(Failure) { rejectsFile = try rejects?.finish() } catch { rejectsLost = error.description }
    }
}
