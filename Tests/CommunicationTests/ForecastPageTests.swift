import Core
import People
import Support
import Testing

@testable import Communication

struct `The page of the talks ahead` {
    private func page(
        of id: String,
        _ role: Role = .manager,
        capacities: [String: Int] = [:],
        asked: String? = nil
    ) throws -> ForecastPage {
        let cast = try Cast()
        let today: [String: Day] = ["main": "2026-07-06"]
        return ForecastPage(
            LoadForecast(cast.facts, asOf: today),
            cast.roster,
            sight: cast.sight(id, role, over: ["nora", "max", "kai", "ada", "eve", "ben", "cem"]),
            today: today,
            capacities: capacities,
            asked: asked
        )
    }

    @Test func `shows a manager the own weeks, and the manager above all the site's`() throws {
        #expect(try page(of: "max").rows.map { $0.holder?.employeeID } == ["max"])
        #expect(Set(try page(of: "nora").rows.compactMap { $0.holder?.employeeID }) == ["max", "kai"])
        #expect(Set(try page(of: "hana", .hr).rows.compactMap { $0.holder?.employeeID }) == ["max", "kai"])
        #expect(try page(of: "ada", .leader).rows.isEmpty)
    }

    @Test func `puts who is over capacity first`() throws {
        for (over, other) in [("max", "kai"), ("kai", "max")] {
            let page = try page(of: "nora", capacities: [over: 0, other: 99])
            #expect(page.rows.first?.holder?.employeeID == over)
            #expect((page.rows.first?.weeksOver ?? 0) > 0 && page.rows.last?.weeksOver == 0)
        }
    }

    @Test func `draws whom the address asks for, and nobody the reader may not see`() throws {
        #expect(try page(of: "nora", asked: "kai").drawn?.holder?.employeeID == "kai")
        #expect(try page(of: "max", asked: "kai").drawn?.holder?.employeeID == "max")
    }

    @Test func `counts what the forecast counts, for twenty-six weeks`() throws {
        let page = try page(of: "max")
        #expect(page.weeks.count == 26 && page.rows.first?.talks.count == 26)
        #expect(page.rows.first?.weeksOver == 0, "nobody said how many can be held")
    }
}
