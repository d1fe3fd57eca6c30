import Core
import People
import Store
import Web

/// `/account/delegation`: giving somebody one's talks and view while away, and what one was given.
enum DelegationPages {
    static let path = Path("/account/delegation")
    /// Those who hold talks; others have nothing to give.
    static let readers: Route.Allowed = .roles([.leader, .manager, .hr])

    static let routes: [Route] = [
        Route(.get, "/account/delegation", readers) { visit in
            try await page(visit, notice: visit.query["done"].map { _ in visit.say(OwnWords.saved) })
        },
        Route(.post, "/account/delegation", readers) { visit in try await make(visit) },
        Route(.post, "/account/delegation/end", readers) { visit in try await end(visit) },
    ]

    private static func page(
        _ visit: Visit,
        draft: DelegationDraft? = nil,
        refusal: DelegationRefusal? = nil,
        notice: String? = nil
    ) async throws -> Answer {
        let (person, today) = (visit.viewer.person, visit.today)
        let (all, candidates) = try await visit.read { tx in
            (
                try DelegationStore.of(person, from: today, tx),
                try DelegationStore.candidates(for: person, tx).map(\.person)
            )
        }
        let view = DelegationView(
            all: all,
            candidates: candidates,
            draft: draft ?? DelegationDraft(from: today.description),
            refusal: refusal,
            reader: visit.viewer.employeeID,
            csrf: visit.viewer.csrf
        )
        return .page(DelegationWords.title, at: path, status: refusal == nil ? 200 : 422, notice: notice) { h in
            view.write(&h)
        }
    }

    private static func make(_ visit: Visit) async throws -> Answer {
        guard visit.viewer.kioskIdle == nil else { return .notFound }
        let draft = DelegationDraft(
            to: visit.form["to"] ?? "",
            from: visit.form["from"] ?? "",
            until: visit.form["until"] ?? ""
        )
        guard let from = Day(draft.from), let until = Day(draft.until) else {
            return try await page(visit, draft: draft, refusal: .days)
        }
        if let refusal = DelegationRule.refusal(from: from, until: until, today: visit.today) {
            return try await page(visit, draft: draft, refusal: refusal)
        }
        let (viewer, now, to) = (visit.viewer, visit.now, draft.to)
        let id = ID<Delegation>(at: now).text
        let refusal = try await visit.write("give somebody the own talks") { tx in
            try DelegationStore.make(
                id,
                from: viewer.person,
                to: to,
                fromOn: from,
                untilOn: until,
                by: viewer.employeeID,
                at: now,
                tx
            )
        }
        if let refusal { return try await page(visit, draft: draft, refusal: refusal) }
        return .redirect(path.query("done", "1"))
    }

    private static func end(_ visit: Visit) async throws -> Answer {
        let (id, viewer, now) = (visit.form["delegation"] ?? "", visit.viewer, visit.now)
        let isDone = try await visit.write("end a delegation") { tx in
            try DelegationStore.end(id, of: viewer.person, by: viewer.employeeID, at: now, tx)
        }
        return isDone ? .redirect(path.query("done", "1")) : .notFound
    }
}

/// What was typed into the form.
struct DelegationDraft: Sendable {
    var to = ""
    var from = ""
    var until = ""
}
