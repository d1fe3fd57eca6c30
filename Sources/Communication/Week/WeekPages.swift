import Core
import Ingest
import People
import Store
import Web

/// The week's communication list (K12), its exports, and people's decisions about its lines.
struct WeekPages: Sendable {
    let cache: ObligationCache
    let calendar: CalendarPages
    private let shown = Shown<ListKey, WeekPage>()

    init(cache: ObligationCache, calendar: CalendarPages) { (self.cache, self.calendar) = (cache, calendar) }

    /// A week's list as one reader sees it, all its pages.
    private struct ListKey: Hashable {
        let reader: ReaderKey
        let week: Week
        let everyone: Bool
        let team: String?
    }

    static let readers: Route.Allowed = .roles([.leader, .manager, .hr])

    var routes: [Route] {
        [
            Route(.get, "/week", Self.readers, isSteady: true) { visit in
                if visit.query["view"] == "calendar" { return try await calendar.calendar(visit) }
                let page = try await page(visit)
                let held = try await HoldNotice.of(visit, try await cache.view())
                return .page(
                    Words.weekTitle,
                    at: visit.path,
                    notice: visit.query["done"].map { _ in visit.say(Words.noted) }
                ) { h in
                    HoldNoticeView.section(held, &h)
                    WeekView.page(
                        page,
                        mayDecide: visit.viewer.role != .leader,
                        seesAll: visit.viewer.role != .leader,
                        maySend: page.round.map { RoundPages.maySend($0, visit) } ?? false,
                        csrf: visit.viewer.csrf,
                        &h
                    )
                    h.liveBar(
                        CommunicationArea.week,
                        CommunicationArea.round,
                        PeopleArea.topic,
                        at: visit.path
                    )
                }
            },
            Route(.get, "/week.csv", Self.readers) { visit in
                let page = try await page(visit)
                var csv = CSVWriter(bom: true, guardFormulas: true)
                for row in WeekExportPages.rows(page, visit.say) { csv.row(row) }
                return .file(csv.bytes, type: "text/csv; charset=utf-8", name: "\(page.week).csv")
            },
            Route(.get, "/week.xlsx", Self.readers) { visit in
                let page = try await page(visit)
                return .file(
                    try WeekExportPages.workbook(page, visit.say),
                    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    name: "\(page.week).xlsx"
                )
            },
            Route(.post, "/obligations/decisions", .roles([.manager, .hr])) { visit in try await decide(visit) },
        ]
    }

    private func page(_ visit: Visit) async throws -> WeekPage {
        let week = visit.query["week"].flatMap { Week($0) } ?? Week(containing: visit.today)
        let isLeader = visit.viewer.role == .leader
        let filter = WeekPage.Filter(
            everyone: !isLeader && (visit.query["who"] == "all" || visit.viewer.role == .hr),
            team: visit.query["team"]?.trimmed.nilIfEmpty,
            page: visit.query["page"].flatMap { Int($0) } ?? 1
        )
        let view = try await cache.view()
        let sight = try await Sight.of(visit, view, cache)
        let key = ListKey(reader: ReaderKey(visit), week: week, everyone: filter.everyone, team: filter.team)
        var page = shown.model(key, of: view) {
            WeekPage(
                view,
                week: week,
                today: visit.today,
                filter: filter,
                reader: visit.viewer.employeeID,
                visible: sight.visible,
                knowing: sight.kinds
            )
        }
        page.filter.page = filter.page
        page.round = isLeader ? nil : try await RoundPages.round(of: week, view, visit)
        return page
    }

    private func decide(_ visit: Visit) async throws -> Answer {
        guard let key = visit.form["key"], let kind = visit.form["kind"].flatMap(Decision.Kind.init(rawValue:)),
            let reason = visit.form["reason"]
        else { return .refused(status: 422, Words.reasonNeeded) }
        let view = try await cache.view()
        let visible = try await visit.read { tx in try VisiblePeopleStore.ids(tx) }
        guard let obligation = view.obligations.first(where: { $0.key == key }), visible.contains(obligation.person),
            obligation.person != visit.viewer.person
        else { return .notFound }
        let (site, today, actor, now) = (visit.viewer.site, visit.today, visit.viewer.actor, visit.now)
        _ = try await visit.write("decide about an obligation") { tx in
            tx.touch(CommunicationArea.week, site: site)
            try CommunicationStore(clock: .fixed(now)).decide(
                kind,
                obligation: key,
                about: obligation.person,
                on: today,
                by: actor,
                reason: reason,
                tx
            )
        }
        if let back = visit.form["back"].flatMap(Path.init(local:)) { return .redirect(back.query("done", "1")) }
        return .redirect(
            Path("/week").query("week", visit.form["week"]).query("who", visit.form["who"]).query("done", "1")
        )
    }
}
