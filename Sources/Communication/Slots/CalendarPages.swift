import Core
import People
import Store
import Web

/// The week as a calendar: planned, moved, told, exported.
struct CalendarPages: Sendable {
    let cache: ObligationCache
    private let quiet = QuietHours()

    var routes: [Route] {
        [
            Route(.post, "/week/plans", WeekPages.readers) { visit in try await plan(visit) },
            Route(.post, "/week/moves", WeekPages.readers) { visit in try await move(visit) },
            Route(.post, "/week/tellings", WeekPages.readers) { visit in try await tell(visit) },
            Route(.post, "/week/gap", WeekPages.readers) { visit in try await exceedGap(visit) },
            Route(.get, "/week.ics", WeekPages.readers) { visit in
                guard let (page, _) = try await page(visit) else { return .notFound }
                let text = SlotExportPages.calendar(page, now: visit.now, visit.say)
                return .file(Array(text.utf8), type: "text/calendar; charset=utf-8", name: "\(page.week).ics")
            },
            Route(.get, "/week/slots.csv", WeekPages.readers) { visit in
                guard let (page, _) = try await page(visit) else { return .notFound }
                return .csv(SlotExportPages.table(page, visit.say), name: "\(page.week)-slots")
            },
            Route(.get, "/week/slots.xlsx", WeekPages.readers) { visit in
                guard let (page, _) = try await page(visit) else { return .notFound }
                return try .xlsx(SlotExportPages.table(page, visit.say), name: "\(page.week)-slots")
            },
        ]
    }

    /// The calendar, with the talk being moved where the address names one.
    func calendar(_ visit: Visit) async throws -> Answer {
        guard let (page, _) = try await page(visit, moving: visit.query["move"]) else { return .notFound }
        let notice: Word? =
            switch visit.query["done"] {
            case "moved": Words.moved
            case "planned": Words.planned
            case nil: nil
            default: Words.noted
            }
        let held = try await HoldNotice.of(visit, try await cache.view())
        return answer(
            page,
            visit,
            notice: notice.map { visit.say($0) },
            mayUndo: visit.query["done"] == "moved",
            held: held
        )
    }

