import Communication
import Core
import People
import Store
import Web

/// `/settings/retention`: how long each kind is kept, what the coming night would remove, and what is held.
///
/// | who | may |
/// | --- | --- |
/// | who administers | change how long |
/// | HR, and who administers | place and end a hold |
/// | managers | neither come nor read: a hold may be about them |
struct RetentionPages: Sendable {
    let retention: Retention

    static let path = Path("/settings/retention")
    static let readers: Route.Allowed = .roles([.hr, .administrator])
    /// As long as a reason may be.
    static let mostReason = 300

    var routes: [Route] {
        [
            Route(.get, "/settings/retention", Self.readers) { visit in try await show(visit) },
            Route(.post, "/settings/retention", Self.readers) { visit in try await set(visit) },
            Route(.post, "/settings/retention/holds", Self.readers) { visit in try await place(visit) },
            Route(.post, "/settings/retention/holds/:id/end", Self.readers) { visit in try await end(visit) },
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit) else { return .notFound }
        if visit.query["count"] != nil { page.counted = try await retention.lines(of: visit.viewer.site) }
        return answer(page, visit, notice: visit.query["done"].map { _ in visit.say(RetentionWords.done) })
    }

    private func page(_ visit: Visit) async throws -> RetentionPage? {
        let (name, today) = (visit.viewer.site, visit.today)
        let mayWrite = try await Administration.admits(visit)
        let mayHold = mayWrite || visit.viewer.role == .hr
        return try await visit.read { tx in
            guard let site = try SiteStore.all(tx).first(where: { $0.name == name }) else { return nil }
            return RetentionPage(
                site: site,
                today: today,
                settings: try SiteStore.settings(tx),
                holds: try LegalHoldStore.open(at: name, tx),
                mayWrite: mayWrite,
                mayHold: mayHold
            )
        }
    }

    private func answer(_ page: RetentionPage, _ visit: Visit, notice: String? = nil) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(
            RetentionWords.title,
            at: Path("/settings"),
            status: page.draft.isWrong ? 422 : 200,
            notice: notice
        ) { h in RetentionView(page: page, csrf: csrf).write(&h) }
    }

    private func again(_ visit: Visit, _ draft: RetentionPage.Draft) async throws -> Answer {
        guard var page = try await page(visit) else { return .notFound }
        page.draft = draft
        return answer(page, visit)
    }

    private func set(_ visit: Visit) async throws -> Answer {
        guard try await Administration.admits(visit),
            let kind = visit.form["kind"].flatMap(RetentionKind.init(rawValue:))
        else { return .notFound }
        var draft = RetentionPage.Draft(kind: kind.rawValue, days: visit.form["days"], from: visit.form["from"])
        var (days, from): (Int?, Day?) = (nil, nil)
        do { days = try RetentionPage.days(draft.days, of: kind) } catch { draft.daysError = error.sentence }
        do { from = try RuleSettingRefusal.from(draft.from, today: visit.today) } catch {
            draft.fromError = error.sentence
        }
        guard let days, let from else { return try await again(visit, draft) }
        let site = visit.viewer.site
        _ = try await visit.write("set how long records are kept") { tx in
            try SiteStore.set(kind.setting, String(days), site: site, from: from, tx)
        }
        return .redirect(Self.path.query("done", "1"))
    }

    private func mayHold(_ visit: Visit) async throws -> Bool {
        if visit.viewer.role == .hr { return true }
        return try await Administration.admits(visit)
    }

    private func place(_ visit: Visit) async throws -> Answer {
        guard try await mayHold(visit) else { return .notFound }
        var draft = RetentionPage.Draft(employee: visit.form["employee"], reason: visit.form["reason"])
        let (site, by, now) = (visit.viewer.site, visit.viewer.employeeID, visit.now)
        let employee = draft.employee
        let person = try await visit.read { tx in try employee.flatMap { try LegalHoldStore.person($0, at: site, tx) } }
        if employee != nil, person == nil { draft.employeeError = RetentionWords.noSuchPerson }
        let reason = draft.reason.map { String($0.prefix(Self.mostReason)) }
        if reason == nil { draft.reasonError = RetentionWords.needsReason }
        guard let reason, !draft.isWrong else { return try await again(visit, draft) }
        try await visit.write("place a hold") { tx in
            try LegalHoldStore.place(at: site, on: person, reason: reason, by: by, at: now, tx)
        }
        return .redirect(Self.path.query("done", "1"))
    }

    private func end(_ visit: Visit) async throws -> Answer {
        guard try await mayHold(visit) else { return .notFound }
        guard let reason = visit.form["reason"].map({ String($0.prefix(Self.mostReason)) }) else {
            return .refused(status: 422, RetentionWords.needsReason)
        }
        let (id, site, by, now) = (visit.parameter("id"), visit.viewer.site, visit.viewer.employeeID, visit.now)
        let isFound = try await visit.write("end a hold") { tx in
            try LegalHoldStore.end(id, at: site, reason: reason, by: by, at: now, tx)
        }
        return isFound ? .redirect(Self.path.query("done", "1")) : .notFound
    }
}
