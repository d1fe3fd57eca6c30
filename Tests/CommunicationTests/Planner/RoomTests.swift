import Core
import Testing

@testable import Communication

struct `P6 a quiet place for a talk` {
    @Test func `is a meeting room, else the rest room, and the office only where nothing else is free`() throws {
        var week = try ManagersWeek()
        week.onePlace(on: 1...1)
        week.want("ben", .k5)
        let nine = Spans([week.span("2026-11-23 09:30", "2026-11-23 10:00")])
        let rooms = [Room.Kind.office, .rest, .meeting]
        week.rooms = rooms.map { Room(name: "\($0)", kind: $0) }
        #expect(week.lines == ["ben K5 2026-11-23T09:00 in meeting"])
        week.rooms[2].busy = nine
        #expect(week.lines == ["ben K5 2026-11-23T09:00 in rest"])
        week.rooms[1].busy = nine
        #expect(week.lines == ["ben K5 2026-11-23T09:00 in office"])
        week.rooms[0].busy = nine
        #expect(week.lines == ["ben K5 nowhere: noRoom"])
    }

    @Test func `is free again when the talk before it ends`() throws {
        var week = try ManagersWeek()
        week.onePlace(on: 1...1)
        week.want("ben", .k5)
        week.rooms = [
            Room(
                name: "A",
                kind: .meeting,
                busy: Spans([
                    week.span("2026-11-23 08:00", "2026-11-23 09:00"),
                    week.span("2026-11-23 09:45", "2026-11-23 12:00"),
                ])
            )
        ]
        #expect(week.lines == ["ben K5 2026-11-23T09:00 in A"])
    }

    @Test func `is worth another hour, where only the office is free now`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k5)
        week.rooms = [
            Room(name: "A", kind: .meeting, busy: Spans([week.span("2026-11-23 00:00", "2026-11-23 12:00")])),
            Room(name: "B", kind: .office),
        ]
        #expect(week.lines == ["ben K5 2026-11-23T14:00 in A"])
    }

    @Test func `is not asked for where the site keeps no list of rooms`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k5)
        #expect(week.plan.lines.map { $0.slot?.place } == [nil])
    }
}

struct `K12 two holders of one site` {
    func weeks() throws -> (ManagersWeek, ManagersWeek) {
        var (max, kai) = (try ManagersWeek(), try ManagersWeek())
        kai.holder = "kai"
        max.onePlace(on: 1...2)
        kai.onePlace(on: 1...2)
        return (max, kai)
    }

    func lines(_ weeks: ManagersWeek...) -> [[String]] {
        zip(weeks, Planner.plan(weeks.map(\.input))).map { week, plan in plan.lines.map(week.line) }
    }

    @Test func `are never in one room at a time; who comes first by employee_id chooses first`() throws {
        var (max, kai) = try weeks()
        for rooms in [[Room(name: "A", kind: .meeting)]] { (max.rooms, kai.rooms) = (rooms, rooms) }
        max.want("ben", .k5)
        kai.want("cem", .k5)
        #expect(lines(max, kai) == [["ben K5 2026-11-24T09:00 in A"], ["cem K5 2026-11-23T09:00 in A"]])
        #expect(lines(kai, max) == [["cem K5 2026-11-23T09:00 in A"], ["ben K5 2026-11-24T09:00 in A"]])
    }

    @Test func `never have one person at a time, whoever has told them first`() throws {
        var (max, kai) = try weeks()
        max.want("ben", .k5)
        kai.want("ben", .k13)
        #expect(lines(max, kai) == [["ben K5 2026-11-24T09:00"], ["ben K13 2026-11-23T09:00"]])
        max.talks = []
        max.want("ben", .k5, told: max.slot("2026-11-23 09:30"))
        #expect(lines(max, kai) == [["ben K5 2026-11-23T09:30"], ["ben K13 2026-11-24T09:00"]])
    }

    @Test func `say so when the person is taken at every hour`() throws {
        var (max, kai) = try weeks()
        max.onePlace(on: 1...1)
        max.want("ben", .k5)
        kai.want("ben", .k13, told: kai.slot("2026-11-23 09:00"))
        #expect(lines(max, kai)[0] == ["ben K5 nowhere: personTaken"])
    }
}
