import Core
import People
import Store
import Web

/// The list behind a cell of the map, a bar, or "more": obligations one by one, fifty a page.
struct ListPages: Sendable {
    let cache: ObligationCache
    let changes: Kept<DayChanges>

    static let lines = 50

    var routes: [Route] {
        [Route(.get, "/obligations", WeekPages.readers) { visit in try await list(visit) }]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let view = try await cache.view()
        let filter = ListFilter(query: visit.query)
        // What changed is derived from all rules once more: only for lists of it.
        let changed = filter.change == nil ? nil : await changes.value(of: view)
        let sight = try await Sight.of(visit, view, cache)
        let slots = try await SlotStore.coming(visit)
        let page = ListPage(view, changed, filter, today: visit.today, sight: sight, page: visit.page, slots: slots)
        return .page(Words.listTitle, at: visit.path, notice: visit.query["done"].map { _ in visit.say(Words.noted) }) {
            h in
            ListView.page(page, mayDecide: visit.viewer.role != .leader, csrf: visit.viewer.csrf, &h)
        }
    }
}

extension ListFilter {
    var path: Path { asked(Path("/obligations")).query("rule", rule?.rawValue) }

    /// The same period, team and so on at another place.
    func asked(_ path: Path) -> Path {
        path.query("from", from?.description).query("to", to?.description).query("team", team)
            .query("person", person).query("holder", holder).query("state", standing?.rawValue)
            .query("since", change?.rawValue)
    }
}
