import Core
import Store
import Support
import Synchronization
import Testing
import Web

@testable import Access

struct `The users of a site` {
    @Test(arguments: TestEngine.available)
    func `are listed to HR and administrators with how far they are`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            for stranger in ["MAX", "ADA", "BEN"] {
                let answer = try await gate.visit(.get, "/settings/users", as: stranger)
                #expect(answer == nil, "\(stranger)")
            }
            let page = try #require(Gate.text(try await gate.visit(.get, "/settings/users", as: "HANA")))
            #expect(page.contains("Dora · DORA") && page.contains("Not invited"))
            let lines = try await gate.database.read(.site("main")) { tx in
                try UserListStore().page(behind: nil, today: "2026-11-23", tx).lines.map {
                    "\($0.number) \($0.facts.state)"
                }
            }
            // The others came by links in this test.
            #expect(lines == ["ADA active", "BEN active", "DORA none", "HANA active", "MAX active"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `are read page by page, each once and in order, and on past whoever left meanwhile`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            func page(behind place: ListPlace?) async throws -> (numbers: [String], next: ListPlace?) {
                try await gate.database.read(.all) { tx in
                    let page = try UserListStore().page(behind: place, size: 2, today: "2026-11-23", tx)
                    return (page.lines.map(\.number), page.next)
                }
            }
            let first = try await page(behind: nil)
            let second = try await page(behind: first.next)
            #expect(first.numbers == ["ADA", "BEN"] && first.next != nil && second.numbers == ["DORA", "HANA"])
            #expect(second.next != nil)
            let last = try await page(behind: second.next)
            #expect(last.numbers == ["MAX"] && last.next == nil)
            try await gate.database.write(.system("test"), "leaves") { tx in
                _ = try tx.run(
                    """
                    UPDATE standing {unscoped: test} SET employed = 0 WHERE person_id IN
                        (SELECT person_id FROM person {unscoped: test} WHERE employee_id = 'BEN')
                    """
                )
            }
            #expect(try await page(behind: first.next).numbers == ["DORA", "HANA"], "nobody is skipped")
        }
    }

    @Test(arguments: TestEngine.available, AccountState.allCases)
    func `stand in the database where the rule puts them`(_ engine: TestEngine, _ state: AccountState) async throws {
        try await Gate.run(engine) { gate in
            try await gate.database.write(.system("test"), "states") { tx in
                for (number, column) in [("BEN", "password"), ("ADA", "invited_at"), ("HANA", "locked_at")] {
                    try tx.run(
                        """
                        INSERT INTO account (account_id, person_id, made_at, made_by, invited_at, password, password_at,
                            locked_at, locked_by)
                        SELECT 'a' || person_id, person_id, 1, 'x', CASE WHEN $2 <> 'password' THEN 1 END,
                            CASE WHEN $2 <> 'invited_at' THEN 'p' END, CASE WHEN $2 <> 'invited_at' THEN 1 END,
                            CASE WHEN $2 = 'locked_at' THEN 1 END, CASE WHEN $2 = 'locked_at' THEN 'x' END
                        FROM person {unscoped: test} WHERE employee_id = $1
                        """,
                        [.text(number), .text(column)]
                    )
                }
                try tx.run("UPDATE standing {unscoped: test} SET employed = 0 WHERE team = 'A' AND role = 'leader'")
            }
            let wanted: [AccountState: [String]] = [
                .none: ["DORA", "MAX"], .active: ["BEN"], .locked: ["HANA"], .ended: ["ADA"],
            ]
            let lines = try await gate.database.read(.all) { tx in
                try UserListStore(state: state).page(behind: nil, today: "2026-11-23", tx).lines
            }
            #expect(lines.map(\.number) == wanted[state] ?? [])
            #expect(lines.allSatisfy { $0.facts.state == state }, "the rule says the same")
        }
    }

    @Test(arguments: TestEngine.available)
    func `are invited on paper, set a password by the code and are in`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let answer = try await gate.visit(.post, "/settings/users/invitations", as: "HANA", form: ["team": "A"])
            let page = try #require(Gate.text(answer))
            #expect(page.ranges(of: #"class="card sheet""#).count == 3, "Ada, Ben and Dora")
            for language in ["zh-Hans", "zh-Hant", "en"] { #expect(page.contains(#"lang="\#(language)""#)) }
            let sheet = try #require(page.firstMatch(of: /Ben · BEN.*?class="key sheet__code">([0-9A-Z-]+)</)?.1)
            let code = String(sheet)
            let wrong = try await gate.visit(.post, "/sign-in/invitation", form: ["number": "ADA", "code": code])
            #expect(Gate.status(wrong) == 403, "a code is one person's")
            let taken = try await gate.visit(
                .post,
                "/sign-in/invitation",
                form: ["number": "BEN", "code": code.lowercased()]
            )
            guard case .kept(let things, _) = taken, case .session(let token?) = things.first else {
                Issue.record("not in: \(String(describing: taken))")
                return
            }
            let viewer = try #require(try await gate.viewer(token))
            #expect(viewer.isPending && viewer.scope == .none, "first a password")
            let again = try await gate.visit(.post, "/sign-in/invitation", form: ["number": "BEN", "code": code])
            #expect(Gate.status(again) == 403)
            let set = try await gate.visit(
                .post,
                "/account/password",
                token: token,
                form: ["new": Gate.password, "again": Gate.password]
            )
            guard case .kept = set else {
                Issue.record("no password: \(String(describing: set))")
                return
            }
            let outcome = try await gate.signIn("BEN")
            let own = try await gate.viewer(try gate.session(outcome))
            #expect(own?.isPending == false)
        }
    }

    @Test(arguments: TestEngine.available)
    func `have seven days, and a new invitation voids the old`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let invitations = Invitations(database: gate.database, clock: gate.clock)
            let reader = Authority.Reader(account: "x", role: .hr, isAdministrator: false)
            func link() async throws -> String {
                let batch = try await invitations.invite(
                    ["BEN"],
                    reader: reader,
                    by: .system("test"),
                    base: "http://x",
                    byMail: true
                )
                return String(try #require(batch.printed.first).link.dropFirst("http://x/sign-in/".count))
            }
            let (first, second) = (try await link(), try await link())
            let void = try await gate.entrance.accept(linkToken: first, gate.caller())
            #expect(void == .wrong)
            gate.hands.move(7 * 86_400)
            let late = try await gate.entrance.accept(linkToken: second, gate.caller())
            #expect(late == .wrong)
            let third = try await link()
            gate.hands.move(7 * 86_400 - 1)
            _ = try gate.session(try await gate.entrance.accept(linkToken: third, gate.caller()))
        }
    }

    @Test(arguments: TestEngine.available)
    func `get it by mail where they have an address, on paper where it did not leave`(
        _ engine: TestEngine
    ) async throws {
        let letters = Mutex<[InvitationPost.Letter]>([])
        let post = InvitationPost { letter in
            if letter.number == "MAX" { throw Failure(.storage, "no way out") }
            letters.withLock { $0.append(letter) }
        }
        try await Gate.run(engine, post: post) { gate in
            try await gate.appoint("HANA")
            for (number, sheets) in [("BEN", 0), ("ADA", 1), ("MAX", 1)] {
                let answer = try await gate.visit(
                    .post,
                    "/settings/users/invitations",
                    as: "HANA",
                    form: ["number": number, "way": "mail"]
                )
                let page = try #require(Gate.text(answer))
                #expect(page.ranges(of: #"class="card sheet""#).count == sheets, "\(number)")
                #expect(!page.contains("127.0.0.1"), "links begin with the address that was set")
            }
        }
        let sent = letters.withLock { $0 }
        let letter = try #require(sent.first)
        #expect(sent.count == 1)
        #expect((letter.to, letter.number) == ("ben@example.org", "BEN"))
        #expect(letter.link.hasPrefix("https://zhiyin.example.org/sign-in/"))
    }

    // A link that signs somebody in is never a program's to read.
    @Test(arguments: TestEngine.available)
    func `are invited for a program by mail alone, and keep the sheet they have`(_ engine: TestEngine) async throws {
        let letters = Mutex<[String]>([])
        let post = InvitationPost { letter in
            if letter.number == "MAX" { throw Failure(.storage, "no way out") }
            letters.withLock { $0.append(letter.number) }
        }
        try await Gate.run(engine, post: post) { gate in
            let base = "https://zhiyin.example.org"
            let invitations = Invitations(database: gate.database, clock: gate.clock, post: post, address: base)
            let reader = Authority.Reader(account: "x", role: .hr, isAdministrator: true)
            func invite(_ numbers: [String], byMail: Bool) async throws -> Invitations.Batch {
                try await invitations.invite(
                    numbers,
                    reader: reader,
                    by: .system("test"),
                    base: base,
                    byMail: byMail,
                    onlyByMail: byMail
                )
            }
            let sheet = try #require(try await invite(["ADA"], byMail: false).printed.first)
            let batch = try await invite(["BEN", "ADA", "MAX", "NOBODY"], byMail: true)
            #expect(batch.mailed == ["BEN"] && batch.refused == ["ADA", "NOBODY"])
            #expect(batch.printed.map(\.number) == ["MAX"], "whose mail did not leave")
            let token = String(sheet.link.dropFirst("\(base)/sign-in/".count))
            _ = try gate.session(try await gate.entrance.accept(linkToken: token, gate.caller()))
        }
        #expect(letters.withLock { $0 } == ["BEN"])
    }

    @Test(arguments: TestEngine.available)
    func `are signed out everywhere by HR, but for managers`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            for (number, status, isIn) in [("BEN", 303, false), ("MAX", 404, true)] {
                try await gate.give(number)
                let token = try gate.session(try await gate.signIn(number))
                let answer = try await gate.visit(.post, "/settings/users/\(number)/sessions/end", as: "HANA")
                #expect(Gate.status(answer) == status, "\(number)")
                let viewer = try await gate.viewer(token)
                #expect((viewer != nil) == isIn, "\(number)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `are locked by HR but for managers, who are an administrator's`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let token = try gate.session(try await gate.signIn("BEN"))
            for (number, status) in [("BEN", 303), ("MAX", 404), ("HANA", 404), ("NOBODY", 404)] {
                let answer = try await gate.visit(.post, "/settings/users/\(number)/lock", as: "HANA")
                #expect(Gate.status(answer) == status, "\(number)")
            }
            let (viewer, outcome) = (try await gate.viewer(token), try await gate.signIn("BEN"))
            #expect(viewer == nil)
            #expect(outcome == .wrong, "and nobody is told that it is a lock")
            _ = try await gate.visit(.post, "/settings/users/BEN/lock/end", as: "HANA")
            _ = try gate.session(try await gate.signIn("BEN"))
            let granted = try await gate.visit(.post, "/settings/users/BEN/grant", as: "HANA")
            #expect(granted == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `administer from a granted day on, until the end or a revocation`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.appoint("MAX")
            let wrong = try await gate.visit(
                .post,
                "/settings/users/BEN/grant",
                as: "MAX",
                form: ["from": "2026-11-22"]
            )
            #expect(Gate.status(wrong) == 422)
            let form = ["from": "2026-11-24", "until": "2026-11-26"]
            let answer = try await gate.visit(.post, "/settings/users/BEN/grant", as: "MAX", form: form)
            #expect(Gate.status(answer) == 303)
            var seen: [Bool] = []
            for day in 0..<4 {
                gate.hands.move(to: Gate.monday + day * 86_400)
                let link = try #require(try await gate.sessions.makeLink(employeeID: "BEN", by: .system("test")))
                let token = try #require(try await gate.sessions.begin(linkToken: link))
                let viewer = try #require(try await gate.viewer(token))
                #expect(viewer.scope == .own(viewer.person), "records stay those of the post")
                seen.append(viewer.isAdministrator)
            }
            #expect(seen == [false, true, true, false])
            let own = try await gate.visit(.post, "/settings/users/MAX/grant/end", as: "MAX")
            #expect(Gate.status(own) == 404, "nobody shuts the own door")
            let audit = try await gate.database.read(.all) { tx in
                try tx.rows("SELECT actor, why FROM audit {unscoped: the test looks at all of it} ORDER BY audit_id") {
                    "\($0.text(0)) \($0.text(1))"
                }
            }
            #expect(audit.contains("MAX grant the role of administrator"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `may be administered by somebody in no roster, who reads nobody's records`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.appoint("it-li", name: "Li")
            let link = try #require(try await gate.sessions.makeLink(employeeID: "it-li", by: .system("test")))
            let token = try #require(try await gate.sessions.begin(linkToken: link))
            let viewer = try #require(try await gate.viewer(token))
            #expect((viewer.role, viewer.isAdministrator, viewer.name) == (.administrator, true, "Li"))
            #expect(viewer.scope == Scope.none)
            let users = Gate.text(try await gate.visit(.get, "/settings/users", token: token))
            #expect(users?.contains("Ben · BEN") == true)
            let taken = try await gate.visit(
                .post,
                "/settings/users/administrators",
                token: token,
                form: ["login": "BEN", "name": "x"]
            )
            #expect(Gate.status(taken) == 422, "a number of the roster is taken")
            try await gate.appoint("MAX")
            _ = try await gate.visit(.post, "/settings/users/it-li/grant/end", as: "MAX")
            let after = try await gate.viewer(token)
            #expect(after == nil, "without the grant there is no way in")
        }
    }

    @Test(arguments: Language.allCases)
    func `have pages whole in every language`(_ language: Language) async throws {
        try await Gate.run(.sqlite) { gate in
            try await gate.appoint("HANA")
            for path in [
                "/settings/users", "/settings/users/BEN", "/settings/machines", "/settings/sign-in", "/account",
            ] {
                let text = Gate.text(try await gate.visit(.get, path, as: "HANA"), language)
                #expect(text?.isEmpty == false, "\(path)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `keep to rules an administrator sets within bounds`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.appoint("MAX")
            let form = [
                "session.idle_minutes": "10", "session.days": "1", "session.kiosk_idle_minutes": "2",
                "session.kiosk_minutes": "30", "required.hr": "1",
            ]
            let hr = try await gate.visit(.post, "/settings/sign-in", as: "HANA", form: form)
            #expect(hr == nil)
            let wrong = try await gate.visit(
                .post,
                "/settings/sign-in",
                as: "MAX",
                form: form.merging(["session.days": "91"]) { $1 }
            )
            #expect(Gate.status(wrong) == 422)
            #expect(Gate.text(wrong)?.contains(#"value="91""#) == true, "what was typed is kept")
            _ = try await gate.visit(.post, "/settings/sign-in", as: "MAX", form: form)
            try await gate.give("HANA")
            let token = try gate.session(try await gate.signIn("HANA"))
            let viewer = try await gate.viewer(token)
            #expect(viewer?.isPending == true, "HR must have a second step now")
            gate.hands.move(600)
            let over = try await gate.viewer(token)
            #expect(over == nil)
        }
    }
}
