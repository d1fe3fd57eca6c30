import Core
import People
import Store
import Support
import Testing

@testable import Performance

struct `The best fifth of a team` {
    private func top(_ results: [(String, Double, Int)]) -> [String] {
        TopFifthRanking.top(results.map { .init(employeeID: $0.0, sum: $0.1, count: $0.2) }).map(\.employeeID)
    }

    @Test(arguments: [(0, 0), (1, 0), (4, 0), (5, 1), (9, 1), (10, 2), (14, 2), (15, 3), (60, 12)])
    func `is a fifth rounded down, and none below five`(_ agents: Int, _ best: Int) {
        let results = (0..<agents).map { ("E\(100 + $0)", Double($0), 1) }
        #expect(top(results) == (0..<best).map { "E\(100 + agents - 1 - $0)" })
    }

    @Test func `goes by the mean, not the sum`() {
        #expect(top([("a", 900, 10), ("b", 95, 1), ("c", 10, 1), ("d", 10, 1), ("e", 10, 1)]) == ["b"])
    }

    @Test func `breaks ties by the larger count, then the number`() {
        #expect(top([("d", 90, 1), ("c", 180, 2), ("b", 180, 2), ("a", 90, 1), ("e", 10, 1)]) == ["b"])
        #expect(top([("d", 90, 1), ("c", 90, 1), ("b", 90, 1), ("a", 90, 1), ("e", 90, 1)]) == ["a"])
    }

    private static let roster =
        "employee_id,name,team,role,joined_on,left_on\n" + (1...6).map { "A\($0),n,Red,agent,2026-01-01,\n" }.joined()
        + (1...4).map { "B\($0),n,Blue,agent,2026-01-01,\n" }.joined() + "L1,n,Red,leader,2026-01-01,\n"

    private func signals(_ site: LogSite) async throws -> [String] {
        try await site.read { tx in
            try tx.rows(
                """
                SELECT p.employee_id, s.happened_on, s.payload FROM signal s JOIN person p ON p.person_id = s.person_id
                WHERE s.kind = 'top-fifth' AND s.retracted_at IS NULL AND {scope p.person_id} ORDER BY s.happened_on, p.employee_id
                """
            ) { "\($0.text(0)) \($0.text(1)) \($0.text(2))" }
        }
    }

    private func measures(_ measure: String, _ date: String, _ values: [(String, Double)]) -> String {
        values.map { "\($0.0),\(date),\(measure),\($0.1),1\n" }.joined()
    }

    private static let head = "employee_id,date,measure,value,count\n"

