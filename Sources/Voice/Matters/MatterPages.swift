import Core
import People
import Signals
import Store
import Web

/// `/matters`: what somebody raised, what is theirs to answer; for HR also how all of it stands.
enum MatterPages {
    static let path = Path("/matters")
    static let readers: Route.Allowed = .roles([.agent, .leader, .floor, .qa, .trainer, .manager, .hr])
    /// HR looks back so far.
    static let days = 90

    static let routes: [Route] =
        [
            Route(.get, "/matters", readers) { visit in try await list(visit) },
            Route(.get, "/matters.json", readers) { visit in try await json(visit) },
            Route(.get, "/matters/:matter", readers) { visit in try await one(visit) },
            Route(.post, "/matters/:matter/words", readers) { visit in try await words(visit) },
            Route(.post, "/matters/:matter/steps", readers) { visit in try await step(visit) },
        ] + NewMatterPages.routes

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        let page = try await visit.read { tx in
            let (own, mine) = try MatterListStore.theirs(viewer, tx)
            let all = try MatterListStore.all(viewer, since: today - days, tx).filter { $0.owner != viewer.employeeID }
            let names = try StandingStore.names(Set((own + all).map(\.owner)), tx)
            return MatterList(own: own, mine: mine, all: all, names: names, today: today, isHR: viewer.role == .hr)
        }
        let notice = visit.query["done"].map { _ in visit.say(Words.noted) }
        return .page(Words.mattersTitle, at: path, notice: notice) { h in MatterListView.page(page, &h) }
    }

    /// What the reader raised and what is theirs to answer, for another program: never a word, which lies sealed.
    private static func json(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        let (own, mine) = try await visit.read { tx in try MatterListStore.theirs(viewer, tx) }
        let items = own.map { $0.json(isOwn: true, on: today) } + mine.map { $0.json(isOwn: false, on: today) }
        return .list(items, named: "matters", csrf: viewer.csrf)
    }

    /// Who raised it reads all of it; others press a button for the words.
    private static func one(_ visit: Visit) async throws -> Answer {
        guard let (matter, access) = try await known(visit) else { return .notFound }
        guard access == .own else { return try await answer(matter, access, [:], visit) }
        return try await opened(visit)
    }

    private static func words(_ visit: Visit) async throws -> Answer {
        guard let (_, access) = try await known(visit), access.mayReadWords else { return .notFound }
        return try await opened(visit)
    }

    /// The page with the words, which leaves in the audit who read whose.
    private static func opened(_ visit: Visit, error: Word? = nil) async throws -> Answer {
        let (viewer, id) = (visit.viewer, MatterID(visit.parameter("matter")))
        guard let (matter, access) = try await known(visit) else { return .notFound }
        // Who answers may stand at another site than who raised it.
        let reader = Actor(
            name: viewer.employeeID,
            person: viewer.person,
            scope: .union([viewer.scope, .own(matter.person)]),
            origin: viewer.origin
        )
        do {
            let texts = try await visit.house.database.readConfidential(reader, "read an own matter") { tx in
                tx.hideAudit(from: matter.hiddenFrom ?? matter.person)
                tx.note("matter \(id)")
                let store = try SealedTextStore(tx, clock: .system)
                var texts: [ID<SealedText>: String] = [:]
                for sealed in [matter.words] + matter.events.compactMap(\.words) {
                    texts[sealed] = try store.open(sealed, tx)
                }
                return texts
            }
            return try await answer(matter, access, texts, visit, error: error)
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }

    private static func answer(
        _ matter: Matter,
        _ access: MatterAccess,
        _ texts: [ID<SealedText>: String],
        _ visit: Visit,
        error: Word? = nil
    ) async throws -> Answer {
        let people = Set([matter.owner] + matter.history.map(\.by) + matter.events.compactMap(\.owner))
        let mayForward = MatterCourse.mayTake(.forwarded, matter, as: access)
        let (names, takers) = try await visit.read { tx in
            let superiors =
                try matter.hiddenFrom.map { try StandingStore.chain(of: $0, tx).dropFirst().map { $0 } } ?? []
            let hr = mayForward ? try StandingStore.hr(near: matter.site, tx) : []
            let above = mayForward ? try StandingStore.chain(of: matter.person, tx).dropFirst().map { $0 } : []
            let known = (matter.hiddenFrom == nil ? above : superiors) + hr
            let takers =
                access == .own
                ? MatterOwner.others(for: matter, above: above, hr: hr)
                : known.filter { MatterOwner.mayTake(matter, $0, superiors: superiors.map(\.person)) }
            return (try StandingStore.names(people.union(matter.wish.listener.map { [$0] } ?? []), tx), takers)
        }
        let page = MatterPage(
            matter: matter,
            access: access,
            texts: texts,
            names: names,
            takers: takers,
            today: visit.today,
            error: error
        )
        let csrf = visit.viewer.csrf
        return .page(Words.matterTitle, at: path, status: error == nil ? 200 : 422) { h in
            MatterView.page(page, csrf: csrf, &h)
        }
    }

    private static func step(_ visit: Visit) async throws -> Answer {
        let viewer = visit.viewer
        guard let (matter, access) = try await known(visit),
            let step = MatterStep(rawValue: visit.form["step"] ?? ""),
            MatterCourse.mayTake(step, matter, as: access)
        else { return .notFound }
        let words = visit.form["words"]
        if words == nil, MatterCourse.needsWords(step) { return try await opened(visit, error: Words.wordsMissing) }
        if (words?.count ?? 0) > MatterDraft.longest {
            return try await opened(visit, error: Words.wordsTooLong(MatterDraft.longest))
        }
        let taker = step == .forwarded ? visit.form["to"]?.nfc : nil
        let (now, day) = (visit.now, visit.today)
        do {
            let isDone = try await visit.write("take a step of an own matter") { tx in
                if step == .forwarded {
                    let superiors = try matter.hiddenFrom.map { try StandingStore.chain(of: $0, tx) } ?? []
                    guard let number = taker, let to = try StandingStore.find(number, tx),
                        MatterOwner.mayTake(matter, to, superiors: superiors.dropFirst().map(\.person)),
                        try access != .own || mayAskFor(to, matter, tx)
                    else { return false }
                }
                return try MatterStore(now: now).add(
                    step,
                    to: matter,
                    on: day,
                    by: viewer.employeeID,
                    words: words,
                    owner: taker,
                    tx
                )
            }
            guard isDone else { return try await opened(visit, error: Words.somebodyWasFaster) }
            // Who passed it on may not open it any more, but for who raised it.
            let isGone = step == .forwarded && access != .own
            return .redirect(isGone ? path.query("done", "1") : path.adding(matter.id))
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }

    /// Whether the person who raised it may ask for this listener (P23).
    private static func mayAskFor(_ one: Standing, _ matter: Matter, _ tx: borrowing Transaction) throws -> Bool {
        let above = try Array(StandingStore.chain(of: matter.person, tx).dropFirst())
        let hr = try StandingStore.hr(near: matter.site, tx)
        return MatterOwner.others(for: matter, above: above, hr: hr).contains { $0.person == one.person }
    }

    private static func known(_ visit: Visit) async throws -> (matter: Matter, access: MatterAccess)? {
        let (viewer, id) = (visit.viewer, MatterID(visit.parameter("matter")))
        return try await visit.read { tx in try MatterListStore.open(id, viewer, tx) }
    }
}
