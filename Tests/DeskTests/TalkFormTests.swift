import Communication
import Core
import People
import Store
import Support
import Testing
import Web

/// P3, P9, P10: the form of a talk behind its page.
struct `The form of a talk behind its page` {
    private static let flagged = "What do you think of your team leader?"

    /// Takes a talk in hand; its address.
    private func begin(
        _ kind: TalkKind,
        with employeeID: String?,
        by holder: String,
        _ floor: Floor
    ) async throws -> String {
        let id = CourseID(at: floor.now)
        try await floor.house.database.write(.system("test"), "begin") { tx in
            let person = try employeeID.flatMap { try RosterStore().id(of: $0, tx) }
            let course = TalkCourse(
                id: id,
                kind: kind,
                flow: FlowVersion(kind.rawValue, 1),
                site: "main",
                person: person,
                people: person.map { [$0] } ?? [],
                department: person == nil ? "Systems" : nil,
                holder: holder,
                begunAt: floor.now,
                begunBy: holder
            )
            try CourseStore.begin(course, tx)
        }
        return "/talks/\(id)/form"
    }

    private func rows(_ floor: Floor, _ sql: String) async throws -> [String] {
        try await floor.house.database.read(.system("test")) { tx in try tx.rows(sql) { $0.text(0) } }
    }

    private func status(_ answer: Answer?) -> Int? {
        switch answer {
        case .page(let page): page.status
        case .redirect: 302
        case .notFound: 404
        default: nil
        }
    }

    private func html(_ answer: Answer?) -> String {
        guard case .page(let page) = answer else { return "" }
        var html = HTML(Say(.english, zone: .shanghai, today: "2026-11-23"))
        page.body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    @Test(arguments: TestEngine.available)
    func `says who will read each field, and what is better not asked like this`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(.c1, with: "BEN", by: "ADA", floor)
            let page = try #require(try await floor.page(path, as: "ADA"))
            #expect(page.contains("Who will read this: the person, who holds the talk, the managers above, HR"))
            #expect(page.contains("Future goals") && page.contains("/people/BEN/dossier"))
            #expect(!page.contains("Whether it came"), "nothing was held yet")
            let form = ["number": "0", "f-plan": "order number first <1>", "q-1": Self.flagged]
            #expect(status(try await floor.visit(.post, path, as: "ADA", form: form)) == 302)
            let kept = try #require(try await floor.page(path, as: "ADA"))
            #expect(kept.contains("order number first &lt;1&gt;") && kept.contains(Self.flagged))
            #expect(kept.contains("Better not asked like this") && kept.contains("Use this instead"))
            #expect(kept.contains("Keep it, because"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps a version for each saving, one for two taps, and loses nothing to another`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(.c1, with: "BEN", by: "ADA", floor)
            let first = ["number": "0", "f-plan": "one"]
            for _ in 0..<2 { #expect(status(try await floor.visit(.post, path, as: "ADA", form: first)) == 302) }
            let count = "SELECT CAST(count(*) AS TEXT) FROM talk_form {unscoped: test}"
            #expect(try await rows(floor, count) == ["1"])
            let late = try await floor.visit(.post, path, as: "ADA", form: ["number": "0", "f-plan": "two"])
            #expect(status(late) == 409)
            #expect(html(late).contains("two") && html(late).contains("one"), "both are shown")
            #expect(try await rows(floor, count) == ["1"])
            let again = try await floor.visit(.post, path, as: "ADA", form: ["number": "1", "f-plan": "two"])
            #expect(status(again) == 302)
            #expect(try await rows(floor, count) == ["2"])
            let long = String(repeating: "x", count: 2_001)
            let wrong = try await floor.visit(.post, path, as: "ADA", form: ["number": "2", "f-plan": long])
            #expect(status(wrong) == 422 && html(wrong).contains(long))
        }
    }

