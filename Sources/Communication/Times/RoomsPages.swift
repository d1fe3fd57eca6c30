import Core
import People
import Store
import Web

/// The rooms of the reader's site: listed, added, closed.
enum RoomsPages {
    static let readers: Route.Allowed = .roles([.manager, .hr])

    static let routes: [Route] = [
        Route(.get, "/settings/rooms", readers) { visit in
            answer(try await page(visit), visit, notice: visit.query["done"].map { _ in visit.say(Words.noted) })
        },
        Route(.post, "/settings/rooms", readers) { visit in try await add(visit) },
        Route(.post, "/settings/rooms/closings", readers) { visit in try await close(visit) },
    ]

    private static func page(_ visit: Visit) async throws -> RoomsPage {
        let rooms = try await visit.read { tx in try RoomStore.all(tx) }
        return RoomsPage(rooms, site: visit.viewer.site, today: visit.today)
    }

    private static func answer(_ page: RoomsPage, _ visit: Visit, notice: String? = nil) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(
            Words.roomsTitle,
            at: Path("/settings"),
            status: page.draft.isWrong ? 422 : 200,
            notice: notice
        ) { h in RoomsView.page(page, csrf: csrf, &h) }
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        var page = try await page(visit)
        guard
            let room = page.read(name: visit.form["name"], kind: visit.form["kind"], from: visit.form["from"])
        else { return page.draft.isWrong ? answer(page, visit) : .notFound }
        try await visit.write("list a room for talks") { tx in try RoomStore.put(room, tx) }
        return .redirect(Path("/settings/rooms").query("done", "1"))
    }

    /// From today on nothing is planned in it; what has been told stays, and says so where nobody can be there.
    private static func close(_ visit: Visit) async throws -> Answer {
        let page = try await page(visit)
        guard let room = page.open.first(where: { $0.name == visit.form["name"] }) else { return .notFound }
        let today = visit.today
        try await visit.write("close a room for talks") { tx in
            if let closed = room.closed(before: today) {
                try RoomStore.put(closed, tx)
            } else {
                try RoomStore.remove(room.name, of: room.site, tx)
            }
        }
        return .redirect(Path("/settings/rooms").query("done", "1"))
    }
}
