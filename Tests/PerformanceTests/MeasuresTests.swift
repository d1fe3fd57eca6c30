import Core
import People
import Store
import Support
import Testing

@testable import Performance

struct `A measures file` {
    private static let roster = "employee_id,name,team,joined_on\nE1,Ada,A,2026-01-01\nE2,Ben,A,2026-01-01\n"

    private func stored(_ site: LogSite) async throws -> [String] {
        try await site.read { tx in
            try tx.rows(
                """
                SELECT p.employee_id, m.measure, m.day, m.value, m.count FROM measure m JOIN person p ON p.person_id = m.person_id
                WHERE {scope p.person_id} ORDER BY p.employee_id, m.measure, m.day
                """
            ) { "\($0.text(0)) \($0.text(1)) \($0.text(2)) \($0.double(3))/\($0.int(4))" }
        }
    }

    @Test(arguments: TestEngine.available)
    func `is sums over counts, and again changes nothing`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            let text = """
                工号,日期,指标,数值,样本数
                E1,2026-11-01,满意度,450.5,5
                E1,2026/11/2,质检,88,
                E2,2026-11-01,Sales,-3e2,10
                E2,2026-11-01,Sales,-300,10
                """
            let report = try await site.takeTable(PerformanceIntakes.all[0], text)
            #expect([report.rows, report.new, report.unchanged, report.refused] == [4, 3, 1, 0] as [Int])
            let expected = [
                "E1 csat 2026-11-01 450.5/5", "E1 quality 2026-11-02 88.0/1", "E2 sales 2026-11-01 -300.0/10",
            ]
            #expect(try await stored(site) == expected)
            let again = try await site.takeTable(PerformanceIntakes.all[0], text)
            #expect([again.new, again.changed, again.unchanged] == [0, 0, 4] as [Int])
            #expect(try await stored(site) == expected)
        }
    }

    @Test(arguments: TestEngine.available)
    func `corrects what it gives another value`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            let head = "employee_id,date,measure,value,count\n"
            try await site.takeTable(PerformanceIntakes.all[0], head + "E1,2026-11-01,csat,4,1\n")
            let report = try await site.takeTable(PerformanceIntakes.all[0], head + "E1,2026-11-01,csat,5,2\n")
            #expect([report.new, report.changed] == [0, 1] as [Int])
            #expect(try await stored(site) == ["E1 csat 2026-11-01 5.0/2"])
        }
    }

    /// Taking the first import back would lose what the second said.
    @Test(arguments: TestEngine.available)
    func `is not taken back where a later one gave another value`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            let head = "employee_id,date,measure,value,count\n"
            let first = try await site.takeTable(
                PerformanceIntakes.all[0],
                head + "E1,2026-11-01,csat,4,1\nE2,2026-11-01,csat,4,1\n"
            )
            try await site.takeTable(PerformanceIntakes.all[0], head + "E1,2026-11-01,csat,5,2\n")
            let before = try await stored(site)
            let blocked = try await FileImport(database: site.database, clock: LogSite.clock).undo(
                PerformanceIntakes.all[0],
                importID: first.importID ?? "",
                by: LogSite.clerk
            )
            #expect(!blocked.isEmpty)
            #expect(try await stored(site) == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `has its bad rows refused`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            let report = try await site.takeTable(
                PerformanceIntakes.all[0],
                """
                employee_id,date,measure,value,count
                E9,2026-11-01,csat,4,1
                E1,never,csat,4,1
                E1,2026-11-01,,4,1
                E1,2026-11-01,csat,many,1
                E1,2026-11-01,csat,nan,1
                E1,2026-11-01,csat,4,0
                E1,2026-11-01,csat,4,1.5
                E1,2027-11-01,csat,4,1
                """
            )
            #expect(
                report.firstRefused.map(\.reason.english) == [
                    "nobody in the roster has employee_id E9", "date is not a day: never", "measure is empty",
                    "value is not a number: many",
                    "value is not a number: nan", "count has an unknown value: 0", "count is not a number: 1.5",
                    "date lies in the future: 2027-11-01",
                ]
            )
            #expect(report.new == 0)
        }
    }
}
