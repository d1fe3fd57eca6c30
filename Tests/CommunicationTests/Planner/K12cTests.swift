import Core
import Support
import Testing
import Workdays

@testable import Communication

/// K12c: the draft goes to leaders Thursday noon, silence by Friday 16:00 is consent, late comments never block.
struct `K12c the leaders' round` {
    /// The week of 23 November 2026: Thursday the 19th, Friday the 20th.
    func round(_ zone: Zone = .shanghai, _ calendar: WorkCalendar = .weekdays) throws -> CommentRound {
        try CommentRound(times: CommentTimes(Week(containing: "2026-11-23"), calendar: calendar, zone: zone))
            .after(.asked(leader: "ada"), now: at("2026-11-18 09:00", zone))
    }

    func at(_ text: String, _ zone: Zone = .shanghai) -> Instant { Instant(text, in: zone) ?? Instant(seconds: 0) }

    @Test(
        arguments: [
            ("2026-11-19 11:59:59", .drafted, .waiting), ("2026-11-19 12:00", .open, .waiting),
            ("2026-11-20 15:59:59", .open, .waiting), ("2026-11-20 16:00", .final, .silence),
        ] as [(String, CommentRound.Phase, CommentRound.Verdict)]
    )
    func `opens Thursday noon; silence by Friday 16:00 is consent`(
        now: String,
        phase: CommentRound.Phase,
        verdict: CommentRound.Verdict
    ) throws {
        let round = try round().after(.timePassed, now: at(now))
        #expect(round.phase == phase)
        #expect(round.verdict == verdict)
        #expect(round.wish == nil)
    }

    @Test func `keeps the clock of the site, on the days the clock changes too`() throws {
        // New York goes back on Sunday 1 November 2026 and forward on 14 March 2027.
        let zone = try #require(Zone("America/New_York"))
        func closes(_ day: Day) -> String {
            CommentTimes(Week(containing: day), calendar: .weekdays, zone: zone).closes.iso
        }
        #expect(closes("2026-11-02") == "2026-10-30T20:00:00Z")
        #expect(closes("2026-11-09") == "2026-11-06T21:00:00Z")
        #expect(closes("2027-03-15") == "2027-03-12T21:00:00Z")
        #expect(closes("2027-03-22") == "2027-03-19T20:00:00Z")
    }

    @Test(
        arguments: [
            // Friday 25 September 2026 is off: both on Thursday.
            ("2026-09-28", "2026-09-24T12:00:00", "2026-09-24T16:00:00"),
            // 1 to 7 October 2026 are off: Thursday and Friday of that week fall back to Wednesday the 30th.
            ("2026-10-05", "2026-09-30T12:00:00", "2026-09-30T16:00:00"),
            ("2026-10-12", "2026-10-08T12:00:00", "2026-10-09T16:00:00"),
            ("2026-11-23", "2026-11-19T12:00:00", "2026-11-20T16:00:00"),
        ] as [(Day, String, String)]
    )
    func `falls on the last working day before a holiday`(day: Day, opens: String, closes: String) throws {
        let times = CommentTimes(Week(containing: day), calendar: try Cast().calendar, zone: .shanghai)
        #expect(Zone.shanghai.text(times.opens) == opens)
        #expect(Zone.shanghai.text(times.closes) == closes)
    }

    @Test(
        arguments: [
            ([.agree], .consent), ([.know("is moving house")], .consent), ([.notThisWeek, .agree], .consent),
            ([.notThisWeek, .findOut("is the shift too early")], .notThisWeek),
        ] as [([CommentRound.Answer], CommentRound.Verdict)]
    )
    func `takes the last answer; a word to the holder consents`(
        answers: [CommentRound.Answer],
        verdict: CommentRound.Verdict
    ) throws {
        var round = try round()
        for answer in answers {
            round = try round.after(.answered(by: "ada", answer), now: at("2026-11-19 14:00"))
        }
        #expect(round.comments.map(\.answer) == answers)
        #expect(round.verdict == verdict)
        #expect(try round.after(.timePassed, now: at("2026-11-21 09:00")).verdict == verdict)
    }

    @Test func `keeps a late comment for the holder and changes nothing by it`() throws {
        var round = try round().after(.answered(by: "ada", .agree), now: at("2026-11-20 15:59"))
        round = try round.after(.answered(by: "ada", .notThisWeek), now: at("2026-11-20 16:00"))
        #expect(round.comments.map(\.isLate) == [false, true])
        #expect(round.verdict == .consent)
        #expect(round.wish == nil)
    }

    @Test func `never goes back to an earlier phase`() throws {
        let final = try round().after(.timePassed, now: at("2026-11-20 16:00"))
        #expect(try final.after(.timePassed, now: at("2026-11-19 13:00")).phase == .final)
    }

    @Test func `asks the line's leader only, and nobody before the draft is out`() throws {
        let round = try round()
        #expect(throws: CommentRefusal.notAsked) {
            try round.after(.answered(by: "eve", .agree), now: at("2026-11-19 14:00"))
        }
        #expect(throws: CommentRefusal.notOpen) {
            try round.after(.answered(by: "ada", .agree), now: at("2026-11-19 11:59"))
        }
        let gone = try round.after(.withdrawn, now: at("2026-11-19 13:00"))
        #expect(throws: CommentRefusal.notAsked) {
            try gone.after(.answered(by: "ada", .agree), now: at("2026-11-19 14:00"))
        }
    }

    @Test func `hears the new leader where the person has moved`() throws {
        let open = at("2026-11-19 14:00")
        let round = try round().after(.answered(by: "ada", .notThisWeek), now: open)
            .after(.asked(leader: "eve"), now: open)
        #expect(round.verdict == .waiting)
        #expect(round.comments.count == 1)
    }
}

struct `K12c a leader's wish` {
    @Test(
        arguments: [
            ("2026-11-29", "ben K5 2026-11-23T09:00", true), ("2026-11-30", "ben K5 nowhere: leaderAsked", false),
            ("2026-11-20", "ben K5 2026-11-23T09:00, late: dueBeforeFirstPlace", true),
        ] as [(Day, String, Bool)]
    )
    func `for another week is kept, but where the talk would be late`(due: Day, line: String, isOverruled: Bool) throws
    {
        var week = try ManagersWeek()
        week.want("ben", .k5, due: due, wish: LeaderWish(notThisWeek: true))
        #expect(week.lines == [line])
        #expect(week.plan.lines.map(\.overrulesLeader) == [isOverruled])
    }

    @Test func `takes nothing from a draft, whose slot stays where service impact allows`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k5, draft: week.slot("2026-11-25 09:00"))
        #expect(week.lines == ["ben K5 2026-11-25T09:00"])
        week.quiet = .busy(on: 3, from: 0, to: 24)
        #expect(week.lines == ["ben K5 2026-11-23T09:00"])
    }
}
