import Access
import Core
import People
import Store
import Web
import Workdays

/// The first start of an empty house: the site, the day the rules count from (K17), the roster, and who you are.
package struct FirstRun: Sendable {
    /// In the link that serve prints; nobody else knows it.
    package let token: String
    private let sessions: SessionStore
    private let roster: FileIntake

    package init(token: String, sessions: SessionStore, roster: FileIntake) {
        (self.token, self.sessions, self.roster) = (token, sessions, roster)
    }

    var routes: [Route] {
        [
            Route(.get, "/first-run/:token", .everyone) { visit in
                visit.parameter("token") == token ? try await page(visit, error: nil) : .notFound
            },
            Route(.post, "/first-run/:token", .everyone, takesFile: true) { visit in
                visit.parameter("token") == token ? try await begin(visit) : .notFound
            },
            Route(.post, "/first-run/:token/enter", .everyone) { visit in
                visit.parameter("token") == token ? try await enter(visit) : .notFound
            },
        ]
    }

    private var actor: Actor { .system("first run") }
    private var path: Path { Path("/first-run").adding(token) }

    private func page(_ visit: Visit, error: (any Phrase)?) async throws -> Answer {
        let (people, site) = try await visit.house.database.read(.system("first run")) { tx in
            (try PeopleToBe.choices(tx), try SiteStore.all(tx).first { $0.name == "main" })
        }
        let chosen = visit.form["start_on"] ?? (site?.startOn ?? visit.today).description
        let path = path
        return .page(FirstRunWords.title, at: path, status: error == nil ? 200 : 422) { h in
            if people.isEmpty {
                FirstRunView.begin(path, startOn: chosen, calendar: site?.calendar ?? "CN", error: error, &h)
            } else {
                FirstRunView.enter(path, people, &h)
            }
        }
    }

    private func begin(_ visit: Visit) async throws -> Answer {
        guard let text = visit.form["start_on"], let startOn = Day(text) else {
            return try await page(visit, error: FirstRunWords.wrongDay)
        }
        guard let file = visit.form.file else { return try await page(visit, error: Words.chooseFile) }
        let calendar = visit.form["calendar"].flatMap { visit.house.calendars[$0] }?.name
        let isTaken = try await visit.house.database.write(actor, "first run: site") { tx in
            guard try PeopleToBe.choices(tx).isEmpty,
                let site = try SiteStore.all(tx).first(where: { $0.name == "main" })
            else { return true }
            try SiteStore.put(
                Site(
                    name: site.name,
                    zone: site.zone,
                    calendar: calendar ?? site.calendar,
                    currency: site.currency,
                    language: visit.say.language,
                    startOn: startOn
                ),
                tx
            )
            tx.note("start on \(startOn)")
            return false
        }
        if isTaken { return .redirect(path) }
        return try await take(file, visit)
    }

    private func take(_ file: Form.File, _ visit: Visit) async throws -> Answer {
        var options = FileImport.Options()
        options.fileName = file.name
        do {
            let report = try await Upload.reading(file) { [options] path in
                try await FileImport(database: visit.house.database, clock: visit.house.clock)
                    .run(roster, path: path, by: actor, options)
            }
            guard report.new == 0 else { return .redirect(path) }
            let first =
                report.firstRefused.first.map { "\(visit.say(Words.line)) \($0.line)：\(visit.say($0.reason))" } ?? ""
            return try await page(visit, error: visit.say.joined(visit.say(FirstRunWords.nobody), first))
        } catch let failure as Failure {
            return try await page(visit, error: failure.sentence)
        }
    }

    /// Signs the founder in as a manager or HR of the roster, and makes them the first administrator.
    private func enter(_ visit: Visit) async throws -> Answer {
        let isUsed = try await visit.house.database.read(.system("first run")) { tx in
            try tx.first("SELECT 1 FROM session {unscoped: whether anybody ever signed in}") { _ in true } ?? false
        }
        guard !isUsed, let employeeID = visit.form["employee_id"],
            try await AdministratorStore(database: visit.house.database, clock: visit.house.clock)
                .appoint(number: employeeID, by: actor),
            let link = try await sessions.makeLink(employeeID: employeeID, by: actor),
            let session = try await sessions.begin(linkToken: link, caller: visit.caller)
        else { return .notFound }
        return .session(token: session, Path("/"))
    }
}

/// Whom the founder may be: managers and HR of the roster, or leaders where there are none.
enum PeopleToBe {
    struct Choice: Sendable {
        let employeeID: String
        let name: String
        let role: Role
    }

    static func choices(_ tx: borrowing Transaction) throws -> [Choice] {
        let all = try tx.rows(
            """
            SELECT p.employee_id, p.name, s.role FROM person p JOIN standing s ON s.person_id = p.person_id
            WHERE s.employed = 1 AND {scope p.person_id} ORDER BY p.employee_id
            """
        ) { Choice(employeeID: $0.text(0), name: $0.text(1), role: Role(rawValue: $0.text(2)) ?? .agent) }
        for roles in [[Role.manager, .hr], [.leader]] {
            let some = all.filter { roles.contains($0.role) }
            if !some.isEmpty { return Array(some.prefix(200)) }
        }
        return Array(all.prefix(200))
    }
}
