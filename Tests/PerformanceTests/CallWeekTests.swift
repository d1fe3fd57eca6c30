import Core
import Foundation
import People
import Store
import Support
import Testing

@testable import Performance

struct `Weeks made of contacts` {
    private static let roster = "employee_id,name,team,joined_on,agent_code\n"

    private func call(_ at: Int, _ code: String, talk: Int, ends: String? = nil) -> [String] {
        let call = "c\(at)\(code)"
        return [
            "\(at)|\(call)|sales|NONE|ENTERQUEUE||0|1", "\(at + 5)|\(call)|sales|\(code)|CONNECT|5|x|4",
            "\(at + 5 + talk)|\(call)|sales|\(code)|" + (ends ?? "COMPLETEAGENT|5|\(talk)|1"),
        ]
    }

    private func night(_ site: LogSite) async throws {
        _ = try await ResultsNight(database: site.database, clock: LogSite.clock, steps: []).run()
    }

    private func cells(_ site: LogSite, _ employeeID: String) async throws -> [String: [WeekCell]] {
        try await site.read { tx in
            guard let person = try RosterStore().id(of: employeeID, tx) else { return [:] }
            let all = try SeriesStore().all(of: person...person, tx)
            return Dictionary(uniqueKeysWithValues: all.map { ($0.key.measure, $0.value) })
        }
    }

    /// Eleven in the morning of Sunday, 22 November 2026, in Shanghai.
    @Test(arguments: TestEngine.available)
    func `count times, transfers and short calls by queue and three hours`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster + "E1,Ada,A,2026-01-01,C1\n")
            try await site.take(
                Tracked.log(
                    call(0, "C1", talk: 60) + call(600, "C1", talk: 9) + call(1800, "C1", talk: 7200)
                        + call(12_000, "C1", talk: 10, ends: "BLINDTRANSFER|900|x|5|10|1")
                )
            )
            try await night(site)
            let cells = try await cells(site, "E1")
            #expect(cells["short-calls"]?.map(\.n) == [3, 1])
            #expect(cells["short-calls"]?.map(\.sum) == [1, 0])
            #expect(cells["transfers"]?.map(\.sum) == [0, 1])
            #expect(cells["transfers"]?.map(\.stratum).map { $0 % 8 } == [3, 4], "9 to 12, and 12 to 15")
            let aht = try #require(cells["aht"])
            #expect(aht.map(\.n) == [2, 1], "nine seconds are a short call, ten are not")
            #expect(abs(aht[0].sum - (log(60) + log(3600))) < 1e-4, "two hours count as one")
            #expect(abs(aht[0].squares - (log(60) * log(60) + log(3600) * log(3600))) < 1e-3)
            #expect(aht.map(\.week) == [("2026-11-16" as Day).number, ("2026-11-16" as Day).number])
            #expect(aht[0].days == 1)
            #expect(try await site.read { tx in try WeekAudit.differences(tx) } == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `follow a code to whoever holds it, from the day they do`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            let people = Self.roster + "E1,Ada,A,2026-01-01,C1\nE2,Ben,A,2026-01-01,C2\n"
            try await site.takeTable(PeopleIntakes.all[1], people, on: "2026-02-01")
            let day = 86_400
            try await site.take(
                Tracked.log(call(0, "C1", talk: 60) + call(day, "C1", talk: 60) + call(2 * day, "C1", talk: 60))
            )
            try await night(site)
            #expect(try await cells(site, "E1")["aht"]?.map(\.n) == [1, 2])
            // From Tuesday the 24th on the code is Ben's.
            let moved = Self.roster + "E1,Ada,A,2026-01-01,C9\nE2,Ben,A,2026-01-01,C1\n"
            try await site.takeTable(PeopleIntakes.all[1], moved, on: "2026-11-24")
            try await night(site)
            #expect(try await cells(site, "E1")["aht"]?.map(\.n) == [1, 1])
            #expect(try await cells(site, "E2")["aht"]?.map(\.n) == [1])
            #expect(try await site.read { tx in try WeekAudit.differences(tx) } == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `wait for the night, and doctor knows that they wait`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster + "E1,Ada,A,2026-01-01,C1\n")
            try await site.take(Tracked.log(call(0, "C1", talk: 60)))
            try await night(site)
            try await site.take(Tracked.log(call(600, "C1", talk: 30)))
            #expect(try await cells(site, "E1")["aht"]?.map(\.n) == [1])
            #expect(try await site.read { tx in try WeekAudit.differences(tx) } == [])
            try await night(site)
            #expect(try await cells(site, "E1")["aht"]?.map(\.n) == [2])
        }
    }
}

