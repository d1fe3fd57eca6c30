import Core
import People
import Store
import Support
import Testing
import Workdays

@testable import Communication

/// K12: quiet hours from the contacts that imports counted, "with enough weeks behind it".
struct `K12 quiet hours of the sites` {
    private static let today: Day = "2026-11-25"

    private static func rules(_ site: String, _ zone: Zone) -> SiteRules {
        SiteRules(site: site, zone: zone, calendar: .weekdays, startOn: nil, ruleStarts: [:], history: [])
    }

    /// The profile of `main` after contacts at moments of its zone: waited and answered at once.
    private func profile(
        _ engine: TestEngine,
        zone: Zone = .shanghai,
        today: Day = today,
        _ contacts: [(at: String, waited: Int, atOnce: Int, source: Int64)]
    ) async throws -> QuietProfile? {
        try await withDatabase(engine) { database in
            _ = try await database.write(.system("test"), "contacts") { tx in
                for (source, site) in [(1, "main"), (2, "main"), (3, "other")] as [(Int64, String)] {
                    try tx.run(
                        "INSERT INTO source (source_id, name, site) VALUES ($1, $2, $3)",
                        [.int(source), .text("log \(source)"), .text(site)]
                    )
                }
                for contact in contacts {
                    let at = Instant(contact.at, in: zone) ?? Instant(seconds: 0)
                    try tx.run(
                        "INSERT INTO arrival (source_id, quarter, waited, at_once) VALUES ($1, $2, $3, $4)",
                        [.int(contact.source), .int(at.seconds / 900), .int(contact.waited), .int(contact.atOnce)]
                    )
                }
            }
            let sites = ["main": Self.rules("main", zone), "other": Self.rules("other", zone)]
            return try await database.read(.system("test")) { tx in
                try QuietStore.profiles(sites, today: ["main": today, "other": today], tx)["main"]
            }
        }
    }

    /// Mondays at ten, the last of them so many weeks before this week.
    private func mondays(
        _ weeksBack: [Int],
        source: Int64 = 1
    ) -> [(at: String, waited: Int, atOnce: Int, source: Int64)] {
        weeksBack.map { ("\(Day("2026-11-23") + -7 * $0) 10:00", 1, 10, source) }
    }

    @Test(arguments: TestEngine.available)
    func `need four whole weeks; this one is not over`(_ engine: TestEngine) async throws {
        #expect(try await profile(engine, []) == nil)
        #expect(try await profile(engine, mondays([1, 2, 3])) == nil)
        #expect(try await profile(engine, mondays([0, 1, 2, 3])) == nil)
        #expect(try await profile(engine, mondays([1, 2, 3, 4]))?.weeks == 4)
    }

    @Test(arguments: TestEngine.available)
    func `look twelve weeks back, and at the own site alone`(_ engine: TestEngine) async throws {
        #expect(try await profile(engine, mondays([1, 2, 3, 12]))?.weeks == 4)
        #expect(try await profile(engine, mondays([1, 2, 3, 13])) == nil)
        #expect(try await profile(engine, mondays([1, 2, 3]) + mondays([4], source: 3)) == nil)
    }

    @Test(arguments: TestEngine.available)
    func `add up quarters of an hour and sources`(_ engine: TestEngine) async throws {
        var contacts = mondays([1, 2, 3, 4])
        contacts += mondays([1, 2, 3, 4], source: 2)
        for week in 1...4 { contacts.append(("\(Day("2026-11-23") + -7 * week) 10:15", 0, 5, 1)) }
        let profile = try #require(try await profile(engine, contacts))
        let ten = HalfHour(weekday: 1, second: 36_000)
        // Two waited, twenty and five were answered at once: 2 * 10 + 25, in hundredths.
        #expect(profile.impact(ten) == 4500)
        #expect(profile.impact(HalfHour(index: ten.index + 1)) == 0)
        #expect(profile.impact(HalfHour(index: ten.index - 1)) == 0)
    }

    @Test(arguments: TestEngine.available)
    func `follow the clock of the site, over the hour it shows twice`(_ engine: TestEngine) async throws {
        let zone = try #require(Zone("America/New_York"))
        // Clocks go back on Sunday 1 November 2026: 9:00 stays 9:00 though it lies an hour later in UTC.
        let sundays = ["2026-10-18", "2026-10-25", "2026-11-01", "2026-11-08"]
        let nine = sundays.map { (at: "\($0) 09:00", waited: 0, atOnce: 4, source: Int64(1)) }
        let twice = ["2026-11-01T01:00-04:00", "2026-11-01T01:00-05:00"].map { ($0, 0, 4, Int64(1)) }
        let profile = try #require(try await profile(engine, zone: zone, nine + twice))
        #expect(profile.impact(HalfHour(weekday: 7, second: 9 * 3600)) == 400)
        #expect(profile.impact(HalfHour(weekday: 7, second: 10 * 3600)) == 0)
        #expect(profile.impact(HalfHour(weekday: 7, second: 3600)) == 200)
    }
}
