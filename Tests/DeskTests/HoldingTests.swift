import Communication
import Core
import Foundation
import People
import Signals
import Store
import Support
import Testing
import Web

/// A talk held and written down, behind its pages (P5 to P8, P10a to P13).
struct `A talk that is held` {
    static let monday = Zone.shanghai.day(of: Floor.monday)

    @Test(arguments: TestEngine.available)
    func `prints on a sheet and is written down once, however often the form is sent`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C1", with: "BEN", as: "MAX")
            let sheet = try #require(try await floor.page("\(talk)/sheet", as: "MAX"))
            #expect(sheet.contains("Ben") && sheet.contains("Who will read this") && sheet.contains("What I promise"))
            #expect(sheet.contains("overrule the leader"), "P10")
            let form = [
                "said": "two systems", "agreed": "check the order number first", "promise": "ask training",
                "check": "2026-12-09", "minutes": "42", "place": "walk",
            ]
            for _ in 0..<2 {
                guard case .redirect = try await floor.visit(.post, "\(talk)/record", as: "MAX", form: form) else {
                    Issue.record("the record was not taken")
                    return
                }
            }
            #expect(try await floor.rows("SELECT minutes FROM talk {unscoped: test}") == ["42"])
            #expect(try await floor.rows("SELECT place FROM talk {unscoped: test}") == ["walk"])
            #expect(try await floor.rows("SELECT field FROM talk_said {unscoped: test} ORDER BY field").count == 4)
            let page = try #require(try await floor.page("\(talk)/record", as: "MAX"))
            #expect(page.contains("check the order number first") && page.contains("Version 1"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is corrected by new versions, and what was wrong loses nothing`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C1", with: "BEN", as: "MAX")
            let bad = ["said": "long words", "minutes": "many"]
            guard case .page(let page) = try await floor.visit(.post, "\(talk)/record", as: "MAX", form: bad) else {
                Issue.record("a bad record was taken")
                return
            }
            #expect(page.status == 422 && floor.html(page).contains("long words"))
            #expect(try await floor.rows("SELECT talk_id FROM talk {unscoped: test}").isEmpty)
            _ = try await floor.visit(.post, "\(talk)/record", as: "MAX", form: ["said": "first words"])
            _ = try await floor.visit(.post, "\(talk)/record", as: "MAX", form: ["said": "second words"])
            let record = try #require(try await floor.page("\(talk)/record", as: "MAX"))
            #expect(record.contains("first words") && record.contains("second words") && record.contains("Version 2"))
            let versions = "SELECT version FROM talk_said {unscoped: test} WHERE field = 'said' ORDER BY version"
            #expect(try await floor.rows(versions) == ["1", "2"])
        }
    }

    /// P12: both sides see before and after, and of a confidential kind nothing before it is opened.
    @Test(arguments: TestEngine.available)
    func `is read by the person too`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C1", with: "BEN", as: "MAX")
            _ = try await floor.visit(.post, "\(talk)/record", as: "MAX", form: ["said": "first words"])
            _ = try await floor.visit(.post, "\(talk)/record", as: "MAX", form: ["said": "second words"])
            let care = try await floor.begin("C4", with: "BEN", as: "MAX")
            _ = try await floor.visit(.post, "\(care)/record", as: "MAX", form: ["said": "SECRET"])
            let own = try #require(try await floor.page("/my/talks", as: "BEN"))
            #expect(own.contains("first words") && own.contains("second words") && !own.contains("SECRET"))
            #expect(try await floor.page("/my/talks", as: "DORA")?.contains("words") == false)
            let id = try #require(
                try await floor.rows("SELECT talk_id FROM talk {unscoped: test} WHERE kind = 'C4'").first
            )
            let opening = "/my/talks/record/opened"
            guard case .page(let page) = try await floor.visit(.post, opening, as: "BEN", form: ["talk": id]) else {
                Issue.record("the person cannot open their own words")
                return
            }
            #expect(floor.html(page).contains("SECRET"))
            guard case .notFound = try await floor.visit(.post, opening, as: "DORA", form: ["talk": id]) else {
                Issue.record("somebody else opened them")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a confidential kind lies sealed: record, notes and what is raised`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C4", with: "BEN", as: "MAX")
            let note = [
                "script": "1", "part": "lately", "device": "a1", "number": "1", "text": "SECRET note", "seen": "",
            ]
            guard case .text(let merged, _) = try await floor.visit(.post, "\(talk)/notes", as: "MAX", form: note)
            else {
                Issue.record("notes were not taken")
                return
            }
            #expect(merged.contains("SECRET note"))
            let form = ["said": "SECRET words", "raised1": "SECRET matter", "passing1": "named", "shown": "1"]
            _ = try await floor.visit(.post, "\(talk)/record", as: "MAX", form: form)
            for table in ["talk_said", "talk_draft", "talk_raised"] {
                let plain = try await floor.rows(
                    "SELECT text FROM \(table) {unscoped: test} WHERE text IS NOT NULL"
                )
                #expect(plain.isEmpty, "\(table)")
            }
            let payload = try await floor.rows("SELECT payload FROM signal {unscoped: test} WHERE kind = 'raised'")
            #expect(payload.count == 1 && !payload[0].contains("SECRET"))
            #expect(try await floor.page("\(talk)/record", as: "MAX")?.contains("SECRET words") == true)
            #expect(try await floor.page("\(talk)/hold", as: "MAX")?.contains("SECRET note") == true)
            // A note written over leaves no sealed text behind.
            let texts = "SELECT sealed_id FROM sealed_text {unscoped: test}"
            let before = try await floor.rows(texts).count
            _ = try await floor.visit(
                .post,
                "\(talk)/notes",
                as: "MAX",
                form: note.merging(["number": "2", "text": "SECRET more"]) { _, new in new }
            )
            #expect(try await floor.rows(texts).count == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `passes on what the person has seen, once, and nothing before`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C1", with: "BEN", as: "MAX")
            let form = [
                "raised1": "order numbers do not match", "what1": "issue", "passing1": "unnamed",
                "raised2": "a slip of paper", "what2": "idea", "source2": "manager", "passing2": "named",
                "raised3": "stays here", "what3": "issue", "passing3": "kept",
                "raised4": "let Ben listen to a call", "what4": "ask", "passing4": "named",
            ]
            _ = try await floor.visit(.post, "\(talk)/record", as: "MAX", form: form)
            let signals = "SELECT payload FROM signal {unscoped: test} WHERE kind = 'raised' ORDER BY source_key"
            #expect(try await floor.rows(signals).isEmpty)
            let page = try #require(try await floor.page("\(talk)/record", as: "MAX"))
            #expect(page.contains("This is what I pass on") && page.contains("nothing was passed on"))
            #expect(try await floor.page("/week/team", as: "ADA")?.contains("let Ben listen") == false)
            for _ in 0..<2 { _ = try await floor.visit(.post, "\(talk)/passing", as: "MAX", form: [:]) }
            let raised = try await floor.rows(signals).map {
                try JSONDecoder().decode(Raised.self, from: Data($0.utf8))
            }
            #expect(raised.map(\.text) == ["order numbers do not match", "a slip of paper"])
            #expect(raised.map(\.passedOn) == [.unnamed, .named] && raised.map(\.source) == [.person, .manager])
            let team = try #require(try await floor.page("/week/team", as: "ADA"))
            #expect(team.contains("let Ben listen to a call") && !team.contains("stays here"))
        }
    }

    /// P11: the result, not the words; of care nothing.
    @Test(arguments: TestEngine.available)
    func `tells the direct leader what was agreed and nothing else`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C2", with: "BEN", as: "MAX")
            let form = ["said": "WORDS", "agreed": "AGREED", "promise": "PROMISE", "check": "2026-12-09"]
            _ = try await floor.visit(.post, "\(talk)/record", as: "MAX", form: form)
            let care = try await floor.begin("C4", with: "BEN", as: "MAX")
            _ = try await floor.visit(.post, "\(care)/record", as: "MAX", form: ["agreed": "CARE"])
            let team = try #require(try await floor.page("/week/team", as: "ADA"))
            #expect(team.contains("AGREED") && team.contains("9 Dec"))
            #expect(!team.contains("WORDS") && !team.contains("PROMISE") && !team.contains("CARE"))
            let other = try #require(try await floor.page("/week/team", as: "CEM"))
            #expect(!other.contains("AGREED"), "another team's leader")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is its holder's to write: for others there is no such page`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C1", with: "BEN", as: "MAX")
            for reader in ["ADA", "CEM", "BEN", "DORA"] {
                for part in ["sheet", "hold", "record", "passing"] {
                    let page = try await floor.page("\(talk)/\(part)", as: reader)
                    #expect(page == nil, "\(reader) \(part)")
                }
                for part in ["record", "notes", "passing"] {
                    let answer = try await floor.visit(.post, "\(talk)/\(part)", as: reader, form: ["said": "x"])
                    switch answer {
                    case nil, .notFound: break
                    default: Issue.record("\(reader) wrote \(part)")
                    }
                }
            }
            // HR of the site reads it, and writes nothing.
            #expect(try await floor.page("\(talk)/sheet", as: "HANA") != nil)
            #expect(try await floor.page("\(talk)/hold", as: "HANA") == nil)
            guard case .notFound = try await floor.visit(.post, "\(talk)/record", as: "HANA", form: ["said": "x"])
            else {
                Issue.record("HR wrote the record of another")
                return
            }
        }
    }
}

extension Floor {
    /// Takes a talk in hand; its address.
    func begin(_ kind: String, with person: String, as holder: String) async throws -> String {
        let answer = try await visit(
            .post,
            "/talks",
            as: holder,
            form: ["kind": kind, "person": person, "gap": "news"]
        )
        guard case .redirect(let path) = answer else { throw Failure(.badInput, "\(kind) with \(person)") }
        return path.route
    }

    /// The first column of a question to the database, as text.
    func rows(_ sql: String) async throws -> [String] {
        try await house.database.read(.all) { tx in try tx.rows(sql) { $0.text(0) } }
    }

    func html(_ page: PageAnswer) -> String {
        var html = HTML(Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: now)))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }
}
