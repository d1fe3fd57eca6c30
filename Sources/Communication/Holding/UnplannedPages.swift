import Core
import People
import Store
import Web

/// Entering a talk nobody planned, on one page (P22).
enum UnplannedPages {
    static let readers: Route.Allowed = .roles([.leader, .qa, .manager, .hr])
    /// More than so many who fit are looked for with more signs.
    private static let most = 8

    static let routes: [Route] = [
        Route(.get, "/talks/new", readers) { visit in
            guard visit.viewer.kioskIdle == nil else { return .notFound }
            var talk = UnplannedTalk(once: FormMark.of(visit, "unplanned"), heldOn: visit.today)
            talk.who = visit.query["person"] ?? ""
            let done = try await visit.read { tx in
                try visit.query["done"].flatMap { try RosterStore().id(of: $0, tx) }
                    .flatMap { try RosterStore().person($0, tx) }
            }
            return show(talk, [], visit, done: done)
        },
        Route(.post, "/talks/new", readers) { visit in
            guard visit.viewer.kioskIdle == nil else { return .notFound }
            return try await enter(visit)
        },
    ]

    private static func show(
        _ talk: UnplannedTalk,
        _ fitting: [PeopleListStore.Line],
        _ visit: Visit,
        status: Int = 200,
        done: Person? = nil
    ) -> Answer {
        let kinds = UnplannedTalk.kinds(visit.viewer.role)
        let csrf = visit.viewer.csrf
        return .page(
            HoldingWords.unplannedTitle,
            at: Path("/talks/new"),
            status: status,
            notice: done.map { visit.say(HoldingWords.unplannedDone($0.name)) }
        ) { h in UnplannedView.page(talk, fitting: fitting, kinds: kinds, csrf: csrf, &h) }
    }

    private static func enter(_ visit: Visit) async throws -> Answer {
        var talk = UnplannedTalk(visit.form.fields)
        // One of several who fit was chosen.
        let who = visit.form["chosen"] ?? talk.who
        let found = try await visit.read { tx in try PeopleListStore.fitting(who, atMost: most, tx) }
        let accepted = talk.accepted(role: visit.viewer.role, today: visit.today)
        guard found.count == 1 else {
            talk.refuse("who", found.isEmpty ? HoldingWords.nobodyFound : HoldingWords.severalFound)
            return show(talk, found, visit, status: 422)
        }
        guard let accepted, !talk.once.isEmpty else { return show(talk, [], visit, status: 422) }
        let viewer = visit.viewer
        let known = try await visit.read { tx -> (person: Person, refusal: TalkStart.No?)? in
            guard let id = try RosterStore().id(of: found[0].employeeID, tx),
                let person = try RosterStore().person(id, tx)
            else { return nil }
            let standing = try CourseBeginningStore.standing(of: viewer, to: id, tx)
            return (person, TalkStart.refusal(accepted.kind, by: viewer.role, standing))
        }
        guard let person = known?.person else {
            talk.refuse("who", HoldingWords.nobodyFound)
            return show(talk, [], visit, status: 422)
        }
        if let refusal = known?.refusal {
            talk.refuse([.oneself, .above].contains(refusal) ? "who" : "kind", refusal.sentence)
            return show(talk, [], visit, status: 422)
        }
        let heldAt = accepted.heldOn == visit.today ? visit.now : visit.say.zone.noon(accepted.heldOn)
        let (store, once) = (UnplannedStore(clock: visit.house.clock), talk.once)
        do {
            try await visit.write("enter a talk nobody planned") { tx in
                try store.add(accepted, with: person, once: once, by: viewer, at: heldAt, tx)
            }
        } catch StoreError.constraint(let why) {
            // The same form, sent twice at once: the other one was faster.
            let isKnown = try await visit.read { tx in try store.knows(once, with: person, by: viewer, tx) }
            guard isKnown else { throw StoreError.constraint(why) }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
        return .redirect(Path("/talks/new").query("done", person.employeeID))
    }
}
