import Core
import Store
import Support
import Testing
import Web

/// K3, K3a: the list of swings behind its pages and files.
struct `The page of swings` {
    /// Ben's rating fell and Dora's rose, both still so; Ben's quality fell earlier and is over; Dora's talk time waits.
    private static let episodes: [(String, String, String, String, String?)] = [
        ("BEN", "csat", "down", "open", "2026-11-09"), ("DORA", "csat", "up", "open", "2026-11-02"),
        ("BEN", "quality", "down", "closed", "2026-10-05"), ("DORA", "aht", "down", "waiting", nil),
    ]

    private func run(_ engine: TestEngine, _ body: (Floor) async throws -> Void) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.house.database.write(.system("test"), "swings") { tx in
                for (number, measure, direction, state, found) in Self.episodes {
                    try tx.run(
                        """
                        INSERT INTO swing_episode (person_id, measure, first_week, direction, state, flagged, inside,
                            judged_week, found_week, closed_week, ended)
                        SELECT person_id, CAST($2 AS TEXT), '2026-09-21', CAST($3 AS TEXT), CAST($4 AS TEXT), 3, 0,
                            '2026-11-16', CAST($5 AS TEXT), CAST($6 AS TEXT), CAST($7 AS TEXT)
                        FROM person {unscoped: test} WHERE employee_id = $1
                        """,
                        [
                            .text(number), .text(measure), .text(direction), .text(state), .text(found),
                            .text(state == "closed" ? "2026-11-02" : nil), .text(state == "closed" ? "back" : nil),
                        ]
                    )
                }
            }
            let report = "employee_id,reported_at,reported_by,kind,note\nDORA,2026-11-20 09:00,CEM,swing,up a lot\n"
            _ = try await floor.take("reports", report)
            try await body(floor)
        }
    }

    /// Who stands in the file, with how it is known, for a filter.
    private func lines(_ floor: Floor, _ query: [String: String], as reader: String = "MAX") async throws -> [String] {
        let answer = try await floor.visit(.get, "/performance/swings.csv", as: reader, query: query)
        guard case .file(let bytes, _, _) = answer else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return [cells[0], cells[3], cells[6]].joined(separator: " ")
        }.sorted()
    }

    @Test(arguments: TestEngine.available)
    func `is one list that its filters cut, the file like the page`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let all = try await lines(floor, [:])
            #expect(all == ["BEN csat data", "BEN quality data", "DORA  person", "DORA csat data"])
            #expect(try await lines(floor, ["known": "person"]) == ["DORA  person"])
            #expect(try await lines(floor, ["direction": "up"]) == ["DORA csat data"])
            #expect(try await lines(floor, ["state": "over"]) == ["BEN quality data"])
            #expect(try await lines(floor, ["measure": "csat", "team": "A"]) == ["BEN csat data"])
            #expect(try await lines(floor, ["known": "look"]) == ["DORA aht look"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `shows leaders their own, and nobody below a manager what is worth a look`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            #expect(try await lines(floor, [:], as: "ADA") == ["BEN csat data", "BEN quality data"])
            #expect(try await lines(floor, ["known": "look"], as: "CEM").isEmpty)
            #expect(try await lines(floor, ["known": "look"], as: "HANA") == ["DORA aht look"])
            let leader = try #require(try await floor.page("/performance/swings", as: "ADA"))
            #expect(!leader.contains("Worth a look") && !leader.contains("Dora"))
            let agent = try await floor.page("/performance/swings", as: "BEN")
            #expect(agent == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps its filter in every address and leads to the person's chart`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let query = ["direction": "down", "state": "open"]
            let page = try #require(try await floor.page("/performance/swings", as: "MAX", query: query))
            #expect(page.contains("/performance/swings.csv?direction=down&amp;state=open"))
            #expect(page.contains("/performance/swings.json?direction=down&amp;state=open"))
            #expect(page.contains("/people/BEN/results?measure=csat") && !page.contains("Dora"))
            #expect(
                page.contains("<option value=\"down\" selected") && page.contains("<option value=\"open\" selected")
            )
            #expect(page.contains("CSAT") && page.contains("How is this computed"))
        }
    }

    @Test(arguments: Language.allCases)
    func `is whole in every language`(_ language: Language) async throws {
        try await run(.sqlite) { floor in
            let page = try #require(try await floor.page("/performance/swings", as: "MAX", language: language))
            #expect(page.contains("Ben") && page.contains("Dora"))
        }
    }
}
