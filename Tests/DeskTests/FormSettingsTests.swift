import Core
import Store
import Support
import Testing
import Web

/// P3, P9, P10: a site's forms and its phrases behind their settings.
struct `The settings of forms and phrases` {
    private static let phrase = [
        "taboo": "leader", "phrases": "头儿 …3 咋样", "excuses": "", "better": "最近哪件事最难？",
    ]

    private func rows(_ floor: Floor, _ sql: String) async throws -> [String] {
        try await floor.house.database.read(.system("test")) { tx in try tx.rows(sql) { $0.text(0) } }
    }

    private func page(_ answer: Answer?) throws -> (status: Int, html: String) {
        guard case .page(let page) = answer else {
            Issue.record("no page")
            return (0, "")
        }
        var html = HTML(Say(.english, zone: .shanghai, today: "2026-11-23"))
        page.body(&html)
        return (page.status, String(decoding: html.finish(), as: UTF8.self))
    }

    @Test(arguments: TestEngine.available)
    func `are for HR and administrators`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for path in ["/settings/taboos", "/settings/forms", "/settings/forms/C1-top"] {
                for who in ["MAX", "ADA", "BEN", nil] {
                    #expect(try await floor.visit(.get, path, as: who) == nil, "\(path) \(who ?? "nobody")")
                }
                #expect(try await floor.page(path, as: "HANA") != nil)
            }
            #expect(try await floor.visit(.post, "/settings/taboos", as: "MAX", form: Self.phrase) == nil)
            guard case .notFound = try await floor.visit(.get, "/settings/forms/C1-leaver", as: "HANA") else {
                Issue.record("a form that is none was shown")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `add a phrase once, switch it off and restore it, with who and when`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for _ in 0..<2 { _ = try await floor.visit(.post, "/settings/taboos", as: "HANA", form: Self.phrase) }
            let kept = "SELECT rule || ' ' || what || ' ' || by_name FROM taboo_change ORDER BY number"
            #expect(try await rows(floor, kept) == ["own.1 added HANA"])
            let attempt = ["sentence": "你们头儿最近咋样", "form": "C1-routine"]
            func tried() async throws -> String {
                try page(try await floor.visit(.post, "/settings/taboos/trials", as: "HANA", form: attempt)).html
            }
            #expect(try await tried().contains("<mark>头儿最近咋样</mark>"))
            let off = ["rule": "own.1", "off": "1"]
            for _ in 0..<2 { _ = try await floor.visit(.post, "/settings/taboos/switches", as: "HANA", form: off) }
            #expect(try await tried().contains("Nothing is pointed out"))
            _ = try await floor.visit(.post, "/settings/taboos/switches", as: "HANA", form: ["rule": "own.1"])
            #expect(try await rows(floor, kept) == ["own.1 added HANA", "own.1 off HANA", "own.1 on HANA"])
            #expect(try await tried().contains("<mark>头儿最近咋样</mark>"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `say what is wrong with a phrase and keep what was typed`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            var wrong = Self.phrase
            wrong["phrases"] = "@nobody 公司"
            let (status, html) = try page(try await floor.visit(.post, "/settings/taboos", as: "HANA", form: wrong))
            #expect(status == 422 && html.contains("There is no list @nobody") && html.contains("最近哪件事最难？"))
            #expect(try await rows(floor, "SELECT rule FROM taboo_change").isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `reword a form on the version that was seen`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = "/settings/forms/C1-top"
            var form = ["version": "0", "wording-plan": "Who, and by when?"]
            for field in ["purpose", "plan", "expected", "came", "questions"] { form["on-\(field)"] = "1" }
            for _ in 0..<2 {
                guard case .redirect = try await floor.visit(.post, path, as: "HANA", form: form) else {
                    Issue.record("not taken")
                    return
                }
            }
            let kept = "SELECT form || ' ' || field || ' ' || wording FROM form_change ORDER BY number"
            #expect(try await rows(floor, kept) == ["C1-top plan Who, and by when?"])
            #expect(try #require(try await floor.page(path, as: "HANA")).contains("Version 1"))
            form["wording-plan"] = "Another"
            let (status, html) = try page(try await floor.visit(.post, path, as: "HANA", form: form))
            #expect(status == 409 && html.contains("Another"))
            form["version"] = "1"
            form["wording-questions"] = "What do you think of your team leader?"
            let (wrong, said) = try page(try await floor.visit(.post, path, as: "HANA", form: form))
            #expect(wrong == 422 && said.contains("This holds what is better not asked"))
            #expect(try await rows(floor, kept).count == 1)
        }
    }
}
