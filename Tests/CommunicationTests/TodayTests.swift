import Core
import People
import Signals
import Support
import Testing
import Web

@testable import Communication

extension Cast {
    /// What is kept of a day's obligations, and what the day brought.
    func view(on today: Day) -> ObligationCache.View {
        ObligationCache.View(Derivation(facts, asOf: ["main": today]), version: "1")
    }

    func sight(_ id: String, _ role: Role, over ids: [String]) -> Sight {
        Sight(role: role, employeeID: id, visible: Set(ids.map { PersonID("id of \($0)") }))
    }

    func today(_ day: Day, of id: String, _ role: Role = .manager, over ids: [String] = ["ada", "ben"]) -> TodayPage {
        let view = view(on: day)
        return TodayPage(view, DayChanges.since(view), today: day, sight: sight(id, role, over: ids))
    }
}

extension TodayPage.Group {
    fileprivate var said: [String] { lines.said }
}

extension [WeekPage.Line] {
    /// `ben K1`, in order.
    fileprivate var said: [String] {
        map { "\($0.plan.employeeID) \($0.plan.rules.map(\.rawValue).joined(separator: "+"))" }
    }
}

struct `The first page of the day` {
    /// Dan joins on Wednesday 1 July 2026: the first-week talk is due on 8 July.
    private func cast() throws -> Cast {
        var cast = try Cast()
        for id in ["ada", "ben"] { cast.talk(.c1, with: id, on: "2026-06-30") }
        cast.hire("dan", under: "ada", on: "2026-07-01")
        return cast
    }
    private let team = ["ada", "ben", "dan"]

    @Test(
        arguments: [
            ("2026-07-07", "", "", ""), ("2026-07-08", "dan K1", "", ""), ("2026-07-09", "", "dan K1", ""),
            ("2026-07-10", "", "", "dan K1"),
        ] as [(Day, String, String, String)]
    )
    func `puts a talk under today on its due day, under late from the next`(
        day: Day,
        dueToday: String,
        newlyLate: String,
        stillLate: String
    ) throws {
        let page = try cast().today(day, of: "max", over: team)
        #expect(page.dueToday.said.joined() == dueToday)
        #expect(page.newlyLate.said.joined() == newlyLate)
        #expect(page.stillLate.said.joined() == stillLate)
    }

    @Test func `says what is new and what was met since yesterday, and forgets it the day after`() throws {
        var cast = try cast()
        #expect(cast.today("2026-07-01", of: "max", over: team).new.said == ["dan K1"])
        #expect(cast.today("2026-07-02", of: "max", over: team).new.isEmpty)
        cast.talk(.c7, with: "dan", on: "2026-07-06")
        #expect(cast.today("2026-07-06", of: "max", over: team).met.said == ["dan K1+K5"])
        let isQuiet = cast.today("2026-07-07", of: "max", over: team).isQuiet
        #expect(isQuiet, "the half-year clock that starts anew is no news")
    }

    @Test func `shows a manager only what is theirs to hold`() throws {
        let isQuiet = try cast().today("2026-07-08", of: "kai", over: team).isQuiet
        #expect(isQuiet)
        #expect(try cast().today("2026-07-08", of: "hana", .hr, over: team).dueToday.said == ["dan K1"])
    }

    @Test func `shows a leader who of the team is due, and nothing of care (K12d)`() throws {
        var cast = try cast()
        cast.report(.mood, about: "ben", on: "2026-07-06", by: "cem")
        cast.report(.swing, about: "ben", on: "2026-07-06", by: "cem")
        cast.employ("ada", from: "2026-01-05", left: "2026-07-10", notice: "2026-07-01")
        let page = cast.today("2026-07-08", of: "ada", .leader, over: team)
        #expect(page.team.said == ["dan K1"])
        #expect([page.dueToday, page.newlyLate, page.new].flatMap(\.said) == [])
        let manager = cast.today("2026-07-08", of: "max", over: team)
        #expect(manager.dueToday.said.contains("ben K4"))
    }

