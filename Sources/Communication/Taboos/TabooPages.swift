import Core
import Store
import Web

/// What is not asked like this, as a site has it: shown, added to, switched off and restored, and tried.
enum TabooPages {
    static let readers: Route.Allowed = .roles([.hr, .administrator])

    static let routes: [Route] = [
        Route(.get, "/settings/taboos", readers) { visit in
            answer(
                try await page(visit),
                visit,
                notice: visit.query["done"].map { _ in visit.say(TabooWords.noteTaken) }
            )
        },
        Route(.post, "/settings/taboos", readers) { visit in try await add(visit) },
        Route(.post, "/settings/taboos/switches", readers) { visit in try await turn(visit) },
        Route(.post, "/settings/taboos/trials", readers) { visit in try await attempt(visit) },
    ]

    private static func page(_ visit: Visit) async throws -> TabooPage {
        let site = visit.viewer.site
        return try await visit.read { tx in
            TabooPage(
                try TabooStore.changes(of: site, tx),
                overruled: try TabooStore.overruled(at: site, tx),
                site: site
            )
        }
    }

    private static func answer(_ page: TabooPage, _ visit: Visit, notice: String? = nil) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(
            TabooWords.title,
            at: Path("/settings"),
            status: page.isWrong ? 422 : 200,
            notice: notice
        ) { h in TabooView.page(page, csrf: csrf, &h) }
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        var draft = TabooDraft(
            taboo: visit.form["taboo"] ?? "",
            phrases: visit.form["phrases"] ?? "",
            excuses: visit.form["excuses"] ?? "",
            better: visit.form["better"] ?? ""
        )
        guard Taboo(rawValue: draft.taboo) != nil else { return .notFound }
        guard let rule = draft.rule(numbered: 1) else {
            var page = try await page(visit)
            (page.draft, page.isWrong) = (draft, true)
            return answer(page, visit)
        }
        // A second tap adds nothing.
        try await change(visit, "add a phrase to point out") { known, number in
            let isKnown = known.known.contains {
                ($0.taboo, $0.phrases, $0.excuses) == (rule.taboo, rule.phrases, rule.excuses)
            }
            return isKnown ? nil : .added(rule.numbered(number))
        }
        return .redirect(Path("/settings/taboos").query("done", "1"))
    }

    /// Switches a rule off, or back on.
    private static func turn(_ visit: Visit) async throws -> Answer {
        let page = try await page(visit)
        guard let id = visit.form["rule"], page.lines.contains(where: { $0.rule.id == id }) else { return .notFound }
        let isOff = visit.form["off"] != nil
        try await change(visit, isOff ? "point a phrase out no more" : "point a phrase out again") { known, _ in
            known.off.contains(id) == isOff ? nil : isOff ? .off(id) : .on(id)
        }
        return .redirect(Path("/settings/taboos").query("done", "1"))
    }

    private static func change(
        _ visit: Visit,
        _ why: String,
        _ what: @escaping @Sendable (TabooChanges, Int) -> TabooChange.What?
    ) async throws {
        let (site, by, now) = (visit.viewer.site, visit.viewer.employeeID, visit.now)
        try await visit.write(why) { tx in
            let known = try TabooStore.changes(of: site, tx)
            let number = try TabooStore.nextNumber(of: site, tx)
            guard let what = what(known, number) else { return }
            guard try TabooStore.add(TabooChange(number, what, at: now, by: by), site: site, tx) else {
                throw StoreError.busy("another change of \(site) took number \(number)")
            }
        }
    }

    private static func attempt(_ visit: Visit) async throws -> Answer {
        var page = try await page(visit)
        let sentence = String((visit.form["sentence"] ?? "").prefix(FormAnswers.longestField))
        guard let form = FormDefinition.ID(visit.form["form"] ?? "") else { return .notFound }
        let site = visit.viewer.site
        let list = try await visit.read { tx in try TabooStore.changes(of: site, tx).list }
        page.trial = .init(sentence: sentence, form: form, hits: list.hits(in: sentence, form.context))
        return answer(page, visit)
    }
}