    @Test(arguments: TestEngine.available)
    func `is found for the quarter after, from quality before satisfaction`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            let red = (1...6).map { ("A\($0)", Double(90 - $0)) }
            let blue = (1...4).map { ("B\($0)", 99.0) }
            // A6 has the best satisfaction, A1 the best quality, the leader is nobody's peer.
            let text =
                Self.head + measures("quality", "2026-09-30", red + blue + [("L1", 100)])
                + measures("csat", "2026-08-01", red.map { ($0.0, 100 - $0.1) })
            try await site.takeTable(PerformanceIntakes.all[0], text)
            #expect(
                try await signals(site) == [
                    #"A1 2026-10-01 {"among":6,"count":1,"measure":"quality","place":1,"quarter":"2026Q4","seen":89,"value":89}"#
                ]
            )
            try await site.takeTable(PerformanceIntakes.all[0], text)
            #expect(try await signals(site).count == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is found by satisfaction where there is no quality`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            try await site.takeTable(
                PerformanceIntakes.all[0],
                Self.head + measures("满意度", "2026-07-01", (1...5).map { ("A\($0)", Double($0)) })
                    + "A1,2026-07-02,sales,900,1\n"
            )
            #expect(try await signals(site).map { $0.prefix(13) } == ["A5 2026-10-01"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `counts only agents there on the quarter's first day`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            let roster = Self.roster.replacing(
                "A1,n,Red,agent,2026-01-01,\n",
                with: "A1,n,Red,agent,2026-01-01,2026-09-30\n"
            )
            .replacing("A2,n,Red,agent,2026-01-01,\n", with: "A2,n,Red,agent,2026-01-01,2026-10-01\n")
            try await site.takeTable(PeopleIntakes.all[1], roster)
            try await site.takeTable(
                PerformanceIntakes.all[0],
                Self.head + measures("quality", "2026-09-01", (1...6).map { ("A\($0)", Double(90 - $0)) })
            )
            #expect(try await signals(site).map { $0.prefix(25) } == ["A2 2026-10-01 {\"among\":5,"])
        }
    }

    /// A value that is corrected takes the first place from one and gives it to another.
    @Test(arguments: TestEngine.available)
    func `changes with its results, and is gone with their import`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            let report = try await site.takeTable(
                PerformanceIntakes.all[0],
                Self.head + measures("quality", "2026-09-01", (1...5).map { ("A\($0)", Double($0)) })
            )
            #expect(try await signals(site).map { $0.prefix(2) } == ["A5"])
            #expect(
                try await FileImport(database: site.database, clock: LogSite.clock).undo(
                    PerformanceIntakes.all[0],
                    importID: report.importID ?? "",
                    by: LogSite.clerk
                ) == []
            )
            #expect(try await signals(site) == [])
            try await site.takeTable(
                PerformanceIntakes.all[0],
                Self.head + measures("quality", "2026-09-01", (1...5).map { ("A\($0)", Double($0)) })
            )
            try await site.takeTable(PerformanceIntakes.all[0], Self.head + "A1,2026-09-01,quality,9,1\n")
            #expect(try await signals(site).map { $0.prefix(2) } == ["A1"])
        }
    }

    /// Who is named stays as the figures say; the value is what they are worth, and the chance goes with it.
    @Test func `says how sure each name is`() throws {
        let good = [(46, 50), (92, 100), (18, 20)] + (0..<12).map { (28 + $0, 50) }
        let results = good.enumerated().map { index, one in
            TopFifthRanking.Result(employeeID: "E\(100 + index)", sum: Double(one.0), count: one.1)
        }
        #expect(TopFifthRanking.top(results).map(\.employeeID) == ["E101", "E100", "E102"])
        let spread = try #require(TopFifthRanking.spread(results))
        let worth = TopFifthRanking.worth(results, spread, pooled: TopFifthRanking.mean(results))
        let (many, few) = (try #require(worth["E101"]), try #require(worth["E102"]))
        // 92 of 100 is drawn less than 18 of 20, and is surer.
        #expect(many.value < 0.92 && few.value < many.value && few.value > 0.7)
        #expect(try #require(many.chance) > 0.8)
        let (surer, less) = (try #require(many.chance), try #require(few.chance))
        #expect(less < surer)
        #expect(worth.values.allSatisfy { $0.chance != nil })
    }

    @Test func `gives everyone the same chance where all are alike`() throws {
        let results = (0..<10).map { TopFifthRanking.Result(employeeID: "E\($0)", sum: 45, count: 50) }
        let worth = TopFifthRanking.worth(results, TopFifthRanking.spread(results), pooled: 0.9)
        #expect(worth.values.allSatisfy { $0.chance == 0.2 && $0.value == 0.9 })
    }

    @Test func `claims nothing where one row each is all there is`() {
        let results = (0..<10).map { TopFifthRanking.Result(employeeID: "E\($0)", sum: 80 + Double($0), count: 1) }
        #expect(TopFifthRanking.spread(results) == nil)
        let worth = TopFifthRanking.worth(results, nil, pooled: 0)
        #expect(worth["E9"] == TopFifthRanking.Worth(value: 89, chance: nil))
    }

    @Test func `reads scores by how much they scatter from row to row`() throws {
        var dice = Dice(state: 9)
        let results = (0..<20).map { index in
            let rows = (0..<13).map { _ in 80 + Double(index) + Double.random(in: -3...3, using: &dice) }
            return TopFifthRanking.Result(
                employeeID: "E\(100 + index)",
                sum: rows.reduce(0, +),
                count: 13,
                squares: rows.reduce(0) { $0 + $1 * $1 },
                rows: 13
            )
        }
        let spread = try #require(TopFifthRanking.spread(results))
        let worth = TopFifthRanking.worth(results, spread, pooled: TopFifthRanking.mean(results))
        #expect(try #require(worth["E119"]?.chance) > 0.8)
        #expect(try #require(worth["E100"]?.chance) < 0.05)
    }
}
