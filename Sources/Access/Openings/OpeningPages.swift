import Core
import Messages
import People
import Store
import Web

/// `/settings/openings`: opening a record outside one's reach with a reason, and who did.
package enum OpeningPages {
    package static let path = Path("/settings/openings")
    static let readers: Route.Allowed = .roles([.manager, .hr, .administrator])
    /// How far back the page looks, and the first page of the day.
    private static let (kept, news) = (400 * 86_400, 7 * 86_400)
    private static let lines = 200

    static let routes: [Route] = [
        Route(.get, "/settings/openings", readers) { visit in
            guard try await mayLook(visit) else { return .notFound }
            return try await page(visit)
        },
        Route(.post, "/settings/openings", .roles([.hr, .administrator])) { visit in try await open(visit) },
    ]

    /// What was opened of late of people whom the reader looks after, the same for a whole minute; nothing for others.
    package static func news(_ visit: Visit) async throws -> [Opening] {
        guard visit.viewer.role == .hr || visit.viewer.role == .manager, try await mayLook(visit) else { return [] }
        let (viewer, since) = (visit.viewer, visit.now.minute + -news)
        return try await visit.read { tx in
            try OpeningStore.list(of: viewer.employeeID, viewer.person, since: since, limit: 20, tx)
                .filter { $0.readerID != viewer.employeeID }
        }
    }

    /// HR and administrators; a manager where their site has no HR, for then it is they who are told.
    private static func mayLook(_ visit: Visit) async throws -> Bool {
        if visit.viewer.role == .hr || visit.viewer.isAdministrator { return true }
        return try await visit.read { tx in try !VisiblePeopleStore.has(.hr, tx) }
    }

    private static func page(_ visit: Visit, draft: OpeningDraft = OpeningDraft()) async throws -> Answer {
        let (viewer, since) = (visit.viewer, visit.now + -kept)
        let all = try await visit.read { tx in
            try OpeningStore.list(of: viewer.employeeID, viewer.person, since: since, limit: lines, tx)
        }
        let mayOpen = OpeningRule.mayOpen(
            viewer.role,
            isAdministrator: viewer.isAdministrator,
            isKiosk: viewer.kioskIdle != nil
        )
        let (now, reader, csrf) = (visit.now, viewer.employeeID, viewer.csrf)
        return .page(OpeningWords.title, at: path, status: draft.isWrong ? 422 : 200) { h in
            OpeningView(all: all, draft: draft, mayOpen: mayOpen, reader: reader, now: now, csrf: csrf).write(&h)
        }
    }

    private static func open(_ visit: Visit) async throws -> Answer {
        let viewer = visit.viewer
        guard
            OpeningRule.mayOpen(
                viewer.role,
                isAdministrator: viewer.isAdministrator,
                isKiosk: viewer.kioskIdle != nil
            )
        else { return .notFound }
        var draft = OpeningDraft(number: visit.form["number"] ?? "", reason: visit.form["reason"] ?? "")
        if !OpeningRule.isReason(draft.reason) { draft.reasonError = OpeningWords.wrongReason }
        let number = draft.number
        let (found, isOwn) = try await visit.read { tx in
            guard let person = try OpeningStore.person(number, tx) else { return (PersonID?.none, false) }
            return (person, try VisiblePeopleStore.sees(person, tx))
        }
        if found == nil { draft.numberError = OpeningWords.nobody }
        guard let person = found, !draft.isWrong else { return try await page(visit, draft: draft) }
        let record = Path("/people").adding(number)
        // What is theirs to see needs no opening.
        if isOwn { return .redirect(record) }
        let (now, reason) = (visit.now, draft.reason)
        let id = ID<Opening>(at: now).text
        let isDone = try await visit.write("open a record from outside") { tx in
            guard let account = try AccountStore.own(viewer.person, tx) else { return false }
            try OpeningStore.add(
                id,
                by: account,
                reader: viewer.employeeID,
                of: person,
                reason: reason,
                at: now,
                until: now + OpeningRule.seconds,
                tx
            )
            let told = try OpeningStore.told(of: person, but: viewer.person, tx)
            try OutboxStore(now: now).recordOpened(id, tell: told, tx)
            tx.note("of \(number)")
            return true
        }
        return isDone ? .redirect(record) : .notFound
    }
}

/// What was typed into the form, and what is wrong with it.
struct OpeningDraft: Sendable {
    var number = ""
    var reason = ""
    var numberError: Word?
    var reasonError: Word?

    var isWrong: Bool { numberError != nil || reasonError != nil }
}
