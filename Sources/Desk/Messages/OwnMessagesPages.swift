import Core
import Messages
import Notify
import Store
import Web

/// How the reader wants to be told, and the secret address of their calendar.
enum OwnMessagesPages {
    private static let path = Path("/account/messages")

    /// An administrator in no roster has no mailbox and no calendar.
    private static let people: Route.Allowed = .roles(Set(Role.allCases).subtracting([.administrator]))

    static let routes: [Route] = [
        Route(.get, "/account/messages", .anyRole) { visit in
            show(
                try await page(visit),
                visit,
                notice: visit.query["done"].map { _ in visit.say(MessagesWords.saved) }
            )
        },
        Route(.post, "/account/messages", people) { visit in try await save(visit) },
        Route(.post, "/account/messages/feed", people) { visit in try await makeFeed(visit) },
        Route(.post, "/account/messages/feed/end", people) { visit in try await endFeed(visit) },
    ]

    private static func page(_ visit: Visit) async throws -> OwnMessagesPage {
        let viewer = visit.viewer
        return try await visit.read { tx in
            OwnMessagesPage(
                mail: try MessageChoiceStore.mail(of: viewer.person, tx),
                choice: try MessageChoiceStore.choice(of: viewer.person, tx),
                server: try MailServerStore.server(of: viewer.site, tx),
                feedMadeAt: try FeedStore.madeAt(of: viewer.person, tx),
                role: viewer.role
            )
        }
    }

    private static func show(_ page: OwnMessagesPage, _ visit: Visit, notice: String? = nil) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(MessagesWords.title, at: path, notice: notice) { h in OwnMessagesView.page(page, csrf: csrf, &h) }
    }

    private static func save(_ visit: Visit) async throws -> Answer {
        let (choice, person, now) = (OwnMessagesPage.choice(visit.form), visit.viewer.person, visit.now)
        try await visit.write("choose how to be told") { tx in
            try MessageChoiceStore.put(choice, of: person, at: now, tx)
        }
        return .redirect(path.query("done", "1"))
    }

    /// Shown this once: afterwards only its hash is there.
    private static func makeFeed(_ visit: Visit) async throws -> Answer {
        let (person, now) = (visit.viewer.person, visit.now)
        let token = try await visit.write("make a calendar address") { tx in
            try FeedStore.make(for: person, at: now, tx)
        }
        var page = try await page(visit)
        page.newToken = token
        return show(page, visit)
    }

    private static func endFeed(_ visit: Visit) async throws -> Answer {
        let (person, now) = (visit.viewer.person, visit.now)
        try await visit.write("end a calendar address") { tx in try FeedStore.end(of: person, at: now, tx) }
        return .redirect(path.query("done", "1"))
    }
}
