import Communication
import Core
import Foundation
import People
import Store
import Support
import Testing
import Web

/// K7, C6, C6a on the pages: notice, clocks, attempts, reasons.
struct `Leaving` {
    private static let notice = [
        "person": "DORA", "notice_on": "2026-11-20", "left_on": "2026-12-20", "leave_kind": "voluntary",
    ]

    private static func stay(_ number: String, _ floor: Floor) async throws -> Employment? {
        try await floor.house.database.read(.system("test")) { tx in
            guard let id = try RosterStore().id(of: number, tx) else { return nil }
            return try RosterStore().person(id, tx)?.employments.last
        }
    }

    private static func rows(_ sql: String, _ floor: Floor) async throws -> [String] {
        try await floor.house.database.read(.system("test")) { tx in try tx.rows(sql) { $0.text(0) } }
    }

    @Test(arguments: TestEngine.available)
    func `is entered in the roster, and calls for an exit interview`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for _ in 1...2 { _ = try await floor.visit(.post, "/leaving", as: "CEM", form: Self.notice) }
            let stay = try await Self.stay("DORA", floor)
            #expect(stay?.leftOn == "2026-12-20" && stay?.noticeOn == "2026-11-20" && stay?.leaveKind == "voluntary")
            let page = try #require(try await floor.page("/leaving/DORA", as: "MAX"))
            // A Sunday: the last working day before it. Friday's notice: the first word by Tuesday.
            #expect(page.contains("18 Dec") && page.contains("24 Nov"))
            let list = try #require(try await floor.page("/leaving", as: "CEM"))
            #expect(list.contains("Dora") && !list.contains("Exit interview"), "K12d")
            #expect(try await floor.page("/leaving", as: "ADA")?.contains("Dora") == false, "another team's")
            #expect(try await floor.page("/leaving/DORA", as: "CEM") == nil)
            let changes = try await Self.rows(
                "SELECT notes || changes FROM audit_detail {unscoped: test}",
                floor
            ).filter { $0.contains("left_on 2026-12-20") }
            #expect(changes.count == 1, "sent twice it is one change")
        }
    }

    @Test(
        arguments: TestEngine.available,
        [
            ("2026-11-24", "2026-12-20"), ("2023-12-31", "2026-12-20"), ("2026-11-20", "2026-11-19"),
            ("2026-11-20", ""), ("2026-11-20", "2028-01-01"), ("soon", "2026-12-20"),
        ]
    )
    func `is refused where a file would be, and keeps what was typed`(
        _ engine: TestEngine,
        _ days: (notice: String, left: String)
    ) async throws {
        try await Floor.run(engine) { floor in
            let form = Self.notice.merging(["notice_on": days.notice, "left_on": days.left]) { $1 }
            guard case .page(let page) = try await floor.visit(.post, "/leaving", as: "CEM", form: form) else {
                throw Failure(.badInput, "taken")
            }
            #expect(page.status == 422)
            #expect(try await Self.stay("DORA", floor)?.leftOn == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is nobody's to enter for themselves or those above, and is taken back with a reason`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            for (reader, person) in [("CEM", "CEM"), ("CEM", "MAX"), ("ADA", "DORA")] {
                let form = Self.notice.merging(["person": person]) { $1 }
                guard case .notFound = try await floor.visit(.post, "/leaving", as: reader, form: form) else {
                    Issue.record("\(reader) entered \(person)")
                    continue
                }
            }
            _ = try await floor.visit(.post, "/leaving", as: "CEM", form: Self.notice)
            let none = try await floor.visit(.post, "/leaving/DORA/withdrawal", as: "MAX")
            guard case .refused(422, _) = none else { throw Failure(.badInput, "no reason was given") }
            _ = try await floor.visit(.post, "/leaving/DORA/withdrawal", as: "MAX", form: ["reason": "she stays"])
            #expect(try await Self.stay("DORA", floor)?.leftOn == nil)
            #expect(try await floor.page("/leaving/DORA", as: "MAX") == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `without a word is waived by attempts on two days (K7)`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let form = Self.notice.merging(["left_on": "2026-11-18", "leave_kind": "walked-off"]) { $1 }
            _ = try await floor.visit(.post, "/leaving", as: "CEM", form: form)
            #expect(try await Self.stay("DORA", floor)?.noticeOn == nil, "who walked off gave none")
            func attempt(_ day: String) async throws -> Answer? {
                let form = ["day": day, "way": "phone"]
                return try await floor.visit(.post, "/leaving/DORA/attempts", as: "MAX", form: form)
            }
            for day in ["2026-11-18", "2026-11-24", ""] {
                guard case .page(let page) = try await attempt(day) else {
                    throw Failure(.badInput, "\(day) was taken")
                }
                #expect(page.status == 422)
            }
            for _ in 1...2 { _ = try await attempt("2026-11-20") }
            #expect(try await floor.page("/leaving/DORA", as: "MAX")?.contains(">late<") == true)
            _ = try await attempt("2026-11-23")
            #expect(try await floor.page("/leaving/DORA", as: "MAX")?.contains(">waived<") == true)
            let kept = try await Self.rows("SELECT day FROM decision {unscoped: test} ORDER BY day", floor)
            #expect(kept == ["2026-11-20", "2026-11-23"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `has two reasons, the second open, and words that lie sealed (C6a)`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.visit(.post, "/leaving", as: "CEM", form: Self.notice)
            let empty = try await floor.visit(.post, "/leaving/DORA/reasons", as: "MAX", form: ["answer": "a"])
            guard case .page(let page) = empty else { throw Failure(.badInput, "taken") }
            #expect(page.status == 422)
            let form = ["answer": "a", "given": "pay", "behind": "", "text": "the rota broke her"]
            for _ in 1...2 { _ = try await floor.visit(.post, "/leaving/DORA/reasons", as: "MAX", form: form) }
            let shown = try #require(try await floor.page("/leaving/DORA", as: "HANA"))
            #expect(shown.contains("Pay") && !shown.contains("the rota broke her"))
            let texts = try await Self.rows("SELECT sealed_text FROM exit_reason {unscoped: test}", floor)
            #expect(texts.count == 1)
            let sealed = try #require(texts.first)
            for (reader, may) in [("MAX", true), ("HANA", true), ("CEM", false), ("DORA", false)] {
                let answer = try await floor.visit(.post, "/leaving/DORA/texts", as: reader, form: ["text": sealed])
                var isOpen = false
                if case .page = answer { isOpen = true }
                #expect(isOpen == may, "\(reader)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `is answered once at an address that tells nothing`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.visit(.post, "/leaving", as: "CEM", form: Self.notice)
            func made() async throws -> String {
                guard case .page(let page) = try await floor.visit(.post, "/leaving/DORA/links", as: "HANA") else {
                    return ""
                }
                var html = HTML(Say(.english, zone: .shanghai, today: "2026-11-23"))
                page.body(&html)
                let text = String(decoding: html.finish(), as: UTF8.self)
                return text.firstRange(of: "/exit/").map { String(text[$0.upperBound...].prefix(64)) } ?? ""
            }
            let (old, token) = (try await made(), try await made())
            #expect(token.count == 64 && old != token)
            #expect(try await floor.page("/exit/\(old)", as: nil) == nil, "an earlier one works no more")
            let form = try #require(try await floor.page("/exit/\(token)", as: nil))
            #expect(!form.contains("Dora"))
            let answer = ["given": "shifts", "behind": "family", "text": "nights"]
            guard case .page(let thanks) = try await floor.visit(.post, "/exit/\(token)", as: nil, form: answer) else {
                throw Failure(.badInput, "not taken")
            }
            #expect(thanks.status == 200)
            guard case .notFound = try await floor.visit(.post, "/exit/\(token)", as: nil, form: answer) else {
                throw Failure(.badInput, "taken twice")
            }
            #expect(try await floor.page("/exit/\(token)", as: nil) == nil)
            let kept = try await Self.rows("SELECT given || ' ' || behind FROM exit_reason {unscoped: test}", floor)
            #expect(kept == ["shifts family"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `is handed in by the person themself, from today on`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for day in ["2026-11-22", "", "soon"] {
                let answer = try await floor.visit(.post, "/my/leaving", as: "DORA", form: ["left_on": day])
                guard case .page(let page) = answer else { throw Failure(.badInput, "\(day) was taken") }
                #expect(page.status == 422)
            }
            for day in ["2026-12-31", "2027-01-15"] {
                _ = try await floor.visit(.post, "/my/leaving", as: "DORA", form: ["left_on": day])
            }
            let stay = try await Self.stay("DORA", floor)
            #expect(stay?.leftOn == "2027-01-15" && stay?.noticeOn == "2026-11-23" && stay?.leaveKind == "voluntary")
            #expect(try await Self.stay("BEN", floor)?.leftOn == nil)
        }
    }
}
