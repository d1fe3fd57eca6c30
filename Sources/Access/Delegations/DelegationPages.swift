import Core
import People
import Store
import Web

/// `/account/delegation`: giving somebody one's talks and view while away, and what one was given.
package enum DelegationPages {
    package static let path = Path("/account/delegation")
    /// Those who hold talks; others have nothing to give.
    static let readers: Route.Allowed = .roles([.leader, .manager, .hr])

    static let routes: [Route] = [
        Route(.get, "/account/delegation", readers) { visit in
            try await page(visit, notice: visit.query["done"].map { _ in visit.say(OwnWords.saved) })
        },
        Route(.post, "/account/delegation", readers) { visit in try await make(visit) },
        Route(.post, "/account/delegation/end", readers) { visit in try await end(visit) },
    ]

    /// What HR arranged between the reader and another and is not over, for the first page of the day.
    package static func news(_ visit: Visit) async throws -> [Word] {
        guard readers.admits(visit.viewer) else { return [] }
        let (person, number, today) = (visit.viewer.person, visit.viewer.employeeID, visit.today)
        let all = try await visit.read { tx in try DelegationStore.of(person, from: today, tx) }
        let say = visit.say
        return all.filter { $0.naming != nil }.map { one in
            let days = say(DelegationWords.days(say.date(one.fromOn), say.date(one.untilOn)))
            return one.from.employeeID == number
                ? DelegationWords.newsGiven(one.to.said, days) : DelegationWords.newsReceived(one.from.said, days)
        }
    }

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
                try DelegationStore.candidates(for: person, atMost: PersonField.mostListed, tx)
            )
        }
        let view = DelegationView(
            all: all,
            candidates: candidates,
            draft: draft ?? DelegationDraft(from: today),
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
        let draft = DelegationDraft(visit.form.fields)
        guard let (from, until) = draft.days(today: visit.today) else {
            return try await page(visit, draft: draft, refusal: .days)
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
