import Core
import People
import Support
import Testing

@testable import Communication

/// Reviews count from 1 June 2026, so that of June is the first.
struct `K13 the performance review of a month` {
    func floor() throws -> Cast {
        var cast = try Cast()
        cast.ruleStarts = [.k13: "2026-06-01"]
        return cast
    }

    @Test func `raises nothing without a start day`() throws {
        #expect(try Cast().owed("ben", .k13, on: "2027-01-01") == [])
    }

    @Test(
        arguments: [
            // A plain month; one before the National Day week with its make-up Saturday; one into an unpublished year.
            ("2026-06-01", "2026-06", "2026-07-15", ""), ("2026-09-01", "2026-09", "2026-10-20", ""),
            ("2026-01-06", "2026-01", "2026-02-13", ""), ("2026-12-01", "2026-12", "2027-01-15", " (estimated)"),
        ] as [(Day, String, Day, String)]
    )
    func `is due ten working days after the first of the next month`(
        start: Day,
        month: String,
        due: Day,
        mark: String
    ) throws {
        var cast = try Cast()
        cast.ruleStarts = [.k13: start]
        let results = start.firstOfMonth.adding(months: 1)
        #expect(cast.lines("ben", .k13, on: results - 1) == [])
        #expect(cast.lines("ben", .k13, on: results) == ["\(month): due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k13, on: due) == ["\(month): due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k13, on: due + 1).first == "\(month): due \(due)\(mark), late")
    }

    @Test(
        arguments: [
            ("2026-06-30", "late"), ("2026-07-01", "met"), ("2026-07-15", "met"), ("2026-07-16", "met late"),
            ("2026-07-31", "met late"), ("2026-08-01", "late"),
        ] as [(Day, String)]
    )
    func `is met by a review in the month after, by whomever`(held: Day, state: String) throws {
        for holder in ["ada", "max", "a stranger", nil] {
            var cast = try floor()
            cast.talk(.c1, with: "ben", on: held, by: holder)
            #expect(cast.lines("ben", .k13, on: "2026-08-05").first == "2026-06: due 2026-07-15, \(state)")
        }
    }

    @Test(arguments: TalkKind.allCases.filter { $0 != .c1 })
    func `is not met by a talk of another kind`(kind: TalkKind) throws {
        var cast = try floor()
        cast.talk(kind, with: "ben", on: "2026-07-02", by: "ada")
        #expect(cast.lines("ben", .k13, on: "2026-07-02") == ["2026-06: due 2026-07-15, open"])
    }

    @Test func `held by the direct leader meets neither K2 nor K5, held from above both`() throws {
        for (holder, met) in [("ada", false), ("max", true)] {
            var cast = try floor()
            cast.best("ben", in: "2026Q3", found: "2026-07-01")
            cast.talk(.c1, with: "ben", on: "2026-07-02", by: holder)
            #expect(cast.lines("ben", .k13, on: "2026-07-02") == ["2026-06: due 2026-07-15, met"])
            #expect(cast.owed("ben", .k2, on: "2026-07-02").map { $0.state == .met } == [met])
            #expect(cast.owed("ben", .k5, on: "2026-07-02").first?.state == (met ? .met : .open))
        }
    }

    @Test func `has one for every month, over the year's end`() throws {
        let cast = try floor()
        let months = cast.owed("ben", .k13, on: "2027-01-01").map { String($0.key.suffix(7)) }
        #expect(months == ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"])
    }

    @Test func `begins with the month of joining and ends with the last results someone was there for`() throws {
        var cast = try floor()
        cast.employ("ben", from: "2026-07-31", left: "2026-09-01")
        let lines = ["2026-07: due 2026-08-14, late", "2026-08: due 2026-09-15, open"]
        #expect(cast.lines("ben", .k13, on: "2026-09-01") == lines)
        cast.employ("ben", from: "2026-07-31", left: "2026-08-31")
        #expect(cast.lines("ben", .k13, on: "2026-09-01") == ["2026-07: due 2026-08-14, waived as left"])
    }
}
