import Core
import Store
import Web

/// `/people/:employee/data`: HR takes somebody's data along for them, or asks for their erasure.
struct PersonDataPages: Sendable {
    let erasure: PersonErasure

    static let readers: Route.Allowed = .roles([.hr])

    var routes: [Route] {
        [
            Route(.get, "/people/:employee/data", Self.readers) { visit in try await show(visit) },
            Route(.post, "/people/:employee/data", Self.readers) { visit in try await export(visit) },
            Route(.post, "/people/:employee/data/erasure", Self.readers) { visit in try await ask(visit) },
        ]
    }

    static func path(_ employeeID: String) -> Path { Path("/people").adding(employeeID).adding("data") }

    private func show(_ visit: Visit) async throws -> Answer {
        // One's own lies on the page for everybody.
        if visit.parameter("employee") == visit.viewer.employeeID { return .redirect(OwnDataPages.path) }
        guard let page = try await page(visit) else { return .notFound }
        return answer(page, visit)
    }

    private func page(_ visit: Visit) async throws -> PersonDataPage? {
        let (employeeID, site) = (visit.parameter("employee"), visit.viewer.site)
        guard visit.viewer.kioskIdle == nil, employeeID != visit.viewer.employeeID else { return nil }
        let found = try await visit.read {
            tx -> (name: String, tally: [ErasureTallyStore.Line], open: ErasureRequest?)? in
            guard let person = try ErasureTallyStore.person(employeeID, at: site, tx) else { return nil }
            return (
                person.name, try ErasureTallyStore.lines(of: person.id, tx),
                try ErasureRequestStore.open(of: person.id, tx)
            )
        }
        guard let found, let obstacles = try await erasure.obstacles(employeeID) else { return nil }
        return PersonDataPage(
            employeeID: employeeID,
            name: found.name,
            obstacles: obstacles,
            tally: found.tally,
            open: found.open
        )
    }

    private func answer(_ page: PersonDataPage, _ visit: Visit) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(ErasureWords.data, at: Path("/people"), status: page.draft.isWrong ? 422 : 200) { h in
            PersonDataView(page: page, csrf: csrf).write(&h)
        }
    }

    /// The file is the answer; who took it and why stands in the audit.
    private func export(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit) else { return .notFound }
        let reason: String
        do { reason = try PersonDataRefusal.reason(visit.form["reason"]) } catch {
            page.draft.exportReason = visit.form["reason"]
            page.draft.exportError = error.sentence
            return answer(page, visit)
        }
        let (employeeID, now, site) = (page.employeeID, visit.now, visit.viewer.site)
        let store = PersonExportStore(clock: .fixed(now), for: .hr)
        let export = try await visit.house.database.readConfidential(
            visit.viewer.actor,
            "export a person's data"
        ) { tx -> PersonExport? in
            tx.note("of \(employeeID): \(reason)")
            return try ErasureTallyStore.person(employeeID, at: site, tx).flatMap { try store.export($0.id, tx) }
        }
        guard let export else { return .notFound }
        return .file(export.zip(), type: "application/zip", name: "\(export.employeeID)-\(visit.today).zip")
    }

    private func ask(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit) else { return .notFound }
        let name = visit.viewer.employeeID
        guard try await visit.read({ tx in try ErasersStore.mayErase(name, tx) }) else { return .notFound }
        page.draft.reason = visit.form["why"]
        page.draft.number = visit.form["number"]
        var reason: String?
        do { reason = try PersonDataRefusal.reason(visit.form["why"], without: page.employeeID, page.name) } catch {
            page.draft.reasonError = error.sentence
        }
        do { try PersonDataRefusal.number(visit.form["number"], is: page.employeeID) } catch {
            page.draft.numberError = error.sentence
        }
        if !page.obstacles.isEmpty { page.draft.numberError = PersonDataRefusal.inTheWay.sentence }
        guard let reason, !page.draft.isWrong else { return answer(page, visit) }
        let (employeeID, site, now) = (page.employeeID, visit.viewer.site, visit.now)
        let id = ID<ErasureRequest>(at: now).text
        let isAsked = try await visit.write("ask for an erasure") { tx in
            guard let person = try ErasureTallyStore.person(employeeID, at: site, tx) else { return false }
            tx.note("erasure \(id) of \(employeeID): \(reason)")
            return try ErasureRequestStore.ask(id, about: person.id, at: site, reason: reason, by: name, at: now, tx)
        }
        guard isAsked else {
            page.draft.numberError = PersonDataRefusal.askedBefore.sentence
            return answer(page, visit)
        }
        return .redirect(ErasurePages.path.query("done", "1"))
    }
}
