import Core
import Store
import Web

/// The forms of a site: listed, shown, their prompts reworded and fields switched off.
enum FormSettingsPages {
    static let routes: [Route] = [
        Route(.get, "/settings/forms", TabooPages.readers) { visit in
            let site = visit.viewer.site
            let changes = try await changes(visit)
            return .page(FormWords.settingsTitle, at: Path("/settings")) { h in
                FormSettingsView.list(changes, site: site, &h)
            }
        },
        Route(.get, "/settings/forms/:form", TabooPages.readers) { visit in
            guard let id = FormDefinition.ID(visit.parameter("form")) else { return .notFound }
            let page = FormSettingsPage(id, try await changes(visit), language: visit.say.language)
            return answer(page, visit, notice: visit.query["done"].map { _ in visit.say(FormWords.saved) })
        },
        Route(.post, "/settings/forms/:form", TabooPages.readers) { visit in try await change(visit) },
    ]

    private static func changes(_ visit: Visit) async throws -> FormChanges {
        let site = visit.viewer.site
        return try await visit.read { tx in try FormStore.changes(of: site, tx) }
    }

    private static func answer(
        _ page: FormSettingsPage,
        _ visit: Visit,
        status: Int = 200,
        notice: String? = nil
    ) -> Answer {
        let (csrf, site) = (visit.viewer.csrf, visit.viewer.site)
        return .page(FormWords.settingsTitle, at: Path("/settings"), status: status, notice: notice) { h in
            FormSettingsView.form(page, site: site, csrf: csrf, &h)
        }
    }

    private static func change(_ visit: Visit) async throws -> Answer {
        guard let id = FormDefinition.ID(visit.parameter("form")) else { return .notFound }
        let (site, by, now) = (visit.viewer.site, visit.viewer.employeeID, visit.now)
        let (known, taboos) = try await visit.read { tx in
            (try FormStore.changes(of: site, tx), try TabooStore.changes(of: site, tx).list)
        }
        var page = FormSettingsPage(id, known, language: visit.say.language)
        let wanted = page.read(visit.form.fields, known, taboos)
        if page.isWrong { return answer(page, visit, status: 422) }
        let isKept = try await visit.write("change a form of talks") { tx in
            // The same once more, as by a second tap, changes nothing whatever it was made on.
            guard !wanted.isEmpty else { return true }
            guard visit.form["version"] == String(known.version) else { return false }
            return try FormStore.add(wanted, after: known.version, site: site, by: by, at: now, tx)
        }
        guard isKept else {
            page.isChangedMeanwhile = true
            return answer(page, visit, status: 409)
        }
        return .redirect(Path("/settings/forms").adding(id.description).query("done", "1"))
    }
}
