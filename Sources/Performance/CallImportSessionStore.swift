import Core
import Foundation
import People
import Store

/// The database's side of one import of calls.
final class CallImportSession: Sendable {
    let importID: String
    private let site: Site
    private let format: String
    private let database: Database
    private let clock: Clock
    private let actor: Actor
    private let source: Int64
    private let importNumber: Int64
    private let isDryRun: Bool

    private init(
        site: Site,
        format: String,
        importID: String,
        database: Database,
        clock: Clock,
        actor: Actor,
        source: Int64,
        importNumber: Int64,
        isDryRun: Bool
    ) {
        (self.site, self.format, self.importID) = (site, format, importID)
        (self.database, self.clock) = (database, clock)
        (self.actor, self.source, self.importNumber, self.isDryRun) = (actor, source, importNumber, isDryRun)
    }

    /// The site an import is of: the one named, else `main`.
    static func site(_ name: String?, _ database: Database, by actor: Actor) async throws -> Site {
        let sites = try await database.read(actor.scope) { tx in try SiteStore.all(tx) }
        let wanted = name ?? sites.first { $0.name == "main" }?.name ?? sites.first?.name
        guard let site = sites.first(where: { $0.name == wanted }) else {
            throw Failure.noSite(wanted ?? "", sites)
        }
        return site
    }

    static func begin(
        _ database: Database,
        _ clock: Clock,
        site: Site,
        format: String,
        fileName: String,
        by actor: Actor,
        isDryRun: Bool
    ) async throws -> CallImportSession {
        let now = clock.now()
        let importID = ID<CallImport>(at: now).text
        let (source, number): (Int64, Int64) =
            isDryRun
            ? (0, 0)
            : try await database.writePart(actor) { tx in
                try ImportStore.begin(importID, kind: "calls", fileName: fileName, at: now, by: actor, tx)
                let number = try tx.first("SELECT count(*) FROM import_run") { $0.int(0) } ?? 0
                return (try ContactStore().source("\(format)/\(site.name)", site: site.name, tx), number)
            }
        return CallImportSession(
            site: site,
            format: format,
            importID: importID,
            database: database,
            clock: clock,
            actor: actor,
            source: source,
            importNumber: number,
            isDryRun: isDryRun
        )
    }

    /// What the source's records say was under way when a file begins; nothing for a dry run.
    func underWay(at second: Int64) async throws -> CarriedOver {
        if isDryRun { return CarriedOver() }
        return try await database.read(actor.scope) { [source] tx in
            try ContactStore().underWay(at: second, source: source, tx)
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
