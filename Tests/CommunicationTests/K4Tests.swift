import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K4 a report of mood or of a leaning to leave` {
    @Test(
        arguments: [
            // Over a weekend; over the National Day week, from inside it, from its make-up Saturday.
            ("2026-11-20", "2026-11-24", ""), ("2026-09-30", "2026-10-09", ""), ("2026-10-03", "2026-10-09", ""),
            ("2026-10-10", "2026-10-13", ""),
            // Over the Spring Festival, whose make-up Saturday counts.
            ("2026-02-12", "2026-02-14", ""), ("2026-02-13", "2026-02-24", ""), ("2026-02-14", "2026-02-25", ""),
            // Over a leap day, a month's end, a year's end; into a year without a notice.
            ("2024-02-28", "2024-03-01", ""), ("2026-08-31", "2026-09-02", ""), ("2025-12-31", "2026-01-05", ""),
            ("2026-12-29", "2026-12-31", ""), ("2026-12-30", "2027-01-01", " (estimated)"),
        ] as [(Day, Day, String)]
    )
    func `is talked about within two working days`(reported: Day, due: Day, mark: String) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2020-01-06")
        cast.report(.mood, about: "ben", on: reported)
        #expect(cast.lines("ben", .k4, on: reported - 1) == [])
        #expect(cast.lines("ben", .k4, on: reported) == ["\(reported): due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k4, on: due) == ["\(reported): due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k4, on: due + 1) == ["\(reported): due \(due)\(mark), late"])
    }

    @Test func `is one a person and day, whoever reported and whatever`() throws {
        var cast = try Cast()
        cast.report(.mood, about: "ben", on: "2026-11-16", by: "ada")
        cast.report(.leaving, about: "ben", on: "2026-11-16", by: "a stranger")
        cast.report(.mood, about: "ben", on: "2026-11-17", by: nil)
        cast.report(.mood, about: "cem", on: "2026-11-16", by: "eve")
        let lines = ["2026-11-16: due 2026-11-18, open", "2026-11-17: due 2026-11-19, open"]
        #expect(cast.lines("ben", .k4, on: "2026-11-17") == lines)
        #expect(cast.lines("cem", .k4, on: "2026-11-17").count == 1)
    }

    @Test(arguments: TalkKind.allCases)
    func `is met by care, an own matter or an exit interview`(kind: TalkKind) throws {
        var cast = try Cast()
        cast.report(.leaving, about: "ben", on: "2026-11-16")
        cast.talk(kind, with: "ben", on: "2026-11-17", by: "ada")
        let state = [.c4, .c5, .c6].contains(kind) ? "met" : "open"
        #expect(cast.lines("ben", .k4, on: "2026-11-17") == ["2026-11-16: due 2026-11-18, \(state)"])
    }

    @Test(
        arguments: [
            ("2026-11-15", "late"), ("2026-11-16", "met"), ("2026-11-18", "met"), ("2026-11-19", "met late"),
        ] as [(Day, String)]
    )
    func `is met on or after its date`(held: Day, state: String) throws {
        var cast = try Cast()
        cast.report(.mood, about: "ben", on: "2026-11-16")
        cast.talk(.c4, with: "ben", on: held, by: nil)
        #expect(cast.lines("ben", .k4, on: "2026-11-30") == ["2026-11-16: due 2026-11-18, \(state)"])
    }

    @Test func `needs the person's employment, and so does the talk`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-03-02", left: "2026-03-31")
        cast.rejoin("ben", on: "2026-06-01")
        for day in ["2026-03-01", "2026-03-31", "2026-04-01", "2026-05-31", "2026-06-01"] as [Day] {
            cast.report(.mood, about: "ben", on: day)
        }
        cast.talk(.c4, with: "ben", on: "2026-04-01")
        #expect(
            cast.lines("ben", .k4, on: "2026-06-01") == [
                "2026-03-31: due 2026-04-02, waived as left", "2026-06-01: due 2026-06-03, open",
            ]
        )
        cast.talk(.c4, with: "ben", on: "2026-06-01")
        #expect(
            cast.lines("ben", .k4, on: "2026-06-01") == [
                "2026-03-31: due 2026-04-02, waived as left", "2026-06-01: due 2026-06-03, met",
            ]
        )
    }

    @Test func `before it is due is waived for who left`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-03-02", left: "2026-11-17")
        cast.report(.leaving, about: "ben", on: "2026-11-16")
        #expect(cast.lines("ben", .k4, on: "2026-11-17") == ["2026-11-16: due 2026-11-18, open"])
        #expect(cast.lines("ben", .k4, on: "2026-11-18") == ["2026-11-16: due 2026-11-18, waived as left"])
    }
}

struct `K4a the grade of a report` {
    @Test func `now is due the same day, beside a report of grade soon`() throws {
        var cast = try Cast()
        cast.report(.mood, .now, about: "ben", on: "2026-10-03")
        cast.report(.mood, .now, about: "ben", on: "2026-10-03", by: "max")
        cast.report(.mood, .soon, about: "ben", on: "2026-10-03")
        #expect(cast.lines("ben", .k4a, on: "2026-10-03") == ["2026-10-03: due 2026-10-03, open"])
        #expect(cast.lines("ben", .k4a, on: "2026-10-04") == ["2026-10-03: due 2026-10-03, late"])
        #expect(cast.lines("ben", .k4, on: "2026-10-03") == ["2026-10-03: due 2026-10-09, open"])
        cast.talk(.c4, with: "ben", on: "2026-10-03", by: "ada")
        #expect(cast.lines("ben", .k4a, on: "2026-10-04") == ["2026-10-03: due 2026-10-03, met"])
    }

    @Test func `now carries no text on any list`() throws {
        var cast = try Cast()
        cast.report(.leaving, .now, about: "ben", on: "2026-11-16", by: "ada")
        let reason = try #require(cast.owed("ben", .k4a, on: "2026-11-16").first).reason
        for language in Language.allCases { #expect(!reason.sentence(language).contains("ada")) }
        #expect(reason.sentence(.english) == "Go to the floor now")
    }

    @Test func `watch raises nothing`() throws {
        var cast = try Cast()
        cast.report(.mood, .watch, about: "ben", on: "2026-11-16")
        cast.report(.leaving, .watch, about: "ben", on: "2026-11-17")
        #expect(cast.lines("ben", .k4, on: "2026-11-20") + cast.lines("ben", .k4a, on: "2026-11-20") == [])
    }
}
