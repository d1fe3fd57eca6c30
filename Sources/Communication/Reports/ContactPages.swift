import Core
import People
import Store
import Web

/// Whom to call at once at the reader's site (K4a): listed, added, removed.
enum ContactPages {
    static let readers: Route.Allowed = .roles([.manager, .hr])
    static let path = Path("/settings/contacts")

    static let routes: [Route] = [
        Route(.get, "/settings/contacts", readers) { visit in try await page(visit) },
        Route(.post, "/settings/contacts", readers) { visit in try await add(visit) },
        Route(.post, "/settings/contacts/removals", readers) { visit in try await remove(visit) },
    ]

    /// What a form sent that could not be taken.
    struct Draft: Sendable {
        var number = ""
        var phone = ""
        var numberError: Word?
        var phoneError: Word?

        var isWrong: Bool { numberError != nil || phoneError != nil }
    }

    private static func page(_ visit: Visit, draft: Draft = Draft()) async throws -> Answer {
        let (site, csrf) = (visit.viewer.site, visit.viewer.csrf)
        let contacts = try await visit.read { tx in try CareContactStore.all(of: site, tx) }
        return .page(
            Words.contactsTitle,
            at: Path("/settings"),
            status: draft.isWrong ? 422 : 200,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in ContactView.page(contacts, draft, site: site, csrf: csrf, &h) }
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        var draft = Draft(number: (visit.form["number"] ?? "").nfc, phone: visit.form["phone"] ?? "")
        let (site, number, phone) = (visit.viewer.site, draft.number, draft.phone)
        if phone.isEmpty || phone.count > CareContact.longestPhone || phone.contains(where: \.isNewline) {
            draft.phoneError = Words.phoneWrong(CareContact.longestPhone)
        }
        if try await visit.read({ tx in try RosterStore().id(of: number, tx) }) == nil {
            draft.numberError = Words.contactUnknown
        }
        if draft.isWrong { return try await page(visit, draft: draft) }
        _ = try await visit.write("name a contact") { tx in
            try CareContactStore.put(number, phone: phone, at: site, tx)
        }
        return .redirect(path.query("done", "1"))
    }

    private static func remove(_ visit: Visit) async throws -> Answer {
        guard let number = visit.form["number"] else { return .notFound }
        let site = visit.viewer.site
        _ = try await visit.write("take a contact off") { tx in try CareContactStore.remove(number, at: site, tx) }
        return .redirect(path.query("done", "1"))
    }
}
