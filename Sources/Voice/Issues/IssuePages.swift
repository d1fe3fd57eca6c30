import Core
import People
import Signals
import Store
import Web
import Workdays

/// `/issues`: what was raised, who answers by when, and what became of it (P13).
enum IssuePages {
    static let path = Path("/issues")
    static let readers: Route.Allowed = .roles([.leader, .floor, .qa, .trainer, .manager, .hr])
    static let days = 180

    static let routes: [Route] =
        [
            Route(.get, "/issues", readers) { visit in try await list(visit) },
            Route(.get, "/issues.json", readers) { visit in try await json(visit) },
            Route(.get, "/issues/new", readers) { visit in form("", visit) },
            Route(.post, "/issues", readers) { visit in try await write(visit) },
            // Whoever raised it may look, too.
            Route(.get, "/issues/:issue", MatterPages.readers) { visit in try await one(visit, opens: false) },
            Route(.post, "/issues/:issue/words", MatterPages.readers) { visit in try await one(visit, opens: true) },
            Route(.post, "/issues/:issue/steps", readers) { visit in try await step(visit) },
            Route(.post, "/issues/:issue/topic", readers) { visit in try await sort(visit) },
        ] + RoutingPages.routes + CommonPages.routes

    /// What was raised since the last look is sorted before the list is read.
    static func settle(_ visit: Visit) async throws {
        let (now, calendars) = (visit.now, visit.house.calendars)
        let system = Scope.system("sort what was raised")
        guard
            try await visit.house.database.read(
                system,
                { tx in try IssueStore(now: now).waits(tx) || IssueRetractionStore.waits(tx) }
            )
        else { return }
        _ = try await visit.house.database.write(.system("sort what was raised"), "sort what was raised") { tx in
            try SortingStore.sort(calendars, at: now, tx)
        }
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        try await settle(visit)
        let (viewer, today) = (visit.viewer, visit.today)
        let page = try await visit.read { tx in
            let issues = try IssueListStore.all(viewer, since: today - days, tx)
            let table = try RoutingStore.table(of: viewer.site, tx)
            let themes =
                viewer.role == .leader
                ? TeamThemes.of(
                    try CommonStore.facts(ledBy: viewer.employeeID, since: today - CommonMatters.window, tx),
                    in: table,
                    asOf: today
                ) : []
            let names = try StandingStore.names(Set(issues.compactMap(\.issue.owner)), tx)
            return IssueList(issues, table: table, themes: themes, names: names, today: today, role: viewer.role)
        }
        let notice = visit.query["done"].map { _ in visit.say(Words.noted) }
        return .page(Words.issuesTitle, at: path, notice: notice) { h in IssueListView.page(page, &h) }
    }

    /// The same list for another program; of what a reader may know the result only, there are no words either (P11).
    private static func json(_ visit: Visit) async throws -> Answer {
        try await settle(visit)
        let (viewer, today) = (visit.viewer, visit.today)
        let issues = try await visit.read { tx in try IssueListStore.all(viewer, since: today - days, tx) }
        let items = issues.filter { !$0.issue.isWithdrawn }.map { $0.issue.json($0.sight, on: today) }
        return .list(items, named: "issues", csrf: viewer.csrf)
    }

