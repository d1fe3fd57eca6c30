import Core
import People
import Store
import Web

/// Who leaves and when: notice as leaders, managers and HR hear of it (K7, H12).
struct LeavingPages: Sendable {
    let cache: ObligationCache

    static let readers: Route.Allowed = .roles([.leader, .manager, .hr])
    static let path = Path("/leaving")
    /// How long somebody who left stays on the page.
    private static let daysBack = 90

    var routes: [Route] {
        [
            Route(.get, "/leaving", Self.readers) { visit in try await list(visit) },
            Route(.post, "/leaving", Self.readers) { visit in try await enter(visit) },
        ]
    }

    private func list(_ visit: Visit, draft: LeavingDraft? = nil) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        let number = visit.query["person"] ?? visit.form["person"]
        let search = visit.query["q"]?.trimmed ?? ""
        let seesWhy = LeaverPages.readers.admits(viewer)
        let view = try await cache.view()
        let page = try await visit.read { tx in
            let above = try VisiblePeopleStore.above(viewer.person, tx)
            let leavers = try LeavingStore.leavers(since: today - Self.daysBack, tx)
                .filter { $0.person != viewer.person && !above.contains($0.person) }
            let chosen = try number.flatMap { try LeaverPages.found($0, viewer, tx) }
            return LeavingPage(
                leavers: leavers.map { leaver in
                    // K12d: of an exit talk leaders read nothing here.
                    (leaver, seesWhy ? LeaverPages.interview(view, leaver.employeeID, leaver.leftOn) : nil)
                },
                search: search,
                people: chosen == nil
                    ? try MadeReportStore.people(search, for: viewer.person, viewer.employeeID, tx) : [],
                chosen: chosen,
                draft: draft ?? LeavingDraft(chosen, today: today)
            )
        }
        return .page(
            Words.leavingTitle,
            at: Self.path,
            status: page.draft.error == nil ? 200 : 422,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in LeavingView.page(page, seesWhy: seesWhy, csrf: viewer.csrf, &h) }
    }

    private func enter(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        guard let number = visit.form["person"],
            let person = try await visit.read({ tx in try LeaverPages.found(number, viewer, tx) })
        else { return .notFound }
        var draft = LeavingDraft(visit.form)
        guard let notice = draft.notice() else { return try await list(visit, draft: draft) }
        do {
            let isDone = try await visit.write("enter a leaving") { tx in
                tx.touch(CommunicationArea.week, site: viewer.site)
                return try LeavingStore.set(notice, of: person.id, today: today, tx)
            }
            return isDone ? .redirect(Self.path.query("done", "1")) : .notFound
        } catch let refusal as LeavingRefusal {
            draft.error = refusal.sentence
            return try await list(visit, draft: draft)
        }
    }
}

/// What the page of leavers shows.
struct LeavingPage: Sendable {
    let leavers: [(leaver: Leaver, interview: Obligation?)]
    let search: String
    let people: [ReportedPerson]
    let chosen: Person?
    let draft: LeavingDraft
}

/// A leaving as a form sent it.
struct LeavingDraft: Sendable, Hashable {
    var noticeOn: String
    var leftOn: String
    var kind: LeaveKind
    var error: Word?

    init(_ form: Form) {
        (noticeOn, leftOn) = (form["notice_on"] ?? "", form["left_on"] ?? "")
        kind = form["leave_kind"].flatMap(LeaveKind.init(rawValue:)) ?? .voluntary
    }

    /// What the roster knows already; for a new notice, today.
    init(_ person: Person?, today: Day) {
        let stay = person?.employments.last
        noticeOn = (stay?.noticeOn ?? today).description
        leftOn = stay?.leftOn?.description ?? ""
        kind = stay?.leaveKind.flatMap(LeaveKind.init(rawValue:)) ?? .voluntary
    }

    /// Nil where a day cannot be read; who walked off gave no notice.
    mutating func notice() -> LeavingNotice? {
        guard let left = Day(leftOn) else {
            error = Words.lastDayNeeded
            return nil
        }
        let given = noticeOn.isEmpty ? nil : Day(noticeOn)
        if given == nil, !noticeOn.isEmpty {
            error = RuleSettingRefusal.notADay.sentence
            return nil
        }
        return LeavingNotice(noticeOn: kind == .walkedOff ? nil : given, leftOn: left, kind: kind)
    }
}
