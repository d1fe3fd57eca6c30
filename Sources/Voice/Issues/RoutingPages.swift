import Core
import People
import Store
import Web

/// `/settings/routing`: which topic goes where, who answers, in how many working days (P13).
enum RoutingPages {
    static let path = Path("/settings/routing")
    static let readers: Route.Allowed = .roles([.manager, .hr])

    static let routes: [Route] = [
        Route(.get, "/settings/routing", readers) { visit in try await page(nil, visit) },
        Route(.post, "/settings/routing", readers) { visit in try await put(visit) },
    ]

    private static func page(_ draft: RoutingDraft?, _ visit: Visit) async throws -> Answer {
        let (site, csrf) = (visit.viewer.site, visit.viewer.csrf)
        let table = try await visit.read { tx in try RoutingStore.table(of: site, tx) }
        let chosen = visit.query["topic"].map { RoutingDraft(table.topic($0)) }
        let notice = visit.query["done"].map { _ in visit.say(Words.noted) }
        let shown = draft ?? chosen ?? RoutingDraft()
        return .page(Words.routingTitle, at: Path("/settings"), status: shown.isWrong ? 422 : 200, notice: notice) {
            h in
            RoutingView.page(table, shown, site: site, csrf: csrf, &h)
        }
    }

    private static func put(_ visit: Visit) async throws -> Answer {
        var draft = RoutingDraft { visit.form[$0] }
        let (viewer, now, isEnded) = (visit.viewer, visit.now, visit.form["end"] != nil)
        draft.check()
        if let owner = draft.ownerNumber, try await visit.read({ tx in try StandingStore.find(owner, tx) == nil }) {
            draft.ownerError = Words.nobodyHasNumber
        }
        guard !draft.isWrong, let topic = draft.topic else { return try await page(draft, visit) }
        try await visit.write("change where issues go") { tx in
            try RoutingStore.put(topic, of: viewer.site, isEnded: isEnded, by: viewer.employeeID, at: now, tx)
        }
        return .redirect(path.query("done", "1"))
    }
}
