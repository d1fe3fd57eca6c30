import Core
import People
import Store
import Web

/// `/plans`: what is done for whom, by whom and by when; nothing here says a type.
enum PlanPages {
    static let path = Path("/plans")
    static let readers: Route.Allowed = .roles([.agent, .leader, .floor, .qa, .trainer, .manager, .hr])
    static let helpers: Route.Allowed = .roles([.leader, .floor, .qa, .trainer, .manager, .hr])

    static let routes: [Route] = [
        Route(.get, "/plans", helpers) { visit in try await list(visit) },
        Route(.get, "/plans/:plan", readers) { visit in try await one(visit) },
        Route(.post, "/plans/:plan/words", readers) { visit in try await say(visit) },
        Route(.post, "/plans/:plan/actions", TalentPages.readers) { visit in try await add(visit) },
        Route(.post, "/plans/:plan/end", TalentPages.readers) { visit in try await end(visit) },
    ]

    private static func list(_ visit: Visit) async throws -> Answer {
        let viewer = visit.viewer
        let plans = try await visit.read { tx in
            let above = try VisiblePeopleStore.above(viewer.person, tx)
            return try PlanListStore.open(
                for: viewer.employeeID,
                isKeeper: [.leader, .manager, .hr].contains(viewer.role),
                tx
            ).filter { $0.person != viewer.person && !above.contains($0.person) }
        }
        let today = visit.today
        return .page(Words.plansTitle, at: path) { h in PlanView.list(plans, viewer.employeeID, today, &h) }
    }

    /// A plan the reader may see, and who they are to it.
    static func found(_ visit: Visit) async throws -> (plan: Plan, access: PlanAccess)? {
        let (viewer, id) = (visit.viewer, PlanID(visit.parameter("plan")))
        return try await visit.read { tx in
            guard let found = try PlanListStore.find(id, tx) else { return nil }
            let access = PlanAccess.of(
                found.plan,
                reader: viewer.person,
                viewer.employeeID,
                viewer.role,
                isInScope: found.isInScope,
                isAbove: try VisiblePeopleStore.above(viewer.person, tx).contains(found.plan.person),
                isKiosk: viewer.kioskIdle != nil
            )
            return access.maySeePlan ? (found.plan, access) : nil
        }
    }

    private static func one(_ visit: Visit) async throws -> Answer {
        guard let (plan, access) = try await found(visit) else { return .notFound }
        return try await page(plan, access, visit)
    }

    private static func page(
        _ plan: Plan,
        _ access: PlanAccess,
        error: Word? = nil,
        _ visit: Visit
    ) async throws -> Answer {
        let numbers = Set(plan.actions.flatMap { [$0.owner] + $0.said.map(\.by) } + [plan.openedBy])
        let names = try await visit.read { tx in try PlanListStore.known(numbers, tx) }
        let (viewer, today) = (visit.viewer, visit.today)
        let shown = PlanPage(
            plan: plan,
            access: access,
            names: names,
            employeeID: viewer.employeeID,
            today: today,
            csrf: viewer.csrf,
            error: error
        )
        return .page(
            Words.plan,
            at: path,
            status: error == nil ? 200 : 422,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in PlanView.page(shown, &h) }
    }

    private static func say(_ visit: Visit) async throws -> Answer {
        guard let (plan, access) = try await found(visit),
            let action = visit.form["action"].flatMap({ Int($0) }).flatMap({ number in
                plan.actions.first { $0.number == number }
            }),
            let said = PlanWord.Said(rawValue: visit.form["said"] ?? "")
        else { return .notFound }
        let employeeID = visit.viewer.employeeID
        guard access.maySay(said, of: action, in: plan, employeeID) else { return .notFound }
        let draft = WordDraft(said, of: action, today: visit.today, by: employeeID) { visit.form[$0] }
        guard let word = draft.word else { return try await page(plan, access, error: draft.error, visit) }
        let now = visit.now
        _ = try await visit.write("say something of a plan's action") { tx in
            try PlanStore(now: now).say(word, of: action, in: plan, movedTo: draft.movedTo, tx)
        }
        return .redirect(path.adding(plan.id).query("done", "1"))
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        guard let (plan, access) = try await found(visit), access.mayChange, plan.isOpen else { return .notFound }
        var draft = PlanDraft(plan.type, today: visit.today) { name in
            name == "on-1" ? "1" : name == "aim" || name == "test" ? "-" : visit.form[name]
        }
        let owners = Set(draft.lines.map(\.owner))
        let known = try await visit.read { tx in try PlanListStore.known(owners, tx) }
        draft.refuse(owners: owners.subtracting(known.keys))
        guard let line = draft.lines.first, line.error == nil else {
            return try await page(plan, access, error: draft.lines.first?.error ?? Words.noActions, visit)
        }
        let now = visit.now
        _ = try await visit.write("add an action to a plan") { tx in
            try PlanStore(now: now).add(line, to: plan, tx)
        }
        return .redirect(path.adding(plan.id).query("done", "1"))
    }

    private static func end(_ visit: Visit) async throws -> Answer {
        guard let (plan, access) = try await found(visit), access.mayChange, plan.isOpen,
            let outcome = Plan.Outcome(rawValue: visit.form["outcome"] ?? "")
        else { return .notFound }
        guard let words = visit.form["words"], words.count <= Plan.longestWords else {
            return try await page(plan, access, error: Words.wordsMissing, visit)
        }
        let (now, today, employeeID) = (visit.now, visit.today, visit.viewer.employeeID)
        _ = try await visit.write("end a plan") { tx in
            try PlanStore(now: now).end(plan, outcome, words: words, on: today, by: employeeID, tx)
        }
        return .redirect(path.adding(plan.id).query("done", "1"))
    }
}

/// What the page of a plan shows to one reader.
struct PlanPage: Sendable {
    let plan: Plan
    let access: PlanAccess
    let names: [String: String]
    let employeeID: String
    let today: Day
    let csrf: String
    let error: Word?

    func name(_ employeeID: String) -> String { names[employeeID].map { "\($0) \(employeeID)" } ?? employeeID }
}
