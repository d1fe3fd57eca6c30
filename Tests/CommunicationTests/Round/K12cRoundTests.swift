import Core
import People
import Signals
import Support
import Testing
import Workdays

@testable import Communication

/// K12c as it is kept: what stands of a week's round at a moment.
struct `K12c a week's round` {
    static let fall = "ben/K3/csat-1"

    func round(at now: String) throws -> Round {
        var round = try Round(at: now)
        round.cast.talk(.c1, with: "ben", on: "2026-08-20", by: "max")
        round.cast.swing(.down, of: "ben", on: "2026-11-18")
        return round
    }

    func line(_ round: Round) throws -> PlanLine { try #require(round.lines("ben").first) }

    @Test(
        arguments: [
            ("2026-11-19 11:59:59", .drafted, .waiting), ("2026-11-19 12:00", .open, .waiting),
            ("2026-11-20 15:59:59", .open, .waiting), ("2026-11-20 16:00", .final, .silence),
            ("2026-11-24 09:00", .final, .silence),
        ] as [(String, CommentRound.Phase, CommentRound.Verdict)]
    )
    func `follows from its times and now alone`(
        now: String,
        phase: CommentRound.Phase,
        verdict: CommentRound.Verdict
    ) throws {
        let round = try round(at: now)
        #expect(round.round.phase == phase)
        #expect(round.round.verdict(on: try line(round)) == verdict)
        #expect(round.round.waitingFor(round.lines("ben")) == (phase == .open ? ["ada"] : []))
    }

    @Test func `opens earlier where a manager sends it, and closes as it would have`() throws {
        var round = try round(at: "2026-11-18 10:00")
        let closes = round.round.times.closes
        round.times = CommentTimes(opens: round.now, closes: closes)
        #expect(round.round.phase == .open)
        #expect(Zone.shanghai.text(closes) == "2026-11-20T16:00:00")
    }

    @Test(arguments: [("2026-11-20 15:59:59", false), ("2026-11-20 16:00:00", true)])
    func `takes an answer in time until the second of the close, and late ever after`(now: String, late: Bool) throws {
        let round = try round(at: now)
        #expect(try round.round.takes(.agree, on: line(round), by: "ada") == late)
        #expect(throws: CommentRefusal.notAsked) { try round.round.takes(.agree, on: line(round), by: "eve") }
    }

    @Test func `counts the last of two answers of one moment`() throws {
        var round = try round(at: "2026-11-19 14:00")
        round.say(.notThisWeek, of: "ben", keys: [Self.fall], at: "2026-11-19 13:00")
        #expect(round.round.wish(on: try line(round)) == LeaderWish(notThisWeek: true))
        round.say(.agree, of: "ben", keys: [Self.fall], at: "2026-11-19 13:00")
        #expect(round.round.wish(on: try line(round)) == nil)
        #expect(round.round.verdict(on: try line(round)) == .consent)
        #expect(round.round.comments(on: try line(round)).count == 2)
    }

    @Test func `gives the planner a wish by any key of the line`() throws {
        var round = try round(at: "2026-11-19 14:00")
        round.cast.swing(.down, of: "ben", on: "2026-11-18", episode: "quality-1")
        let line = try line(round)
        #expect(line.obligations.count == 2)
        for obligation in line.obligations {
            round.comments = []
            round.say(.notThisWeek, of: "ben", keys: [obligation.key], at: "2026-11-19 13:00")
            #expect(round.round.wish(on: line)?.notThisWeek == true)
        }
        round.comments = []
        round.say(.notThisWeek, of: "ben", keys: ["ben/K5/2026-01-05"], at: "2026-11-19 13:00")
        #expect(round.round.wish(on: line) == nil)
    }

    @Test func `keeps a late comment for the holder, and no wish follows`() throws {
        var round = try round(at: "2026-11-21 09:00")
        round.say(.notThisWeek, of: "ben", keys: [Self.fall], at: "2026-11-20 16:00", late: true)
        #expect(round.round.wish(on: try line(round)) == nil)
        #expect(round.round.verdict(on: try line(round)) == .silence)
        #expect(round.round.comments(on: try line(round)).map(\.isLate) == [true])
    }

    @Test func `does not call silence what came up after the close`() throws {
        var round = try Round(at: "2026-11-24 09:00")
        round.cast.talk(.c1, with: "ben", on: "2026-08-20", by: "max")
        round.cast.swing(.down, of: "ben", on: "2026-11-22")
        round.week = round.week.next
        round.times = CommentTimes(opens: Round.at("2026-11-19 12:00"), closes: Round.at("2026-11-20 16:00"))
        #expect(round.round.verdict(on: try line(round)) == nil)
    }

    @Test func `asks the new leader where the person has moved, and keeps what the old one said`() throws {
        var round = try round(at: "2026-11-20 10:00")
        round.say(.notThisWeek, of: "ben", keys: [Self.fall], at: "2026-11-19 13:00")
        round.cast.move("ben", on: "2026-11-20", team: "South", under: "eve")
        let line = try line(round)
        #expect(round.round.leader(of: line)?.employeeID == "eve")
        #expect(round.round.verdict(on: line) == .waiting)
        #expect(round.round.comments(on: line).count == 1)
        #expect(round.page("eve", sees: ["ben"]).lines.map(\.comments.count) == [0])
    }

    @Test func `tells the leader what to say, with the time where it is known`() throws {
        var round = try round(at: "2026-11-23 09:00")
        #expect(round.page("ada", sees: ["ben"]).untold == 1)
        round.told = [
            ToldTalk(id: ID("t"), person: PersonID("id of ben"), leader: "ada", keys: [Self.fall], at: round.now)
        ]
        #expect(round.page("ada", sees: ["ben"]).untold == 0, "without a slot, what the leader said holds")
        let slot = Slot(start: Round.at("2026-11-24 14:30"), minutes: 45, place: "Room 2")
        round.keep(slot, keys: [Self.fall])
        let page = round.page("ada", sees: ["ben"])
        #expect(page.lines.map(\.slot?.slot) == [slot])
        #expect(page.lines.map(\.announcement.words) == [Words.aboutWork])
        #expect(page.untold == 1, "a slot that came or moved since is to be told")
        round.keep(slot, keys: [Self.fall], .told)
        #expect(round.page("ada", sees: ["ben"]).lines.map(\.toldAt) == [round.now])
    }

    @Test func `shows no slot of another holder, of another matter or of a day that is over`() throws {
        var round = try round(at: "2026-11-25 09:00")
        let slot = Slot(start: Round.at("2026-11-26 14:30"), minutes: 45, place: nil)
        round.keep(slot, keys: [Self.fall], by: "kai")
        #expect(round.page("ada", sees: ["ben"]).lines.map(\.slot) == [nil])
        round.keep(slot, keys: ["ben/K5/2026-01-05"])
        #expect(round.page("ada", sees: ["ben"]).lines.map(\.slot) == [nil])
        round.keep(Slot(start: Round.at("2026-11-24 14:30"), minutes: 45, place: nil), keys: [Self.fall], .told)
        #expect(round.page("ada", sees: ["ben"]).lines.map(\.slot) == [nil])
    }
}

struct `K12c the week whose list went out last` {
    @Test(
        arguments: [
            ("2026-11-19 11:59", "2026-W47"), ("2026-11-19 12:00", "2026-W48"), ("2026-11-22 23:59", "2026-W48"),
            ("2026-11-23 09:00", "2026-W48"),
            // Friday 25 September 2026 is off: both times are on Thursday, as ever the draft's.
            ("2026-09-24 11:59", "2026-W39"), ("2026-09-24 12:00", "2026-W40"),
            // 1 to 7 October are off: the list of the week of the 5th goes out on Wednesday the 30th.
            ("2026-09-30 11:59", "2026-W40"), ("2026-09-30 12:00", "2026-W41"), ("2026-10-08 12:00", "2026-W42"),
            // New Year: the 53rd week of 2026 ends on 3 January, and its Thursday sends out the first of 2027.
            ("2026-12-24 12:00", "2026-W53"), ("2026-12-31 11:59", "2026-W53"), ("2026-12-31 12:00", "2027-W01"),
            ("2027-01-03 12:00", "2027-W01"),
        ]
    )
    func `changes on Thursday noon, or on the last working day before`(now: String, week: String) throws {
        let calendar = try Cast().calendar
        let found = CommentTimes.latestWeek(at: Round.at(now), calendar: calendar, zone: .shanghai)
        #expect(found.description == week)
    }

    @Test func `closes the week of New Year on its Friday, or before where that is off`() throws {
        let week = try #require(Week("2027-W01"))
        let calendar = try Cast().calendar
        // Next year's days are not published yet.
        #expect(
            Zone.shanghai.text(CommentTimes(week, calendar: calendar, zone: .shanghai).closes) == "2027-01-01T16:00:00"
        )
        #expect(!calendar.isPublished(2027))
    }
}
