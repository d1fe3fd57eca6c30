import Core
import Store
import Web

/// `/cases`: methods to copy, named after who has them where they let it (P17, P18).
enum CasePages {
    static let path = Path("/cases")
    static let writers: Route.Allowed = .roles([.leader, .qa, .trainer, .manager, .hr])

    static let routes: [Route] = [
        Route(.get, "/cases", MatterPages.readers) { visit in try await list(visit) },
        Route(.get, "/cases/new", writers) { visit in try await form(CaseDraft(), visit) },
        Route(.get, "/cases/:case", MatterPages.readers) { visit in try await one(visit) },
        Route(.post, "/cases", writers) { visit in try await write(visit) },
        Route(.post, "/cases/:case/consent", MatterPages.readers) { visit in try await consent(visit) },
    ]

    private static func open(_ visit: Visit) async throws -> [MethodCase] {
        let viewer = visit.viewer
        let all = try await visit.read { tx in try CaseStore.all(of: viewer.site, zone: viewer.zone, tx) }
        return all.filter { $0.isOpen(to: viewer.person, viewer.employeeID) }
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, cases) = (visit.viewer, try await open(visit))
        let table = try await visit.read { tx in try RoutingStore.table(of: viewer.site, tx) }
        let notice = visit.query["done"].map { _ in visit.say(Words.noted) }
        return .page(Words.casesTitle, at: path, notice: notice) { h in
            CaseView.list(cases, table, reader: viewer.person, mayWrite: writers.admits(viewer), &h)
        }
    }

    private static func one(_ visit: Visit) async throws -> Answer {
        let id = CaseID(visit.parameter("case"))
        guard let found = try await open(visit).first(where: { $0.id == id }) else { return .notFound }
        let (viewer, site) = (visit.viewer, visit.viewer.site)
        let table = try await visit.read { tx in try RoutingStore.table(of: site, tx) }
        return .page(Words.casesTitle, at: path) { h in
            CaseView.one(found, table, isOwn: found.person == viewer.person, csrf: viewer.csrf, &h)
        }
    }

    private static func form(_ draft: CaseDraft, _ visit: Visit) async throws -> Answer {
        let (site, csrf) = (visit.viewer.site, visit.viewer.csrf)
        let table = try await visit.read { tx in try RoutingStore.table(of: site, tx) }
        return .page(Words.newCaseTitle, at: path, status: draft.isWrong ? 422 : 200) { h in
            CaseView.form(draft, table, csrf: csrf, &h)
        }
    }

    private static func write(_ visit: Visit) async throws -> Answer {
        var draft = CaseDraft { visit.form[$0] }
        draft.check()
        let (viewer, now, day, number) = (visit.viewer, visit.now, visit.today, draft.number)
        let subject = try await visit.read { tx in try CaseStore.subject(number, tx) }
        if subject == nil { draft.numberError = Words.nobodyHasNumber }
        guard let subject, !draft.isWrong else { return try await form(draft, visit) }
        // Who writes down their own method has said yes by that.
        let consentOn = subject.person == viewer.person ? day : nil
        let id = try await visit.write("write down a case") { [draft] tx in
            try CaseStore(now: now).add(
                draft,
                of: subject.person,
                site: subject.site,
                by: viewer.employeeID,
                consentOn: consentOn,
                tx
            )
        }
        return .redirect(path.adding(id))
    }

    private static func consent(_ visit: Visit) async throws -> Answer {
        let (viewer, now, day) = (visit.viewer, visit.now, visit.today)
        let id = CaseID(visit.parameter("case"))
        guard viewer.kioskIdle == nil, let consent = MethodCase.Consent(rawValue: visit.form["consent"] ?? "") else {
            return .notFound
        }
        let isDone = try await visit.write("say how a case may be read") { tx in
            try CaseStore(now: now).consent(consent, to: id, by: viewer.person, on: day, tx)
        }
        return isDone ? .redirect(path.adding(id)) : .notFound
    }
}
