import Communication
import Core
import People
import Store
import Web

/// The settings of a site: managers and HR read them, administrators change them.
enum SettingsPages {
    static let routes: [Route] = [
        Route(.get, "/settings", Administration.readers) { visit in
            answer(
                try await page(visit),
                visit,
                notice: visit.query["done"].map { _ in visit.say(SettingsWords.saved) }
            )
        },
        Route(.post, "/settings/rules", Administration.readers) { visit in try await set(visit) },
    ]

    private static func page(_ visit: Visit) async throws -> SettingsPage {
        let (site, today, shipped) = (visit.viewer.site, visit.today, visit.house.calendars)
        let mayWrite = try await Administration.admits(visit)
        let mayWriteCalendars = try await Administration.admitsCalendars(visit)
        let maySeeUsers = visit.viewer.role == .hr || visit.viewer.isAdministrator
        let maySeeTimes = [.manager, .hr].contains(visit.viewer.role)
        let house = visit.house
        return try await visit.read { tx in
            let numbers = try house.numbers(tx)
            return SettingsPage(
                sites: try SiteStore.all(tx),
                calendars: try CalendarStore.current(shipped, tx),
                numbers: numbers,
                settings: try RuleSettingStore.settings(of: site, numbers.flatMap(\.numbers), tx),
                site: site,
                today: today,
                mayWrite: mayWrite,
                mayWriteCalendars: mayWriteCalendars,
                maySeeUsers: maySeeUsers,
                maySeeTimes: maySeeTimes
            )
        }
    }

    private static func answer(_ page: SettingsPage, _ visit: Visit, notice: String? = nil) -> Answer {
        let isWrong = page.draft.valueError != nil || page.draft.fromError != nil
        let csrf = visit.viewer.csrf
        return .page(SettingsWords.title, at: Path("/settings"), status: isWrong ? 422 : 200, notice: notice) { h in
            SettingsView.page(page, csrf: csrf, &h)
        }
    }

    /// Sets a number from a day on; the cache of obligations notices by the audit row.
    private static func set(_ visit: Visit) async throws -> Answer {
        let (house, name) = (visit.house, visit.form["number"])
        guard try await Administration.admits(visit),
            let number = try await visit.read({ tx in
                try house.numbers(tx).flatMap(\.numbers).first { $0.name == name }
            })
        else { return .notFound }
        var draft = SettingsPage.Draft(
            number: number.name,
            value: visit.form["value"],
            from: visit.form["from"]
        )
        var (value, from): (Int?, Day?) = (nil, nil)
        do { value = try RuleSettingRefusal.value(draft.value, of: number) } catch { draft.valueError = error.sentence }
        do { from = try RuleSettingRefusal.from(draft.from, today: visit.today) } catch {
            draft.fromError = error.sentence
        }
        guard let value, let from else {
            var page = try await page(visit)
            page.draft = draft
            return answer(page, visit)
        }
        let (site, change) = (visit.viewer.site, RuleSettings.Change(number, from: from, value: value))
        try await visit.write("set a number of a rule") { tx in try RuleSettingStore.set(change, site: site, tx) }
        return .redirect(Path("/settings").query("done", "1"))
    }
}
