import Core
import Support
import Testing
import Web

/// Ben's first talk is due on Thursday 26 November: on the weekend after it he is late.
struct `The week a manager opens` {
    /// 10:00 in Shanghai, so many days after Monday 23 November.
    private static func day(_ days: Int) -> Instant { Floor.monday + days * 86_400 }

    @Test(arguments: [(4, "Week 48 ·"), (5, "Week 49 ·"), (6, "Week 49 ·")])
    func `is the next one after its last working day`(_ days: Int, _ said: String) async throws {
        try await Floor.run(.sqlite, at: Self.day(days)) { floor in
            for view in ["", "calendar"] {
                let page = try #require(try await floor.page("/week", as: "MAX", query: ["view": view]))
                #expect(page.contains(said), "\(view) \(days)")
            }
        }
    }

    @Test func `still lists who is late and who is due on the Sunday itself`() async throws {
        let roster = """
            employee_id,name,team,role,joined_on,leader_id
            MAX,Max,Office,manager,2026-10-01,
            ADA,Ada,A,leader,2026-10-01,MAX
            BEN,Ben,A,agent,2026-11-19,ADA
            EVE,Eve,A,agent,2026-11-22,ADA
            """
        // Eve's seventh day is Sunday 29 November.
        try await Floor.run(.sqlite, roster: roster, at: Self.day(6)) { floor in
            let list = try #require(try await floor.page("/week", as: "MAX"))
            #expect(list.contains("Ben") && list.contains("Eve"))
            let calendar = try #require(try await floor.page("/week", as: "MAX", query: ["view": "calendar"]))
            #expect(calendar.contains("Ben") && calendar.contains("Eve"))
            #expect(!calendar.contains("hours for talks are over"))
        }
    }

    @Test func `is the one the address names`() async throws {
        try await Floor.run(.sqlite, at: Self.day(6)) { floor in
            let page = try #require(try await floor.page("/week", as: "MAX", query: ["week": "2026-W48"]))
            #expect(page.contains("Week 48 ·"))
        }
    }
}
