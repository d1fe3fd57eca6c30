import Core
import Support
import Testing

@testable import Communication

/// C5a: a complaint about a manager looks like no talk at all, in slots, rooms, counts and free/busy.
struct `C5a what nobody may notice` {
    /// A full week of Max, with a confidential talk with Cem or without.
    func week(confidential: Bool, told: Bool = false) throws -> ManagersWeek {
        var week = try ManagersWeek()
        week.rooms = [Room(name: "A", kind: .meeting)]
        week.perWeek = 3
        week.perDay = 2
        for id in ["abe", "ben", "cem", "dan"] { week.want(id, .k5, due: "2026-11-24") }
        if confidential {
            week.want(
                "cem",
                .k4,
                due: "2026-11-24",
                confidential: true,
                told: told ? week.slot("2026-11-23 09:00") : nil
            )
        }
        return week
    }

    func seen(_ week: ManagersWeek, by viewer: String) -> String {
        FreeBusy.entries(week.plan, of: week.input, to: viewer)
            .map { "\(week.zone.text($0.start)) \($0.minutes) \($0.state)" }.joined(separator: "\n")
    }

    @Test(arguments: ["ada", "abe", "ben", "kai"], [false, true])
    func `leaves what others see the same, byte for byte`(viewer: String, told: Bool) throws {
        let (with, without) = (try week(confidential: true, told: told), try week(confidential: false))
        #expect(seen(with, by: viewer) == seen(without, by: viewer))
        #expect(Array(seen(with, by: viewer).utf8) == Array(seen(without, by: viewer).utf8))
        let visible = FreeBusy.visible(with.plan.lines, holder: "max", to: viewer)
        #expect(visible == without.plan.lines)
        func minutes(_ lines: [Plan.Line]) -> Shrinkage {
            Shrinkage(lines.compactMap(\.slot), in: with.week, zone: with.zone)
        }
        #expect(minutes(visible) == minutes(without.plan.lines))
    }

    @Test func `changes no plan of 100 that all may see`() throws {
        for seed in 0..<100 {
            var week = try ManagersWeek(seed: seed)
            week.hours = WorkHours(Dictionary(uniqueKeysWithValues: (1...3).map { ($0, [.init(from: 540, to: 720)]) }))
            let without = week.plan
            week.want("ben", .k4, due: "2026-11-24", confidential: true)
            week.want("eve", .k5, due: "2026-11-25", confidential: true, told: week.slot("2026-11-23 09:00"))
            let visible = FreeBusy.visible(week.plan.lines, holder: "max", to: "ada")
            #expect(visible == without.lines, "\(seed)")
        }
    }

    @Test func `is seen by the two`() throws {
        let week = try week(confidential: true)
        for viewer in ["max", "cem"] { #expect(seen(week, by: viewer).contains("cem/K4/2026-11-24")) }
        #expect(FreeBusy.visible(week.plan.lines, holder: "max", to: "cem").count == 5)
    }

    @Test func `has a place held back, no room of the list, and takes none of what the week may hold`() throws {
        let lines = try week(confidential: true).lines
        #expect(lines.first == "cem K4 2026-11-23T16:00")
        #expect(lines.count { !$0.contains("nowhere") } == 4)
    }

    @Test func `is planned round what all may see, with the holder and with others`() throws {
        var week = try week(confidential: true)
        week.know("cem", busy: [("2026-11-23 16:30", "2026-11-23 17:00")])
        #expect(week.lines.first == "cem K4 2026-11-24T16:00")
        var kai = try ManagersWeek()
        kai.holder = "kai"
        kai.hours = WorkHours(weekdays: [.init(from: 960, to: 1020)])
        kai.want("cem", .k13, due: "2026-11-24")
        week.people = [:]
        let plans = Planner.plan([week.input, kai.input])
        #expect(plans[0].lines.map(week.line).first == "cem K4 2026-11-24T16:00")
        #expect(plans[1].lines.map(kai.line) == ["cem K13 2026-11-23T16:00"])
    }

    @Test func `yields to what all may see, and only the two are told`() throws {
        var week = try week(confidential: true, told: true)
        let line = try #require(week.plan.lines.first { $0.talk.isConfidential })
        #expect(week.line(line) == "cem K4 2026-11-23T09:00")
        #expect(line.toldObstacle == .holderFull)
        week.talks.removeAll { !$0.isConfidential }
        #expect(week.plan.lines.map(\.toldObstacle) == [nil])
    }

    @Test func `needs places held back whether or not there is anything of the kind`() throws {
        let week = try ManagersWeek()
        #expect(week.starts(heldBack: true).count == 5)
        #expect(week.places.count == 20)
    }

    @Test func `leaves days of one or two places to all`() throws {
        var week = try ManagersWeek()
        week.hours = WorkHours([1: [.init(from: 540, to: 660)], 2: [.init(from: 540, to: 720)]])
        #expect(week.places.count == 4)
        #expect(week.starts(heldBack: true) == ["2026-11-24T11:00"])
    }
}

struct `Free and busy` {
    @Test func `shows places on offer, talks of others as taken, the viewer's own by name`() throws {
        var week = try ManagersWeek()
        week.hours = WorkHours([1: [.init(from: 540, to: 780)]])
        week.want("ben", .k5)
        week.busy = [week.span("2026-11-23 10:15", "2026-11-23 10:30")]
        func seen(_ viewer: String) -> [String] {
            FreeBusy.entries(week.plan, of: week.input, to: viewer)
                .map { "\(week.zone.clock($0.start)) \($0.minutes) \($0.state)" }
        }
        #expect(seen("ada") == ["09:00 45 taken", "11:00 60 offered"])
        #expect(seen("ben") == ["09:00 45 own(\"ben/K5/2026-11-27\")", "11:00 60 offered"])
        #expect(seen("max") == seen("ben"))
    }
}
