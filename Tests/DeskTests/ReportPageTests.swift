import Communication
import Core
import Foundation
import People
import Signals
import Store
import Support
import Testing
import Web

/// K4, K4a, K3a on the page: who, what, how soon; sealed, once, and taken back.
struct `A report made on the page` {
    private static let words = "cried in the break"

    private static func form(_ more: [String: String] = [:]) -> [String: String] {
        ["person": "BEN", "report": "r1", "what": "mood", "grade": "soon", "line": words].merging(more) { $1 }
    }

    private static func signals(_ floor: Floor) async throws -> [(report: Reported, evidence: [Evidence])] {
        try await floor.house.database.read(.system("test")) { tx in
            try SignalStore(clock: .system).signals(kind: Reported.kind, through: "2026-12-31", tx)
                .compactMap { signal in
                    try signal.payload(Reported.self).map { (report: $0, evidence: signal.evidence) }
                }
        }
    }

    private static func text(_ sql: String, _ floor: Floor) async throws -> [String] {
        try await floor.house.database.read(.system("test")) { tx in try tx.rows(sql) { $0.text(0) } }
    }

    @Test(arguments: TestEngine.available)
    func `is a signal with sealed words, and one however often it is sent`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for _ in 1...3 {
                let answer = try await floor.visit(.post, "/report", as: "ADA", form: Self.form())
                guard case .redirect = answer else { throw Failure(.badInput, "not kept") }
            }
            let found = try await Self.signals(floor)
            #expect(found.count == 1)
            #expect(found[0].report.by == "ADA" && found[0].report.grade == .soon && found[0].report.what == .mood)
            #expect(found[0].report.note == nil && found[0].report.sealedNote != nil)
            let payloads = try await Self.text("SELECT payload FROM signal {unscoped: test}", floor)
            #expect(!payloads.contains { $0.contains(Self.words) })
            let notes = try await Self.text("SELECT notes || changes FROM audit_detail {unscoped: test}", floor)
            #expect(!notes.contains { $0.contains(Self.words) || $0.contains("BEN") && $0.contains("mood") })
            #expect(try await Self.text("SELECT sealed_id FROM sealed_text {unscoped: test}", floor).count == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `calls for a talk within two working days, and for none once it is taken back`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.visit(.post, "/report", as: "ADA", form: Self.form())
            let week = ["week": "2026-W48", "who": "all"]
            let due = try #require(try await floor.page("/week", as: "MAX", query: week))
            #expect(due.contains("reported a clear mood change") && !due.contains(Self.words))
            let leaders = try #require(try await floor.page("/week", as: "ADA", query: week))
            #expect(!leaders.contains("mood change"), "K12d")
            let other = try await floor.visit(.post, "/report/r1/retraction", as: "MAX", form: ["reason": "no"])
            guard case .notFound = other else { throw Failure(.badInput, "another took it back") }
            let empty = try await floor.visit(.post, "/report/r1/retraction", as: "ADA", form: [:])
            guard case .refused(422, _) = empty else { throw Failure(.badInput, "no reason was given") }
            _ = try await floor.visit(.post, "/report/r1/retraction", as: "ADA", form: ["reason": "the wrong Ben"])
            #expect(try await Self.signals(floor).isEmpty)
            let after = try #require(try await floor.page("/week", as: "MAX", query: week))
            #expect(!after.contains("mood change"))
            let own = try #require(try await floor.page("/report", as: "ADA"))
            #expect(own.contains("taken back") && own.contains("the wrong Ben"))
            // Sent once more, it stays taken back.
            _ = try await floor.visit(.post, "/report", as: "ADA", form: Self.form())
            #expect(try await Self.signals(floor).isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of grade now says whom to call, tells holder and contacts, and counts the minutes`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let contact = ["number": "HANA", "phone": "8001"]
            _ = try await floor.visit(.post, "/settings/contacts", as: "HANA", form: contact)
            let answer = try await floor.visit(.post, "/report", as: "ADA", form: Self.form(["grade": "now"]))
            guard case .redirect(let path) = answer else { throw Failure(.badInput, "not kept") }
            #expect(path.text == "/report/r1")
            let steps = try #require(try await floor.page("/report/r1", as: "ADA"))
            #expect(steps.contains("Take them off the line") && steps.contains("8001") && steps.contains("Hana"))
            #expect(steps.contains("Told: Max and Hana") || steps.contains("Max"))
            #expect(!steps.contains(Self.words))
            for told in ["MAX", "HANA"] {
                let page = try #require(try await floor.page("/report/r1", as: told))
                #expect(page.contains("Ben") && !page.contains(Self.words), "\(told)")
                let today = try #require(try await floor.page("/today", as: told))
                #expect(today.contains("needs somebody beside them"), "\(told)")
            }
            #expect(try await floor.page("/report/r1", as: "CEM") == nil)
            #expect(try await floor.page("/today", as: "CEM")?.contains("beside them") == false)
            _ = try await floor.visit(.post, "/report/r1/joining", as: "MAX")
            _ = try await floor.visit(.post, "/report/r1/joining", as: "HANA")
            #expect(try await floor.page("/report/r1", as: "ADA")?.contains("Max is there, 0 minutes") == true)
            #expect(try await floor.page("/today", as: "HANA")?.contains("beside them") == false)
        }
    }

    // K4a: whoever was called hears that it was taken back.
    @Test(arguments: TestEngine.available)
    func `of grade now tells those it called when it is taken back, and nobody else`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            try await floor.house.database.write(.system("test"), "mail") { tx in
                _ = try tx.run(
                    """
                    INSERT INTO mail_server (site, host, port, security, from_mail, pages, is_on, changed_at, changed_by)
                    VALUES ('main', 'm.example', 587, 'starttls', 'z@example.com', 'https://z.example', 1, 0, 'test')
                    """
                )
            }
            let contact = ["number": "HANA", "phone": "8001"]
            _ = try await floor.visit(.post, "/settings/contacts", as: "HANA", form: contact)
            _ = try await floor.visit(.post, "/report", as: "ADA", form: Self.form(["grade": "now"]))
            let reason = ["reason": "the wrong Ben"]
            for _ in 1...2 { _ = try await floor.visit(.post, "/report/r1/retraction", as: "ADA", form: reason) }
            let told = """
                SELECT p.employee_id || ' ' || m.kind || ' ' || m.about FROM message m {unscoped: test}
                JOIN person p ON p.person_id = m.person_id WHERE m.kind LIKE 'at_once%' ORDER BY 1
                """
            #expect(
                try await Self.text(told, floor) == [
                    "HANA at_once r1", "HANA at_once_over r1", "MAX at_once r1", "MAX at_once_over r1",
                ]
            )
            for one in ["MAX", "HANA"] {
                let today = try #require(try await floor.page("/today", as: one))
                #expect(today.contains("was taken back") && !today.contains("beside them"), "\(one)")
            }
            #expect(try await floor.page("/today", as: "CEM")?.contains("was taken back") == false)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a swing needs its sentence and its figure, which stand on managers' lists (K3a)`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            for (line, figure) in [("", "92 to 78"), ("fewer calls", ""), ("fewer calls", "a lot")] {
                let form = Self.form(["what": "swing", "line": line, "figure": figure])
                let answer = try await floor.visit(.post, "/report", as: "ADA", form: form)
                guard case .page(let page) = answer else { throw Failure(.badInput, "\(line), \(figure)") }
                #expect(page.status == 422)
            }
            let form = Self.form(["what": "swing", "line": "fewer calls", "figure": "92 to 78", "grade": "now"])
            guard case .redirect(let path) = try await floor.visit(.post, "/report", as: "ADA", form: form) else {
                throw Failure(.badInput, "not kept")
            }
            #expect(path.text == "/report?done=1", "a swing knows no grade")
            let found = try await Self.signals(floor)
            #expect(found.map(\.report.note) == ["fewer calls"])
            #expect(found.first?.evidence.first?.value == "92 to 78")
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps what was typed where something is missing`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            var form = Self.form()
            form["what"] = nil
            guard case .page(let page) = try await floor.visit(.post, "/report", as: "ADA", form: form) else {
                throw Failure(.badInput, "not refused")
            }
            var html = HTML(Say(.english, zone: .shanghai, today: "2026-11-23"))
            page.body(&html)
            let shown = String(decoding: html.finish(), as: UTF8.self)
            #expect(page.status == 422 && shown.contains(Self.words) && shown.contains("value=\"r1\""))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is about the own people first, and about nobody above, outside or oneself`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let page = try #require(try await floor.page("/report", as: "MAX"))
            let (own, others) = (page.range(of: "person=ADA"), page.range(of: "person=BEN"))
            #expect(own != nil && others != nil && !page.contains("person=MAX"))
            if let own, let others { #expect(own.lowerBound < others.lowerBound) }
            #expect(try await floor.page("/report", as: "MAX", query: ["q": "dor"])?.contains("person=DORA") == true)
            for (reader, person) in [("ADA", "MAX"), ("ADA", "DORA"), ("ADA", "ADA"), ("ADA", "nobody")] {
                let answer = try await floor.visit(.post, "/report", as: reader, form: Self.form(["person": person]))
                guard case .notFound = answer else {
                    Issue.record("\(reader) reported \(person)")
                    continue
                }
            }
            #expect(try await floor.visit(.get, "/report", as: "BEN") == nil, "agents report nobody")
        }
    }
}
