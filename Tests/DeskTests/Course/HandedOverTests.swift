import Communication
import Core
import Foundation
import Store
import Support
import Testing
import Web

/// P4, K12: a talk handed over is the new holder's at once, in everybody's week.
///
/// Ben's first talk goes from Max to Hana.
struct `A planned talk that is handed over` {
    private static let key = "BEN/K1/2026-11-19"
    private static let week = Week(containing: Zone.shanghai.day(of: Floor.monday))

    /// The week planned and Ben told by Max, and then the talk begun and handed over.
    private func handOver(_ floor: Floor) async throws -> (before: KeptSlot, path: Path) {
        let plan = ["week": Self.week.description, "holder": "MAX", "key": Self.key]
        _ = try await floor.visit(.post, "/week/plans", as: "MAX", form: plan)
        let told = plan.merging(["revision": "1", "told": "1"]) { $1 }
        _ = try await floor.visit(.post, "/week/tellings", as: "MAX", form: told)
        let before = try #require(try await floor.slots().first { $0.keys.contains(Self.key) })
        let begun = try await floor.visit(
            .post,
            "/talks",
            as: "MAX",
            form: ["person": "BEN", "kind": "C7", "keys": Self.key]
        )
        guard case .redirect(let path) = begun else { throw Failure(.badInput, "not begun") }
        let hand = ["to": "HANA", "why": "load", "revision": "0"]
        let answer = try await floor.visit(.post, path.text + "/handovers", as: "MAX", form: hand)
        guard case .redirect = answer else { throw Failure(.badInput, "not handed over") }
        return (before, path)
    }

    /// What the page says before it offers to ask for a talk, where everybody who may be asked is named.
    private func comingUp(_ talks: String) -> Substring {
        talks.range(of: "Ask for a talk").map { talks[..<$0.lowerBound] } ?? talks[...]
    }

    private func bens(_ floor: Floor) async throws -> [KeptSlot] {
        try await floor.slots().filter { $0.keys.contains(Self.key) }
    }

    @Test(arguments: TestEngine.available)
    func `keeps its time where the new holder is free, and is told anew`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let before = try await handOver(floor).before
            #expect(before.holder == "MAX" && before.state == .told)
            let slots = try await bens(floor)
            let after = try #require(slots.first)
            #expect(slots.count == 1 && after.id == before.id && after.slot.start == before.slot.start)
            #expect(after.holder == "HANA" && after.state == .draft && after.movedBy == "MAX")
            let own = try #require(try await floor.csv("/week/slots.csv", as: "HANA"))
            #expect(own.contains("BEN"), "it stands in the new holder's calendar")
            let former = try #require(try await floor.csv("/week/slots.csv", as: "MAX"))
            #expect(!former.contains("BEN") && former.contains("DORA"), "and no longer in the former's")
            let talks = try #require(try await floor.page("/my/talks", as: "BEN"))
            let coming = comingUp(talks)
            #expect(coming.contains("Hana") && !coming.contains("Max"), "the person reads with whom")
        }
    }

    @Test(arguments: TestEngine.available)
    func `has no slot where the new holder gives no hours, and their week says why`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.house.database.write(.system("test"), "no hours") { tx in
                try tx.run(
                    """
                    INSERT INTO holder_capacity (person_id, from_on, per_day, per_week)
                    SELECT person_id, '2026-11-23', 4, 20 FROM person {unscoped: test} WHERE employee_id = 'HANA'
                    """
                )
            }
            _ = try await handOver(floor)
            #expect(try await bens(floor).map(\.state) == [.released])
            let week = try #require(try await floor.page("/week", as: "HANA", query: ["view": "calendar"]))
            #expect(week.contains("Ben") && week.contains("The holder has no hours for talks this week"))
            let talks = try #require(try await floor.page("/my/talks", as: "BEN"))
            #expect(!comingUp(talks).contains("Max"), "what was told is taken back")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is due from whom the rules name again once the talk has ended without being held`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let path = try await handOver(floor).path.text
            let end = ["act": "end", "reason": "mistake", "revision": "0"]
            guard case .redirect = try await floor.visit(.post, path + "/steps", as: "HANA", form: end) else {
                Issue.record("not ended")
                return
            }
            let back = try #require(try await floor.csv("/week/slots.csv", as: "MAX"))
            #expect(back.contains("BEN"), "Max's week proposes a slot for it")
            let left = try await floor.house.database.read(.system("test")) { tx in
                try tx.first("SELECT count(*) FROM obligation_holder {unscoped: test}") { $0.count(0) }
            }
            #expect(left == 0)
        }
    }
}
