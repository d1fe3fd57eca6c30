import Core
import People
import Store
import Support
import Testing

@testable import Performance

struct `The proof of figures among peers` {
    private static let head = "employee_id,date,measure,value,count\n"

    /// Twenty agents with thirteen weeks of satisfaction, and the night after.
    private static func centre(_ site: LogSite) async throws {
        let people = (1...20).map { "E\(100 + $0),P\($0),A,2026-01-01\n" }.joined()
        try await site.takeTable(PeopleIntakes.all[1], "employee_id,name,team,joined_on\n" + people, on: "2026-02-01")
        var dice = Dice(state: 5)
        var rows = ""
        for week in 0..<13 {
            for person in 1...20 {
                let good = (0..<40).count { _ in Double.random(in: 0..<1, using: &dice) < 0.5 + Double(person) / 50 }
                rows += "E\(100 + person),\(("2026-08-24" as Day) + week * 7),csat,\(good),40\n"
            }
        }
        try await site.takeTable(PerformanceIntakes.all[0], head + rows, on: "2026-11-22")
        try await night(site)
    }

    private static func night(_ site: LogSite) async throws {
        let night = ResultsNight(database: site.database, clock: LogSite.clock, steps: [RankingJobs.step])
        _ = try await night.run()
    }

    private static func verdict(_ site: LogSite) async throws -> ResultsAudit.Verdict {
        try await site.read { tx in try ResultsAudit.verdict(tx) }
    }

    private static func spoil(_ site: LogSite, _ sql: String) async throws {
        try await site.database.writePart(.system("test")) { tx in _ = try tx.run(sql) }
    }

    @Test(arguments: TestEngine.available)
    func `finds nothing after a night, and has looked at everybody`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await Self.centre(site)
            #expect(try await Self.verdict(site) == ResultsAudit.Verdict())
            let made = try await site.read { tx in
                (
                    try ResultsMadeStore().all(.peers, tx).map(\.measure),
                    try ResultsMadeStore().all(.ranking, tx).map(\.measure),
                    try RankedStore().kept("csat", tx).count
                )
            }
            #expect(made == (["csat"], ["csat"], 20))
        }
    }

    @Test(arguments: TestEngine.available)
    func `names the first place that differs, and which figure it is`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await Self.centre(site)
            let someone = try await site.read { tx in try RosterStore().id(of: "E107", tx) }
            let person = try #require(someone)
            try await Self.spoil(
                site,
                "UPDATE ranked {unscoped: a test} SET n = n + 1 WHERE person_id = '\(person)'"
            )
            #expect(
                try await Self.verdict(site).differences
                    == ["the place of \(person) in csat: n is 521, made anew 520"]
            )
            try await Self.spoil(site, "DELETE FROM ranked {unscoped: a test} WHERE person_id = '\(person)'")
            #expect(try await Self.verdict(site).differences == ["the place of \(person) in csat is missing"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `names the peers whose sums differ; what follows from them differs too`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await Self.centre(site)
            try await Self.spoil(site, "UPDATE peer_week SET factor = factor + 1")
            let found = try await Self.verdict(site).differences
            #expect(found.first == "what agents at main reach in csat, how far weeks scatter")
            try await Self.spoil(site, "DELETE FROM peer_week")
            let gone = try await Self.verdict(site)
            #expect(gone.differences == ["what agents at main reach in csat, week of 2026-08-24"])
            #expect(gone.waiting == ["places in csat"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `waits for the night after an import or a move, and says for what`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await Self.centre(site)
            try await site.takeTable(PerformanceIntakes.all[0], Self.head + "E103,2026-11-20,csat,1,40\n")
            #expect(
                try await Self.verdict(site)
                    == ResultsAudit.Verdict(differences: [], waiting: ["peers in csat", "places in csat"])
            )
            try await Self.night(site)
            #expect(try await Self.verdict(site) == ResultsAudit.Verdict())
            try await site.takeTable(
                PeopleIntakes.all[1],
                "employee_id,name,team,joined_on\nE150,New,A,2026-11-20\n",
                on: "2026-11-22"
            )
            #expect(try await Self.verdict(site).differences == [])
            #expect(try await Self.verdict(site).waiting == ["peers in csat", "places in csat"])
        }
    }
}