    @Test func `is for a leader the same before and after what they may not read, where that is a talk of its own`()
        throws
    {
        var cast = try cast()
        let before = html(cast.today("2026-07-08", of: "ada", .leader, over: team))
        cast.report(.mood, about: "ben", on: "2026-07-06", by: "cem")
        cast.employ("ada", from: "2026-01-05", left: "2026-07-10", notice: "2026-07-01")
        let after = html(cast.today("2026-07-08", of: "ada", .leader, over: team))
        #expect(after == before)
    }

    @Test func `shows a leader no part of a talk that holds what they may not read (K12d)`() throws {
        var cast = try Cast()
        // Ben's half-year talk is due in the week of the care talk somebody else asked for: it is one talk.
        cast.employ("ben", from: "2026-01-05")
        cast.talk(.c7, with: "ben", on: "2026-01-05", by: nil)
        #expect(cast.today("2026-07-06", of: "ada", .leader, over: ["ben"]).team.said == ["ben K5"])
        cast.report(.mood, about: "ben", on: "2026-07-03", by: "cem")
        #expect(cast.today("2026-07-06", of: "ada", .leader, over: ["ben"]).team.said == [])
        let manager = cast.today("2026-07-06", of: "max", over: ["ben"])
        #expect(manager.week.lines.said == ["ben K4+K5"])
    }

    private func html(_ page: TodayPage) -> String {
        var html = HTML(Say(.english, zone: .shanghai, today: page.today))
        TodayView(page: page, waiting: [], employeeID: "ada", csrf: "x").write(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    @Test func `leaves out for a leader what a care talk met`() throws {
        var cast = try Cast()
        cast.best("ben", in: "2026Q3", found: "2026-07-01")
        cast.talk(.c4, with: "ben", on: "2026-07-06")
        #expect(cast.today("2026-07-06", of: "ada", .leader, over: ["ben"]).met.said == [])
        let met = cast.today("2026-07-06", of: "max", over: ["ben"]).met.said
        #expect(met.contains { $0.contains("K2") })
    }

    @Test func `calls nobody who is away`() throws {
        var cast = try cast()
        cast.away("dan", from: "2026-07-06", to: "2026-07-20", .sick)
        let isQuiet = cast.today("2026-07-10", of: "max", over: team).isQuiet
        #expect(isQuiet)
    }

    @Test func `is empty in an empty house`() {
        let view = ObligationCache.View(Derivation(Facts(roster: Roster([]), sites: [:]), asOf: [:]), version: "1")
        let sight = Sight(role: .manager, employeeID: "max", visible: [])
        let page = TodayPage(view, DayChanges.since(view), today: "2026-07-06", sight: sight)
        let (isQuiet, isEmptyHouse) = (page.isQuiet, page.week.isEmptyHouse)
        #expect(isQuiet && isEmptyHouse)
    }
}

struct `An agent's own day` {
    @Test func `names the routine talk, its holder and its day, and never a report`() throws {
        var cast = try Cast()
        cast.hire("dan", under: "ada", on: "2026-07-01")
        cast.report(.mood, about: "dan", on: "2026-07-06")
        let day = OwnDay(cast.view(on: "2026-07-06"), of: PersonID("id of dan"), employeeID: "dan", today: "2026-07-06")
        #expect(day.talks.map(\.by) == ["2026-07-08"])
        #expect(day.talks.first?.holder?.name == "Max")
        #expect(day.talks.first?.kind == .c7)
    }

    @Test(arguments: [("2026-06-16", 0), ("2026-06-17", 1)] as [(Day, Int)])
    func `looks two weeks ahead`(today: Day, count: Int) throws {
        var cast = try Cast()
        cast.talk(.c1, with: "ben", on: "2026-01-01")
        cast.employ("ben", from: "2026-01-01")
        cast.talk(.c7, with: "ben", on: "2026-01-01")
        // Half a year after joining: 1 July.
        let day = OwnDay(cast.view(on: today), of: PersonID("id of ben"), employeeID: "ben", today: today)
        #expect(day.talks.count == count)
    }
}
