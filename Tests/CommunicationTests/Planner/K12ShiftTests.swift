import Core
import Support
import Testing
import Workdays

@testable import Communication

/// K12: slots respect shifts, working days and the clock of the site.
struct `K12 the slots of a week` {
    @Test(
        arguments: [
            ("2026-11-23 09:00", "2026-11-23 09:45", "2026-11-23T09:00"),
            ("2026-11-23 09:00", "2026-11-23 09:44", "nowhere: noShift"),
            ("2026-11-23 09:01", "2026-11-23 10:45", "2026-11-23T10:00"),
            ("2026-11-23 09:01", "2026-11-23 10:44", "nowhere: noShift"),
        ] as [(String, String, String)]
    )
    func `lie whole within a shift`(from: String, to: String, slot: String) throws {
        var week = try ManagersWeek()
        week.know("ben", shifts: [(from, to)])
        week.want("ben", .k5)
        #expect(week.lines == ["ben K5 \(slot)"])
    }

    @Test func `may run over the seam of two shifts that touch or overlap, not over a gap`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k5)
        week.know("ben", shifts: [("2026-11-23 06:00", "2026-11-23 09:15"), ("2026-11-23 09:10", "2026-11-23 09:45")])
        #expect(week.lines == ["ben K5 2026-11-23T09:00"])
        week.know("ben", shifts: [("2026-11-23 06:00", "2026-11-23 09:15"), ("2026-11-23 09:15", "2026-11-23 09:45")])
        #expect(week.lines == ["ben K5 2026-11-23T09:00"])
        week.know("ben", shifts: [("2026-11-23 06:00", "2026-11-23 09:14"), ("2026-11-23 09:15", "2026-11-23 09:45")])
        #expect(week.lines == ["ben K5 nowhere: noShift"])
    }

    @Test func `lie at any hour where no shifts are known, at none where there are none`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k5)
        #expect(week.lines == ["ben K5 2026-11-23T09:00"])
        week.know("ben", shifts: [])
        #expect(week.lines == ["ben K5 nowhere: noShift"])
    }

    @Test func `lie outside leave and rest within a shift`() {
        let (shift, rest) = (Spans([span(8, 17)]), Spans([span(9, 10), span(12, 13)]))
        #expect(shift.without(rest).all == [span(8, 9), span(10, 12), span(13, 17)])
        #expect(shift.without(Spans([span(7, 18)])).all == [])
        #expect(Spans([span(10, 12), span(8, 9), span(9, 10), span(14, 14)]).all == [span(8, 12)])
    }

    func span(_ from: Int64, _ to: Int64) -> Span {
        Span(Instant(seconds: from * 3600), Instant(seconds: to * 3600))
    }

    @Test func `find the shift that crosses midnight`() throws {
        var week = try ManagersWeek()
        week.hours = WorkHours(weekdays: [.init(from: 300, to: 420)])
        week.know("ben", shifts: [("2026-11-23 22:00", "2026-11-24 06:00")])
        week.want("ben", .k5)
        #expect(week.lines == ["ben K5 2026-11-24T05:00"])
        week.know("ben", shifts: [("2026-11-23 22:00", "2026-11-24 05:44")])
        #expect(week.lines == ["ben K5 nowhere: noShift"])
    }

    @Test func `belong to the day they begin on, where the holder's hours cross midnight`() throws {
        var week = try ManagersWeek()
        week.hours = WorkHours([1: [.init(from: 1380, to: 1500)]])
        #expect(week.places == ["2026-11-23T23:00", "2026-11-24T00:00"])
        week.want("ben", .k5, due: "2026-11-23")
        week.know("ben", shifts: [("2026-11-24 00:00", "2026-11-24 06:00")])
        #expect(week.lines == ["ben K5 2026-11-24T00:00, late: noShift"])
    }

    @Test func `start on the half hour and leave out what is too short at the end`() throws {
        var week = try ManagersWeek()
        week.hours = WorkHours([1: [.init(from: 541, to: 689)], 2: [.init(from: 540, to: 599)]])
        #expect(week.places == ["2026-11-23T09:30"])
        week.hours = WorkHours([1: [.init(from: 541, to: 690)], 2: [.init(from: 540, to: 600)]])
        #expect(week.places == ["2026-11-23T09:30", "2026-11-23T10:30", "2026-11-24T09:00"])
    }

    @Test func `keep out of a holiday in the week and use its make-up day like a Monday`() throws {
        var week = try ManagersWeek()
        week.onePlace(on: 1...5)
        // National Day: 1 to 7 October 2026 off, Saturday the 10th worked instead.
        week.week = Week(containing: "2026-10-08")
        #expect(week.places.map { $0.prefix(10) } == ["2026-10-08", "2026-10-09", "2026-10-10"])
        week.week = Week(containing: "2026-09-28")
        #expect(week.places.map { $0.prefix(10) } == ["2026-09-28", "2026-09-29", "2026-09-30"])
        // Hours of its own on a weekend hold but on a holiday's.
        week.hours = WorkHours([6: [.init(from: 540, to: 600)]])
        #expect(week.places == [])
        week.week = Week(containing: "2026-11-23")
        #expect(week.places == ["2026-11-28T09:00"])
    }

    @Test(
        arguments: [
            ("America/New_York", "2026-11-01", 7), ("America/New_York", "2027-03-14", 5),
            ("America/New_York", "2026-11-08", 6), ("Asia/Shanghai", "2026-11-01", 6),
            ("Asia/Shanghai", "2027-03-14", 6),
        ] as [(String, Day, Int)]
    )
    func `are as many as the night has hours when the clock changes`(zone: String, day: Day, count: Int) throws {
        var week = try ManagersWeek()
        week.calendar = .weekdays
        week.zone = try #require(Zone(zone))
        week.week = Week(containing: day)
        week.hours = WorkHours([7: [.init(from: 0, to: 360)]])
        let starts = week.places + week.starts(heldBack: true)
        #expect(starts.count == count)
        #expect(starts.allSatisfy { $0.hasPrefix("\(day)") && $0.hasSuffix(":00") })
    }

    @Test func `compare shifts as moments, not as clock times, when the clock changes`() throws {
        // 1:30 to 2:30 by the clock is two hours when it goes back, none when it goes forward.
        var week = try ManagersWeek()
        week.calendar = .weekdays
        week.zone = try #require(Zone("America/New_York"))
        week.week = Week(containing: "2026-11-01")
        week.now = "2026-10-30 12:00"
        week.hours = WorkHours([7: [.init(from: 0, to: 240)]])
        week.know("ben", shifts: [("2026-11-01T01:30-04:00", "2026-11-01T01:45-05:00")])
        week.want("ben", .k5, due: "2026-11-01")
        let slot = try #require(week.plan.lines[0].slot)
        #expect(slot.start == Instant("2026-11-01T01:00-05:00", in: week.zone))
    }
}
