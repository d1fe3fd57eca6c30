import Core
import People
import Store
import Support
import Testing
import Web

struct `The settings` {
    /// Ben is in low spirits on Monday: within two working days is Wednesday.
    private static let report = """
        employee_id,reported_at,reported_by,kind,grade
        BEN,2026-11-23 09:00,DORA,mood,soon
        """
    private static let later = ["number": "K4.working_days", "value": "3", "from": "2026-11-23"]

    @Test(arguments: TestEngine.available)
    func `show HR every number with its default, and managers may only read`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let hr = try #require(try await floor.page("/settings", as: "HANA"))
            #expect(hr.contains("Working days after a report"))
            #expect(hr.contains(#"action="/settings/rules""#))
            #expect(hr.contains("this year&#39;s notice"))
            #expect(hr.contains("estimated: no notice yet"))
            let manager = try #require(try await floor.page("/settings", as: "MAX"))
            #expect(!manager.contains("<form"))
            guard case .notFound = try await floor.visit(.post, "/settings/rules", as: "MAX", form: Self.later) else {
                Issue.record("a manager changed a rule")
                return
            }
            for stranger in ["ADA", "BEN", nil] {
                let answer = try await floor.visit(.get, "/settings", as: stranger)
                #expect(answer == nil)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `move due days from the day they hold`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("reports", Self.report)
            let before = try await floor.csv("/week.csv", as: "MAX")
            #expect(before?.contains("2026-11-25,BEN") == true)
            guard case .redirect = try await floor.visit(.post, "/settings/rules", as: "HANA", form: Self.later) else {
                Issue.record("the number was not taken")
                return
            }
            let after = try await floor.csv("/week.csv", as: "MAX")
            #expect(after?.contains("2026-11-25,BEN") == false)
            let week = try #require(try await floor.page("/week", as: "MAX"))
            #expect(week.contains("within 3 working days"), "the rule is said with the number in force")
            let page = try #require(try await floor.page("/settings", as: "MAX"))
            #expect(page.contains("23 Nov"))
            let audit = try await floor.house.database.read(.all) { tx in
                try tx.rows(
                    """
                    SELECT a.actor, a.why, d.notes, d.changes FROM audit a {unscoped: test}
                    JOIN audit_detail d ON d.audit_id = a.audit_id ORDER BY a.audit_id
                    """
                ) { [$0.text(0), $0.text(1), $0.text(2), $0.text(3)] }
            }
            let change = #"{"what":"main K4.working_days from 2026-11-23","before":null,"after":"3"}"#
            let row = ["HANA", "set a number of a rule", "main K4.working_days = 3 from 2026-11-23", change]
            #expect(audit.contains(row))
        }
    }

    @Test(arguments: [
        ("K4.working_days", "0", "2026-11-23", "from 1 to 366"), ("K5.months", "25", "2026-11-23", "from 1 to 24"),
        ("K1.days", "soon", "2026-11-23", "from 1 to 366"), ("K1.days", "9", "2026-11-22", "is the earliest"),
        ("K1.days", "9", "2028-01-01", "is the latest"), ("K1.days", "9", "tomorrow", "Write it as 2026-11-22"),
        ("K3.step_share", "0.24", "2026-11-23", "from 0.25 to 4.00 with at most 2 decimals"),
        ("T.newest", "0.405", "2026-11-23", "from 0.10 to 1.00 with at most 2 decimals"),
        ("T.outcome.csat", "5.1", "2026-11-23", "from 0.0 to 5.0 with at most 1 decimal"),
    ])
    func `say what is wrong with a form and keep it`(
        number: String,
        value: String,
        from: String,
        said: String
    ) async throws {
        try await Floor.run(.sqlite) { floor in
            let form = ["number": number, "value": value, "from": from]
            guard case .page(let page) = try await floor.visit(.post, "/settings/rules", as: "HANA", form: form) else {
                Issue.record("no page")
                return
            }
            #expect(page.status == 422)
            var html = HTML(Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: Floor.monday)))
            page.body(&html)
            let text = String(decoding: html.finish(), as: UTF8.self)
            #expect(text.contains(said))
            #expect(text.contains(#"value="\#(value)""#) && text.contains(#"value="\#(from)""#))
            #expect(text.contains(#"<option value="\#(number)" selected"#))
        }
    }

    // K3, T1 to T4: whatever an area lets a site set is set here, with its decimals and its meaning.
    @Test(arguments: TestEngine.available)
    func `take the numbers of swings and types, and keep what was set`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let before = try #require(try await floor.page("/settings", as: "HANA"))
            for meaning in [
                "Weeks running it must stand before anybody is told",
                "How far from the middle a score must be to count",
                "Ability: ", "Enthusiasm: Suggestions made",
            ] {
                #expect(before.contains(meaning), "\(meaning)")
            }
            #expect(!before.contains(">0.50<"))
            for (number, value) in [("K3.step_share", "0.5"), ("T.band", "0.30"), ("T.behaviour.suggestion", "0")] {
                let form = ["number": number, "value": value, "from": "2026-11-23"]
                guard case .redirect = try await floor.visit(.post, "/settings/rules", as: "HANA", form: form) else {
                    Issue.record("\(number) was not taken")
                    return
                }
            }
            let after = try #require(try await floor.page("/settings", as: "MAX"))
            #expect(after.contains(">0.50<") && after.contains(">0.30<") && after.contains(">0.0<"))
            let kept = try await floor.house.database.read(.all) { tx in
                try SiteStore.settings(tx).map { "\($0.name) \($0.value) \($0.from)" }.sorted()
            }
            #expect(
                kept == [
                    "K3.step_share 50 2026-11-23", "T.band 30 2026-11-23", "T.behaviour.suggestion 0 2026-11-23",
                ]
            )
        }
    }

    @Test func `answer an unknown number as they answer any wrong address`() async throws {
        try await Floor.run(.sqlite) { floor in
            let form = ["number": "K99.days", "value": "1", "from": "2026-11-23"]
            guard case .notFound = try await floor.visit(.post, "/settings/rules", as: "HANA", form: form) else {
                Issue.record("a number that is none was taken")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `are a manager's where HR has nobody`(_ engine: TestEngine) async throws {
        try await Floor.run(engine, roster: "employee_id,name,team,role,joined_on\nMAX,Max,Office,manager,2024-01-01") {
            floor in
            guard case .redirect = try await floor.visit(.post, "/settings/rules", as: "MAX", form: Self.later) else {
                Issue.record("nobody could change a rule")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `take days off from HR, and due days follow`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("reports", Self.report)
            let rows = "日期,类别,名称\n2026-11-24,放假,店庆\n2027-01-01,通知,下一年的通知\n"
            let file = Form.File(name: "days.csv", bytes: Array(rows.utf8))
            guard
                case .notFound = try await floor.visit(
                    .post,
                    "/imports",
                    as: "MAX",
                    form: ["kind": "calendar"],
                    file: file
                )
            else {
                Issue.record("a manager changed the calendar")
                return
            }
            guard
                case .redirect(let path) = try await floor.visit(
                    .post,
                    "/imports",
                    as: "HANA",
                    form: ["kind": "calendar"],
                    file: file
                )
            else {
                Issue.record("the calendar was not taken")
                return
            }
            let moved = try await floor.csv("/week.csv", as: "MAX")
            #expect(moved?.contains("2026-11-25,BEN") == false)
            let settings = try #require(try await floor.page("/settings", as: "MAX"))
            #expect(settings.contains("下一年的通知"))
            guard case .redirect = try await floor.visit(.post, path.text + "/undo", as: "HANA") else {
                Issue.record("the calendar could not be taken back")
                return
            }
            let back = try await floor.csv("/week.csv", as: "MAX")
            #expect(back?.contains("2026-11-25,BEN") == true)
        }
    }

    @Test(arguments: Language.allCases)
    func `are whole in every language`(_ language: Language) async throws {
        try await Floor.run(.sqlite) { floor in
            let page = try await floor.page("/settings", as: "HANA", language: language)
            #expect(page?.isEmpty == false)
        }
    }
}
