import Core
import Store
import Web

/// `/account/data`: what is held about the reader, counted, and all of it to take along (L6).
enum OwnDataPages {
    static let path = Path("/account/data")

    static let routes: [Route] = [
        Route(.get, "/account/data", .anyRole) { visit in try await show(visit) },
        Route(.post, "/account/data", .anyRole) { visit in try await take(visit) },
    ]

    private static func export(_ visit: Visit) async throws -> PersonExport? {
        let (viewer, now) = (visit.viewer, visit.now)
        // A manager takes their own along, and nothing of those they lead.
        let actor = Actor(
            name: viewer.employeeID,
            person: viewer.person,
            scope: .own(viewer.person),
            origin: viewer.origin
        )
        return try await visit.house.database.readConfidential(actor, "take one's own data along") { tx in
            try PersonExportStore(clock: .fixed(now), for: .person).export(viewer.person, tx)
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        // A machine that many share keeps no files of one of them.
        guard visit.viewer.kioskIdle == nil, !visit.viewer.isPending else { return .notFound }
        let csrf = visit.viewer.csrf
        return .page(PersonDataWords.title, at: Path("/account")) { h in
            h.pageHead(PersonDataWords.title, sub: h.say(PersonDataWords.hint))
            h.section(.class("card")) { h in
                h.p(text: PersonDataWords.about)
                h.form(.class("form"), .method(.post), .action(path)) { h in
                    h.hidden("csrf", csrf)
                    h.p {
                        $0.button(.class("btn", "btn--primary"), .type("submit"), text: PersonDataWords.take)
                    }
                }
            }
        }
    }

    private static func take(_ visit: Visit) async throws -> Answer {
        guard visit.viewer.kioskIdle == nil, !visit.viewer.isPending,
            let export = try await export(visit)
        else { return .notFound }
        return .file(export.zip(), type: "application/zip", name: "\(export.employeeID)-\(visit.today).zip")
    }
}