struct `The roll-up of a week's contacts` {
    /// What is held is some codes' sums, whatever the size of the centre.
    @Test(arguments: TestEngine.available)
    func `holds no more codes at a time than it is told, and comes to the same`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            let lines = (0..<7).flatMap { code in
                (0...code).flatMap { call -> [String] in
                    let (at, name) = (code * 600 + call * 40, "C\(code)")
                    return [
                        "\(at)|c\(at)|sales|NONE|ENTERQUEUE||0|1", "\(at + 2)|c\(at)|sales|\(name)|CONNECT|5|x|4",
                        "\(at + 30 + call)|c\(at)|sales|\(name)|COMPLETEAGENT|5|20|1",
                    ]
                }
            }
            try await site.take(Tracked.log(lines))
            let week = ("2026-11-16" as Day).number
            var mixes: [[Int64: CallMix]] = []
            for (atOnce, held) in [(2, 2), (3, 3), (7, 7), (100, 7)] {
                let (most, stored) = try await site.database.writePart(.system("test")) { tx in
                    let store = ContactWeekStore(atOnce: atOnce)
                    return (try store.roll(week, tx), try store.stored(week, 0...Int64.max, tx))
                }
                #expect(most == held)
                mixes.append(stored)
            }
            #expect(mixes[0].count == 7)
            #expect(mixes.allSatisfy { $0 == mixes[0] })
            let ranges = try await site.read { tx in try ContactWeekStore(atOnce: 3).ranges(tx) }
            #expect(ranges.count == 3)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
        }
    }
}

struct `A measures file with queues and types` {
    @Test(arguments: TestEngine.available)
    func `keeps what each stratum says, and adds them up where a day is asked for`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], "employee_id,name,team,joined_on\nE1,Ada,A,2026-01-01\n")
            let text = """
                工号,日期,指标,数值,样本数,技能组,业务类型
                E1,2026-11-02,满意度,9,10,销售,新客
                E1,2026-11-02,满意度,4,10,投诉,
                E1,2026-11-02,满意度,4,10,投诉,
                """
            let report = try await site.takeTable(PerformanceIntakes.all[0], text)
            #expect([report.new, report.unchanged, report.refused] == [2, 1, 0] as [Int])
            let again = try await site.takeTable(PerformanceIntakes.all[0], text)
            #expect([again.new, again.changed, again.unchanged] == [0, 0, 3] as [Int])
            let (entries, names) = try await site.read { tx in
                let person = try #require(try RosterStore().id(of: "E1", tx))
                return (
                    try MeasureStore().entries(
                        of: person,
                        measure: "csat",
                        from: "2026-11-01",
                        through: "2026-11-30",
                        tx
                    ),
                    try tx.rows("SELECT queue, type FROM stratum ORDER BY queue") { "\($0.text(0))/\($0.text(1))" }
                )
            }
            #expect(entries.map(\.value) == [13])
            #expect(entries.map(\.count) == [20])
            #expect(Set(names) == ["销售/新客", "投诉/"])
        }
    }

    @Test func `is one stratum where neither is named, and the same one for the same texts`() {
        #expect(Stratum.of(queue: "", type: "") == Stratum.none)
        #expect(Stratum.of(queue: "a", type: "b") == Stratum.of(queue: "a", type: "b"))
        #expect(Stratum.of(queue: "a", type: "b") != Stratum.of(queue: "b", type: "a"))
        #expect(Stratum.of(queue: "ab", type: "") != Stratum.of(queue: "a", type: "b"))
    }
}
