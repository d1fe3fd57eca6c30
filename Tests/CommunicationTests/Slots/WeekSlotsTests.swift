import Core
import Support
import Testing

@testable import Communication

struct `The slots of a week` {
    @Test func `are planned in the default hours where nothing is kept`() throws {
        var week = try SlotWeek()
        week.want("ben")
        #expect(week.plan() == ["ben 2026-11-23T09:00"])
    }

    @Test func `lie in the break and the evening of nobody, four a day at most`() throws {
        var week = try SlotWeek()
        for id in ["ada", "ben", "cem", "eve", "kai"] { week.want(id) }
        #expect(
            week.plan() == [
                "ada 2026-11-23T09:00", "ben 2026-11-23T10:00", "cem 2026-11-23T11:00", "eve 2026-11-23T13:30",
                "kai 2026-11-24T09:00",
            ]
        )
    }

    @Test func `stay where they are told or were moved, while other drafts are planned anew`() throws {
        var week = try SlotWeek()
        for id in ["ada", "ben", "cem"] { week.want(id) }
        week.keep("ada", at: "2026-11-25 14:30", .told)
        week.keep("ben", at: "2026-11-26 10:00", movedBy: "max")
        week.keep("cem", at: "2026-11-27 11:00")
        let asKept = ["ada 2026-11-25T14:30", "ben 2026-11-26T10:00", "cem 2026-11-27T11:00"]
        #expect(week.plan() == asKept)
        #expect(week.plan(.anew) == asKept, "a draft moves only where that is better")
        week.want("eve", .k4, due: "2026-11-23")
        #expect(week.plan().contains("eve 2026-11-23T09:00"), "a new signal plans its own talk")
        #expect(week.plan().filter { !$0.hasPrefix("eve") } == asKept)
    }

    @Test func `are found by any key of a line that was merged since`() throws {
        var week = try SlotWeek()
        week.want("ben", .k5)
        week.want("ben", .k1)
        week.keep("ben", [week.key("ben", .k5)], at: "2026-11-25 10:00")
        #expect(week.plan() == ["ben 2026-11-25T10:00"])
    }

    @Test func `are not planned a second time in the next week`() throws {
        var week = try SlotWeek()
        week.want("ben", due: "2026-11-27")
        week.keep("ben", at: "2026-11-21 10:00", .told)
        #expect(week.plan() == ["ben 2026-11-21T10:00"])
        #expect(week.page(for: "max")?.elsewhere.map(\.name) == ["Ben"])
    }

    @Test(arguments: [WeekSlots.Mode.kept, .anew])
    func `of another week stay there while they are drafts`(_ mode: WeekSlots.Mode) throws {
        var week = try SlotWeek()
        week.want("ben", due: "2026-11-27")
        week.keep("ben", at: "2026-12-01 10:00", of: week.week.next)
        #expect(week.plan(mode) == ["ben 2026-12-01T10:00"], "the list of that week moves it, no other")
    }

    @Test func `are of their holder: another holder starts anew`() throws {
        var week = try SlotWeek()
        week.want("ben")
        week.keep("ben", at: "2026-11-25 10:00", .told, by: "kai")
        #expect(week.slots.slotOf.isEmpty)
    }

    @Test func `keep out of each other's people`() throws {
        var week = try SlotWeek()
        week.want("ben")
        week.keep("ben", ["ben/K13/x"], at: "2026-11-23 09:00", .told, by: "ada")
        #expect(week.plan() == ["ben 2026-11-23T10:00"])
    }

    @Test func `say why there is none, and who could take it`() throws {
        var week = try SlotWeek()
        for id in ["ada", "ben"] { week.want(id) }
        week.kept.times[PersonIDs.max] = TalkTime(
            fromOn: "2026-01-01",
            hours: TalkTime.usualHours,
            perDay: 1,
            perWeek: 1
        )
        let listed = week.slots.listed()
        #expect(listed.map { $0.slot == nil } == [false, true])
        #expect(listed[1].why == Obstacle.morePressing.word)
        #expect(listed[1].delegate == "nora", "K5 is met by the holder or above only")
    }

    @Test func `name the lack of a holder`() throws {
        var week = try SlotWeek()
        week.want("nora", by: nil)
        let listed = week.slots.listed()
        #expect(listed.map(\.why) == [Words.noHolder])
    }

    @Test func `stand in the JSON of the plan in the site's time`() throws {
        var week = try SlotWeek()
        week.want("ben")
        let json = ObligationJSON(facts: week.cast.facts, language: .english, today: ["main": "2026-11-20"])
        let line = try #require(week.slots.listed().first.map { json.line($0) })
        #expect(
            line.hasSuffix(
                #""slot":{"start":"2026-11-23T09:00:00+08:00","minutes":45,"place":null},"delegate_to":null}"#
            )
        )
    }
}

enum PersonIDs { static let max = PersonID("id of max") }
