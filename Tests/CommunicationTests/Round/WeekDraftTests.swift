import Core
import People
import Store
import Support
import Testing
import Web
import Workdays

@testable import Communication

struct `Thursday noon's work` {
    private static let site = TimedSite(name: "main", zone: .shanghai, calendar: .weekdays)

    private func at(_ text: String) throws -> Instant { try #require(Instant(text, in: .shanghai)) }

    @Test(arguments: [
        ("2026-11-26 11:59:59", "2026-W48", "2026-11-19 12:00"), ("2026-11-26 12:00", "2026-W49", "2026-11-26 12:00"),
        ("2026-11-29 23:59", "2026-W49", "2026-11-26 12:00"),
    ])
    func `is due for the coming week from noon on (K12c)`(now: String, week: String, due: String) throws {
        let (now, due) = (try at(now), try at(due))
        let run = WeekDraftJobs.work(.fixed(now), CalendarSet([.weekdays])).latest(now, Self.site)
        #expect(run == TimedWork.Run(name: week, at: due))
    }

    @Test(arguments: TestEngine.available)
    func `sends the list once, and leaves one sent sooner alone`(engine: TestEngine) async throws {
        let now = try at("2026-11-26 12:00")
        try await withDatabase(engine, clock: .fixed(now)) { database in
            _ = try await database.write(.system("test"), "site") { tx in
                try SiteStore.makeMain(zone: "Asia/Shanghai", calendar: "WEEKDAYS", tx)
            }
            guard case .inside(let body) = WeekDraftJobs.work(.fixed(now), CalendarSet([.weekdays])).work.body else {
                Issue.record("it must happen in one transaction with its job")
                return
            }
            func run(_ key: String, site: String = "main") async throws -> JobOutcome {
                try await database.write(.system("job"), "week-draft") { tx in
                    let job = Job(id: ID("1"), kind: "week-draft", key: key, payload: site, attempts: 1, leasedBy: "s")
                    return try body(job, tx)
                }
            }
            #expect(try await run("main/2026-W49") == .done)
            #expect(try await run("main/2026-W49") == .done)
            let rounds = try await database.read(.all) { tx in
                try tx.rows("SELECT week, opened_by FROM week_round") { "\($0.text(0)) \($0.text(1))" }
            }
            #expect(rounds == ["2026-W49 Thursday noon"])
            let noon = try at("2026-12-03 12:00")
            #expect(try await run("main/2026-W50") == .snooze(until: noon))
            #expect(try await run("main/2026-W46") == .cancel(reason: "the week is over"))
            #expect(try await run("gone/2026-W49", site: "gone") == .cancel(reason: "there is no such site or week"))
        }
    }
}
