import Core
import People
import Store
import Web

/// Hours for talks: each sets the own ones, HR and managers also those of the holders they see.
struct HoursPages: Sendable {
    let cache: ObligationCache

    static let readers: Route.Allowed = .roles([.manager, .leader, .hr])

    var routes: [Route] {
        [
            Route(.get, "/settings/hours", Self.readers) { visit in
                guard let (page, _) = try await page(visit) else { return .notFound }
                return answer(page, visit, notice: visit.query["done"].map { _ in visit.say(Words.noted) })
            },
            Route(.post, "/settings/hours", Self.readers) { visit in try await set(visit) },
        ]
    }

    private func page(_ visit: Visit) async throws -> (page: HoursPage, person: PersonID)? {
        let view = try await cache.view()
        let own = visit.viewer.employeeID
        let wanted = visit.query["holder"] ?? visit.form["holder"] ?? own
        let mayOthers = visit.viewer.role != .leader
        guard let person = view.facts.roster.person(wanted),
            let site = person.placement(on: visit.today).flatMap({ view.facts.sites[$0.site] })
        else { return nil }
        let (isVisible, times, holders) = try await visit.read { tx in
            (
                wanted == own ? true : mayOthers ? try VisiblePeopleStore.sees(person.id, tx) : false,
                try KeptWeekStore.times(of: person.id, through: TalkTime.lastDay, tx)[person.id] ?? [],
                mayOthers ? try VisiblePeopleStore.holders(atMost: PersonField.mostListed, tx) : []
            )
        }
        guard isVisible else { return nil }
        let chosen = NamedPerson(employeeID: wanted, name: person.name, isVisible: true)
        let page = HoursPage(
            chosen,
            isOwn: wanted == own,
            holders: holders.map { all in all.contains { $0.employeeID == wanted } ? all : [chosen] + all },
            times: times,
            usual: .usual(site.numbers(on: visit.today)),
            today: visit.today
        )
        return (page, person.id)
    }

    private func answer(_ page: HoursPage, _ visit: Visit, notice: String? = nil) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(
            Words.hoursTitle,
            at: Path("/settings"),
            status: page.draft.isWrong ? 422 : 200,
            notice: notice
        ) { h in HoursView.page(page, csrf: csrf, &h) }
    }

    private func set(_ visit: Visit) async throws -> Answer {
        guard case (var page, let person)? = try await page(visit) else { return .notFound }
        let time = page.read(
            days: (1...7).map { visit.form["day\($0)"] ?? "" },
            perDay: visit.form["per_day"],
            perWeek: visit.form["per_week"],
            from: visit.form["from"]
        )
        guard let time else { return answer(page, visit) }
        let whose = page.holder.employeeID
        try await visit.write("set hours for talks") { tx in
            tx.note(whose)
            try WeekTimesStore.set(time, of: person, tx)
        }
        let holder = page.isOwn ? nil : page.holder.employeeID
        return .redirect(Path("/settings/hours").query("holder", holder).query("done", "1"))
    }
}
