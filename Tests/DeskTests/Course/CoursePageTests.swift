import Core
import Store
import Support
import Testing
import Web

/// Taking a talk in hand and going on with it, as people do it on the pages.
struct `A talk from its line to its steps` {
    static let key = "BEN/K1/2026-11-19"
    static let line = ["person": "BEN", "kind": "C7", "keys": key]

    private func begin(
        _ floor: Floor,
        _ form: [String: String] = line,
        as reader: String = "MAX"
    ) async throws -> String {
        let answer = try await floor.visit(.post, "/talks", as: reader, form: form)
        guard case .redirect(let path) = answer else { throw Failure(.badInput, "not begun: \(floor.read(answer))") }
        return path.text
    }

    private func step(
        _ floor: Floor,
        _ path: String,
        _ form: [String: String],
        revision: Int,
        as reader: String = "MAX"
    ) async throws -> Answer? {
        let form = form.merging(["revision": String(revision)]) { a, _ in a }
        return try await floor.visit(.post, path + "/steps", as: reader, form: form)
    }

    @Test(arguments: TestEngine.available)
    func `begins once, however often the button is pressed`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let week = try #require(try await floor.page("/week", as: "MAX"))
            #expect(week.contains("Begin the talk") && !week.contains("on its way"))
            let path = try await begin(floor)
            #expect(try await begin(floor) == path, "a second press leads to the same talk")
            let page = try #require(try await floor.page(path, as: "MAX"))
            #expect(page.contains("Ben") && page.contains("Onboarding talk") && page.contains("Prepare the form"))
            #expect(page.contains(#"aria-current="step""#))
            for part in ["", "/form", "/hold", "/record", "/agreement", "/passing"] {
                guard case .page(let page) = try await floor.visit(.get, path + part, as: "MAX") else {
                    Issue.record("no page \(part)")
                    continue
                }
                #expect(page.current == Path("/week"), "the menu has \(part) with the week, not with past talks")
            }
            for (list, words) in [("/week", "Go on with the talk"), ("/today", "Talks on their way")] {
                let text = try #require(try await floor.page(list, as: "MAX"))
                #expect(text.contains(words) && text.contains(path), "\(list)")
            }
            let person = try #require(try await floor.page("/people/BEN", as: "MAX"))
            #expect(person.contains("Talks on their way") && person.contains(path))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is one person's: the second reads who has begun it`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await begin(floor)
            let second = try await floor.visit(.post, "/talks", as: "HANA", form: Self.line)
            #expect(floor.read(second).contains("Max has begun this talk already"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `skips a step for a reason, and tells who comes second what has changed`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(floor)
            let skip = ["act": "skip", "step": "form", "reason": "known"]
            let without = try await step(floor, path, ["act": "skip", "step": "form"], revision: 0)
            #expect(floor.read(without).contains("Choose a reason from the list"))
            guard case .redirect = try await step(floor, path, skip, revision: 0) else {
                Issue.record("not skipped")
                return
            }
            let late = try await step(floor, path, ["act": "end", "reason": "mistake"], revision: 0)
            guard case .page(let page) = late else {
                Issue.record("no page")
                return
            }
            #expect(page.status == 409)
            let text = floor.read(late)
            #expect(text.contains("has changed meanwhile") && text.contains("Prepare skipped: It is known already"))
            let after = try #require(try await floor.page(path, as: "MAX"))
            #expect(!after.contains("Ended"), "nothing was ended")
        }
    }

    @Test(arguments: TestEngine.available)
    func `does what has a page of its own only there`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(floor)
            for step in ["form", "talk"] {
                let answer = try await self.step(floor, path, ["act": "done", "step": step], revision: 0)
                guard case .notFound = answer else {
                    Issue.record("\(step) was done by a tap")
                    continue
                }
            }
            let early = try await step(floor, path, ["act": "done", "step": "pass-on"], revision: 0)
            #expect(floor.read(early).contains("The talk comes before this step"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `opens for its holder, managers and HR, and is taken on by its holder`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(floor)
            for reader in ["ADA", "CEM"] {
                guard case .notFound = try await floor.visit(.get, path, as: reader) else {
                    Issue.record("\(reader) reads it")
                    continue
                }
            }
            #expect(try await floor.visit(.get, path, as: "BEN") == nil)
            let hr = try #require(try await floor.page(path, as: "HANA"))
            #expect(hr.contains("you may look") && !hr.contains("Skip it"))
            let skip = ["act": "skip", "step": "form", "reason": "known"]
            guard case .notFound = try await step(floor, path, skip, revision: 0, as: "HANA") else {
                Issue.record("HR took the holder's step")
                return
            }
            guard
                case .redirect = try await step(
                    floor,
                    path,
                    ["act": "end", "reason": "mistake"],
                    revision: 0,
                    as: "HANA"
                )
            else {
                Issue.record("HR may end it")
                return
            }
            let ended = try #require(try await floor.page(path, as: "MAX"))
            #expect(ended.contains("Ended: It was begun by mistake"))
            #expect(try await begin(floor) != path, "and it may be begun anew")
        }
    }

    // K12a, C6: HR or the manager, not the direct leader.
    @Test(arguments: TestEngine.available)
    func `is begun by whom its kind is for`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            func answer(_ reader: String, _ kind: String, _ person: String) async throws -> Answer? {
                try await floor.visit(.post, "/talks", as: reader, form: ["person": person, "kind": kind])
            }
            #expect(floor.read(try await answer("ADA", "C6", "BEN")).contains("not the direct leader"))
            #expect(floor.read(try await answer("HANA", "C1", "BEN")).contains("begun by others"))
            guard case .redirect = try await answer("ADA", "C1", "BEN"),
                case .redirect = try await answer("HANA", "C6", "BEN")
            else {
                Issue.record("those it is for begin it")
                return
            }
            for (reader, person) in [("ADA", "DORA"), ("ADA", "MAX"), ("ADA", "ADA"), ("MAX", "NOBODY")] {
                guard case .notFound = try await answer(reader, "C1", person) else {
                    Issue.record("\(reader) with \(person)")
                    continue
                }
            }
            let page = try #require(try await floor.page("/talks/begin", as: "ADA", query: ["person": "BEN"]))
            #expect(page.contains("Performance review") && !page.contains("Exit interview"))
            let found = try #require(try await floor.page("/talks/begin", as: "ADA", query: ["q": "e"]))
            #expect(found.contains("Ben") && !found.contains("Dora"))
        }
    }

    // K11: beyond the gap one tap for a reason, kept and counted; urgent matters, care and guidance are none of it.
    @Test(arguments: TestEngine.available)
    func `begun inside the gap takes one tap for a reason`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = ["who": "DORA", "kind": "C1", "line": "settling in", "once": "1"]
            _ = try await floor.visit(.post, "/talks/new", as: "MAX", form: talk)
            let wanted = ["person": "DORA", "kind": "C2"]
            let asked = try await floor.visit(.post, "/talks", as: "MAX", form: wanted)
            let page = try floor.read(asked, status: 422)
            #expect(page.contains("Why it cannot wait") && page.contains(#"name="gap""#))
            guard
                case .redirect = try await floor.visit(
                    .post,
                    "/talks",
                    as: "MAX",
                    form: ["person": "DORA", "kind": "C4", "keys": "none of hers"]
                )
            else {
                Issue.record("care waits for no reason")
                return
            }
            // It is the same two who meet too often.
            guard case .redirect = try await floor.visit(.post, "/talks", as: "CEM", form: wanted) else {
                Issue.record("another's gap is another")
                return
            }
            let path = try await begin(floor, wanted.merging(["gap": "promised"]) { $1 })
            #expect(try #require(try await floor.page(path, as: "MAX")).contains("It was promised at the last talk"))
            #expect(try await begin(floor, wanted) == path, "what has begun asks nothing")
            let again = try #require(try await floor.page("/talks/begin", as: "MAX", query: ["person": "DORA"]))
            #expect(again.contains("In 90 days you began 1 talk inside the gap"))
            let all = try #require(try await floor.page("/talks/lengths", as: "HANA"))
            #expect(all.contains("1 talk was begun inside the gap"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `goes to another who may hold it, and both read why`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(floor, ["person": "BEN", "kind": "C4"], as: "ADA")
            func hand(_ to: String, _ why: String, as reader: String) async throws -> Answer? {
                let form = ["to": to, "why": why, "revision": "0"]
                return try await floor.visit(.post, path + "/handovers", as: reader, form: form)
            }
            let refused = try floor.read(try await hand("CEM", "load", as: "ADA"), status: 422)
            #expect(refused.contains("They may not hold this talk") && refused.contains("value=\"CEM\""))
            let nobody = try floor.read(try await hand("NOBODY", "load", as: "ADA"), status: 422)
            #expect(nobody.contains("Nobody was found"))
            let reasonless = try floor.read(try await hand("HANA", "", as: "ADA"), status: 422)
            #expect(reasonless.contains("Choose a reason"))
            guard case .notFound = try await hand("CEM", "load", as: "CEM") else {
                Issue.record("whoever has nothing to do with it hands it to themselves")
                return
            }
            guard case .redirect(let after) = try await hand("HANA", "asked", as: "ADA") else {
                Issue.record("not handed over")
                return
            }
            #expect(after.text.hasPrefix("/week"), "whoever may not open it any more is led away")
            #expect(try await floor.page(path, as: "ADA") == nil)
            for reader in ["HANA", "MAX"] {
                let page = try #require(try await floor.page(path, as: reader))
                #expect(page.contains("From Ada to Hana: The person wants another listener"), "\(reader)")
            }
            guard case .page = try await floor.visit(.get, path + "/hold", as: "HANA") else {
                Issue.record("the new holder holds it")
                return
            }
            // What was seen is old.
            let late = try await hand("MAX", "load", as: "ADA")
            guard case .notFound = late else {
                Issue.record("handed over twice")
                return
            }
            // Above may hand it on; with words only to whom they name.
            let finding = ["step": "cause", "cause": "personal", "text": "x", "revision": "0", "version": "0"]
            _ = try await floor.visit(.post, path + "/findings", as: "HANA", form: finding)
            let form = ["to": "ADA", "why": "closer", "revision": "1"]
            let words = try await floor.visit(.post, path + "/handovers", as: "MAX", form: form)
            #expect(try floor.read(words, status: 422).contains("not for them to read"))
        }
    }

    // Nothing of chance is in the forms: asked for twice at one moment they are the same, with another they are not.
    @Test func `has a form that is one reader's, one moment's and one person's`() async throws {
        func mark(_ page: String?) throws -> Substring {
            try #require(page?.firstMatch(of: /name="(?:course|once)" value="([0-9a-f]{32})"/)).output.1
        }
        try await Floor.run(.sqlite) { floor in
            func begin(_ person: String, as reader: String) async throws -> Substring {
                try mark(try await floor.page("/talks/begin", as: reader, query: ["person": person]))
            }
            let first = try await begin("BEN", as: "MAX")
            #expect(try await begin("BEN", as: "MAX") == first)
            #expect(try await begin("DORA", as: "MAX") != first)
            #expect(try await begin("BEN", as: "ADA") != first)
            let once = try mark(try await floor.page("/talks/new", as: "MAX"))
            #expect(try mark(try await floor.page("/talks/new", as: "MAX")) == once && once != first)
        }
    }

    // K1a, C8.
    @Test(arguments: TestEngine.available)
    func `is with a batch or a department, and begun once by its form`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let batch = try #require(try await floor.page("/talks/begin", as: "MAX", query: ["with": "batch"]))
            #expect(batch.contains("with-BEN") && !batch.contains("with-DORA"))
            let id = "0198aaaa00007000800000000000000a"
            let form = ["kind": "C7", "with-BEN": "1", "with-DORA": "1", "course": id]
            let path = try await begin(floor, form)
            #expect(path == "/talks/\(id)")
            #expect(try await begin(floor, form) == path)
            let page = try #require(try await floor.page(path, as: "MAX"))
            #expect(page.contains("Ben and 1 more") && page.contains("The common part"))
            let other = "0198aaaa00007000800000000000000b"
            let department = ["kind": "C8", "department": "Systems <1>", "course": other]
            let second = try await begin(floor, department)
            #expect(try await begin(floor, department) == second)
            #expect(try #require(try await floor.page(second, as: "MAX")).contains("Systems &lt;1&gt;"))
            guard case .notFound = try await floor.visit(.post, "/talks", as: "HANA", form: department) else {
                Issue.record("another's talk by its id")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available, [("C2", false), ("C4", true)])
    func `keeps a finding, whose words of a confidential kind lie sealed`(
        _ engine: TestEngine,
        _ kind: (name: String, isSealed: Bool)
    ) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(floor, ["person": "DORA", "kind": kind.name])
            let form = ["step": "cause", "cause": "knowledge", "text": "never <told>", "revision": "0", "version": "0"]
            let wordless = form.merging(["text": ""]) { $1 }
            let refused = try await floor.visit(.post, path + "/findings", as: "MAX", form: wordless)
            #expect(floor.read(refused).contains("Choose the cause and write"))
            guard case .redirect = try await floor.visit(.post, path + "/findings", as: "MAX", form: form) else {
                Issue.record("not kept")
                return
            }
            let page = try #require(try await floor.page(path, as: "MAX"))
            #expect(page.contains("Knowledge that was not passed on"))
            #expect(page.contains("never &lt;told&gt;") != kind.isSealed)
            let late = try await floor.visit(.post, path + "/findings", as: "MAX", form: form)
            #expect(floor.read(late).contains("has changed meanwhile"))
            let opened = try await floor.visit(.post, path + "/findings/opened", as: "MAX", form: ["step": "cause"])
            #expect(floor.read(opened).contains("never &lt;told&gt;") == kind.isSealed)
            let audit = try await floor.house.database.read(.system("test")) { tx in
                try tx.rows("SELECT why FROM audit {unscoped: test} WHERE kind = 'read'") { $0.text(0) }
            }
            #expect(audit.contains("open a confidential finding") == kind.isSealed)
        }
    }
}

extension Floor {
    /// What a page among the answers says; empty for any other answer.
    func read(_ answer: Answer?) -> String {
        guard case .page(let page) = answer else { return "" }
        var html = HTML(Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: now)))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }
}
