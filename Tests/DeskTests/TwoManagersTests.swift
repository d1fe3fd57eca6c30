import Core
import Store
import Support
import Testing
import Web

/// Two people at one week at once: the second sees what the first did, and loses no word (the calendar's moves are with
/// `The calendar`).
struct `Two at one week` {
    private static let key = "BEN/K1/2026-11-19"
    private static let next = ["week": "2026-W49"]

    private func waive(_ floor: Floor, as who: String, _ reason: String) async throws -> Answer? {
        try await floor.visit(
            .post,
            "/obligations/decisions",
            as: who,
            form: ["key": Self.key, "kind": "waiver", "reason": reason, "week": "2026-W48", "who": "all"]
        )
    }

    @Test(arguments: TestEngine.available)
    func `waive it once: the second reads who was first and why, and their own words`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            guard case .redirect = try await waive(floor, as: "MAX", "met in training") else {
                Issue.record("a waiver was not taken")
                return
            }
            let second = try floor.read(try await waive(floor, as: "HANA", "on <leave>"), status: 409)
            #expect(second.contains("Max has waived it meanwhile: met in training"))
            #expect(second.contains("on &lt;leave&gt;") && second.contains("Dora"), "and the list as it is now")
            let kept = try await floor.house.database.read(.system("test")) { tx in
                try tx.rows("SELECT by_name, reason FROM decision {unscoped: test}") { "\($0.text(0)): \($0.text(1))" }
            }
            #expect(kept == ["MAX: met in training"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `keep a leader's words where the manager was first to take the line off`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.visit(.post, "/week/round", as: "MAX", form: Self.next)
            _ = try await waive(floor, as: "MAX", "met in training")
            let said = Self.next.merging(["key": Self.key, "answer": "know", "text": "moves <house>"]) { a, _ in a }
            let late = try await floor.visit(.post, "/week/team/comments", as: "ADA", form: said)
            let screen = try floor.read(late, status: 409)
            #expect(screen.contains("has changed or left the list") && screen.contains("moves &lt;house&gt;"))
            let none = try await floor.house.database.read(.system("test")) { tx in
                try tx.first("SELECT count(*) FROM week_comment {unscoped: test}") { $0.count(0) }
            }
            #expect(none == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `both read a leader's answer to the week the other sent out`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.visit(.post, "/week/round", as: "MAX", form: Self.next)
            let said = Self.next.merging(["key": Self.key, "answer": "not_this_week"]) { a, _ in a }
            _ = try await floor.visit(.post, "/week/team/comments", as: "ADA", form: said)
            for reader in ["MAX", "HANA"] {
                let query = Self.next.merging(["who": "all"]) { a, _ in a }
                let list = try #require(try await floor.page("/week", as: reader, query: query))
                #expect(list.contains("Leader: Not this week"), "\(reader)")
            }
        }
    }
}