    private func answer(
        _ page: CalendarPage,
        _ visit: Visit,
        status: Int = 200,
        notice: String? = nil,
        wanted: Instant? = nil,
        refusal: Word? = nil,
        mayUndo: Bool = false,
        held: [HoldNotice] = []
    ) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(Words.calendarTitle, at: Path("/week"), status: status, notice: notice) { h in
            if let refusal { h.flash(refusal, tone: .late) }
            HoldNoticeView.section(held, &h)
            if mayUndo { MoveView.undo(page, csrf: csrf, &h) }
            CalendarView.page(page, csrf: csrf, wanted: wanted, &h)
        }
    }

    private func plan(_ visit: Visit) async throws -> Answer {
        guard let (page, store) = try await page(visit) else { return .notFound }
        let holder = page.holder.employeeID
        _ = try await visit.house.database.write(planner(visit), "plan a week") { tx in try store.plan(holder, tx) }
        return .redirect(back(page).query("done", "planned"))
    }

    private func move(_ visit: Visit) async throws -> Answer {
        let key = visit.form["key"] ?? ""
        let wanted = visit.form["start"].flatMap { Instant($0, in: visit.viewer.zone) }
        return try await change(visit, "move a slot", wanted: wanted, done: "moved") { store, holder, revision, tx in
            guard let wanted else { throw SlotRefusal.noPlace }
            try store.move(key, of: holder, to: wanted, revision: revision, tx)
        }
    }

    private func tell(_ visit: Visit) async throws -> Answer {
        let (key, isTold) = (visit.form["key"] ?? "", visit.form["told"] == "1")
        return try await change(visit, "tell a slot", wanted: nil, done: "told") { store, holder, revision, tx in
            try store.tell(isTold, key, of: holder, revision: revision, tx)
        }
    }

    /// A reason to talk inside the gap, or none to take it back.
    private func exceedGap(_ visit: Visit) async throws -> Answer {
        let (key, why) = (visit.form["key"] ?? "", visit.form["reason"].flatMap(GapReason.Why.init(rawValue:)))
        if why == nil, visit.form["reason"] != nil { return .notFound }
        return try await change(visit, "talk inside the gap", wanted: nil, done: "gap") { store, holder, _, tx in
            try store.exceedGap(why, key, of: holder, tx)
        }
    }

    /// Changes one slot the reader sees; a refusal shows the calendar as it now stands, and what was chosen.
    private func change(
        _ visit: Visit,
        _ why: String,
        wanted: Instant?,
        done: String,
        _ body: @escaping @Sendable (WeekSlotsStore, String, Int, borrowing Transaction) throws -> Void
    ) async throws -> Answer {
        let key = visit.form["key"]
        guard let (page, store) = try await page(visit, moving: key), let moving = page.moving else { return .notFound }
        let revision = visit.form["revision"].flatMap { Int($0) } ?? 0
        let holder = page.holder.employeeID
        do {
            try await visit.house.database.write(planner(visit), why) { tx in try body(store, holder, revision, tx) }
        } catch let refusal as SlotRefusal {
            guard let (fresh, _) = try await self.page(visit, moving: key) else { return .notFound }
            return answer(fresh, visit, status: 409, wanted: wanted, refusal: refusal.sentence)
        }
        return .redirect(back(page).query("move", moving.entry.talk.key).query("done", done))
    }

    private func back(_ page: CalendarPage) -> Path { CalendarView.path(page) }

    /// The planner looks at all shifts, rooms and slots; whose slot it is was asked before.
    private func planner(_ visit: Visit) -> Actor {
        Actor(
            name: visit.viewer.employeeID,
            person: visit.viewer.person,
            scope: .system("plan a holder's week"),
            origin: visit.viewer.origin
        )
    }

    private func store(_ visit: Visit) async throws -> WeekSlotsStore {
        let week = Week.asked(visit, try await cache.view().facts)
        return WeekSlotsStore(
            slots: try await slots(week, visit),
            week: week,
            now: visit.now,
            actor: visit.viewer.employeeID
        )
    }

    /// What a week's slots are planned from besides what is kept, the same for a whole minute as its page is.
    func slots(_ week: Week, _ visit: Visit) async throws -> @Sendable (KeptWeek) -> WeekSlots {
        let (view, today, now) = (try await cache.view(), visit.today, visit.now.minute)
        let quiet = try await quiet.profiles(view, visit.house.database)
        let round = try await RoundPages.round(of: week, view, visit)
        return { kept in
            WeekSlots(
                view.facts,
                obligations: view.unmet,
                week: week,
                today: today,
                now: now,
                kept: kept,
                quiet: { quiet[$0] },
                wish: { round?.wish(on: $0) }
            )
        }
    }

    /// All holders' slots of the week the address names.
    func kept(_ visit: Visit) async throws -> WeekSlots { try await kept(visit, try await store(visit)) }

    private func kept(_ visit: Visit, _ store: WeekSlotsStore) async throws -> WeekSlots {
        let now = visit.now.minute
        return store.slots(
            try await visit.house.database.read(.system("plan a holder's week")) { tx in
                try KeptWeekStore.week(store.week, now: now, tx)
            }
        )
    }

    /// The reader's own week, or the one they named and may see, and the store it was planned from.
    func page(
        _ visit: Visit,
        moving key: String? = nil
    ) async throws -> (page: CalendarPage, store: WeekSlotsStore)? {
        let store = try await store(visit)
        let visible = try await visit.read { tx in try VisiblePeopleStore.ids(tx) }
        let page = CalendarPage(
            try await kept(visit, store),
            of: visit.query["holder"] ?? visit.form["holder"] ?? visit.viewer.employeeID,
            reader: visit.viewer.employeeID,
            seesAll: visit.viewer.role != .leader,
            visible: visible,
            moving: key
        )
        return page.map { ($0, store) }
    }
}
