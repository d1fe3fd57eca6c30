import Core
import People
import Support
import Testing

@testable import Communication

/// Ben joined on 2 November 2026 and took his first live calls on 16 November.
struct `K14 a new joiner after the first live calls` {
    func floor(calls day: Day = "2026-11-16") throws -> Cast {
        var cast = try Cast()
        cast.start = "2026-06-01"
        cast.employ("ben", from: "2026-11-02")
        cast.firstCalls(of: "ben", on: day, joined: "2026-11-02")
        return cast
    }

    @Test func `raises nothing without a start day, or before it`() throws {
        var cast = try floor()
        cast.start = nil
        #expect(cast.owed("ben", .k14, on: "2026-12-31") == [])
        cast.start = "2026-11-17"
        #expect(cast.owed("ben", .k14, on: "2026-12-31") == [])
        cast.start = "2026-11-16"
        #expect(cast.owed("ben", .k14, on: "2026-12-31").count == 2)
    }

    @Test(
        arguments: [
            ("2026-11-16", "2026-11-23", "2026-12-16"), ("2026-12-28", "2027-01-04", "2027-01-27"),
            ("2028-02-25", "2028-03-03", "2028-03-26"),
        ] as [(Day, Day, Day)]
    )
    func `is talked with within seven days and again at thirty`(calls: Day, first: Day, second: Day) throws {
        let cast = try floor(calls: calls)
        #expect(cast.owed("ben", .k14, on: calls - 1) == [])
        #expect(
            cast.lines("ben", .k14, on: first) == ["\(calls): due \(first), open", "\(calls)+30: due \(second), open"]
        )
        #expect(cast.lines("ben", .k14, on: first + 1)[0] == "\(calls): due \(first), late")
        #expect(cast.lines("ben", .k14, on: second)[1] == "\(calls)+30: due \(second), open")
        #expect(cast.lines("ben", .k14, on: second + 1)[1] == "\(calls)+30: due \(second), late")
    }

    @Test(
        arguments: [
            ("2026-11-15", "late", "late"), ("2026-11-16", "met", "late"), ("2026-11-23", "met", "late"),
            ("2026-11-24", "met late", "met"), ("2026-12-16", "met late", "met"),
            ("2026-12-17", "met late", "met late"),
        ] as [(Day, String, String)]
    )
    func `is met by onboarding talks, the second after the first seven days`(
        held: Day,
        first: String,
        second: String
    ) throws {
        var cast = try floor()
        cast.talk(.c7, with: "ben", on: held, by: "ada")
        cast.talk(.c1, with: "ben", on: "2026-11-20")
        #expect(
            cast.lines("ben", .k14, on: "2026-12-20") == [
                "2026-11-16: due 2026-11-23, \(first)", "2026-11-16+30: due 2026-12-16, \(second)",
            ]
        )
    }

    @Test func `is met twice by two talks`() throws {
        var cast = try floor()
        cast.talk(.c7, with: "ben", on: "2026-11-18")
        cast.talk(.c7, with: "ben", on: "2026-12-10")
        #expect(cast.owed("ben", .k14, on: "2026-12-10").map(\.talkID) == ["C7 2026-11-18 max", "C7 2026-12-10 max"])
    }

    @Test func `belongs to the joining the calls were counted from`() throws {
        var cast = try floor()
        cast.employ("ben", from: "2026-11-01")
        #expect(cast.owed("ben", .k14, on: "2026-11-20") == [])
        cast.employ("ben", from: "2026-11-02", left: "2026-11-15")
        #expect(cast.owed("ben", .k14, on: "2026-11-20") == [])
        cast.employ("ben", from: "2026-11-02", left: "2026-11-20")
        #expect(cast.owed("ben", .k14, on: "2026-11-21").map(\.waivedReason) == ["left", "left"])
    }
}
