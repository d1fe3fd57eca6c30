import Core
import Foundation
import People
import Store

/// The database's side of one import of calls.
struct CallImportSession: Sendable {
    let importID: String
    private let site: Site
    private let format: String
    private let database: Database
    private let clock: Clock
    private let actor: Actor
    private let isDryRun: Bool
    /// Numbers of the source and of the import, once it has begun.
    private var source: Int64 = 0
    private var importNumber: Int64 = 0

    /// Nothing is written before it begins.
    init(_ database: Database, _ clock: Clock, site: Site, format: String, by actor: Actor, isDryRun: Bool) {
        (self.database, self.clock, self.site, self.format) = (database, clock, site, format)
        (self.actor, self.isDryRun) = (actor, isDryRun)
        importID = ID<CallImport>(at: clock.now()).text
    }

    private var sourceName: String { "\(format)/\(site.name)" }

    /// What the source's records say was under way when a file begins; nothing for a dry run.
    func underWay(at second: Int64) async throws -> CarriedOver {
        if isDryRun { return CarriedOver() }
        return try await database.read(actor.scope) { [sourceName] tx in
            let store = ContactStore()
            guard let source = try store.source(sourceName, tx) else { return CarriedOver() }
            return try store.underWay(at: second, source: source, tx)
        }
    }

    /// Enters the import into the history, and makes its source.
    mutating func begin(_ fileName: String) async throws {
        if isDryRun { return }
        let now = clock.now()
        (source, importNumber) = try await database.writePart(actor) { [importID, actor, site, sourceName] tx in
            try ImportStore.begin(importID, kind: "calls", fileName: fileName, at: now, by: actor, tx)
            let number = try tx.first("SELECT count(*) FROM import_run") { $0.int(0) } ?? 0
            let store = ContactStore()
            let known = try store.source(sourceName, tx)
            return (try known ?? store.makeSource(sourceName, site: site.name, tx), number)
        }
    }

    /// Stores a chunk's records, and keeps what it refused after so many refused before; answers the names then known.
    func store(
        _ chunk: CallChunk,
        refusedBefore: Int,
        _ known: NameIDs
    ) async throws -> (ChunkStore.Outcome, NameIDs) {
        if isDryRun { return (.init(new: chunk.contacts.count + chunk.events.count), known) }
        if chunk.count == 0 { return (.init(), known) }
        let (source, importNumber, importID, format) = (source, importNumber, importID, format)
        return try await database.writePart(actor) { tx in
            let refused = chunk.refused.enumerated().map { (seq: refusedBefore + $0, row: $1) }
            try ImportStore.keep(refused, of: importID, tx)
            var (part, names) = (ChunkStore(chunk, source: source, importNumber: importNumber), known)
            try names.learn(chunk, tx)
            return (try part.store(as: format, names, tx), names)
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
