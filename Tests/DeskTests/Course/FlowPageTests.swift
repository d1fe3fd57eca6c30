import Access
import Communication
import Core
import Store
import Support
import Testing
import Web

/// The flows of a site, changed by who administers it.
struct `The flows' settings` {
    private static let path = "/settings/flows/C4"

    /// The form of care as it was delivered.
    private static var care: [String: String] {
        var form = ["version": "0"]
        for (place, step) in (BuiltInFlows.newest(.c4, .person)?.steps ?? []).enumerated() {
            form["name-\(place)"] = step.name
            form["order-\(place)"] = String(place + 1)
            form["hans-\(place)"] = step.title.hans
            form["hant-\(place)"] = step.title.hant
            form["english-\(place)"] = step.title.english
            form["actor-\(place)"] = step.actor.rawValue
            form["need-\(place)"] = step.need.rawValue
            for code in step.skips { form["skip-\(place)-\(code)"] = "1" }
        }
        for reason in CourseReason.endings { form["end-\(reason.rawValue)"] = "1" }
        return form
    }

    private func administer(_ floor: Floor) async throws {
        let store = AdministratorStore(database: floor.house.database, clock: floor.house.clock)
        #expect(try await store.appoint(number: "HANA", by: .system("test")))
    }

    private func begin(_ floor: Floor, _ person: String) async throws -> String {
        let form = ["person": person, "kind": "C4"]
        guard case .redirect(let path) = try await floor.visit(.post, "/talks", as: "MAX", form: form) else {
            throw Failure(.badInput, "not begun")
        }
        return path.text
    }

    @Test(arguments: TestEngine.available)
    func `hold for talks begun from then on; those on their way keep theirs`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            try await administer(floor)
            let before = try await begin(floor, "BEN")
            let change = Self.care.merging(["english-1": "Ask around"]) { $1 }
            guard case .redirect = try await floor.visit(.post, Self.path, as: "HANA", form: change) else {
                Issue.record("not kept")
                return
            }
            let after = try await begin(floor, "DORA")
            let (old, new) = (
                try #require(try await floor.page(before, as: "MAX")),
                try #require(try await floor.page(after, as: "MAX"))
            )
            #expect(old.contains("The cause") && !old.contains("Ask around"))
            #expect(new.contains("Ask around") && !new.contains("The cause"))
            let list = try #require(try await floor.page("/settings/flows", as: "MAX"))
            #expect(list.contains("The site’s version 1") && list.contains("Ask around"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `that cannot work are refused with what was typed, and nobody overwrites another`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            try await administer(floor)
            var wrong = Self.care
            wrong["need-2"] = "nothing"
            wrong["english-0"] = "Look <closely>"
            let refused = floor.read(try await floor.visit(.post, Self.path, as: "HANA", form: wrong))
            #expect(refused.contains("One step must be the talk itself") && refused.contains("Look &lt;closely&gt;"))
            let first = Self.care.merging(["english-0": "One"]) { $1 }
            let second = Self.care.merging(["english-0": "Two"]) { $1 }
            _ = try await floor.visit(.post, Self.path, as: "HANA", form: first)
            let late = floor.read(try await floor.visit(.post, Self.path, as: "HANA", form: second))
            #expect(late.contains("Somebody has changed the flow meanwhile") && late.contains(#"value="Two""#))
            let count = try await floor.house.database.read(.system("test")) { tx in
                try tx.first("SELECT count(*) FROM talk_flow") { $0.count(0) }
            }
            #expect(count == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `are read by managers and changed by none of them`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let page = try #require(try await floor.page(Self.path, as: "MAX"))
            #expect(page.contains("Only administrators change it") && !page.contains("Keep as a new version"))
            guard case .notFound = try await floor.visit(.post, Self.path, as: "MAX", form: Self.care) else {
                Issue.record("a manager changed it")
                return
            }
            #expect(try await floor.visit(.get, Self.path, as: "ADA") == nil)
            guard case .notFound = try await floor.visit(.get, "/settings/flows/none", as: "MAX") else {
                Issue.record("no such flow")
                return
            }
        }
    }
}
