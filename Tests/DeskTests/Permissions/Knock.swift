import Communication
import Core
import Foundation
import People
import Signals
import Store
import Voice
import Web
import Workdays

/// How one route is tried: the address, the query and the form with which permission decides and not what is missing.
struct Knock {
    /// Parameters of the pattern, by name.
    var parameters: [String: String] = [:]
    var queries: [[String: String]] = [[:]]
    var form: [String: String] = [:]
    /// Whether it names a person, so that it is tried on everyone in turn.
    var asksForSomebody = false

    /// The employee_id of who holds the talk, answers the matter, follows the agreement that is asked for.
    var holder = Knock.director

    /// Somebody above everyone of the first site, who asks for nothing.
    static let director = "DIR0"

    private static let week = "2026-W48"
    private static let weekly: Set = [
        "/week", "/week.csv", "/week.xlsx", "/week.ics", "/week/slots.csv", "/week/slots.xlsx", "/week/team",
        "/week/team.csv", "/week/team.xlsx",
        "/week/free.ics", "/api/v1/week/slots",
    ]

    init(_ route: Route, of number: String, heldBy holder: String = director, in town: Town) async throws {
        self.holder = holder
        // An address for programs is tried as the page whose rules hold.
        let pattern = route.page ?? route.pattern
        switch route.method {
        case .get: try await get(pattern, number, town)
        case .post: try await post(pattern, number, town)
        }
        if pattern == "/api/v1/talks/:course" {
            try await talk(reading: "/talks/:course", number, town)
        }
    }

    private mutating func get(_ pattern: String, _ number: String, _ town: Town) async throws {
        if pattern.contains(":employee") { (parameters["employee"], asksForSomebody) = (number, true) }
        if pattern.contains(":number") { (parameters["number"], asksForSomebody) = (number, true) }
        // Looked at again, it is the same: what is only read must not change what is read.
        if Self.isVoice(pattern) {
            try await voice(of: number, for: pattern, named: "voice of \(number)\(byHolder)", town)
        }
        if pattern.hasPrefix("/talks/:course") { try await talk(reading: pattern, number, town) }
        if pattern == "/settings/forms/:form" { parameters["form"] = FormDefinition.ID.all[0].description }
        if pattern.hasPrefix("/agreements/:agreement") {
            try await agreement("agreement-\(number)\(byHolder)", number, town)
        }
        if pattern == "/talks/begin" { (queries, asksForSomebody) = ([["person": number]], true) }
        if pattern == "/settings/flows/:flow" { parameters["flow"] = "C4" }
        if pattern == "/imports/:id" { parameters["id"] = town.importID }
        if pattern == "/measures/:measure" { parameters["measure"] = "csat" }
        if pattern == "/live" { queries = [["topics": "week round people"]] }
        // Its first page holds the newest rows only, and the clock stands: asked for by who did it, a row is there.
        if ["/settings/audit", "/api/v1/audit"].contains(pattern) {
            queries = Town.Relation.allCases.compactMap { $0.probe }.map { ["actor": $0.number] }
        }
        if Self.weekly.contains(pattern) {
            queries = [
                ["week": Self.week], ["week": Self.week, "who": "all"], ["week": Self.week, "view": "calendar"],
            ]
            queries += [["week": Self.week, "holder": "MGR1"], ["week": Self.week, "holder": "MGR9"]]
        }
        if pattern.hasPrefix("/map") || pattern.hasPrefix("/people") && !asksForSomebody {
            queries += ["Alpha", "Beta", "Gamma"].map { ["team": $0] } + [["q": "zachar"], ["q": "AGT"]]
        }
        if pattern == "/settings/erasures" { try await erasure("erasure to be looked at", town) }
        try await signalsIn(reading: pattern, number, town)
        try await talent(reading: pattern, number, town)
        if pattern.hasPrefix("/floor") { queries = [["day": "2026-11-23"], ["span": "week"]] }
    }

