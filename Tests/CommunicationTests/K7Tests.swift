import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K7 an exit interview` {
    @Test(
        arguments: [
            // A Friday, a Sunday, a make-up Saturday and the Sunday after it.
            ("2026-11-20", "2026-11-20", ""), ("2026-11-22", "2026-11-20", ""), ("2026-10-10", "2026-10-10", ""),
            ("2026-10-11", "2026-10-10", ""),
            // The ends of the National Day week and of the Spring Festival; a leap day; years' ends.
            ("2026-10-07", "2026-09-30", ""), ("2026-02-23", "2026-02-14", ""), ("2024-02-29", "2024-02-29", ""),
            ("2026-12-31", "2026-12-31", ""), ("2027-01-03", "2027-01-01", " (estimated)"),
        ] as [(Day, Day, String)]
    )
    func `is due on the last working day on or before the last day`(last: Day, due: Day, mark: String) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2020-01-06", left: last)
        #expect(cast.lines("ben", .k7, on: due) == ["\(last): due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k7, on: due + 1) == ["\(last): due \(due)\(mark), late"])
    }

    @Test func `is known before the last day, from joining on`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-11-20")
        #expect(cast.lines("ben", .k7, on: "2026-01-04") == [])
        #expect(cast.lines("ben", .k7, on: "2026-01-05") == ["2026-11-20: due 2026-11-20, open"])
        #expect(cast.lines("cem", .k7, on: "2026-11-20") == [])
    }

    @Test(
        arguments: [
            ("2026-01-05", "met"), ("2026-11-20", "met"), ("2026-11-21", "met late"), ("2026-11-22", "met late"),
            ("2026-11-23", "late"), ("2026-01-04", "late"),
        ] as [(Day, String)]
    )
    func `is met by one in the employment, by whomever`(held: Day, state: String) throws {
        for holder in ["max", "ada", "a stranger", nil] {
            var cast = try Cast()
            cast.employ("ben", from: "2026-01-05", left: "2026-11-22")
            cast.talk(.c6, with: "ben", on: held, by: holder)
            #expect(cast.lines("ben", .k7, on: "2026-11-30") == ["2026-11-22: due 2026-11-20, \(state)"])
        }
    }

    @Test(arguments: TalkKind.allCases.filter { $0 != .c6 })
    func `is not met by a talk of another kind`(kind: TalkKind) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-11-20")
        cast.talk(kind, with: "ben", on: "2026-11-19")
        #expect(cast.lines("ben", .k7, on: "2026-11-19") == ["2026-11-20: due 2026-11-20, open"])
    }

    @Test func `stays late after leaving until two attempts are on file`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-11-20")
        let late = ["2026-11-20: due 2026-11-20, late"]
        #expect(cast.lines("ben", .k7, on: "2026-11-21") == late)
        #expect(cast.lines("ben", .k7, on: "2027-11-21") == late)
        cast.attempt("ben/K7/2026-11-20", on: "2026-11-23")
        cast.attempt("ben/K5/2026-01-05", on: "2026-11-23")
        #expect(cast.lines("ben", .k7, on: "2026-11-24") == late)
        cast.attempt("ben/K7/2026-11-20", on: "2026-11-25")
        #expect(cast.lines("ben", .k7, on: "2026-11-24") == late)
        #expect(cast.lines("ben", .k7, on: "2026-11-25") == ["2026-11-20: due 2026-11-20, waived as known_late"])
    }

    @Test func `has one for each leaving, each with its own talks`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-03-31")
        cast.rejoin("ben", on: "2026-06-01", left: "2026-11-20")
        cast.talk(.c6, with: "ben", on: "2026-03-30")
        let lines = ["2026-03-31: due 2026-03-31, met", "2026-11-20: due 2026-11-20, open"]
        #expect(cast.lines("ben", .k7, on: "2026-11-20") == lines)
        // Before the second joining it is not known yet.
        #expect(cast.lines("ben", .k7, on: "2026-05-31").count == 1)
    }

    @Test(
        arguments: [
            ("2026-11-19", "2026-11-19", "late"), ("2026-11-19", "2026-11-20", "paused"),
            ("2026-11-20", "2026-11-22", "paused"), ("2026-11-21", "2026-11-22", "late"),
        ] as [(Day, Day, String)]
    )
    func `is paused by an absence that covers its due day`(first: Day, last: Day, state: String) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-11-22")
        cast.away("ben", from: first, to: last, .sick)
        #expect(cast.lines("ben", .k7, on: "2026-11-23") == ["2026-11-22: due 2026-11-20, \(state)"])
    }

    @Test func `says by when the first word after notice is due`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-11-20", notice: "2026-09-30")
        let owed = try #require(cast.owed("ben", .k7, on: "2026-10-01").first)
        #expect(owed.evidence.map(\.value) == ["first word by 2026-10-09"])
        #expect(owed.reason == .leaving(last: "2026-11-20", notice: "2026-09-30"))
    }

    @Test(arguments: [(.agent, 1), (.leader, 1), (.manager, 0), (.hr, 0)] as [(Role, Int)])
    func `asks what someone was on the last day`(role: Role, count: Int) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-11-20")
        cast.move("ben", on: "2026-11-20", role)
        #expect(cast.owed("ben", .k7, on: "2026-11-20").count == count)
    }
}
