import Core
import People
import Store
import Web

/// Imports, jobs and the audit for programs.
enum DeskAPI {
    static let endpoints: [Endpoint] = [imports, undo, jobs, retry, drop, audit]

    private static let imports = Endpoint.list(
        "/imports",
        .read(.incoming),
        "What came in, the oldest first.",
        ImportPages.readers,
        [
            Said("import", .id) { .text($0.importID) },
            Said("kind", .line) { .text($0.kind) },
            Said("name", .text(1_000)) { .text($0.fileName) },
            Said("sha256", .id) { .text($0.sha256) },
            Said("started_at", .moment) { .text($0.startedAt.iso) },
            Said("ended_at", .maybe(.moment)) { .text($0.endedAt?.iso) },
            Said("rows", .count) { .whole($0.rows) },
            Said("new", .count) { .whole($0.new) },
            Said("changed", .count) { .whole($0.changed) },
            Said("unchanged", .count) { .whole($0.unchanged) },
            Said("refused", .count) { .whole($0.refused) },
            Said("undone_at", .maybe(.moment)) { .text($0.undoneAt?.iso) },
        ] as [Said<ImportStore.Record>],
        key: { [$0.importID] },
        items: { visit, asked in
            // Ids of later imports sort later.
            let all = try await visit.read { tx in try ImportStore.history(limit: mostImports, tx) }
            return all.sorted { $0.importID < $1.importID }.filter { one in
                asked.place.map { $0[0] < one.importID } ?? true
            }.prefix(asked.limit + 1).map { $0 }
        }
    )

    private static let mostImports = 10_000

    private static let undo = Endpoint.act(
        "/imports/:id/undo",
        .write(.incoming),
        "Take an import back; where decisions rest on it, 409.",
        form: "/imports/:id/undo",
        []
    )

    private static let jobs = Endpoint.list(
        "/jobs",
        .read(.system),
        "Work that waits, is under way or has failed.",
        Administration.readers,
        [
            Said("job", .id) { .text($0.id.text) },
            Said("kind", .line) { .text($0.kind) },
            Said("state", .line) { .text($0.state.rawValue) },
            Said("run_at", .moment) { .text($0.runAt.iso) },
            Said("attempts", .count) { .whole($0.attempts) },
            Said("ended_at", .maybe(.moment)) { .text($0.endedAt?.iso) },
            Said("problem", .maybe(.text(10_000))) { .text($0.problem) },
        ] as [Said<JobListStore.Line>],
        key: { [$0.id.text] },
        items: { visit, asked in
            guard try await Administration.admits(visit) else { return nil }
            let all = try await visit.read { tx in
                try [JobState.ready, .running, .dead].flatMap { try JobListStore.lines($0, limit: mostJobs, tx) }
            }
            return all.sorted { $0.id < $1.id }.filter { job in asked.place.map { $0[0] < job.id.text } ?? true }
                .prefix(asked.limit + 1).map { $0 }
        }
    )

    private static let mostJobs = 2_000

    private static let retry = Endpoint.act(
        "/jobs/:id/retry",
        .write(.system),
        "Try a job again that has failed for good.",
        form: "/settings/jobs/:id/retry",
        []
    )

    private static let drop = Endpoint.act(
        "/jobs/:id/drop",
        .write(.system),
        "Drop a job that has failed for good, with a reason.",
        form: "/settings/jobs/:id/drop",
        [ShapeField("reason", .line, required: true)]
    )

    private static let audit = Endpoint.list(
        "/audit",
        .read(.system),
        "The audit, the newest first; that it was taken away stands in it.",
        Administration.readers,
        parts: 2,
        query: [
            ShapeField("from", .day), ShapeField("to", .day), ShapeField("actor", .id),
            ShapeField("reads", .words(["1"]), "Only that something confidential was read."),
        ],
        [
            Said("entry", .id) { .text($0.id.text) },
            Said("at", .moment) { .text($0.at.iso) },
            Said("actor", .text(1_000)) { .text($0.actor) },
            Said("why", .text(1_000)) { .text($0.why) },
            Said("kind", .words(["read", "write"])) { .text($0.isRead ? "read" : "write") },
            Said("origin", .text(1_000)) { .text($0.origin) },
            Said("erased", .flag) { .flag($0.notes == nil) },
            Said("notes", .list(.text(100_000), most: 100_000)) { .list(($0.notes ?? []).map { .text($0) }) },
        ] as [Said<AuditEntry>],
        key: { [String($0.at.microseconds), $0.id.text] },
        items: { visit, asked in try await entries(visit, asked) }
    )

    private static func entries(_ visit: Visit, _ asked: APIPlace.Asked) async throws -> [AuditEntry]? {
        guard try await Administration.admits(visit) else { return nil }
        var query = visit.query
        query["after"] = nil
        let page = AuditPage.Asked(query)
        var filter = page.filter(visit.say.zone)
        if let place = asked.place, let at = Int64(place[0]) {
            filter.after = AuditFilter.Cursor(at: Instant(microseconds: at), id: place[1])
        }
        let (reader, sight, viewer) = (AuditPages.reader(visit), try await AuditPages.sight(visit), visit.viewer)
        let actor = Actor(
            name: viewer.employeeID,
            person: viewer.person,
            scope: AuditPages.scope(visit),
            origin: viewer.origin
        )
        let found = try await visit.house.database.readConfidential(actor, "export the audit") { [filter] tx in
            let found = try AuditListStore.page(filter, for: reader, limit: asked.limit + 1, tx)
            tx.note("\(found.count) rows")
            return found
        }
        return AuditPage(asked: page, entries: found, lines: found.count, sight: sight).entries
    }
}
