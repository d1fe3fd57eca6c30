import Core
import People
import Performance
import Store
import Web

/// Importing by the browser: upload, dry run, refused rows, history, undo.
struct ImportPages: Sendable {
    let intakes: [FileIntake]

    /// Files hold what was said and done: managers and HR, and an administrator who is one of them.
    static let readers: Route.Allowed = .roles([.manager, .hr])

    /// Working days are a setting of every site that goes by them.
    private func kinds(for visit: Visit) async throws -> [String] {
        let all = intakes.map(\.kind) + ["calls"]
        return try await Administration.admitsCalendars(visit) ? all : all.filter { $0 != "calendar" }
    }

    var routes: [Route] {
        [
            Route(.get, "/imports", Self.readers) { visit in try await list(visit, error: nil) },
            Route(.post, "/imports", Self.readers, takesFile: true) { visit in try await take(visit) },
            Route(.get, "/imports/:id", Self.readers) { visit in try await show(visit, blocked: []) },
            Route(.post, "/imports/:id/undo", Self.readers) { visit in try await undo(visit) },
        ]
    }

    private func list(_ visit: Visit, error: Word?) async throws -> Answer {
        let history = try await visit.read { tx in try ImportStore.history(limit: 100, tx) }
        let kinds = try await kinds(for: visit)
        let (intakes, csrf, chosen) = (
            intakes.filter { kinds.contains($0.kind) }, visit.viewer.csrf, visit.form["kind"]
        )
        return .page(Words.importTitle, at: Path("/imports"), status: error == nil ? 200 : 422) { h in
            h.pageHead(Words.importTitle, sub: h.say(Words.importHint))
            if let error { h.flash(error, tone: .late) }
            ImportView.form(kinds: kinds, chosen: chosen, csrf: csrf, &h)
            ImportView.columns(of: intakes, &h)
            ImportView.history(history, &h)
        }
    }

    private func take(_ visit: Visit) async throws -> Answer {
        guard let kind = visit.form["kind"], try await kinds(for: visit).contains(kind) else { return .notFound }
        guard let file = visit.form.file else { return try await list(visit, error: Words.chooseFile) }
        let isDryRun = visit.form["dry"] == "1"
        do {
            let report = try await Upload.reading(file) { path in
                try await self.report(kind, path, file.name, isDryRun, visit)
            }
            if let id = report.importID { return .redirect(Path("/imports").adding(id)) }
            return .page(Words.isDry, at: Path("/imports")) { h in ImportView.dryRun(report, &h) }
        } catch let failure as Failure {
            return try await list(visit, error: failure.sentence)
        }
    }

    private func report(
        _ kind: String,
        _ path: String,
        _ name: String,
        _ isDryRun: Bool,
        _ visit: Visit
    ) async throws -> ImportReport {
        let (database, clock, actor) = (visit.house.database, visit.house.clock, visit.viewer.importActor)
        if let intake = intakes.first(where: { $0.kind == kind }) {
            var options = FileImport.Options()
            (options.site, options.isDryRun, options.fileName) = (visit.viewer.site, isDryRun, name)
            return try await FileImport(database: database, clock: clock).run(intake, path: path, by: actor, options)
        }
        var options = CallImport.Options()
        (options.site, options.isDryRun, options.fileName) = (visit.viewer.site, isDryRun, name)
        return try await CallImport(database: database, clock: clock).runQueueLog(path: path, by: actor, options)
    }

    private func show(_ visit: Visit, blocked: [String]) async throws -> Answer {
        let id = visit.parameter("id")
        let found = try await visit.read { tx in
            try ImportStore.find(id, tx).map { ($0, try ImportStore.refusals(of: id, limit: 500, tx)) }
        }
        guard let (record, refusals) = found else { return .notFound }
        let (csrf, mayUndo) = (
            visit.viewer.csrf, try await kinds(for: visit).contains(record.kind) && record.kind != "calls"
        )
        return .page(Words.done, at: Path("/imports").adding(id), status: blocked.isEmpty ? 200 : 409) { h in
            ImportView.detail(record, refusals, blocked: blocked, mayUndo: mayUndo, csrf: csrf, &h)
        }
    }

    private func undo(_ visit: Visit) async throws -> Answer {
        let id = visit.parameter("id")
        guard let record = try await visit.read({ tx in try ImportStore.find(id, tx) }), record.undoneAt == nil,
            let intake = intakes.first(where: { $0.kind == record.kind }),
            try await kinds(for: visit).contains(record.kind)
        else { return .notFound }
        let blocked = try await FileImport(database: visit.house.database, clock: visit.house.clock)
            .undo(intake, importID: id, by: visit.viewer.importActor)
        return blocked.isEmpty ? .redirect(Path("/imports").adding(id)) : try await show(visit, blocked: blocked)
    }
}

extension Viewer {
    /// Imports compare with the whole roster: a file may name people of any team.
    var importActor: Actor {
        Actor(name: employeeID, person: person, scope: .system("import by \(employeeID)"), origin: origin)
    }
}
