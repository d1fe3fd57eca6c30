import Core
import People
import Support
import Testing

@testable import Communication

struct `K12 the plan of a week` {
    @Test func `gives every talk a slot, the earlier to whom comes first by employee_id`() throws {
        var week = try ManagersWeek()
        week.want("cem", .k5)
        week.want("ben", .k5)
        #expect(week.lines == ["ben K5 2026-11-23T09:00", "cem K5 2026-11-23T10:00"])
        #expect(week.plan.lines.allSatisfy { $0.isOnTime && $0.slot?.minutes == 45 })
    }

    @Test func `puts the more pressing class first (K12b) and drops nothing`() throws {
        var week = try ManagersWeek()
        week.onePlace(on: 1...1)
        week.want("ben", .k5)
        week.want("cem", .k4)
        week.want("dan", .k13)
        #expect(
            week.lines == ["cem K4 2026-11-23T09:00", "dan K13 nowhere: morePressing", "ben K5 nowhere: morePressing"]
        )
    }

    @Test func `holds one pressing talk in time rather than any number of others`() throws {
        // The new joiner fits only where two routine talks would.
        var week = try ManagersWeek()
        week.onePlace(on: 1...2)
        week.know("abe", shifts: [("2026-11-23 08:00", "2026-11-23 17:00")])
        week.want("abe", .k1, due: "2026-11-23")
        week.want("ben", .k5, due: "2026-11-23")
        week.want("cem", .k5, due: "2026-11-24")
        #expect(
            week.lines == [
                "abe K1 2026-11-23T09:00", "ben K5 nowhere: morePressing", "cem K5 2026-11-24T09:00",
            ]
        )
    }

    @Test(
        arguments: [
            ("2026-11-23", ["ben K5 2026-11-24T09:00, late: dueBeforeFirstPlace"]),
            ("2026-11-24", ["ben K5 2026-11-24T09:00"]),
            ("2026-11-25", ["ben K5 2026-11-24T09:00"]),
        ] as [(Day, [String])]
    )
    func `is in time through the due day, and late the day after`(due: Day, lines: [String]) throws {
        var week = try ManagersWeek()
        week.onePlace(on: 2...2)
        week.want("ben", .k5, due: due)
        #expect(week.lines == lines)
    }

    @Test func `still finds a place for what was due yesterday, the soonest for what is urgent`() throws {
        var week = try ManagersWeek()
        week.quiet = .busy(on: 1, from: 0, to: 24)
        week.want("ben", .k5, due: "2026-11-20")
        week.want("cem", .k4, due: "2026-11-20")
        #expect(
            week.lines == [
                "cem K4 2026-11-23T09:00, late: dueBeforeFirstPlace",
                "ben K5 2026-11-24T09:00, late: dueBeforeFirstPlace",
            ]
        )
    }

    @Test func `begins with the place that follows now`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k4a, due: "2026-11-25")
        week.now = "2026-11-25 10:00"
        #expect(week.lines == ["ben K4a 2026-11-25T10:00"])
        week.now = "2026-11-25 10:01"
        #expect(week.lines == ["ben K4a 2026-11-25T14:00"])
        week.now = "2026-11-29 12:00"
        #expect(week.lines == ["ben K4a nowhere: hoursPassed"])
    }

    @Test func `says when the holder has no hours, is away or in meetings`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k5)
        week.absences = [Absence(fromOn: "2026-11-23", toOn: "2026-11-26", kind: .sick)]
        #expect(week.lines == ["ben K5 2026-11-27T09:00"])
        week.busy = [week.span("2026-11-27 09:44", "2026-11-27 15:00")]
        #expect(week.lines == ["ben K5 2026-11-27T15:00"])
        week.busy = [week.span("2026-11-27 09:00", "2026-11-27 16:00")]
        #expect(week.lines == ["ben K5 nowhere: holderAway"])
        week.hours = WorkHours([:])
        #expect(week.lines == ["ben K5 nowhere: noHours"])
    }

    @Test func `keeps to the talks a day and week may hold`() throws {
        var week = try ManagersWeek()
        for id in ["ben", "cem", "dan", "eve"] { week.want(id, .k5) }
        week.perDay = 1
        week.perWeek = 3
        #expect(
            week.lines == [
                "ben K5 2026-11-23T09:00", "cem K5 2026-11-24T09:00", "dan K5 2026-11-25T09:00",
                "eve K5 nowhere: morePressing",
            ]
        )
        week.perWeek = 0
        #expect(week.lines.allSatisfy { $0.hasSuffix("holderFull") })
    }

    @Test func `prefers quiet half hours among equals, and says when it knows none`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k5)
        #expect(week.plan.isQuietKnown == false)
        week.quiet = .busy(on: 1, from: 9, to: 15)
        #expect(week.plan.isQuietKnown)
        #expect(week.lines == ["ben K5 2026-11-23T15:00"])
    }

    @Test func `is the same whatever order things come in`() throws {
        var week = try ManagersWeek()
        for (index, id) in ["ben", "cem", "dan", "eve", "fay", "gus"].enumerated() {
            week.want(id, [.k5, .k4, .k13][index % 3], due: "2026-11-23" + index % 4)
            week.want(id, .k3, due: "2026-11-24")
        }
        week.onePlace(on: 1...5)
        week.rooms = [Room(name: "B", kind: .meeting), Room(name: "A", kind: .meeting)]
        let plan = week.lines
        var dice = Dice(1)
        for _ in 0..<50 {
            week.talks.shuffle(using: &dice)
            week.rooms.shuffle(using: &dice)
            #expect(week.lines == plan)
        }
    }

    @Test func `moves nothing that need not move`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k5, draft: week.slot("2026-11-24 14:00"))
        week.want("cem", .k5)
        #expect(week.lines == ["ben K5 2026-11-24T14:00", "cem K5 2026-11-23T09:00"])
    }

    @Test func `leaves a slot the person was told, and says what has come in its way`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k5, told: week.slot("2026-11-23 09:30", in: "Room 1"))
        week.want("cem", .k4)
        #expect(week.lines == ["cem K4 2026-11-23T14:00", "ben K5 2026-11-23T09:30 in Room 1"])
        #expect(week.plan.lines.map(\.toldObstacle) == [nil, nil])
        week.know("ben", away: ("2026-11-23", "2026-11-23"))
        #expect(week.lines == ["cem K4 2026-11-23T14:00", "ben K5 2026-11-23T09:30 in Room 1"])
        #expect(week.plan.lines.map(\.toldObstacle) == [nil, .personAway])
        week.absences = [Absence(fromOn: "2026-11-23", toOn: "2026-11-23", kind: .leave)]
        #expect(week.plan.lines.map(\.toldObstacle) == [nil, .holderAway])
    }

    @Test func `counts told talks in what a day holds`() throws {
        var week = try ManagersWeek()
        week.perDay = 1
        week.want("ben", .k5, told: week.slot("2026-11-23 09:00"))
        week.want("cem", .k4, due: "2026-11-23")
        #expect(week.lines == ["cem K4 2026-11-24T09:00, late: holderFull", "ben K5 2026-11-23T09:00"])
    }

    @Test func `shows who could take what has no slot, those in time first`() throws {
        var week = try ManagersWeek()
        week.onePlace(on: 1...1)
        week.want("abe", .k4, due: "2026-11-23")
        week.want("ben", .k5, due: "2026-11-24", delegates: ["kai", "ada", "eve", "ben", "max", "nobody"])
        func holder(_ id: String, _ weekdays: ClosedRange<Int>) -> Holder {
            let own = Dictionary(uniqueKeysWithValues: weekdays.map { ($0, [WorkHours.Stretch(from: 540, to: 600)]) })
            return Holder(
                employeeID: id,
                hours: WorkHours(own).spans(in: week.week, calendar: week.calendar, zone: week.zone)
            )
        }
        week.delegates = [holder("eve", 6...7), holder("kai", 2...2), holder("ada", 3...3), holder("ben", 1...5)]
        week.know("ben", shifts: [("2026-11-23 08:00", "2026-11-23 17:00"), ("2026-11-24 08:00", "2026-11-25 17:00")])
        #expect(week.lines == ["abe K4 2026-11-23T09:00", "ben K5 nowhere: morePressing"])
        #expect(week.plan.lines.map(\.takers) == [[], ["kai", "ada"]])
    }
}

extension QuietProfile {
    /// Four weeks of a weekday with 90 contacts every half hour between two hours, and one in the others.
    static func busy(on weekday: Int, from: Int, to: Int) -> QuietProfile? {
        let day = (0..<HalfHour.count).map { HalfHour(index: $0) }
        let load = Dictionary(
            uniqueKeysWithValues: day.map { half in
                let isBusy = half.weekday == weekday && half.minute >= from * 60 && half.minute < to * 60
                return (half, Load(waited: isBusy ? 9 : 0, handled: isBusy ? 90 : 1))
            }
        )
        let first = Week(containing: "2026-10-05")
        return QuietProfile(
            Dictionary(uniqueKeysWithValues: (0..<4).map { (Week(containing: first.first + $0 * 7), load) })
        )
    }
}
