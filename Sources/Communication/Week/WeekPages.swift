import Core
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
                return try await list(visit)
            },
            Route(.get, "/week.csv", Self.readers) { visit in
                let page = try await page(visit, whole: true)
                return .csv(WeekExportPages.table(page, visit.say), name: page.week.description)
            },
            Route(.get, "/week.xlsx", Self.readers) { visit in
                let page = try await page(visit, whole: true)
                return try .xlsx(WeekExportPages.table(page, visit.say), name: page.week.description)
            },
            Route(.post, "/obligations/decisions", .roles([.manager, .hr])) { visit in try await decide(visit) },
        ]
    }

    /// - Parameter unsent: why what was typed could not be kept, and what it was.
    private func list(_ visit: Visit, unsent: (why: Word, typed: String)? = nil) async throws -> Answer {
        let page = try await page(visit)
        let held = try await HoldNotice.of(visit, try await cache.view())
        return .page(
            Words.weekTitle,
            at: Path("/week"),
            status: unsent == nil ? 200 : 409,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in
            if let unsent { UnsentView.section(unsent.why, typed: unsent.typed, &h) }
            HoldNoticeView.section(held, &h)
            WeekView.page(
                page,
                mayDecide: visit.viewer.role != .leader,
                seesAll: visit.viewer.role != .leader,
                maySend: page.round.map { RoundPages.maySend($0, visit) } ?? false,
                csrf: visit.viewer.csrf,
                &h
            )
            h.liveBar(CommunicationArea.week, CommunicationArea.round, PeopleArea.topic, at: Path("/week"))
        }
    }

    /// - Parameter whole: for a file, which has all pages.
    private func page(_ visit: Visit, whole: Bool = false) async throws -> WeekPage {
        let isLeader = visit.viewer.role == .leader
        let filter = WeekPage.Filter(
            everyone: !isLeader && ((visit.query["who"] ?? visit.form["who"]) == "all" || visit.viewer.role == .hr),
            team: visit.query["team"]?.trimmed.nilIfEmpty,
            page: visit.query["page"].flatMap { Int($0) } ?? 1
        )
        let view = try await cache.view()
        let week = Week.asked(visit, view.facts)
        let sight = try await Sight.of(visit, view, cache)
        let key = ListKey(reader: ReaderKey(visit), week: week, everyone: filter.everyone, team: filter.team)
        var page = shown.model(key, of: view) {
            WeekPage(
                view,
                week: week,
                today: visit.today,
                filter: filter,
                reader: visit.viewer.employeeID,
                role: visit.viewer.role,
                visible: sight.visible,
                knowing: sight.kinds
            )
        }
        page.filter.page = filter.page
        let slots = try await SlotStore.coming(visit)
        page.show(slots, view.facts, try await CourseStore.open(visit), whole: whole)
        page.round = isLeader ? nil : try await RoundPages.round(of: week, view, visit)
        return page
    }

    private func decide(_ visit: Visit) async throws -> Answer {
        guard let key = visit.form["key"], let kind = visit.form["kind"].flatMap(Decision.Kind.init(rawValue:)),
            let reason = visit.form["reason"]
        else { return .refused(status: 422, Words.reasonNeeded) }
        let view = try await cache.view()
        guard let obligation = view.obligations.first(where: { $0.key == key }),
            try await visit.read({ tx in try VisiblePeopleStore.sees(obligation.person, tx) }),
            obligation.person != visit.viewer.person,
            obligation.isKnown(to: visit.viewer.role, visit.viewer.employeeID)
        else { return .notFound }
        let (site, today, actor, now) = (visit.viewer.site, visit.today, visit.viewer.actor, visit.now)
        do {
            _ = try await visit.write("decide about an obligation") { tx in
                tx.touch(CommunicationArea.week, site: site)
                let store = CommunicationStore(clock: .fixed(now))
                // Asked inside: two managers may look at one line at once.
                if kind == .waiver, let waived = try store.waiver(of: key, tx) { throw waived }
                try store.decide(
                    kind,
                    obligation: key,
                    about: obligation.person,
                    on: today,
                    by: actor,
                    reason: reason,
                    tx
                )
            }
        } catch let waived as WaivedAlready {
            let by = KnownNames(view.facts.roster).name(of: waived.by)
            return try await list(visit, unsent: (Words.waivedMeanwhile(by, waived.reason), reason))
        }
        if let back = visit.form["back"].flatMap(Path.init(local:)) { return .redirect(back.query("done", "1")) }
        return .redirect(
            Path("/week").query("week", visit.form["week"]).query("who", visit.form["who"]).query("done", "1")
        )
    }
}

extension Week {
    /// The week an address names, or the one ahead at the reader's site.
    static func asked(_ visit: Visit, _ facts: Facts) -> Week {
        if let named = (visit.query["week"] ?? visit.form["week"]).flatMap({ Week($0) }) { return named }
        guard let site = facts.sites[visit.viewer.site] else { return Week(containing: visit.today) }
        return ahead(of: visit.today, site.calendar)
    }
}
