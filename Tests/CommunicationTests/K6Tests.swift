import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K6 a finding that touches the person` {
    func floor() throws -> Cast {
        var cast = try Cast()
        cast.start = "2020-01-01"
        cast.employ("ben", from: "2020-01-06")
        cast.hire("dora", .qa, team: "Quality", under: "max")
        return cast
    }

    @Test(
        arguments: [
            // Over a weekend; over the National Day week, from its make-up Saturday; over the year's end.
            ("2026-11-20", "2026-11-24", ""), ("2026-09-30", "2026-10-09", ""), ("2026-10-10", "2026-10-13", ""),
            ("2025-12-31", "2026-01-05", ""), ("2026-12-30", "2027-01-01", " (estimated)"),
        ] as [(Day, Day, String)]
    )
    func `is guided within two working days`(found: Day, due: Day, mark: String) throws {
        var cast = try floor()
        cast.find(of: "ben", on: found)
        let cause = "\(found)+attitude"
        #expect(cast.lines("ben", .k6, on: found - 1) == [])
        #expect(cast.lines("ben", .k6, on: found) == ["\(cause): due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k6, on: due) == ["\(cause): due \(due)\(mark), open"])
        #expect(cast.lines("ben", .k6, on: due + 1) == ["\(cause): due \(due)\(mark), late"])
        #expect(cast.owed("cem", .k6, on: due) == [])
    }

    @Test(arguments: TalkKind.allCases)
    func `is met by guidance alone, on its day or later`(kind: TalkKind) throws {
        var cast = try floor()
        cast.find(of: "ben", on: "2026-11-16")
        cast.talk(kind, with: "ben", on: "2026-11-15")
        #expect(cast.lines("ben", .k6, on: "2026-11-16") == ["2026-11-16+attitude: due 2026-11-18, open"])
        cast.talk(kind, with: "ben", on: "2026-11-16")
        let state = kind == .c2b ? "met" : "open"
        #expect(cast.lines("ben", .k6, on: "2026-11-16") == ["2026-11-16+attitude: due 2026-11-18, \(state)"])
    }

    @Test func `is not met by guidance that cites another matter`() throws {
        var cast = try floor()
        cast.find(.attitude, of: "ben", on: "2026-11-16")
        cast.find(.secrecy, of: "ben", on: "2026-11-16")
        cast.talk(.c2b, with: "ben", on: "2026-11-17", citing: ["ben/K6/2026-11-16+secrecy"])
        let lines = ["2026-11-16+attitude: due 2026-11-18, open", "2026-11-16+secrecy: due 2026-11-18, met"]
        #expect(cast.lines("ben", .k6, on: "2026-11-17") == lines)
    }

    @Test(
        arguments: [
            // Ten working days after Monday the 2nd is Monday the 16th.
            ("2026-11-03", 1), ("2026-11-13", 1), ("2026-11-16", 1), ("2026-11-17", 2),
        ] as [(Day, Int)]
    )
    func `of one fault within ten working days is one guidance`(second: Day, count: Int) throws {
        var cast = try floor()
        cast.find(of: "ben", on: "2026-11-02")
        cast.find(of: "ben", on: second)
        #expect(cast.owed("ben", .k6, on: second).count == count)
        #expect(cast.owed("ben", .k6, on: second).first?.key == "ben/K6/2026-11-02+attitude")
        cast.find(.error, of: "ben", on: second)
        #expect(cast.owed("ben", .k6, on: second).count == count + 1)
    }

    @Test func `counts ten working days from the first, not from the one before`() throws {
        var cast = try floor()
        for day in ["2026-11-02", "2026-11-12", "2026-11-17"] as [Day] { cast.find(of: "ben", on: day) }
        #expect(cast.owed("ben", .k6, on: "2026-11-17").map(\.causedOn) == ["2026-11-02", "2026-11-17"])
    }

    @Test func `is stopped by an open dispute, and runs anew from the day it is upheld`() throws {
        var cast = try floor()
        cast.find(of: "ben", on: "2026-11-16", dispute: Dispute(openedOn: "2026-11-17"))
        #expect(cast.lines("ben", .k6, on: "2026-11-16") == ["2026-11-16+attitude: due 2026-11-18, open"])
        for day in days("2026-11-17", "2026-11-30") { #expect(cast.owed("ben", .k6, on: day) == []) }
        cast.forgetFindings(of: "ben")
        let upheld = Dispute(openedOn: "2026-11-17", settledOn: "2026-11-26", isUpheld: true)
        cast.find(of: "ben", on: "2026-11-16", dispute: upheld)
        #expect(cast.lines("ben", .k6, on: "2026-11-25") == [])
        #expect(cast.lines("ben", .k6, on: "2026-11-26") == ["2026-11-16+attitude: due 2026-11-30, open"])
    }

    @Test func `that is overturned never was`() throws {
        var cast = try floor()
        let overturned = Dispute(openedOn: "2026-11-17", settledOn: "2026-11-26", isUpheld: false)
        cast.find(of: "ben", on: "2026-11-16", dispute: overturned)
        cast.find(of: "ben", on: "2026-11-20")
        #expect(cast.lines("ben", .k6, on: "2026-11-20") == ["2026-11-16+attitude: due 2026-11-24, open"])
        #expect(cast.lines("ben", .k6, on: "2026-11-26") == ["2026-11-20+attitude: due 2026-11-24, late"])
    }

    @Test func `stays guided while it is disputed afterwards`() throws {
        var cast = try floor()
        cast.find(of: "ben", on: "2026-11-16", dispute: Dispute(openedOn: "2026-11-18"))
        cast.talk(.c2b, with: "ben", on: "2026-11-17")
        #expect(cast.owed("ben", .k6, on: "2026-11-19").map(\.state) == [.met])
    }

    @Test func `is the direct leader's, or that of the analyst it names (K12a)`() throws {
        var cast = try floor()
        cast.find(.attitude, of: "ben", on: "2026-11-16")
        cast.find(.error, of: "ben", on: "2026-11-16", guide: "dora")
        cast.find(.process, of: "ben", on: "2026-11-16", guide: "a stranger")
        cast.find(.secrecy, of: "ben", on: "2026-11-16", guide: "ben")
        #expect(cast.owed("ben", .k6, on: "2026-11-16").map(\.owner) == ["ada", "dora", "ada", "ada"])
    }

    @Test func `is guidance alone, and is announced as guidance`() throws {
        var cast = try floor()
        cast.find(of: "ben", on: "2026-11-16")
        cast.report(.mood, about: "ben", on: "2026-11-16")
        cast.certify("ben", until: "2026-11-20")
        let owed = cast.all(on: "2026-11-17").filter { $0.employeeID == "ben" }
        let line = try #require(WeekPlan.merged(owed).first { $0.rules.contains(.k6) })
        #expect(line.rules == [.k6] && TalkGap.exempts(.k6))
        #expect(Announcement(line).words == Words.guidance(nil))
    }

    @Test func `counts from the start day`() throws {
        var cast = try floor()
        cast.start = "2026-11-17"
        cast.find(of: "ben", on: "2026-11-16")
        #expect(cast.owed("ben", .k6, on: "2026-11-30") == [])
    }
}