    @Test(arguments: TestEngine.available)
    func `checks without keeping anything`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(.c1, with: "BEN", by: "ADA", floor)
            let form = ["number": "0", "f-plan": "typed", "q-2": Self.flagged]
            let page = html(try await floor.visit(.post, path + "/checks", as: "ADA", form: form))
            #expect(page.contains("Better not asked like this") && page.contains("typed"))
            #expect(page.contains(#"name="use" value="2.leader""#), "the question keeps its number")
            #expect(try await rows(floor, "SELECT form FROM talk_form {unscoped: test}").isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `counts a question that stays with its reason`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(.c1, with: "BEN", by: "ADA", floor)
            let form = [
                "number": "0", "q-1": Self.flagged, "keep-1-leader": "raised", "keep-words-1-leader": "said so",
            ]
            _ = try await floor.visit(.post, path, as: "ADA", form: form)
            let page = try #require(try await floor.page(path, as: "ADA"))
            #expect(page.contains("Kept: The person brought it up") && page.contains("said so"))
            let settings = try #require(try await floor.page("/settings/taboos", as: "HANA"))
            #expect(settings.contains("overruled 1 time") && !settings.contains("said so"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is read by those its fields name, and is not there for others`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(.c1, with: "BEN", by: "ADA", floor)
            let form = ["number": "0", "f-plan": "the plan", "q-1": "the question"]
            _ = try await floor.visit(.post, path, as: "ADA", form: form)
            for reader in ["MAX", "HANA"] {
                let page = try #require(try await floor.page(path, as: reader))
                #expect(page.contains("the plan") && !page.contains("the question"), "\(reader)")
                #expect(!page.contains("textarea"))
                #expect(status(try await floor.visit(.post, path, as: reader, form: form)) == 404)
            }
            #expect(status(try await floor.visit(.get, path, as: "CEM")) == 404)
            #expect(try await floor.visit(.get, path, as: "BEN") == nil)
            #expect(status(try await floor.visit(.get, "/talks/none/form", as: "ADA")) == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of care lies sealed, every opening is on file, and a leader has none of it`(_ engine: TestEngine) async throws
    {
        try await Floor.run(engine) { floor in
            let path = try await begin(.c4, with: "BEN", by: "MAX", floor)
            let words = "his mother is ill"
            let form = ["number": "0", "f-present": words, "f-occasion": "need"]
            #expect(status(try await floor.visit(.post, path, as: "MAX", form: form)) == 302)
            #expect(
                try await rows(floor, "SELECT answers FROM talk_form {unscoped: test} WHERE answers IS NOT NULL")
                    .isEmpty
            )
            let reads =
                "SELECT why FROM audit {unscoped: test} WHERE kind = 'read' AND why = 'open a confidential form'"
            let before = try await rows(floor, reads).count
            #expect(try #require(try await floor.page(path, as: "MAX")).contains(words))
            #expect(try await rows(floor, reads).count == before + 1)
            #expect(status(try await floor.visit(.get, path, as: "ADA")) == 404)
            let wrong = try await floor.visit(.post, path, as: "MAX", form: ["number": "1", "f-present": "sits alone"])
            #expect(status(wrong) == 422 && html(wrong).contains("a need, or a discomfort"), "C4a")
        }
    }

    @Test(arguments: TestEngine.available)
    func `C3a: locks nobody without their wish, and records the wish as a step`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(.c3, with: "DORA", by: "MAX", floor)
            let wrong = try await floor.visit(.post, path, as: "MAX", form: ["number": "0", "f-locked": "yes"])
            #expect(status(wrong) == 422)
            #expect(html(wrong).contains("not every soldier wants to be a general"))
            let form = ["number": "0", "f-locked": "yes", "f-wish": "wants", "done": "1"]
            #expect(status(try await floor.visit(.post, path, as: "MAX", form: form)) == 302)
            let steps = "SELECT step || ' ' || what FROM talk_course_event {unscoped: test} ORDER BY number"
            #expect(try await rows(floor, steps) == ["wish done"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `C1a: counts as written once it looks back and sets goals`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(.c1, with: "BEN", by: "ADA", floor)
            let steps = "SELECT step FROM talk_course_event {unscoped: test} ORDER BY number"
            let half = ["number": "0", "f-present": "a good month", "done": "1"]
            #expect(status(try await floor.visit(.post, path, as: "ADA", form: half)) == 302)
            #expect(try await rows(floor, steps).isEmpty)
            #expect(try #require(try await floor.page(path, as: "ADA")).contains("Still missing: Future goals"))
            let whole = ["number": "1", "f-present": "a good month", "f-goals": "80 %", "done": "1"]
            #expect(status(try await floor.visit(.post, path, as: "ADA", form: whole)) == 302)
            #expect(try await rows(floor, steps) == ["form"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `C8: is there for a department, too`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await begin(.c8, with: nil, by: "MAX", floor)
            #expect(status(try await floor.visit(.post, path, as: "MAX", form: ["number": "0", "f-plan": "x"])) == 302)
            #expect(try #require(try await floor.page(path, as: "MAX")).contains("Who owns this"))
        }
    }
}
