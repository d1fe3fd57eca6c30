import Core
import Ingest
import People
import Signals
import Support
import Testing
import Web

@testable import Communication

/// P4a, C5a, K12d on the floor's page: Tuesday 24 November 2026 of the cast, 8:00.
struct `The floor's day` {
    private static let today: Day = "2026-11-24"

    private func slots(_ week: SlotWeek, at clock: String = "2026-11-24 08:00", on day: Day = today) -> WeekSlots {
        WeekSlots(
            week.cast.facts,
            obligations: week.obligations,
            week: week.week,
            today: day,
            now: week.slot(clock).start,
            kept: week.kept
        )
    }

    private func day(_ week: SlotWeek, _ decisions: [FloorDecision] = [], on day: Day = today) -> FloorDay {
        FloorDay(slots(week), decisions, at: "main", on: day, visible: Set(week.cast.roster.people.map(\.id)))
    }

    /// All that the page and the export say.
    private func said(_ week: SlotWeek) -> String {
        let say = Say(.hans, zone: .shanghai, today: Self.today)
        let page = day(week)
        var html = HTML(say)
        FloorView.page(page, csrf: "mark", &html)
        return String(
            decoding: html.finish() + ActivityExportPages.table([page], named: "floor", say).csv,
            as: UTF8.self
        )
    }

    private func lines(_ day: FloorDay) -> [String] {
        day.entries.map { "\($0.employeeID) \(day.zone.clock($0.start)) \($0.minutes)" }
    }

    @Test func `has the day's agents with time and length, in order`() throws {
        var week = try SlotWeek()
        for id in ["ben", "cem", "ada"] { week.want(id) }
        week.keep("cem", at: "2026-11-24 10:00", .told)
        week.keep("ben", at: "2026-11-24 09:00")
        week.keep("ada", at: "2026-11-24 11:00")
        #expect(lines(day(week)) == ["ben 09:00 45", "cem 10:00 45"], "a leader is not on the line")
        #expect(day(week).load.talkMinutes == 90)
        #expect(day(week, on: "2026-11-25").entries.isEmpty)
    }

    @Test func `leaves out what is given up, and what nothing calls for any more`() throws {
        var week = try SlotWeek()
        week.want("cem")
        week.keep("cem", at: "2026-11-24 10:00", .released)
        week.keep("ben", at: "2026-11-24 09:00", .told)
        #expect(day(week).entries.isEmpty)
    }

    @Test func `reads byte for byte the same with a talk nobody may notice (C5a)`() throws {
        var week = try SlotWeek()
        week.want("ben")
        week.keep("ben", at: "2026-11-24 09:00", .told)
        let before = said(week)
        #expect(before.contains("ben") && before.contains("面谈"))
        week.want("cem", .k4, kinds: [.c5])
        week.keep("cem", [week.key("cem", .k4)], at: "2026-11-24 16:30", .told, confidential: true)
        #expect(said(week) == before)
    }

    @Test(arguments: [(Rule.k4, [TalkKind.c4, .c5, .c6]), (.k7, [.c6]), (.k3, [.c2])])
    func `reads byte for byte the same whatever the talk is about (K12d)`(rule: Rule, kinds: [TalkKind]) throws {
        var (routine, care) = (try SlotWeek(), try SlotWeek())
        routine.want("ben")
        routine.keep("ben", at: "2026-11-24 09:00", .told)
        care.want("ben", rule, kinds: kinds)
        care.keep("ben", [care.key("ben", rule)], at: "2026-11-24 09:00", .draft)
        #expect(said(care) == said(routine))
    }

    @Test func `moves a held talk to the next place free for both`() throws {
        var week = try SlotWeek()
        for id in ["ben", "cem"] { week.want(id) }
        week.keep("ben", at: "2026-11-24 09:00", .heldBack)
        let held = week.kept.slots[0]
        func next() -> String? {
            slots(week).nextPlace(of: held)?.slot.map { String(Zone.shanghai.text($0.start).prefix(16)) }
        }
        #expect(next() == "2026-11-24T10:00")
        week.keep("cem", at: "2026-11-24 10:00", .told)
        #expect(next() == "2026-11-24T11:00", "the holder is taken")
        let course = Span(week.slot("2026-11-24 11:30").start, minutes: 30)
        week.kept.activities[PersonID("id of ben")] = [Activity(span: course, title: "Course")]
        #expect(next() == "2026-11-24T13:30", "the person is taken")
        week.kept.activities[PersonIDs.max] = [
            Activity(span: Span(week.slot("2026-11-24 13:00").start, minutes: 60), title: "Meeting")
        ]
        #expect(next() == "2026-11-24T14:30", "the holder is in a meeting")
    }

    @Test func `has no next place after the week's last, and says so`() throws {
        var week = try SlotWeek()
        week.want("ben")
        week.keep("ben", at: "2026-11-27 15:30", .heldBack)
        let friday = slots(week, at: "2026-11-27 15:00", on: "2026-11-27")
        let place = try #require(friday.nextPlace(of: week.kept.slots[0]))
        #expect(place.slot == nil)
        let page = FloorDay(friday, [], at: "main", on: "2026-11-27", visible: [week.kept.slots[0].person])
        let entry = try #require(page.entries.first)
        #expect(!entry.isLive && !entry.mayHold)
    }

    @Test func `plans nobody where the floor kept them on the line`() throws {
        var week = try SlotWeek()
        week.want("ben")
        week.keep("ben", at: "2026-11-23 09:00", .heldBack)
        #expect(week.plan() == ["ben 2026-11-23T10:00"])
    }

    @Test func `takes nobody for a talk out of a course`() throws {
        var week = try SlotWeek()
        week.want("ben")
        let course = Span(week.slot("2026-11-23 09:00").start, minutes: 120)
        week.kept.activities[PersonID("id of ben")] = [Activity(span: course, title: "Course")]
        #expect(week.plan() == ["ben 2026-11-23T11:00"])
    }

    @Test func `knows a word by the time it was said about`() throws {
        var week = try SlotWeek()
        week.want("ben")
        week.keep("ben", at: "2026-11-24 09:00", .told)
        let slot = week.kept.slots[0]
        func word(about start: Instant) -> FloorDecision {
            FloorDecision(
                id: ID("1"),
                slot: slot.id,
                person: slot.person,
                kind: .release,
                reason: nil,
                start: start,
                wasTold: true,
                next: nil,
                at: start,
                by: "kai"
            )
        }
        let said = day(week, [word(about: slot.slot.start)]).entries.first?.standing
        #expect(said == .released(by: "Kai", at: slot.slot.start))
        #expect(day(week, [word(about: slot.slot.start + 3600)]).entries.first?.standing == .planned)
    }
}
