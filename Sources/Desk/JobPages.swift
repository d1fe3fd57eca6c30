import Core
import Store
import Web

/// Work that is waiting, under way or has failed, for whoever looks after the system.
enum JobPages {
    private static let path = Path("/settings/jobs")
    private static let lines = 50

    static let routes: [Route] = [
        Route(.get, "/settings/jobs", Administration.readers) { visit in try await show(visit, error: nil) },
        Route(.post, "/settings/jobs/:id/retry", Administration.readers) { visit in try await retry(visit) },
        Route(.post, "/settings/jobs/:id/drop", Administration.readers) { visit in try await drop(visit) },
    ]

    private static func show(_ visit: Visit, error: Word?) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        let now = visit.now
        let page = try await visit.read { tx in
            JobPage(
                tally: try JobListStore.tally(at: now, tx),
                dead: try JobListStore.lines(.dead, limit: lines, tx),
                failing: try JobListStore.failing(limit: lines, tx),
                running: try JobListStore.lines(.running, limit: lines, tx),
                waiting: try JobListStore.lines(.ready, limit: lines, tx)
            )
        }
        let names = Dictionary(visit.house.works.map { ($0.kind, $0.name) }) { first, _ in first }
        let csrf = visit.viewer.csrf
        let notice = visit.query["done"].map { _ in visit.say(JobWords.done) }
        return .page(JobWords.title, at: path, status: error == nil ? 200 : 422, notice: notice) { h in
            JobView(page: page, names: names, csrf: csrf).write(error, &h)
        }
    }

    private static func retry(_ visit: Visit) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        let (id, now) = (ID<Job>(visit.parameter("id")), visit.now)
        let isFound = try await visit.write("try a job again") { tx in try JobListStore.retry(id, at: now, tx) }
        return isFound ? .redirect(path.query("done", "1")) : .notFound
    }

    private static func drop(_ visit: Visit) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        guard let reason = visit.form["reason"] else { return try await show(visit, error: JobWords.needsReason) }
        let (id, now) = (ID<Job>(visit.parameter("id")), visit.now)
        let isFound = try await visit.write("drop a job") { tx in
            try JobListStore.drop(id, reason: String(reason.prefix(300)), at: now, tx)
        }
        return isFound ? .redirect(path.query("done", "1")) : .notFound
    }
}

/// What the page of jobs shows.
struct JobPage: Sendable {
    let tally: JobListStore.Tally
    let dead: [JobListStore.Line]
    let failing: [JobListStore.Line]
    let running: [JobListStore.Line]
    let waiting: [JobListStore.Line]
}
