import Core
import People
import Store
import Web

/// Floor control's page of the day: talks are let go or held at a peak, each with one press (P4a).
struct FloorPages: Sendable {
    let calendar: CalendarPages

    /// Small centres have no floor control: their manager sees to it.
    static let readers: Route.Allowed = .roles([.floor, .manager])

    var routes: [Route] {
        [
            Route(.get, "/floor", Self.readers) { visit in try await show(visit) },
            Route(.post, "/floor/decisions", Self.readers) { visit in try await decide(visit) },
            Route(.post, "/floor/undos", Self.readers) { visit in try await undo(visit) },
            Route(.get, "/floor/activities.csv", Self.readers) { visit in
                let (name, days) = try await export(visit)
                return .csv(ActivityExportPages.table(days, named: name, visit.say), name: "\(name)-activities")
            },
            Route(.get, "/floor/activities.xlsx", Self.readers) { visit in
                let (name, days) = try await export(visit)
                return try .xlsx(ActivityExportPages.table(days, named: name, visit.say), name: "\(name)-activities")
            },
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        guard let page = try await pages(visit, of: [day(visit)]).first else { return .notFound }
        return answer(page, visit, notice: visit.query["done"].map { _ in visit.say(Words.noted) })
    }

    private func answer(
        _ page: FloorDay,
        _ visit: Visit,
        status: Int = 200,
        notice: String? = nil,
        refusal: Word? = nil
    ) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(Words.floorTitle, at: Path("/floor"), status: status, notice: notice) { h in
            if let refusal { h.flash(refusal, tone: .late) }
            FloorView.page(page, csrf: csrf, &h)
        }
    }

    private func decide(_ visit: Visit) async throws -> Answer {
        let id = ID<KeptSlot>(visit.form["slot"] ?? "")
        let revision = visit.form["revision"].flatMap { Int($0) } ?? 0
        switch visit.form["kind"].flatMap(FloorDecision.Kind.init(rawValue:)) {
        case .release:
            return try await change(visit, "release a slot") { store, tx in
                try store.release(id, revision: revision, tx)
            }
        case .hold:
            let reason = visit.form["reason"].flatMap(FloorDecision.Reason.init(rawValue:))
            return try await change(visit, "hold a slot") { store, tx in
                guard let reason else { throw FloorRefusal.reasonNeeded }
                try store.hold(id, reason, revision: revision, tx)
            }
        case nil: return .notFound
        }
    }

    private func undo(_ visit: Visit) async throws -> Answer {
        let id = ID<FloorDecision>(visit.form["decision"] ?? "")
        let revision = visit.form["revision"].flatMap { Int($0) } ?? 0
        return try await change(visit, "take back what the floor decided") { store, tx in
            try store.undo(id, revision: revision, tx)
        }
    }

    /// Does one thing about a slot of today; a refusal shows the day as it now stands, and what was chosen.
    private func change(
        _ visit: Visit,
        _ why: String,
        _ body: @escaping @Sendable (FloorStore, borrowing Transaction) throws -> Void
    ) async throws -> Answer {
        let store = try await store(visit)
        do {
            try await visit.house.database.write(planner(visit), why) { tx in try body(store, tx) }
        } catch let refusal as FloorRefusal {
            guard var page = try await pages(visit, of: [visit.today]).first else { return .notFound }
            page.unsent = visit.form["slot"].map { ($0, visit.form["reason"] ?? "") }
            return answer(page, visit, status: refusal.status, refusal: refusal.sentence)
        }
        return .redirect(Path("/floor").query("done", "1"))
    }

    /// The planner looks at all shifts, rooms and slots; which slots may be decided about is asked of those seen.
    private func planner(_ visit: Visit) -> Actor {
        Actor(name: visit.viewer.employeeID, person: visit.viewer.person, scope: .system("floor control plans anew"))
    }

    private func store(_ visit: Visit) async throws -> FloorStore {
        let week = Week(containing: visit.today)
        return FloorStore(
            slots: try await calendar.slots(week, visit),
            week: week,
            today: visit.today,
            now: visit.now,
            actor: visit.viewer.employeeID,
            site: visit.viewer.site,
            visible: try await visit.read { tx in try VisiblePeopleStore.ids(tx) }
        )
    }

    private func day(_ visit: Visit) -> Day { visit.query["day"].flatMap { Day($0) } ?? visit.today }

    /// Days of one week as floor control sees them.
    private func pages(_ visit: Visit, of days: [Day]) async throws -> [FloorDay] {
        guard let first = days.first, let last = days.last else { return [] }
        let (week, now, zone, site) = (Week(containing: first), visit.now, visit.viewer.zone, visit.viewer.site)
        let make = try await calendar.slots(week, visit)
        let kept = try await visit.house.database.read(.system("floor control's day")) { tx in
            try KeptWeekStore.week(week, now: now, tx)
        }
        let (visible, decisions) = try await visit.read { tx in
            (
                try VisiblePeopleStore.ids(tx),
                try FloorDecisionStore.decisions(from: zone.instant(first), to: zone.instant(last + 1), tx)
            )
        }
        let slots = make(kept)
        return days.map { FloorDay(slots, decisions, at: site, on: $0, visible: visible) }
    }

    /// The day asked for, or its whole week.
    private func export(_ visit: Visit) async throws -> (name: String, days: [FloorDay]) {
        let day = day(visit)
        guard visit.query["span"] == "week" else { return (day.description, try await pages(visit, of: [day])) }
        let week = Week(containing: day)
        return (week.description, try await pages(visit, of: week.days))
    }
}

extension FloorRefusal {
    /// 422 where the form lacks something, 409 where the world has moved on.
    fileprivate var status: Int { self == .reasonNeeded ? 422 : 409 }
}
