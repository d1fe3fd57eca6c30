import Core
import Foundation
import People
import Signals
import Store
import Support
import Testing

@testable import Performance

struct `A night's swings` {
    private static let people = 30
    /// The last of forty weeks is that of 16 November 2026.
    private static let first: Day = "2026-02-16"

    private static let roster =
        "employee_id,name,team,role,joined_on\n"
        + (0..<people).map { "A\(100 + $0),n\($0),Red,agent,2024-01-01\n" }.joined()

    /// Satisfaction of everybody: the first falls by 30 points from the 29th week on.
    private static func measures(weeks: Range<Int>) -> String {
        var dice = Dice(state: 9)
        var text = "employee_id,date,measure,value,count\n"
        for week in 0..<40 {
            for person in 0..<people {
                let rate = 0.8 - (person == 0 && week >= 28 ? 0.3 : 0)
                let good = (0..<60).count { _ in Double.random(in: 0..<1, using: &dice) < rate }
                if weeks.contains(week) { text += "A\(100 + person),\(first + week * 7),csat,\(good),60\n" }
            }
        }
        return text
    }

    private static func night(_ site: LogSite, on day: Day) async throws -> [String] {
        let now = Zone.shanghai.instant(day) + 4 * 3600
        return try await ResultsNight(database: site.database, clock: .fixed(now), steps: [SwingNight.step]).run()
    }

