import Core
import Store
import Web

/// `/settings/erasures`: who asked for whose erasure, and the second person who looks at it again.
///
/// | who | may |
/// | --- | --- |
/// | HR of the site, administrators | read, withdraw |
/// | the same, but neither who asked nor whom it is about | have it done |
enum ErasurePages {
    static let path = Path("/settings/erasures")
    static let readers: Route.Allowed = .roles([.hr, .administrator])
    private static let most = 200

    static let routes: [Route] = [
        Route(.get, "/settings/erasures", readers) { visit in try await show(visit) },
        Route(.post, "/settings/erasures/:erasure/consent", readers) { visit in try await consent(visit) },
        Route(.post, "/settings/erasures/:erasure/withdrawal", readers) { visit in try await withdraw(visit) },
    ]

    private static func show(
        _ visit: Visit,
        wrong: (id: String, sentence: Word)? = nil
    ) async throws -> Answer {
        let (site, reader, csrf) = (visit.viewer.site, visit.viewer.employeeID, visit.viewer.csrf)
        let all = try await visit.read { tx in try ErasureRequestStore.list(at: site, limit: most, tx) }
        let notice = visit.query["done"].map { _ in visit.say(ErasureWords.done) }
        return .page(
            ErasureWords.list,
            at: Path("/settings"),
            status: wrong == nil ? 200 : 422,
            notice: wrong == nil ? notice : nil
        ) { h in
            ErasureView(requests: all, reader: reader, wrong: wrong, csrf: csrf).write(&h)
        }
    }

    /// The one that is asked about, where the reader answers for erasures; nil for everybody else.
    private static func request(_ visit: Visit) async throws -> ErasureRequest? {
        let (id, site, name) = (visit.parameter("erasure"), visit.viewer.site, visit.viewer.employeeID)
        return try await visit.read { tx in
            guard try ErasersStore.mayErase(name, tx) else { return nil }
            return try ErasureRequestStore.one(id, at: site, tx)
        }
    }

    private static func consent(_ visit: Visit) async throws -> Answer {
        let (name, now) = (visit.viewer.employeeID, visit.now)
        guard let request = try await request(visit), request.mayCheck(name) else { return .notFound }
        do { try PersonDataRefusal.number(visit.form["number"], is: request.employeeID) } catch {
            return try await show(visit, wrong: (request.id, error.sentence))
        }
        let isChecked = try await visit.write("check an erasure") { tx in
            tx.note("erasure \(request.id) of \(request.employeeID)")
            guard try ErasureRequestStore.check(request.id, by: name, at: now, tx) else { return false }
            try ErasureJobs.enqueue(request.id, at: now, tx)
            return true
        }
        return isChecked ? .redirect(path.query("done", "1")) : .notFound
    }

    private static func withdraw(_ visit: Visit) async throws -> Answer {
        let now = visit.now
        guard let request = try await request(visit), request.state == .asked else { return .notFound }
        let isWithdrawn = try await visit.write("withdraw an erasure") { tx in
            tx.note("erasure \(request.id) of \(request.employeeID)")
            return try ErasureRequestStore.withdraw(request.id, at: now, tx)
        }
        return isWithdrawn ? .redirect(path.query("done", "1")) : .notFound
    }
}