    private static func form(_ words: String, _ visit: Visit, error: Word? = nil) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(Words.newIssueTitle, at: path, status: error == nil ? 200 : 422) { h in
            IssueView.form(words, error: error, csrf: csrf, &h)
        }
    }

    private static func write(_ visit: Visit) async throws -> Answer {
        let words = visit.form["words"] ?? ""
        if words.isEmpty { return form(words, visit, error: Words.wordsMissing) }
        if words.count > MatterDraft.longest {
            return form(words, visit, error: Words.wordsTooLong(MatterDraft.longest))
        }
        let (viewer, now, day, calendars) = (visit.viewer, visit.now, visit.today, visit.house.calendars)
        let what = Raised.What(rawValue: visit.form["what"] ?? "") ?? .issue
        try await visit.write("write in an issue") { tx in
            let topic = try RoutingStore.table(of: viewer.site, tx).suggestion(for: words)
            let calendar = try SortingStore.calendar(of: viewer.site, calendars, tx)
            let new = NewIssue.byHand(
                words,
                what,
                as: topic,
                site: viewer.site,
                at: now,
                on: day,
                by: viewer.employeeID,
                calendar: calendar
            )
            try IssueStore(now: now).add(new, tx)
        }
        return .redirect(path.query("done", "1"))
    }

    private static func one(_ visit: Visit, opens: Bool, error: Word? = nil) async throws -> Answer {
        let viewer = visit.viewer
        try await settle(visit)
        guard let (issue, sight) = try await known(visit) else { return .notFound }
        let reader = IssueReader(person: viewer.person, employeeID: viewer.employeeID, role: viewer.role, above: [])
        let mayOpen = reader.mayOpen(issue, sight) && viewer.kioskIdle == nil
        if opens, !mayOpen { return .notFound }
        let (words, table, names) = try await contents(issue, visit, opens: opens)
        let page = IssuePage(
            issue: issue,
            sight: sight,
            words: words,
            mayOpen: mayOpen && !opens,
            mayAnswer: reader.mayAnswer(issue, sight) && !issue.isWithdrawn,
            maySort: reader.maySort(issue, sight) && !issue.isWithdrawn,
            table: table,
            names: names,
            today: visit.today,
            error: error
        )
        let csrf = viewer.csrf
        return .page(Words.issueTitle, at: path, status: error == nil ? 200 : 422) { h in
            IssueView.page(page, csrf: csrf, &h)
        }
    }

    private static func contents(
        _ issue: IssueRecord,
        _ visit: Visit,
        opens: Bool
    ) async throws -> (words: String?, table: RoutingTable, names: [String: String]) {
        let viewer = visit.viewer
        var words = issue.words
        if opens, let sealed = issue.sealed, let person = issue.person {
            let reader = Actor(
                name: viewer.employeeID,
                person: viewer.person,
                scope: .union([viewer.scope, .own(person)]),
                origin: viewer.origin
            )
            words = try await visit.house.database.readConfidential(reader, "read a raised issue") { tx in
                tx.hideAudit(from: person)
                tx.note("issue \(issue.id)")
                return try SealedTextStore(tx, clock: .system).open(sealed, tx)
            }
        }
        let (table, names) = try await visit.read { tx in
            let numbers = Set(issue.events.map(\.by) + [issue.owner].compactMap { $0 })
            return (try RoutingStore.table(of: issue.site, tx), try StandingStore.names(numbers, tx))
        }
        return (words, table, names)
    }

    private static func step(_ visit: Visit) async throws -> Answer {
        let viewer = visit.viewer
        guard let (issue, sight) = try await known(visit), sight == .words,
            let step = IssueEvent.Step(rawValue: visit.form["step"] ?? ""), issue.mayTake(step)
        else { return .notFound }
        let words = visit.form["words"]
        if step == .answered, words == nil { return try await one(visit, opens: false, error: Words.wordsMissing) }
        let (now, day) = (visit.now, visit.today)
        let isDone = try await visit.write("take a step of an issue") { tx in
            let store = IssueStore(now: now)
            if step == .taken { try store.own(issue, by: viewer.employeeID, tx) }
            return try store.add(step, to: issue, on: day, by: viewer.employeeID, words: words, tx)
        }
        guard isDone else { return try await one(visit, opens: false, error: Words.somebodyWasFaster) }
        return .redirect(path.adding(issue.id))
    }

    private static func sort(_ visit: Visit) async throws -> Answer {
        let viewer = visit.viewer
        guard let (issue, sight) = try await known(visit) else { return .notFound }
        let reader = IssueReader(person: viewer.person, employeeID: viewer.employeeID, role: viewer.role, above: [])
        guard reader.maySort(issue, sight), issue.answer == nil, !issue.isWithdrawn else { return .notFound }
        let (now, day, calendars) = (visit.now, visit.today, visit.house.calendars)
        let (code, number) = (visit.form["topic"] ?? issue.topic, visit.form["owner"]?.nfc)
        let isDone = try await visit.write("sort an issue") { tx -> Bool in
            let topic = try RoutingStore.table(of: issue.site, tx).topic(code)
            if let number, try StandingStore.find(number, tx)?.isEmployed != true { return false }
            let calendar = try SortingStore.calendar(of: issue.site, calendars, tx)
            let due = calendar.day(topic.answerDays, workingDaysAfter: issue.raisedOn)
            let owner = number ?? topic.owner ?? (topic.route == .leader ? issue.leader : nil)
            let store = IssueStore(now: now)
            try store.sort(issue, as: topic, owner: owner, due: (due.day, due.estimated), tx)
            _ = try store.add(.sorted, to: issue, on: day, by: viewer.employeeID, words: nil, tx)
            return true
        }
        guard isDone else { return try await one(visit, opens: false, error: Words.nobodyHasNumber) }
        return .redirect(path.adding(issue.id))
    }

    private static func known(_ visit: Visit) async throws -> (issue: IssueRecord, sight: IssueReader.Sight)? {
        let (viewer, id) = (visit.viewer, IssueID(visit.parameter("issue")))
        return try await visit.read { tx in try IssueListStore.open(id, viewer, tx) }
    }
}
