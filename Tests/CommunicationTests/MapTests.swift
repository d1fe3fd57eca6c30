import Core
import Ingest
import People
import Signals
import Support
import Testing

@testable import Communication

struct `The map of communication` {
    private let everyone = ["ada", "ben", "cem", "dan", "eve"]
    private let quarter = Quarter(containing: "2026-07-01")

    private func map(
        _ cast: Cast,
        on today: Day,
        _ period: ClosedRange<Day>? = nil,
        team: String? = nil,
        as role: Role = .manager
    ) -> CommunicationMap {
        CommunicationMap(
            cast.view(on: today),
            period: period ?? quarter.first...quarter.last,
            team: team,
            today: today,
            sight: cast.sight(role == .leader ? "ada" : "nora", role, over: everyone)
        )
    }

    private func cell(_ map: CommunicationMap, _ row: String, _ rule: Rule) -> Tally? {
        map.rows.first { $0.name == row }?.cells[rule]
    }

    /// Dan joins North on 1 July 2026, due on the 8th.
    private func joiner(talk: Day? = nil) throws -> Cast {
        var cast = try Cast()
        cast.hire("dan", under: "ada", on: "2026-07-01")
        if let talk { cast.talk(.c7, with: "dan", on: talk) }
        return cast
    }

    @Test(
        arguments: [
            (nil, "2026-07-08", "due 1, no coverage"), (nil, "2026-07-09", "late 1, 0 of 1"),
            ("2026-07-08", "2026-07-08", "held 1, no coverage"), ("2026-07-08", "2026-07-09", "held 1, 1 of 1"),
            ("2026-07-09", "2026-07-09", "held 1, 0 of 1"),
        ] as [(Day?, Day, String)]
    )
    func `counts a due day as passed from the day after`(talk: Day?, today: Day, said: String) throws {
        let tally = try #require(cell(map(try joiner(talk: talk), on: today), "North", .k1))
        let state = tally.held > 0 ? "held \(tally.held)" : tally.late > 0 ? "late \(tally.late)" : "due \(tally.due)"
        #expect("\(state), \(tally.coverage == nil ? "no coverage" : "\(tally.inTime) of \(tally.passed)")" == said)
    }

    @Test(
        arguments: [
            ("2026-07-01", "2026-07-07", 0), ("2026-07-08", "2026-07-08", 1), ("2026-07-09", "2026-09-30", 0),
        ] as [(Day, Day, Int)]
    )
    func `takes in what falls due from the first day to the last`(from: Day, to: Day, count: Int) throws {
        #expect(cell(map(try joiner(), on: "2026-07-09", from...to), "North", .k1)?.all ?? 0 == count)
    }

    @Test(
        arguments: [(nil, "1 ahead"), ("2026-07-08", "1 held")] as [(Day?, String)]
    )
    func `says what was held where nothing lies ahead and no due day has passed`(talk: Day?, said: String) throws {
        let tally = try #require(cell(map(try joiner(talk: talk), on: "2026-07-08"), "North", .k1))
        #expect(Words.soFar(tally).english == said)
    }

    @Test func `keeps waivers out of every share`() throws {
        var cast = try joiner()
        cast.waive("dan/K1/2026-07-01", on: "2026-07-02", because: "met in training")
        let tally = try #require(cell(map(cast, on: "2026-07-20"), "North", .k1))
        #expect(tally.waived == 1 && tally.all == 1 && tally.coverage == nil)
    }

    @Test func `counts for the team the person stood in on the due day, and opens to people`() throws {
        var cast = try joiner()
        cast.move("dan", on: "2026-07-15", team: "South", under: "eve")
        let map = map(cast, on: "2026-07-20")
        #expect(cell(map, "North", .k1)?.late == 1)
        #expect(cell(map, "South", .k1) == nil)
        let people = self.map(cast, on: "2026-07-20", team: "North")
        #expect(cell(people, "Dan", .k1)?.late == 1)
        #expect(people.rows.allSatisfy { $0.employeeID != nil } && people.teams == ["North", "South"])
    }

    @Test func `adds up`() throws {
        let map = map(try joiner(), on: "2026-07-09")
        #expect(map.total.all == map.rules.reduce(0) { $0 + map.total(of: $1).all })
        #expect(map.total.held + map.total.due + map.total.late + map.total.waived == map.total.all)
    }

    @Test func `has no column of care for a leader, and no row of another team (K12d)`() throws {
        var cast = try joiner()
        cast.report(.mood, about: "ben", on: "2026-07-06")
        #expect(cell(map(cast, on: "2026-07-09"), "North", .k4)?.all == 1)
        let leaders = map(cast, on: "2026-07-09", as: .leader)
        #expect(!leaders.rules.contains(.k4) && cell(leaders, "North", .k1)?.all == 1)
    }

    @Test func `falls back on the quarter with today in it`() {
        let whole: ClosedRange<Day> = "2026-07-01"..."2026-09-30"
        #expect(CommunicationMap.period(from: nil, to: nil, today: "2026-09-30") == whole)
        #expect(CommunicationMap.period(from: "2026-09-01", to: "2026-08-01", today: "2026-07-01") == whole)
        #expect(CommunicationMap.period(from: "soon", to: "2026-08-01", today: "2026-07-01") == whole)
        let day = CommunicationMap.period(from: "2026-08-01", to: "2026-08-01", today: "2026-07-01")
        #expect(day == "2026-08-01"..."2026-08-01")
    }

    @Test func `writes a line for every row and rule`() throws {
        let rows = MapExportPages.table(map(try joiner(), on: "2026-07-09", "2026-07-08"..."2026-07-08")).texts
        #expect(rows.count == 2 && rows[0] == MapExportPages.columns)
        #expect(
            rows.last == [
                "2026-07-08", "2026-07-08", "North", "", "", "K1", "0", "0", "1", "0", "0", "1", "0",
            ]
        )
    }
}

struct `The list behind a cell` {
    private func list(_ query: [String: String], on today: Day = "2026-07-09", page: Int = 1) throws -> ListPage {
        var cast = try Cast()
        cast.hire("dan", under: "ada", on: "2026-07-01")
        let view = cast.view(on: today)
        return ListPage(
            view,
            DayChanges.since(view),
            ListFilter(query: query),
            today: today,
            sight: cast.sight("max", .manager, over: ["ada", "ben", "dan"]),
            page: page
        )
    }

    @Test(
        arguments: [
            (["rule": "K1", "state": "late"], 1), (["rule": "K1", "state": "held"], 2), (["rule": "K1"], 3),
            (["rule": "K1", "team": "South"], 0), (["rule": "K1", "person": "dan"], 1),
            (["rule": "K1", "holder": "kai"], 0), (["rule": "K1", "from": "2026-07-09"], 0), (["since": "late"], 1),
            (["rule": "K1", "from": "2026-07-08", "to": "2026-07-01"], 0),
        ] as [([String: String], Int)]
    )
    func `shows what the address asks for`(query: [String: String], count: Int) throws {
        #expect(try list(query).list.lines.count == count)
    }

    @Test func `shows the last page for a page past it`() throws {
        #expect(try list(["rule": "K1"], page: 9).page == 1)
        #expect(Paging.of(51, by: 50, wanted: 9) == (2, 2))
        #expect(Paging.of(50, by: 50, wanted: 0) == (1, 1))
    }
}
