import Core
import People
import Store
import Web

/// When and where the talks of a week are; whoever keeps the slots gives it.
package typealias KnownSlots = @Sendable (_ week: Week, _ tx: borrowing Transaction) throws -> [KeptSlot]

/// The leader's screen (P1, P4, K12c): say something of the coming list, then tell each person on the day.
struct TeamPages: Sendable {
    let cache: ObligationCache
    let slots: KnownSlots

    static let readers: Route.Allowed = .roles([.leader])
    static let longestText = 500

    var routes: [Route] {
        [
            Route(.get, "/week/team", Self.readers) { visit in
                guard let page = try await page(visit, visit.query["week"]) else { return .notFound }
                let (leader, since) = (visit.viewer.employeeID, visit.today + -LeaderResult.days)
                let results = try await visit.read { tx in
                    try LeaderResultStore.results(for: leader, since: since, tx)
                }
                return show(page, visit, results: results)
            },
            Route(.get, "/week/team.csv", Self.readers) { visit in
                guard let page = try await page(visit, visit.query["week"]) else { return .notFound }
                return .csv(TeamExportPages.table(page, visit.say), name: "\(page.week)-team")
            },
            Route(.get, "/week/team.xlsx", Self.readers) { visit in
                guard let page = try await page(visit, visit.query["week"]) else { return .notFound }
                return try .xlsx(TeamExportPages.table(page, visit.say), name: "\(page.week)-team")
            },
            Route(.post, "/week/team/comments", Self.readers) { visit in try await comment(visit) },
            Route(.post, "/week/team/withdrawals", Self.readers) { visit in try await withdraw(visit) },
            Route(.post, "/week/team/told", Self.readers) { visit in try await tell(visit) },
        ]
    }

    private func show(
        _ page: TeamPage,
        _ visit: Visit,
        status: Int? = nil,
        refusal: Word? = nil,
        typed: String = "",
        results: [LeaderResult] = []
    ) -> Answer {
        .page(
            Words.teamTitle,
            at: Path("/week/team"),
            status: status ?? (page.unsent == nil ? 200 : 422),
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in
            if let refusal { UnsentView.section(refusal, typed: typed, &h) }
            TeamView.page(page, csrf: visit.viewer.csrf, &h)
            LeaderResultView.section(results, names: page.names, &h)
        }
    }

    /// The page of a week that was asked for, or of the one whose list went out last; weeks gone by are closed.
    private func page(_ visit: Visit, _ wanted: String?) async throws -> TeamPage? {
        let view = try await cache.view()
        guard let rules = view.facts.sites[visit.viewer.site] else { return nil }
        let latest = CommentTimes.latestWeek(at: visit.now, calendar: rules.calendar, zone: rules.zone)
        let week = wanted.flatMap { Week($0) } ?? latest
        guard week.last >= visit.today, let round = try await RoundPages.round(of: week, view, visit) else {
            return nil
        }
        let slots = slots
        let (visible, known) = try await visit.read { tx in (try VisiblePeopleStore.ids(tx), try slots(week, tx)) }
        return TeamPage(
            view,
            round,
            today: visit.today,
            leader: visit.viewer.employeeID,
            visible: visible,
            slots: known
        )
    }

    private func comment(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit, visit.form["week"]), let key = visit.form["key"],
            let kind = visit.form["answer"]
        else { return .notFound }
        let text = visit.form["text"] ?? ""
        guard let line = page.line(with: key) else {
            // Waived, held or moved to another team since the screen was opened: the words are not lost with it.
            return text.isEmpty ? .notFound : show(page, visit, status: 409, refusal: Words.lineGone, typed: text)
        }
        let answer: CommentRound.Answer
        switch kind {
        case "agree": answer = .agree
        case "not_this_week": answer = .notThisWeek
        case "know" where (1...Self.longestText).contains(text.count): answer = .know(text)
        case "find_out" where (1...Self.longestText).contains(text.count): answer = .findOut(text)
        case "know", "find_out":
            let error = text.isEmpty ? Words.textNeeded : Words.textTooLong(Self.longestText)
            page.unsent = TeamPage.Unsent(key: line.key, answer: kind, text: text, error: error)
            return show(page, visit)
        default: return .notFound
        }
        let isLate: Bool
        do { isLate = try page.round.takes(answer, on: line.plan, by: visit.viewer.employeeID) } catch {
            return .refused(status: 422, error.sentence)
        }
        let (site, week, leader, now) = (visit.viewer.site, page.week, visit.viewer.person, visit.now)
        let (times, actor) = (page.round.times, visit.viewer.actor)
        try await visit.write("answer the week's list") { tx in
            let store = WeekRoundStore(clock: .fixed(now))
            try store.open(site, week, times, by: actor, tx)
            try store.add(answer, on: line.plan, site, week, by: leader, isLate: isLate, tx)
            tx.touch(CommunicationArea.round, site: site)
        }
        return back(to: week, key: line.key)
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        guard let page = try await page(visit, visit.form["week"]), page.round.phase < .final,
            let id = visit.form["comment"].map({ ID<LeaderComment>($0) }),
            let line = page.lines.first(where: { $0.comments.contains { $0.id == id } })
        else { return .notFound }
        let (site, leader, now) = (visit.viewer.site, visit.viewer.person, visit.now)
        _ = try await visit.write("take back an answer to the week's list") { tx in
            tx.touch(CommunicationArea.round, site: site)
            return try WeekRoundStore(clock: .fixed(now)).withdraw(id, by: leader, tx)
        }
        return back(to: page.week, key: line.key)
    }

    private func tell(_ visit: Visit) async throws -> Answer {
        guard let page = try await page(visit, visit.form["week"]), page.round.phase == .final,
            let line = visit.form["key"].flatMap({ page.line(with: $0) })
        else { return .notFound }
        let isUndo = visit.form["undo"] != nil
        // What was told is what was seen: a slot that moved since is told anew.
        guard line.slot?.revision ?? 0 == visit.form["revision"].flatMap({ Int($0) }) ?? 0 else {
            return show(page, visit, status: 409, refusal: Words.slotMoved)
        }
        let telling = Telling(
            line: line.plan,
            slot: line.slot,
            site: visit.viewer.site,
            week: page.week,
            times: page.round.times,
            leader: visit.viewer.person,
            actor: visit.viewer.actor,
            now: visit.now
        )
        do {
            try await visit.write(isUndo ? "take back that a person was told" : "tell a person of the talk") { tx in
                try isUndo ? telling.takeBack(tx) : telling.tell(tx)
                tx.touch(CommunicationArea.round, site: telling.site)
            }
        } catch is SlotRefusal {
            guard let fresh = try await self.page(visit, visit.form["week"]) else { return .notFound }
            return show(fresh, visit, status: 409, refusal: Words.slotMoved)
        }
        return back(to: page.week, key: line.key)
    }

    private func back(to week: Week, key: String) -> Answer {
        .redirect(
            Path("/week/team").query("week", week.description).query("done", "1").fragment(TeamView.anchor(key))
        )
    }
}
