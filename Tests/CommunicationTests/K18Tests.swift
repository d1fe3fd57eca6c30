import Core
import People
import Support
import Testing

@testable import Communication

/// All days count from 1 January 2026.
struct `K18 a return after a long absence` {
    func floor() throws -> Cast {
        var cast = try Cast()
        cast.start = "2026-01-01"
        return cast
    }

    @Test func `raises nothing without a start day`() throws {
        var cast = try Cast()
        cast.away("ben", from: "2026-11-02", to: "2026-11-13", .sick)
        #expect(cast.owed("ben", .k18, on: "2026-11-30") == [])
    }

    @Test(
        arguments: [
            // Four working days and five, days off at either end not counted.
            ("2026-11-16", "2026-11-19", []), ("2026-11-16", "2026-11-20", ["2026-11-20: due 2026-11-26, open"]),
            ("2026-11-17", "2026-11-22", []), ("2026-11-17", "2026-11-23", ["2026-11-23: due 2026-11-27, open"]),
            // The week after National Day with its make-up Saturday.
            ("2026-10-01", "2026-10-12", []), ("2026-10-01", "2026-10-13", ["2026-10-13: due 2026-10-19, open"]),
            // The Spring Festival between two make-up Saturdays; the first day back is the second.
            ("2026-02-15", "2026-02-27", []), ("2026-02-14", "2026-02-27", ["2026-02-27: due 2026-03-04, open"]),
            ("2026-12-24", "2026-12-31", ["2026-12-31: due 2027-01-06 (estimated), open"]),
        ] as [(Day, Day, [String])]
    )
    func `is talked with within three working days of the first day back`(first: Day, last: Day, lines: [String]) throws
    {
        var cast = try floor()
        cast.away("ben", from: first, to: last, .sick)
        #expect(cast.lines("ben", .k18, on: last) == [])
        #expect(cast.lines("ben", .k18, on: last + 1) == lines)
    }

    @Test(
        arguments: [
            ("2026-11-20", "late"), ("2026-11-21", "met"), ("2026-11-26", "met"), ("2026-11-27", "met late"),
        ] as [(Day, String)]
    )
    func `is met by a talk after the absence`(held: Day, state: String) throws {
        var cast = try floor()
        cast.away("ben", from: "2026-11-16", to: "2026-11-20", .sick)
        cast.talk(.c4, with: "ben", on: held, by: "ada")
        #expect(cast.lines("ben", .k18, on: "2026-11-30") == ["2026-11-20: due 2026-11-26, \(state)"])
    }

    @Test(arguments: TalkKind.allCases)
    func `is met by onboarding, care, an own matter or a review`(kind: TalkKind) throws {
        var cast = try floor()
        cast.away("ben", from: "2026-11-16", to: "2026-11-20", .sick)
        cast.talk(kind, with: "ben", on: "2026-11-23")
        let state = [.c7, .c4, .c5, .c1].contains(kind) ? "met" : "open"
        #expect(cast.lines("ben", .k18, on: "2026-11-23") == ["2026-11-20: due 2026-11-26, \(state)"])
    }

    @Test func `is one for absences that follow on one another, over a weekend too`() throws {
        var cast = try floor()
        cast.away("ben", from: "2026-11-02", to: "2026-11-04", .sick)
        cast.away("ben", from: "2026-11-05", to: "2026-11-06", .leave)
        #expect(cast.lines("ben", .k18, on: "2026-11-09") == ["2026-11-06: due 2026-11-12, open"])
        cast.away("ben", from: "2026-11-09", to: "2026-11-13", .sick)
        #expect(cast.lines("ben", .k18, on: "2026-11-16") == ["2026-11-13: due 2026-11-19, open"])
        #expect(
            cast.owed("ben", .k18, on: "2026-11-16").first?.reason == .returned(on: "2026-11-14", away: "2026-11-02")
        )
    }

    @Test func `is one for absences that end on the same day`() throws {
        var cast = try floor()
        cast.away("ben", from: "2026-11-02", to: "2026-11-13", .sick)
        cast.away("ben", from: "2026-11-04", to: "2026-11-13", .leave)
        #expect(cast.lines("ben", .k18, on: "2026-11-16") == ["2026-11-13: due 2026-11-19, open"])
    }

    @Test func `counts from the start day, for who is still employed`() throws {
        var cast = try floor()
        cast.away("ben", from: "2026-11-02", to: "2026-11-13", .sick)
        cast.start = "2026-11-14"
        #expect(cast.owed("ben", .k18, on: "2026-11-16") == [])
        cast.start = "2026-11-13"
        #expect(cast.owed("ben", .k18, on: "2026-11-16").count == 1)
        cast.employ("ben", from: "2026-01-05", left: "2026-11-13")
        #expect(cast.owed("ben", .k18, on: "2026-11-16") == [])
    }
}
