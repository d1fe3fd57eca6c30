import Core
import People
import Store
import Support
import Testing

@testable import Performance

/// Ten agents with two weeks of two measures, and the night after.
private struct WeekSite {
    let site: LogSite

    static let measures = PerformanceIntakes.all[0]
    static let head = "employee_id,date,measure,value,count\n"

    init(_ site: LogSite) async throws {
        self.site = site
        let people = (1...10).map { "E\($0),P\($0),A,2026-01-01,C\($0)\n" }.joined()
        try await site.takeTable(
            PeopleIntakes.all[1],
            "employee_id,name,team,joined_on,agent_code\n" + people,
            on: "2026-02-01"
        )
        let rows = (1...10).flatMap { person in
            ["2026-11-08", "2026-11-15"].map { day in
                "E\(person),\(day),csat,\(20 + person),40\nE\(person),\(day),quality,\(85.5 * 5),5\n"
            }
        }
        try await site.takeTable(Self.measures, Self.head + rows.joined(), on: "2026-11-20")
        try await night()
    }

    @discardableResult
    func night() async throws -> [String] {
        try await ResultsNight(database: site.database, clock: LogSite.clock, steps: []).run()
    }

    func differences() async throws -> [String] { try await site.read { tx in try WeekAudit.differences(tx) } }

    func series(_ employeeID: String) async throws -> [PersonSeries] {
        try await site.read { tx in
            guard let person = try RosterStore().id(of: employeeID, tx) else { return [] }
            return try WeekStore.series(of: person, asOf: "2026-11-23", tx)
        }
    }

    func weeks(_ employeeID: String, _ measure: String = "csat") async throws -> [String] {
        try await series(employeeID).first { $0.measure == measure }?.weeks.map {
            "\($0.week) \($0.n) \(($0.value * 1000).rounded() / 1000)"
        } ?? []
    }
}

struct `The weeks of people` {
    @Test(arguments: TestEngine.available)
    func `are sums from Monday to Sunday, against what the others reach`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { log in
            let site = try await WeekSite(log)
            #expect(try await site.weeks("E10") == ["2026-11-02 40 0.75", "2026-11-09 40 0.75"])
            let best = try #require(try await site.series("E10").first { $0.measure == "csat" }?.weeks.first)
            #expect(abs(best.expected - 25.0 / 40) < 1e-9, "the mean of 21 to 29 of the nine others")
            #expect(best.z > 0)
            let quality = try #require(try await site.series("E10").first { $0.measure == "quality" })
            #expect(quality.weeks.isEmpty, "scores without any scatter have no standardised deviation")
            #expect(try await site.differences() == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `of few people follow a small import at once, of all others at night`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { log in
            let site = try await WeekSite(log)
            try await log.takeTable(
                WeekSite.measures,
                WeekSite.head + "E1,2026-11-16,csat,1,2\nE1,2026-11-15,csat,40,40\n"
            )
            #expect(
                try await site.weeks("E1") == ["2026-11-02 40 0.525", "2026-11-09 40 1.0", "2026-11-16 2 0.5"],
                "the 15th is the Sunday of the week before"
            )
            let before = try await site.series("E2")
            try await site.night()
            #expect(try await site.series("E2") == before, "the sums of the pool were kept up to date")
            #expect(try await site.differences() == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `lose what an undone import brought`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { log in
            let site = try await WeekSite(log)
            let report = try await log.takeTable(WeekSite.measures, WeekSite.head + "E1,2026-11-22,csat,1,2\n")
            #expect(try await site.weeks("E1").count == 3)
            _ = try await FileImport(database: log.database, clock: LogSite.clock)
                .undo(WeekSite.measures, importID: report.importID ?? "", by: LogSite.clerk)
            #expect(try await site.weeks("E1") == ["2026-11-02 40 0.525", "2026-11-09 40 0.525"])
            #expect(try await site.differences() == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `are found wrong by doctor where a bit of them is not what their rows say`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { log in
            let site = try await WeekSite(log)
            try await log.database.write(LogSite.clerk, "spoil") { tx in
                let person = try #require(try RosterStore().id(of: "E3", tx))
                let key = SeriesStore.Key(measure: "csat", person: person)
                var cells = try #require(try SeriesStore().all(of: person...person, tx)[key])
                cells[0].sum += 1
                try SeriesStore().put([(key, cells)], tx)
            }
            #expect(try await site.differences().count == 1)
            try await log.database.write(LogSite.clerk, "look again") { tx in
                let person = try #require(try RosterStore().id(of: "E3", tx))
                try WeekDueStore().note(people: [person], tx)
            }
            try await site.night()
            #expect(try await site.differences() == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `come in a stream of those in scope only, in order`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { log in
            let site = try await WeekSite(log)
            func people(_ scope: Scope) async throws -> [PersonID] {
                try await log.database.read(scope) { tx in
                    var people: [PersonID] = []
                    try WeekStore.everyone(asOf: "2026-11-23", tx).each("csat", tx) { people.append($0.person) }
                    return people
                }
            }
            let all = try await people(LogSite.clerk.scope)
            #expect(all.count == 10)
            #expect(all == all.sorted())
            let own = try #require(all.first)
            #expect(try await people(.own(own)) == [own])
            #expect(try await people(.none) == [])
            _ = site
        }
    }

    @Test(arguments: TestEngine.available)
    func `made anew in one go are the same as week by week`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { log in
            let site = try await WeekSite(log)
            var day: Day = "2026-08-03"
            while day < "2026-11-01" {
                let rows = (1...10).map { "E\($0),\(day),csat,\(20 + $0),40\n" }.joined()
                try await log.takeTable(WeekSite.measures, WeekSite.head + rows)
                day = day + 7
            }
            try await log.database.write(LogSite.clerk, "thirteen weeks of many people") { tx in
                let weeks = (0..<13).map { ("2026-08-03" as Day).number + Int32(7 * $0) }
                try WeekDueStore().note("csat", weeks: Set(weeks), tx)
            }
            let stepwise = try await site.weeks("E4")
            let lines = try await site.night()
            #expect(lines[0].hasPrefix("weeks: everybody's"))
            #expect(try await site.weeks("E4") == stepwise)
            #expect(stepwise.count == 15)
            #expect(try await site.differences() == [])
        }
    }
}

