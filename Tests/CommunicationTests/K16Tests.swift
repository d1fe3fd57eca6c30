import Core
import People
import Support
import Testing
import Workdays

@testable import Communication

/// The season of 2025: from 1 December to 3 March; the Spring Festival is on 17 February 2026, its eve a day off.
struct `K16 the year-end season` {
    func floor(joined: Day = "2025-01-06") throws -> Cast {
        var cast = try Cast()
        cast.ruleStarts = [.k16: "2025-11-01"]
        cast.employ("ben", from: joined)
        return cast
    }

    @Test func `raises nothing without a start day`() throws {
        var cast = try floor()
        cast.ruleStarts = [:]
        #expect(cast.owed("ben", .k16, on: "2026-01-01") == [])
    }

    @Test func `opens on 1 December for whoever had no talk for sixty days`() throws {
        let cast = try floor()
        #expect(cast.lines("ben", .k16, on: "2025-11-30") == [])
        #expect(cast.lines("ben", .k16, on: "2025-12-01") == ["2025-12-01: due 2026-02-14, open"])
        #expect(cast.lines("ben", .k16, on: "2026-02-15") == ["2025-12-01: due 2026-02-14, late"])
    }

    @Test(
        arguments: [
            ("2025-10-01", "2025-12-01"), ("2025-10-02", "2025-12-02"), ("2025-10-03", "2025-12-03"),
            ("2025-11-30", "2026-01-30"),
        ] as [(Day, Day)]
    )
    func `lists a person on the day after sixty without a talk`(talk: Day, listed: Day) throws {
        var cast = try floor()
        cast.talk(.c4, with: "ben", on: talk)
        #expect(cast.lines("ben", .k16, on: listed - 1) == [])
        #expect(cast.lines("ben", .k16, on: listed) == ["\(listed): due 2026-02-14, open"])
    }

    @Test func `counts from joining for whoever was never talked with`() throws {
        let cast = try floor(joined: "2025-12-01")
        #expect(cast.lines("ben", .k16, on: "2026-01-30") == [])
        #expect(cast.lines("ben", .k16, on: "2026-01-31") == ["2026-01-31: due 2026-02-14, open"])
    }

    @Test(
        arguments: [
            // The last working day before the festival is a make-up Saturday; after it the list is due at the season's end.
            ("2025-12-14", "2026-02-13", "2026-02-14"), ("2025-12-15", "2026-02-14", "2026-02-14"),
            ("2025-12-16", "2026-02-15", "2026-02-15"), ("2025-12-17", "2026-02-16", "2026-02-16"),
            ("2025-12-18", "2026-02-17", "2026-03-03"), ("2026-01-01", "2026-03-03", "2026-03-03"),
        ] as [(Day, Day, Day)]
    )
    func `is due before the festival, after it before the season ends`(talk: Day, listed: Day, due: Day) throws {
        var cast = try floor()
        cast.talk(.c1, with: "ben", on: "2025-11-20")
        cast.talk(.c1, with: "ben", on: talk)
        #expect(
            cast.lines("ben", .k16, on: "2026-03-03") == [
                "\(listed): due \(due), \(due < "2026-03-03" ? "late" : "open")"
            ]
        )
        #expect(cast.lines("ben", .k16, on: "2026-03-04") == ["\(listed): due \(due), late"])
    }

    @Test func `closes two weeks after the festival`() throws {
        var cast = try floor()
        cast.talk(.c1, with: "ben", on: "2025-11-20")
        cast.talk(.c1, with: "ben", on: "2026-01-02")
        #expect(cast.lines("ben", .k16, on: "2026-03-04") == [])
    }

    @Test func `is met by a talk that counts, whose kind does not matter`() throws {
        for (holder, met) in [("max", true), ("nora", true), (nil, true), ("ada", false)] as [(String?, Bool)] {
            var cast = try floor()
            cast.talk(.c8, with: "ben", on: "2025-12-10", by: holder)
            let state = met ? "met" : "open"
            #expect(cast.lines("ben", .k16, on: "2025-12-11") == ["2025-12-01: due 2026-02-14, \(state)"])
        }
    }

    @Test func `lists a person twice where sixty days pass twice, and comes each year`() throws {
        var cast = try floor()
        cast.talk(.c1, with: "ben", on: "2025-12-05")
        cast.talk(.c1, with: "ben", on: "2026-02-10")
        #expect(
            cast.lines("ben", .k16, on: "2026-12-01") == [
                "2025-12-01: due 2026-02-14, met", "2026-02-04: due 2026-02-14, met",
                "2026-12-01: due 2027-02-05 (estimated), open",
            ]
        )
    }

    @Test func `begins at a start day inside the season`() throws {
        var cast = try floor()
        cast.ruleStarts = [.k16: "2026-01-12"]
        #expect(cast.lines("ben", .k16, on: "2026-01-11") == [])
        #expect(cast.lines("ben", .k16, on: "2026-01-12") == ["2026-01-12: due 2026-02-14, open"])
    }

    @Test func `leaves out who left, managers and HR`() throws {
        var cast = try floor()
        cast.employ("ben", from: "2025-01-06", left: "2025-11-30")
        cast.employ("max", from: "2025-01-06")
        #expect(cast.owed("ben", .k16, on: "2026-01-05") + cast.owed("max", .k16, on: "2026-01-05") == [])
    }
}