    private static func told(_ site: LogSite) async throws -> [String] {
        try await site.read { tx in
            try tx.rows(
                """
                SELECT p.employee_id, s.happened_on, s.payload FROM signal s JOIN person p ON p.person_id = s.person_id
                WHERE s.kind = 'swing' AND {scope p.person_id} ORDER BY s.happened_on, p.employee_id
                """
            ) { row in
                let swing = try JSONDecoder().decode(Swing.self, from: Data(row.text(2).utf8))
                return "\(row.text(0)) \(row.day(1)) \(swing.direction) \(swing.measure)"
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `are told of once, however often it is run, and by whom they are`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            try await site.takeTable(PerformanceIntakes.all[0], Self.measures(weeks: 0..<40))
            let first = try await Self.night(site, on: "2026-11-23")
            #expect(first.last?.hasPrefix("swings: 1 measures judged, 1 swings told") == true, "\(first)")
            let told = try await Self.told(site)
            #expect(told.count == 1)
            #expect(told.first?.hasPrefix("A100 ") == true)
            #expect(told.first?.hasSuffix(" down csat") == true)
            // Found within eight weeks of the fall, on a Monday, and never before three weeks of it.
            let day = told.first.flatMap { Day(String($0.split(separator: " ")[1])) }
            let fall = Self.first + 28 * 7
            #expect(day.map { $0.weekday == 1 && $0 >= fall + 21 && $0 <= fall + 56 } ?? false)
            #expect(try await Self.night(site, on: "2026-11-23").last == "swings: 0 measures judged, 0 swings told")
            #expect(try await Self.told(site) == told)
        }
    }

    @Test(arguments: TestEngine.available)
    func `are the same week after week as all at once`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            try await site.takeTable(PerformanceIntakes.all[0], Self.measures(weeks: 0..<27))
            _ = try await Self.night(site, on: Self.first + 27 * 7)
            #expect(try await Self.told(site) == [])
            for week in 27..<40 {
                try await site.takeTable(
                    PerformanceIntakes.all[0],
                    Self.measures(weeks: week..<(week + 1)),
                    on: Self.first + (week + 1) * 7
                )
                _ = try await Self.night(site, on: Self.first + (week + 1) * 7)
            }
            let told = try await Self.told(site)
            #expect(told.count == 1)
            #expect(told.first?.hasPrefix("A100 ") == true)
            let looks = try await site.read { tx -> [String: SwingLook] in
                guard let ada = try RosterStore().id(of: "A100", tx) else { return [:] }
                let series = try WeekStore.series(of: ada, asOf: "2026-11-23", tx)
                return try SwingLookStore.looks(at: ada, series, through: "2026-11-16", tx)
            }
            let verdict = looks["csat"]?.verdict
            #expect(verdict?.answer == .down)
            #expect(verdict?.figures.map { $0.now < 0.6 && $0.before > 0.7 && $0.high < 0 } ?? false)
            #expect(looks["csat"]?.picture?.points.last?.isOutside == true)
        }
    }

    private struct Standing: Equatable {
        var episodes: [String]
        var signals: [String]
        var withdrawn: [String]
        var due: Int
    }

    private static func standing(_ site: LogSite) async throws -> Standing {
        try await site.read { tx in
            func said(_ column: String) -> String {
                """
                SELECT p.employee_id, s.source_key FROM signal s JOIN person p ON p.person_id = s.person_id
                WHERE s.kind = 'swing' AND \(column) AND {scope p.person_id} ORDER BY p.employee_id, s.source_key
                """
            }
            return Standing(
                episodes: try tx.rows(
                    """
                    SELECT p.employee_id, e.state, e.first_week FROM swing_episode e
                    JOIN person p ON p.person_id = e.person_id
                    WHERE e.found_week IS NOT NULL AND {scope p.person_id} ORDER BY p.employee_id, e.first_week
                    """
                ) { "\($0.text(0)) \($0.text(1)) \($0.text(2))" },
                signals: try tx.rows(said("s.retracted_at IS NULL")) { $0.text(0) },
                withdrawn: try tx.rows(said("s.retracted_at IS NOT NULL")) { $0.text(0) },
                due: try tx.first("SELECT count(*) FROM swing_due {unscoped: a test counts}") { $0.count(0) } ?? -1
            )
        }
    }

    private static func late(_ person: String, weeks: Range<Int>, good: Int) -> String {
        "employee_id,date,measure,value,count\n"
            + weeks.map { "\(person),\(first + $0 * 7),csat,\(good),60\n" }.joined()
    }

    /// What was a fall was a mistake in the file; and somebody else's was missing from it.
    @Test(arguments: TestEngine.available)
    func `follow a late file: one is withdrawn, one is told of, none twice`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            try await site.takeTable(PerformanceIntakes.all[0], Self.measures(weeks: 0..<40))
            _ = try await Self.night(site, on: "2026-11-23")
            let before = try await Self.standing(site)
            #expect(before.signals == ["A100"] && before.withdrawn == [] && before.due == 0)

            try await site.takeTable(PerformanceIntakes.all[0], Self.late("A100", weeks: 28..<40, good: 48))
            #expect(try await Self.standing(site).due == 1)
            _ = try await Self.night(site, on: "2026-11-23")
            #expect(
                try await Self.standing(site)
                    == Standing(episodes: [], signals: [], withdrawn: ["A100"], due: 0)
            )
            try await site.takeTable(PerformanceIntakes.all[0], Self.late("A107", weeks: 28..<40, good: 28))
            _ = try await Self.night(site, on: "2026-11-23")
            let after = try await Self.standing(site)
            #expect(after.signals == ["A107"] && after.withdrawn == ["A100"] && after.due == 0)
            // Known only now: on the Monday after the last week.
            #expect(try await Self.told(site).filter { $0.hasPrefix("A107") } == ["A107 2026-11-23 down csat"])
            _ = try await Self.night(site, on: "2026-11-23")
            #expect(try await Self.standing(site) == after)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keep their name when a week of theirs is corrected a little`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            try await site.takeTable(PerformanceIntakes.all[0], Self.measures(weeks: 0..<40))
            _ = try await Self.night(site, on: "2026-11-23")
            let before = try await Self.standing(site)
            try await site.takeTable(PerformanceIntakes.all[0], Self.late("A100", weeks: 36..<37, good: 27))
            _ = try await Self.night(site, on: "2026-11-23")
            let after = try await Self.standing(site)
            #expect(after.episodes == before.episodes)
            #expect(after.signals == ["A100"] && after.due == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `wait for nobody when weeks that are not judged yet come in`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            try await site.takeTable(PerformanceIntakes.all[0], Self.measures(weeks: 0..<39))
            _ = try await Self.night(site, on: "2026-11-16")
            try await site.takeTable(PerformanceIntakes.all[0], Self.measures(weeks: 39..<40))
            #expect(try await Self.standing(site).due == 0)
        }
    }
}
