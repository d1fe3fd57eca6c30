import Communication
import Core
import Store
import Support
import Testing
import Web

/// C5: receive, investigate, hold, act, answer; the answer is the matter's.
struct `The step "answer" of a talk about an own matter` {
    private func led(_ answer: Answer?) throws -> String {
        guard case .redirect(let path) = answer else { throw Failure(.badInput, "led nowhere") }
        return path.text
    }

    @Test(arguments: TestEngine.available)
    func `leads to the matter, and nobody ticks it by hand`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let words = ["what": "opinion", "words": "too loud"]
            let matter = try led(try await floor.visit(.post, "/matters", as: "BEN", form: words))
            let id = matter.replacing("/matters/", with: "")
            let begin = ["person": "BEN", "kind": "C5", "keys": "BEN/K8/\(id)"]
            let path = try led(try await floor.visit(.post, "/talks", as: "MAX", form: begin))
            let page = try #require(try await floor.page(path, as: "MAX"))
            #expect(page.contains("Answer"))
            let tick = ["act": "done", "step": "answer", "revision": "0"]
            guard case .notFound = try await floor.visit(.post, path + "/steps", as: "MAX", form: tick) else {
                Issue.record("ticked by hand")
                return
            }
            // Without a matter of its own there is nothing else that could settle it.
            let plain = try led(
                try await floor.visit(.post, "/talks", as: "MAX", form: ["person": "DORA", "kind": "C5"])
            )
            let early = try await floor.visit(.post, plain + "/steps", as: "MAX", form: tick)
            #expect(try floor.read(early, status: 422).contains("The talk comes before this step"))
        }
    }
}