struct `A year and a quarter of weeks` {
    private func cell(_ week: Int32) -> WeekCell {
        WeekCell(week: week, days: 1, stratum: 0, n: 1, sum: 1, squares: 1)
    }

    @Test func `is kept, and not a week more`() {
        let cells = (0..<70).map { cell(4 + 7 * $0) }
        #expect(cells.kept().count == 65)
        #expect(cells.kept().first?.week == 4 + 7 * 5)
        #expect([WeekCell](cells.prefix(65)).kept().count == 65)
    }

    @Test(arguments: 1...20) func `is packed and read back to the bit`(_ seed: UInt64) {
        var dice = Dice(state: seed)
        var cells: [WeekCell] = []
        var week: Int32 = 4 - 7 * 3000
        for _ in 0..<dice.roll(0...40) {
            week += Int32(7 * dice.roll(1...300))
            let days = Int32(dice.roll(1...7))
            for stratum in Set((0..<dice.roll(1...4)).map { _ in Int64(dice.roll(0...1_000_000_000_000)) }).sorted() {
                let sum =
                    dice.happens(33)
                    ? Double(dice.roll(-9...900)) : dice.happens(50) ? Double(dice.roll(0...9999)) / 65_536 : 0.1
                let squares = dice.happens(50) ? sum : sum * sum
                cells.append(
                    WeekCell(
                        week: week,
                        days: days,
                        stratum: stratum,
                        n: Int64(dice.roll(1...5000)),
                        sum: sum,
                        squares: squares
                    )
                )
            }
        }
        #expect([WeekCell](packed: cells.packed) == cells)
    }

    @Test func `begins on Mondays`() {
        #expect(WeekCell.monday(of: ("2026-11-22" as Day).number) == ("2026-11-16" as Day).number)
        #expect(WeekCell.monday(of: ("2026-11-23" as Day).number) == ("2026-11-23" as Day).number)
    }
}
