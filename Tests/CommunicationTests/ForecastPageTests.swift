import Core
import People
import Support
import Testing

@testable import Communication

struct `The page of the talks ahead` {
    private static func time(from day: Day = "2026-01-01", perDay: Int = 99, perWeek: Int) -> TalkTime {
        TalkTime(fromOn: day, hours: TalkTime.usualHours, perDay: perDay, perWeek: perWeek)
    }

    private func page(
        of id: String,
        _ role: Role = .manager,
        perWeek: [String: Int] = [:],
        asked: String? = nil
    ) throws -> ForecastPage {
        let cast = try Cast()
        let today: [String: Day] = ["main": "2026-07-06"]
        return ForecastPage(
            LoadForecast(cast.facts, asOf: today),
            cast.facts,
            sight: cast.sight(id, role, over: ["nora", "max", "kai", "ada", "eve", "ben", "cem"]),
            today: today,
            times: Dictionary(
                uniqueKeysWithValues: perWeek.map { id, count in
                    (PersonID("id of \(id)"), [Self.time(perWeek: count)])
                }
            ),
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
            let page = try page(of: "nora", perWeek: [over: 0, other: 99])
            #expect(page.rows.first?.holder?.employeeID == over)
            #expect(page.rows.first?.over.isEmpty == false && page.rows.last?.over.isEmpty == true)
        }
    }

    @Test func `draws whom the address asks for, and nobody the reader may not see`() throws {
        #expect(try page(of: "nora", asked: "kai").drawn?.holder?.employeeID == "kai")
        #expect(try page(of: "max", asked: "kai").drawn?.holder?.employeeID == "max")
    }

    @Test func `counts what the forecast counts, for twenty-six weeks`() throws {
        let page = try page(of: "max")
        #expect(page.weeks.count == 26 && page.rows.first?.talks.count == 26)
        #expect(page.rows.first?.over.isEmpty == true)
    }

    @Test func `lists each week over capacity, and who has room in it`() throws {
        let page = try page(of: "nora", perWeek: ["max": 0, "kai": 99], asked: "max")
        let drawn = try #require(page.drawn)
        #expect(page.crunches.map(\.week) == drawn.over.map { page.weeks[$0] })
        #expect(page.crunches.allSatisfy { $0.talks > 0 && $0.capacity == 0 })
        #expect(page.crunches.allSatisfy { $0.takers.map(\.person.employeeID).contains("kai") })
        // Where Kai has no room either, nobody beside does.
        let full = try self.page(of: "nora", perWeek: ["max": 0, "kai": 0, "nora": 0], asked: "max")
        #expect(!full.crunches.isEmpty && full.crunches.allSatisfy(\.takers.isEmpty))
    }
}

struct `K12 what a holder's week can hold` {
    private let weeks = ["2026-09-21", "2026-09-28", "2026-10-05", "2026-10-12"].map { Week(containing: $0) }

    private func counts(_ times: [TalkTime] = [], absences: [Absence] = []) throws -> [Int] {
        let cast = try Cast()
        let max = try #require(cast.roster.person("max"))
        let person = Person(
            id: max.id,
            employeeID: max.employeeID,
            name: max.name,
            employments: max.employments,
            placements: max.placements,
            absences: absences
        )
        var capacity = TalkCapacity(times.isEmpty ? [:] : [max.id: times])
        let site = try #require(cast.facts.sites["main"])
        return capacity.weeks(weeks, of: person, at: site, today: "2026-09-21")
    }

    private func time(_ from: Day, hours: [Int: [WorkHours.Stretch]], perDay: Int, perWeek: Int) -> TalkTime {
        TalkTime(fromOn: from, hours: WorkHours(hours), perDay: perDay, perWeek: perWeek)
    }

    @Test func `is the numbers of the site where nothing is said, and nothing in a week off`() throws {
        let numbers = RuleNumbers()
        let counts = try counts()
        #expect(counts[0] <= numbers.k12PerWeek && counts[0] > 0)
        #expect(counts[3] == numbers.k12PerWeek)
        // 25 September and 1 to 7 October 2026 are off, Saturday 10 October is worked.
        let one = TalkTime(fromOn: "2026-01-01", hours: TalkTime.usualHours, perDay: 1, perWeek: 9)
        #expect(try self.counts([one]) == [4, 3, 3, 5])
    }

    @Test func `is never more than the places of the hours, and changes from the day on`() throws {
        let morning: [Int: [WorkHours.Stretch]] = [3: [.init(from: 540, to: 660)]]
        let times = [
            time("2026-01-01", hours: morning, perDay: 9, perWeek: 9),
            time("2026-10-18", hours: morning, perDay: 1, perWeek: 9),
            time("2026-10-19", hours: morning, perDay: 9, perWeek: 0),
        ]
        // Two places on a Wednesday; 7 October is off; what begins on the last Sunday holds for that week.
        #expect(try counts(times) == [2, 2, 0, 1])
        #expect(try counts([time("2026-01-01", hours: [:], perDay: 9, perWeek: 9)]) == [0, 0, 0, 0])
    }

    @Test func `leaves out the days away, the last one too`() throws {
        let times = [
            time("2026-01-01", hours: [3: [.init(from: 540, to: 660)]], perDay: 9, perWeek: 9)
        ]
        func away(_ from: Day, _ to: Day) throws -> Int {
            try counts(times, absences: [Absence(fromOn: from, toOn: to, kind: .leave)])[0]
        }
        #expect(try away("2026-09-21", "2026-09-22") == 2)
        #expect(try away("2026-09-21", "2026-09-23") == 0)
        #expect(try away("2026-09-24", "2026-09-30") == 2)
    }
}
