import Core
import People
import Support
import Testing

@testable import Communication

struct `K19 the end of probation` {
    func floor(ends: Day, start: Day = "2026-01-01") throws -> Cast {
        var cast = try Cast()
        cast.start = start
        cast.employ("ben", from: "2026-01-05", probation: ends)
        return cast
    }

    @Test func `raises nothing without a start day`() throws {
        var cast = try floor(ends: "2026-07-05")
        cast.start = nil
        #expect(cast.owed("ben", .k19, on: "2026-07-01") == [])
    }

    @Test(
        arguments: [
            // An ordinary month; over the National Day week with its make-up days; into a year without a notice.
            ("2026-08-31", "2026-08-10", ""), ("2026-10-15", "2026-09-18", ""), ("2026-03-16", "2026-02-24", ""),
            ("2027-01-15", "2026-12-25", " (estimated)"),
        ] as [(Day, Day, String)]
    )
    func `is talked about fifteen working days before`(ends: Day, due: Day, mark: String) throws {
        let cast = try floor(ends: ends)
        #expect(cast.lines("ben", .k19, on: due) == ["\(ends): due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k19, on: due + 1) == ["\(ends): due \(due)\(mark), late"])
        #expect(cast.lines("ben", .k19, on: "2026-01-05").count == 1)
    }

    @Test(
        arguments: [
            ("2026-06-25", "late"), ("2026-06-26", "met"), ("2026-08-10", "met"), ("2026-08-11", "met late"),
        ] as [(Day, String)]
    )
    func `is met by a review or onboarding talk in the forty-five days before or later`(held: Day, state: String) throws
    {
        for kind in [TalkKind.c1, .c7] {
            var cast = try floor(ends: "2026-08-31")
            cast.talk(kind, with: "ben", on: held, by: "ada")
            #expect(cast.lines("ben", .k19, on: "2026-08-31") == ["2026-08-31: due 2026-08-10, \(state)"])
        }
        var cast = try floor(ends: "2026-08-31")
        cast.talk(.c4, with: "ben", on: held)
        #expect(cast.lines("ben", .k19, on: "2026-08-31") == ["2026-08-31: due 2026-08-10, late"])
    }

    @Test func `is waived for who left`() throws {
        var cast = try floor(ends: "2026-08-31")
        cast.employ("ben", from: "2026-01-05", left: "2026-08-07", probation: "2026-08-31")
        #expect(cast.lines("ben", .k19, on: "2026-08-08") == ["2026-08-31: due 2026-08-10, waived as left"])
    }

    @Test func `counts where it ends on the start day or later, and is due no earlier`() throws {
        #expect(try floor(ends: "2026-08-31", start: "2026-09-01").owed("ben", .k19, on: "2026-09-01") == [])
        let cast = try floor(ends: "2026-08-31", start: "2026-08-20")
        #expect(cast.lines("ben", .k19, on: "2026-08-20") == ["2026-08-31: due 2026-08-20, open"])
        #expect(cast.lines("ben", .k19, on: "2026-08-21") == ["2026-08-31: due 2026-08-20, late"])
    }

    @Test func `has none where there was no probation`() throws {
        #expect(try floor(ends: "2026-01-05").owed("ben", .k19, on: "2026-02-02") == [])
        #expect(try floor(ends: "2026-01-04").owed("ben", .k19, on: "2026-02-02") == [])
    }
}
