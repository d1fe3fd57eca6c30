import Core
import People
import Store
import Web

/// `/settings/users/…/delegation`: HR names who stands in for somebody who is away without having done it.
///
/// Whoever falls ill gives nobody anything, and their people would wait. Source: domain section 1 (HR), K12a, L11.
enum StandInPages {
    static let readers: Route.Allowed = .roles([.hr])

    static let routes: [Route] = [
        Route(.get, "/settings/users/:number/delegation", readers) { visit in
            try await page(visit, notice: visit.query["done"].map { _ in visit.say(OwnWords.saved) })
        },
        Route(.post, "/settings/users/:number/delegation", readers) { visit in try await name(visit) },
        Route(.post, "/settings/users/:number/delegation/end", readers) { visit in try await end(visit) },
    ]

    static func path(_ number: String) -> Path { Path("/settings/users").adding(number).adding("delegation") }

    /// Nobody names who stands in for themself here: that is on the page of one's own.
    private static func mayName(_ visit: Visit) -> Bool {
        visit.viewer.kioskIdle == nil && visit.parameter("number") != visit.viewer.employeeID
    }

    private static func page(
        _ visit: Visit,
        draft: DelegationDraft? = nil,
        refusal: DelegationRefusal? = nil,
        notice: String? = nil
    ) async throws -> Answer {
        guard mayName(visit) else { return .notFound }
        let (number, today, reader) = (visit.parameter("number"), visit.today, visit.viewer.employeeID)
        let found = try await visit.read {
            tx -> (person: NamedPerson, all: [Delegation], candidates: [NamedPerson]?)? in
            guard let id = try RosterStore().id(of: number, tx), let person = try RosterStore().person(id, tx) else {
                return nil
            }
            let candidates = try DelegationStore.candidates(for: id, atMost: PersonField.mostListed, tx)
            return (
                NamedPerson(employeeID: number, name: person.name, isVisible: true),
                try DelegationStore.of(id, from: today, tx).filter { $0.from.employeeID == number },
                candidates?.filter { $0.employeeID != reader }
            )
        }
        guard let found else { return .notFound }
        let view = StandInView(
            person: found.person,
            all: found.all,
            candidates: found.candidates,
            draft: draft ?? DelegationDraft(from: today),
            refusal: refusal,
            csrf: visit.viewer.csrf
        )
        return .page(
            DelegationWords.title,
            at: Path("/settings/users"),
            status: refusal == nil ? 200 : 422,
            notice: notice
        ) { h in view.write(&h) }
    }

    private static func name(_ visit: Visit) async throws -> Answer {
        guard mayName(visit) else { return .notFound }
        let draft = DelegationDraft(visit.form.fields)
        // Naming oneself would be giving oneself a view.
        if draft.to == visit.viewer.employeeID { return try await page(visit, draft: draft, refusal: .person) }
        guard let reason = StandInReason(rawValue: draft.reason) else {
            return try await page(visit, draft: draft, refusal: .reason)
        }
        guard let (from, until) = draft.days(today: visit.today) else {
            return try await page(visit, draft: draft, refusal: .days)
        }
        let (number, viewer, now, to) = (visit.parameter("number"), visit.viewer, visit.now, draft.to)
        let fresh = ID<Delegation>(at: now).text
        let refusal = try await visit.write("name who stands in for somebody") { tx -> DelegationRefusal? in
            guard let person = try RosterStore().id(of: number, tx) else { return .person }
            return try DelegationStore.make(
                fresh,
                from: person,
                to: to,
                fromOn: from,
                untilOn: until,
                reason: reason,
                by: viewer.employeeID,
                at: now,
                tx
            )
        }
        if let refusal { return try await page(visit, draft: draft, refusal: refusal) }
        return .redirect(path(number).query("done", "1"))
    }

    private static func end(_ visit: Visit) async throws -> Answer {
        guard mayName(visit) else { return .notFound }
        let (number, id, viewer, now) = (
            visit.parameter("number"), visit.form["delegation"] ?? "", visit.viewer, visit.now
        )
        let isDone = try await visit.write("end a delegation") { tx -> Bool in
            guard let person = try RosterStore().id(of: number, tx) else { return false }
            return try DelegationStore.end(id, of: person, by: viewer.employeeID, at: now, tx)
        }
        return isDone ? .redirect(path(number).query("done", "1")) : .notFound
    }
}
