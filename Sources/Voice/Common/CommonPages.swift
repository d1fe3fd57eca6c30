import Core
import People
import Signals
import Store
import Web

/// `/issues/common`: what several people perhaps raised alike, for a person to look at and put together (P14).
enum CommonPages {
    static let path = Path("/issues/common")
    static let readers: Route.Allowed = .roles([.manager, .hr])

    static let routes: [Route] =
        [
            Route(.get, "/issues/common", readers) { visit in try await page(visit) },
            Route(.post, "/issues/common", readers) { visit in try await open(visit) },
            Route(.post, "/issues/common/causes", readers) { visit in try await train(visit) },
        ] + BoardPages.routes

    private static func page(_ visit: Visit, error: Word? = nil) async throws -> Answer {
        try await IssuePages.settle(visit)
        let (viewer, today) = (visit.viewer, visit.today)
        let page = try await visit.read { tx in
            let facts = try CommonStore.facts(of: viewer.site, since: today - CommonMatters.window, tx)
            let headcount = try CommonStore.headcount(of: viewer.site, tx)
            // What the reader may not read has no words here, and no part in what they put together.
            let known = try IssueListStore.all(viewer, since: today - CommonMatters.window, tx)
            let open = Set(known.filter { $0.sight == .words }.map(\.issue.id))
            return CommonPage(
                CommonMatters.found(facts.filter { open.contains($0.id) }, headcount: headcount, asOf: today),
                facts,
                causes: try causes(visit, headcount: headcount, tx),
                table: try RoutingStore.table(of: viewer.site, tx),
                headcount: headcount,
                error: error
            )
        }
        let csrf = viewer.csrf
        return .page(Words.commonTitle, at: IssuePages.path, status: error == nil ? 200 : 422) { h in
            CommonView.page(page, csrf: csrf, &h)
        }
    }

    private static func causes(
        _ visit: Visit,
        headcount: Int,
        _ tx: borrowing Transaction
    ) throws -> [CommonCause.Shared] {
        let named = try CommonCauseStore.named(at: visit.viewer.site, asOf: visit.today, tx)
        return CommonCause.found(named, headcount: headcount, asOf: visit.today)
    }

    /// C2a: a cause several share goes to training as one issue, not person by person.
    private static func train(_ visit: Visit) async throws -> Answer {
        let (viewer, now, day, calendars) = (visit.viewer, visit.now, visit.today, visit.house.calendars)
        let (code, team) = (visit.form["cause"], visit.form["team"])
        let say = visit.say
        let isDone = try await visit.write("give a common cause to training") { tx -> Bool in
            let headcount = try CommonStore.headcount(of: viewer.site, tx)
            let found = try causes(visit, headcount: headcount, tx).first {
                $0.cause.rawValue == code && $0.team == team
            }
            guard let cause = found?.cause else { return false }
            let new = NewIssue.byHand(
                say(Words.causeForTraining(say(cause.word), team: team)),
                .issue,
                as: try RoutingStore.table(of: viewer.site, tx).topic(IssueTopic.training),
                site: viewer.site,
                at: now,
                on: day,
                by: viewer.employeeID,
                calendar: try SortingStore.calendar(of: viewer.site, calendars, tx)
            )
            try IssueStore(now: now).add(new, tx)
            return true
        }
        return isDone ? .redirect(IssuePages.path.query("done", "1")) : .notFound
    }

    private static func open(_ visit: Visit) async throws -> Answer {
        let (viewer, today, now, calendars) = (visit.viewer, visit.today, visit.now, visit.house.calendars)
        guard let title = visit.form["title"], title.count <= NewCommon.longestTitle else {
            return try await page(visit, error: Words.titleWrong(NewCommon.longestTitle))
        }
        let ids = (visit.form["issues"] ?? "").split(separator: " ").map { IssueID(String($0)) }
        let owner = visit.form["owner"]?.nfc
        let id = CommonID(at: now)
        let isDone: Bool
        do {
            isDone = try await visit.write("put common issues together") { tx -> Bool in
                let known = try IssueListStore.all(viewer, since: today - CommonMatters.window, tx)
                    .filter { ids.contains($0.issue.id) && $0.sight == .words && $0.issue.common == nil }
                let facts = known.map(\.issue)
                // Never from fewer than the window asks of one team.
                guard facts.count == ids.count, Set(facts.compactMap(\.person)).count >= CommonMatters.ofTeam else {
                    return false
                }
                if let owner, try StandingStore.find(owner, tx)?.isEmployed != true { return false }
                let teams = Set(facts.map(\.team))
                let due = CommonClock.due(
                    openedOn: today,
                    calendar: try SortingStore.calendar(of: viewer.site, calendars, tx)
                )
                let new = NewCommon(
                    id: id,
                    site: viewer.site,
                    team: teams.count == 1 ? facts[0].team : nil,
                    topic: facts[0].topic,
                    title: title,
                    openedOn: today,
                    ownerDue: due.owner,
                    wordDue: due.word,
                    owner: owner
                )
                return try CommonStore(now: now).open(new, of: ids, by: viewer.employeeID, tx)
            }
        } catch is AlreadyCommon {
            return try await page(visit, error: Words.somebodyWasFaster)
        }
        return isDone ? .redirect(BoardPages.path.adding(id)) : try await page(visit, error: Words.cannotPutTogether)
    }
}