    private mutating func post(_ pattern: String, _ number: String, _ town: Town) async throws {
        let at = Floor.monday
        let fresh = UUID().uuidString
        switch pattern {
        case let standIn where standIn.hasPrefix("/settings/users/:number/delegation"):
            (parameters["number"], asksForSomebody) = (number, true)
            form = ["delegation": fresh]
            try await delegation(fresh, of: number, town)
        case let users where users.hasPrefix("/settings/users/:number"):
            (parameters["number"], asksForSomebody) = (number, true)
            try await account(of: number, for: pattern, fresh, town)
        case "/settings/users/invitations": (form, asksForSomebody) = (["number": number], true)
        case "/settings/openings":
            (form, asksForSomebody) = (["number": number, "reason": "a reason long enough to count"], true)
        case "/settings/hours": (form, asksForSomebody) = (["holder": number, "day1": "no time"], true)
        case let talks where talks.hasPrefix("/talks/:course"):
            try await talk(talks, number, fresh, town)
        case let kept where kept.hasPrefix("/agreements/:agreement"):
            try await agreement(fresh, number, town)
            form = ["answer": "confirmed", "version": "1", "day": "2026-11-23", "promise": "1", "said": "kept"]
        case "/talks": (form, asksForSomebody) = (["person": number, "kind": "C2b"], true)
        case "/settings/flows/:flow": parameters["flow"] = "C4"
        case "/measures": form = ["id": "csat"]
        case "/measures/:measure/target": (parameters["measure"], form) = ("csat", ["post": "agent", "low": "much"])
        case let settings where settings.hasPrefix("/settings/forms") || settings.hasPrefix("/settings/taboos"):
            talkSettings(settings)
        case "/settings/rules": form = ["number": "K1.days", "value": "soon", "from": "2026-11-23"]
        case let data where data.hasPrefix("/people/:employee/data") || data.hasPrefix("/settings/erasures"):
            try await personData(data, number, fresh, town)
        case let kept where kept.hasPrefix("/settings/retention"): try await retention(kept, fresh, town)
        case "/settings/jobs/:id/retry", "/settings/jobs/:id/drop":
            form = ["reason": "no longer wanted"]
            parameters["id"] = try await deadJob(fresh, town)
        case "/settings/messages/chats/:hook/test": parameters["hook"] = try await chat(fresh, town)
        case "/settings/messages/chats/:hook/end":
            parameters["hook"] = fresh
            try await town.prepare { tx in
                try tx.run(
                    """
                    INSERT INTO chat_hook (hook_id, site, kind, name, shown, address, allows_private, pages, made_at, made_by)
                    VALUES ($1, 'main', 'generic', 'chat', 'x', 'x', 0, 'https://x.example.org', $2, 'test')
                    """,
                    [.text(fresh), .at(at)]
                )
            }
        case "/account/tokens/:token/end", "/settings/tokens/:token/end":
            (parameters["token"], asksForSomebody) = (fresh, pattern.hasPrefix("/account"))
            try await token(fresh, of: pattern.hasPrefix("/account") ? number : nil, town)
        case "/settings/machines/:id/end":
            parameters["id"] = fresh
            try await town.prepare { tx in
                try tx.run(
                    """
                    INSERT INTO kiosk (kiosk_id, site, name, token_hash, made_at, made_by)
                    VALUES ($1, 'main', 'desk', $1, $2, 'test')
                    """,
                    [.text(fresh), .at(at)]
                )
            }
        case "/settings/rooms/closings":
            form = ["name": fresh]
            try await town.prepare { tx in
                try tx.run(
                    "INSERT INTO room (site, name, kind, from_on) VALUES ('main', $1, 'meeting', '2026-11-23')",
                    [.text(fresh)]
                )
            }
        case "/imports": form = ["kind": "roster"]
        case "/imports/:id/undo":
            let minute = "\(Int.random(in: 10...19)) \(Int.random(in: 10...17)):\(Int.random(in: 10...59))"
            let rows = "employee_id,reported_at,reported_by,kind,grade\nAGT1,2026-11-\(minute),DIR0,mood,soon"
            parameters["id"] = try await town.floor.take("reports", rows, site: "main").importID ?? ""
        case "/account/sessions/end":
            (form, asksForSomebody) = (["session": try await session(of: number, town)], true)
        case "/account/delegation/end":
            (form, asksForSomebody) = (["delegation": fresh], true)
            try await delegation(fresh, of: number, town)
        case "/obligations/decisions":
            form = ["key": Self.key(number), "kind": "attempt", "reason": "tried"]
            asksForSomebody = true
        case "/week/round": form = ["week": "2026-W49"]
        case "/week/plans": form = ["week": Self.week]
        case "/week/moves", "/week/tellings", "/week/gap":
            form = ["week": Self.week, "holder": "MGR1", "key": Self.key(number), "start": "2026-11-24 03:00"]
            asksForSomebody = true
        case "/week/team/comments":
            (form, asksForSomebody) = (["week": Self.week, "key": Self.key(number), "answer": "agree"], true)
        case "/matters": form = ["what": "opinion", "words": fresh]
        case "/matters/new": form = ["what": "complaint", "about": "LED1"]
        case "/issues": form = ["words": fresh]
        case "/issues/common/causes":
            form = ["cause": "skill"]
            try await commonCause(town)
        case "/week/team/told":
            (form, asksForSomebody) = (["week": Self.week, "key": Self.key(number)], true)
        case "/week/team/withdrawals": try await comment(on: number, town)
        case "/issues/common": form = ["title": fresh, "issues": fresh]
        case "/cases": form = ["number": number, "title": "t", "method": fresh]
        case "/settings/routing": form = ["name": "pay", "topic": "pay", "days": "5", "route": "department"]
        case let voice where Self.isVoice(voice):
            form = ["step": voice.contains("issue") ? "taken" : "added", "words": "more", "what": "word"]
            form.merge(["answer": "yes", "consent": "named"]) { $1 }
            try await self.voice(of: number, for: voice, named: fresh, town)
            if voice == "/issues/:issue/words" { try await sealIssue(fresh, of: number, town) }
        case "/floor/decisions": form = ["kind": "hold", "slot": fresh]
        case "/floor/undos": form = ["decision": fresh]
        case let talent where ["/talent/", "/plans/", "/settings/talent"].contains(where: talent.hasPrefix):
            try await self.talent(talent, number, fresh, town)
        default: try await signalsIn(pattern, number, fresh, town)
        }
    }

