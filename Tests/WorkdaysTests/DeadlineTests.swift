import Core
import Support
import Testing
import Workdays

struct `A deadline in working days` {
    let cn: WorkCalendar

    init() throws { cn = try shipped("CN") }

    @Test(
        arguments: [
            ("2026-02-12", "2026-02-14"), ("2026-02-13", "2026-02-24"), ("2026-04-30", "2026-05-07"),
            ("2026-09-30", "2026-10-09"), ("2025-01-26", "2025-02-05"), ("2024-02-08", "2024-02-18"),
            ("2025-09-30", "2025-10-10"), ("2020-01-23", "2020-02-04"),
        ] as [(Day, Day)]
    )
    func `is two working days later, make-up days counted`(start: Day, due: Day) {
        #expect(cn.day(2, workingDaysAfter: start) == Deadline(day: due, estimated: false))
    }

    @Test(
        arguments: [
            // Wednesday before a leap day on a Thursday, a Friday before one on a Saturday, a Monday before one on a Tuesday.
            ("2024-02-28", 1, "2024-02-29", false), ("2024-02-28", 2, "2024-03-01", false),
            ("2020-02-28", 1, "2020-03-02", false), ("2028-02-28", 1, "2028-02-29", true),
            // Nothing but published days strictly after the start.
            ("2006-12-31", 1, "2007-01-04", false), ("2006-12-30", 1, "2006-12-31", true),
            ("2026-12-30", 1, "2026-12-31", false),
            // New Year's Day 2027 is a Friday: nobody guesses it off before the notice.
            ("2026-12-30", 2, "2027-01-01", true), ("2026-12-31", 2, "2027-01-04", true),
            // No working days at all.
            ("2026-10-03", 0, "2026-10-03", false), ("2027-10-03", 0, "2027-10-03", false),
        ] as [(Day, Int, Day, Bool)]
    )
    func `is estimated where a day passed lies in an unpublished year`(start: Day, n: Int, due: Day, estimated: Bool) {
        #expect(cn.day(n, workingDaysAfter: start) == Deadline(day: due, estimated: estimated))
    }

    @Test(
        arguments: [
            ("2026-10-08", 1, "2026-09-30", false), ("2026-02-24", 1, "2026-02-14", false),
            ("2026-02-24", 2, "2026-02-13", false), ("2027-01-04", 1, "2027-01-01", true),
            ("2027-01-04", 2, "2026-12-31", true), ("2027-01-01", 1, "2026-12-31", false),
            ("2026-10-03", 0, "2026-10-03", false),
        ] as [(Day, Int, Day, Bool)]
    )
    func `is counted back from an end`(end: Day, n: Int, day: Day, estimated: Bool) {
        #expect(cn.day(n, workingDaysBefore: end) == Deadline(day: day, estimated: estimated))
    }

    @Test(
        arguments: [
            ("2026-02-14", "2026-02-14", false), ("2026-02-15", "2026-02-14", false),
            ("2026-10-07", "2026-09-30", false),
            ("2027-01-03", "2027-01-01", true), ("2026-12-31", "2026-12-31", false),
        ] as [(Day, Day, Bool)]
    )
    func `falls back to the last working day`(day: Day, last: Day, estimated: Bool) {
        #expect(cn.lastWorkday(onOrBefore: day) == Deadline(day: last, estimated: estimated))
    }

    @Test func `is never estimated on plain weekdays`() {
        #expect(WorkCalendar.weekdays.isPublished(1987))
        #expect(
            WorkCalendar.weekdays.day(1, workingDaysAfter: "2030-10-04")
                == Deadline(day: "2030-10-07", estimated: false)
        )
    }

    @Test(
        arguments: [
            ("2026-09-30", "2026-10-11", 3), ("2026-10-01", "2026-10-07", 0), ("2026-10-09", "2026-10-09", 0),
            ("2026-10-12", "2026-10-09", 0), ("1999-12-30", "2000-01-04", 3), ("2099-12-31", "2100-01-04", 2),
        ] as [(Day, Day, Int)]
    )
    func `counts the working days between two days`(after: Day, through: Day, count: Int) {
        #expect(cn.workdays(after: after, through: through) == count)
    }

    @Test(arguments: ["CN", "HK", "TW", "WEEKDAYS"])
    func `is what counting day by day gives`(name: String) throws {
        let calendar = try shipped(name), plain = try PlainCalendar(name)
        var dice = Dice(state: 20_261_122)
        // Whole years before, in and after the notices, and both ends of the counted years.
        let ranges: [ClosedRange<Day>] = [
            "2003-06-01"..."2030-06-30", "1999-10-01"..."2000-03-01", "2099-10-01"..."2100-02-28",
        ]
        for range in ranges {
            for _ in 0..<700 {
                let start = Day(number: .random(in: range.lowerBound.number...range.upperBound.number, using: &dice))
                let n = Int.random(in: 0...40, using: &dice)
                #expect(calendar.isWorkday(start) == plain.isWorkday(start), "\(start)")
                #expect(
                    calendar.day(n, workingDaysAfter: start) == plain.day(n, from: start, step: 1),
                    "\(start) + \(n)"
                )
                #expect(
                    calendar.day(n, workingDaysBefore: start) == plain.day(n, from: start, step: -1),
                    "\(start) - \(n)"
                )
                let end = start + n
                #expect(
                    calendar.workdays(after: start, through: end) == plain.workdays(after: start, through: end),
                    "\(start)"
                )
            }
        }
    }

    @Test(arguments: ["CN", "HK", "TW"])
    func `is right from every holiday and every end of a year`(name: String) throws {
        let calendar = try shipped(name), plain = try PlainCalendar(name)
        let ends = (2004...2030).compactMap { Day($0, 12, 31) }
        for start in Array(plain.off) + Array(plain.madeUp) + ends {
            for n in [1, 2, 3, 5, 10, 15] {
                #expect(
                    calendar.day(n, workingDaysAfter: start) == plain.day(n, from: start, step: 1),
                    "\(start) + \(n)"
                )
                #expect(
                    calendar.day(n, workingDaysBefore: start) == plain.day(n, from: start, step: -1),
                    "\(start) - \(n)"
                )
            }
        }
    }
}

/// The same rules in the slowest and plainest way: sets of days, and a walk.
private struct PlainCalendar {
    var off: Set<Day> = []
    var madeUp: Set<Day> = []
    var published: Set<Int> = []
    let always: Bool

    init(_ name: String) throws {
        always = name == "WEEKDAYS"
        if always { return }
        for line in try calendarText(name).split(separator: "\n") {
            let fields = line.split(separator: ",").map(String.init)
            guard !line.hasPrefix("#"), let day = Day(fields[0]) else { continue }
            switch fields[1] {
            case "holiday": off.insert(day)
            case "workday": madeUp.insert(day)
            default: published.insert(day.year)
            }
        }
    }

    func isWorkday(_ day: Day) -> Bool { madeUp.contains(day) || day.weekday < 6 && !off.contains(day) }

    func day(_ n: Int, from start: Day, step: Int) -> Deadline {
        var (day, left, estimated) = (start, n, false)
        while left > 0 {
            day = day + step
            if !always, !published.contains(day.year) { estimated = true }
            if isWorkday(day) { left -= 1 }
        }
        return Deadline(day: day, estimated: estimated)
    }

    func workdays(after day: Day, through end: Day) -> Int {
        days(day, end).dropFirst().count { isWorkday($0) }
    }
}
