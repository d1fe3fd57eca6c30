import Communication
import Core
import Store
import Support
import Testing
import Web

/// A talk nobody planned, entered in thirty seconds (P22).
struct `Entering a talk nobody planned` {
    func enter(_ floor: Floor, _ fields: [String: String], as reader: String = "MAX") async throws -> Answer? {
        let form = ["who": "BEN", "kind": "C7", "line": "settling in", "minutes": "15", "once": "1"]
        return try await floor.visit(.post, "/talks/new", as: reader, form: form.merging(fields) { _, new in new })
    }

    /// Whether Ben's first talk still stands open on the week's list.
    func unmet(_ list: String) -> Bool {
        list.split(separator: "\n").contains { $0.contains("BEN") && $0.contains("K1") && !$0.contains(",met,") }
    }

    let talks = "SELECT kind FROM talk {unscoped: test} ORDER BY kind"

    @Test(arguments: TestEngine.available)
    func `is one talk however often it is sent, and meets what its kind meets (K1)`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let before = try #require(try await floor.csv("/week.csv", as: "MAX"))
            #expect(unmet(before))
            for _ in 0..<2 {
                guard case .redirect(let path) = try await enter(floor, [:]) else {
                    Issue.record("it was not taken")
                    return
                }
                #expect(path.text == "/talks/new?done=BEN")
            }
            #expect(try await floor.rows(talks) == ["C7"])
            let after = try #require(try await floor.csv("/week.csv", as: "MAX"))
            #expect(!unmet(after), "K1 is met")
            guard case .redirect = try await enter(floor, ["once": "2", "kind": "C1"]) else {
                Issue.record("another talk was not taken")
                return
            }
            #expect(try await floor.rows(talks) == ["C1", "C7"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `seals the line of a confidential kind`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await enter(floor, ["kind": "C4", "line": "SECRET"])
            #expect(try await floor.rows("SELECT coalesce(note, 'none') FROM talk {unscoped: test}") == ["none"])
            let page = try #require(try await floor.page("/people/BEN", as: "MAX"))
            #expect(!page.contains("SECRET") && page.contains("Open the confidential note"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `finds the person by name, and asks where several fit, losing nothing`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            guard case .redirect = try await enter(floor, ["who": "dora", "once": "d"]) else {
                Issue.record("a name was not found")
                return
            }
            // "A" is in several names.
            guard case .page(let page) = try await enter(floor, ["who": "a", "once": "e"]) else {
                Issue.record("somebody was taken for somebody")
                return
            }
            let html = floor.html(page)
            #expect(page.status == 422 && html.contains("Several fit") && html.contains("settling in"))
            guard case .redirect = try await enter(floor, ["who": "a", "once": "e", "chosen": "BEN"]) else {
                Issue.record("who was chosen was not taken")
                return
            }
            guard case .page(let nobody) = try await enter(floor, ["who": "zzz"]) else { return }
            #expect(nobody.status == 422)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is for those who may hold such a talk`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            #expect(try await floor.visit(.get, "/talks/new", as: "BEN") == nil)
            #expect(try await enter(floor, [:], as: "BEN") == nil)
            let refused: [(String, [String: String])] = [
                ("ADA", ["who": "DORA"]), ("ADA", ["who": "MAX"]), ("MAX", ["who": "MAX"]), ("ADA", ["kind": "C6"]),
                ("MAX", ["kind": "C5"]), ("MAX", ["held_on": "2026-11-24"]), ("MAX", ["once": ""]),
            ]
            for (reader, fields) in refused {
                guard case .page(let page) = try await enter(floor, fields, as: reader) else {
                    Issue.record("\(reader) entered \(fields)")
                    continue
                }
                #expect(page.status == 422)
            }
            #expect(try await floor.rows(talks).isEmpty)
            guard case .redirect = try await enter(floor, [:], as: "ADA") else {
                Issue.record("the leader's own was not taken")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `counts in the distribution of lengths and places`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            #expect(
                try await floor.page("/talks/lengths", as: "MAX")?.contains("No talks in the last half-year") == true
            )
            _ = try await enter(floor, [:])
            let page = try #require(try await floor.page("/talks/lengths", as: "MAX"))
            #expect(page.contains("15 min") && page.contains("Onboarding talk"))
            #expect(try await floor.visit(.get, "/talks/lengths", as: "ADA") == nil)
        }
    }
}