    /// Of the talk owed to somebody who has joined.
    static func key(_ number: String) -> String {
        "\(number)/K1/\(["AGT2", "AGT3", "AGT9"].contains(number) ? "2026-11-19" : "2024-01-01")"
    }

    /// Somebody gave the director their talks.
    private func delegation(_ fresh: String, of number: String, _ town: Town) async throws {
        let at = Floor.monday
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO delegation (delegation_id, from_person, to_person, from_on, until_on, made_by, made_at)
                SELECT CAST($1 AS TEXT), p.person_id, d.person_id, '2027-06-01', '2027-06-01', 'test',
                    CAST($3 AS BIGINT)
                FROM person p, person d {unscoped: test} WHERE p.employee_id = $2 AND d.employee_id = 'DIR0'
                """,
                [.text(fresh), .text(number), .at(at)]
            )
        }
    }

    /// An account in the state in which the act makes sense.
    private func account(of number: String, for pattern: String, _ fresh: String, _ town: Town) async throws {
        let at = Floor.monday
        let isLocked = pattern.hasSuffix("/lock/end")
        let isGranted = pattern.hasSuffix("/grant/end")
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO account (account_id, person_id, made_at, made_by, seen_at)
                SELECT CAST($1 AS TEXT), person_id, CAST($3 AS BIGINT), 'test', CAST($3 AS BIGINT) FROM person {unscoped: test} WHERE employee_id = $2
                ON CONFLICT (person_id) DO NOTHING
                """,
                [.text(fresh), .text(number), .at(at)]
            )
            let found = try tx.first(
                """
                SELECT a.account_id FROM account a {unscoped: test} LEFT JOIN person p ON p.person_id = a.person_id
                WHERE p.employee_id = $1 OR a.login = $1
                """,
                [.text(number)]
            ) { $0.text(0) }
            guard let account = found else { return }
            try tx.run(
                """
                UPDATE account {unscoped: test} SET locked_at = $2, locked_by = $3, seen_at = $4 WHERE account_id = $1
                """,
                [.text(account), .at(isLocked ? at : nil), .text(isLocked ? "test" : nil), .at(at)]
            )
            guard number != "ROOT" else { return }
            try tx.run("DELETE FROM role_grant {unscoped: test} WHERE account_id = $1", [.text(account)])
            guard isGranted else { return }
            try tx.run(
                """
                INSERT INTO role_grant (grant_id, account_id, role, from_on, granted_by, granted_at)
                VALUES ($1, $2, 'administrator', '2026-01-01', 'test', $3)
                """,
                [.text(fresh), .text(account), .at(at)]
            )
        }
    }

    /// A program's token of somebody's account, or of the first site.
    private func token(_ fresh: String, of number: String?, _ town: Town) async throws {
        if let number { _ = try await town.floor.viewer(number) }
        try await town.prepare { tx in
            try tx.run(
                """
                INSERT INTO api_token (token_id, token_hash, name, account_id, site, scopes, made_at, made_by,
                    expires_at)
                SELECT CAST($1 AS TEXT), CAST($1 AS TEXT), 'test', a.account_id,
                    CASE WHEN a.account_id IS NULL THEN 'main' END, 'people.read', CAST($3 AS BIGINT), 'test',
                    CAST($3 AS BIGINT) + 1
                FROM site s {unscoped: test} LEFT JOIN (
                    SELECT a.account_id FROM account a LEFT JOIN person p ON p.person_id = a.person_id
                    WHERE p.employee_id = $2 OR a.login = $2
                ) a ON true WHERE s.site = 'main'
                """,
                [.text(fresh), .text(number), .at(Floor.monday)]
            )
        }
    }

    private static func isVoice(_ pattern: String) -> Bool {
        [":matter", ":issue", ":common", ":case"].contains(where: pattern.contains)
    }

    /// A matter, an issue or a case of somebody; a common issue of the site, about which everybody is asked.
    private mutating func voice(
        of number: String,
        for pattern: String,
        named fresh: String,
        _ town: Town
    ) async throws {
        let at = Floor.monday
        asksForSomebody = !pattern.contains(":common")
        for name in ["matter", "issue", "common", "case"] where pattern.contains(":\(name)") {
            parameters[name] = fresh
        }
        let (isMatter, owner) = (pattern.contains(":matter"), holder)
        let matter = try await town.floor.house.database.writePart(.system("test")) { tx -> String? in
            guard let person = try RosterStore().id(of: number, tx) else { return nil }
            if isMatter {
                let new = NewMatter(
                    person: person,
                    employeeID: number,
                    site: "main",
                    what: .opinion,
                    words: fresh,
                    raisedOn: Zone.shanghai.day(of: at),
                    due: Deadline(day: Zone.shanghai.day(of: at), estimated: false),
                    owner: owner,
                    hiddenFrom: nil
                )
                return try MatterStore(now: at).raise(new, tx).text
            }
            try tx.run(
                """
                INSERT INTO issue (issue_id, source_key, site, person_id, what, found_by, is_named, words, raised_at,
                    raised_on, topic, route, due_on, due_estimated)
                SELECT CAST($1 AS TEXT), CAST($1 AS TEXT), s.site, s.person_id, 'issue', 'person', 1, 'words',
                    CAST($3 AS BIGINT), '2026-11-20', 'shifts', 'department', '2026-11-27', 0
                FROM standing s {unscoped: test} WHERE s.person_id = $2 ON CONFLICT DO NOTHING
                """,
                [.text(fresh), .id(person), .at(at)]
            )
            try tx.run(
                """
                INSERT INTO method_case (case_id, person_id, site, origin, topic, title, method, written_at, written_by)
                SELECT CAST($1 AS TEXT), s.person_id, s.site, 'riser', 'skill', 'title', 'method', CAST($3 AS BIGINT),
                    'TRN1' FROM standing s {unscoped: test} WHERE s.person_id = $2 ON CONFLICT DO NOTHING
                """,
                [.text(fresh), .id(person), .at(at)]
            )
            try tx.run(
                """
                INSERT INTO common_issue (common_id, site, topic, title, opened_at, opened_on, opened_by, owner_due_on,
                    word_due_on, due_estimated, result, published_on)
                VALUES ($1, 'main', 'shifts', 'title', $2, '2026-11-20', 'test', '2026-11-24', '2026-12-04', 0, 'r',
                    '2026-11-20') ON CONFLICT DO NOTHING
                """,
                [.text(fresh), .at(at)]
            )
            try tx.run(
                """
                INSERT INTO common_ask (common_id, person_id, is_answered)
                SELECT CAST($1 AS TEXT), person_id, 0 FROM standing {unscoped: test} WHERE true ON CONFLICT DO NOTHING
                """,
                [.text(fresh)]
            )
            return nil
        }
        if let matter { parameters["matter"] = matter }
    }

    /// A group chat added as an administrator does it, its address sealed by the keys of the house.
    private func chat(_ fresh: String, _ town: Town) async throws -> String {
        let name = String(fresh.prefix(30))
        let form = [
            "kind": "dingtalk", "name": name, "address": "https://chat.example.org/robot?token=x",
            "pages": "https://zhiyin.example.org",
        ]
        _ = try await town.floor.visit(
            .post,
            "/settings/messages/chats",
            town.viewers[.administrator],
            form: form
        )
        return try await town.floor.house.database.read(.all) { tx in
            try tx.first("SELECT hook_id FROM chat_hook WHERE name = $1", [.text(name)]) { $0.text(0) } ?? ""
        }
    }

    private func deadJob(_ key: String, _ town: Town) async throws -> String {
        let now = Floor.monday
        return try await town.floor.house.database.writePart(.system("test")) { tx in
            try tx.run("DELETE FROM job", [])
            try JobStore.enqueue("mail", payload: "", key: key, at: now, tx)
            guard let job = try JobStore.claim(by: "s", until: now + 60, at: now, tx) else { return "" }
            _ = try JobStore.bury(job, problem: "no such address", at: now, tx)
            return job.id.text
        }
    }

    /// The newest session of somebody, begun for this.
    private func session(of number: String, _ town: Town) async throws -> String {
        _ = try await town.floor.viewer(number)
        return try await town.floor.house.database.read(.all) { tx in
            try tx.first(
                """
                SELECT e.session_id FROM session e {unscoped: test} JOIN account a ON a.account_id = e.account_id
                LEFT JOIN person p ON p.person_id = a.person_id
                WHERE p.employee_id = $1 OR a.login = $1 ORDER BY e.session_id DESC LIMIT 1
                """,
                [.text(number)]
            ) { $0.text(0) } ?? ""
        }
    }
}
