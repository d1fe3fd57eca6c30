import Core
import Support
import Testing
import Workdays

struct `Timed work` {
    private static let shanghai = Zone.shanghai
    /// Noon, in seconds after midnight.
    private static let noon = 12 * 3600

    private func at(_ text: String, _ zone: Zone = shanghai) throws -> Instant {
        try #require(Instant(text, in: zone))
    }

    /// Weekdays, with Thursday 26 November 2026 off and Saturday 28 worked.
    private func calendar() throws -> WorkCalendar {
        try WorkCalendar(
            name: "T",
            csv: "date,kind,name\n2026-01-01,published,n\n2026-11-26,holiday,h\n2026-11-28,workday,w\n"
        )
    }

    @Test func `is due every day from its minute on`() throws {
        let (daily, calendar) = (Timetable.daily(second: Self.noon), try calendar())
        func latest(_ text: String) throws -> String? {
            daily.latest(atOrBefore: try at(text), zone: Self.shanghai, calendar: calendar).map { $0.day.description }
        }
        #expect(try latest("2026-11-23 11:59:59") == "2026-11-22")
        #expect(try latest("2026-11-23 12:00") == "2026-11-23")
        let next = daily.next(after: try at("2026-11-23 12:00"), zone: Self.shanghai, calendar: calendar)
        #expect(next?.day == "2026-11-24")
    }

    @Test func `of working days leaves days off out and takes make-up days in`() throws {
        let (table, calendar) = (Timetable.workdays(second: 0), try calendar())
        var (day, seen) = (try at("2026-11-25 00:00"), ["2026-11-25"])
        for _ in 0..<4 {
            let next = try #require(table.next(after: day, zone: Self.shanghai, calendar: calendar))
            seen.append(next.day.description)
            day = next.at
        }
        #expect(seen == ["2026-11-25", "2026-11-27", "2026-11-28", "2026-11-30", "2026-12-01"])
    }

    @Test func `of a weekday goes to the last working day before one that is off`() throws {
        let (table, calendar) = (Timetable.weekly(weekday: 3, second: Self.noon), try calendar())
        let run = try #require(
            table.latest(atOrBefore: try at("2026-11-25 12:00"), zone: Self.shanghai, calendar: calendar)
        )
        #expect(run.day == "2026-11-26")
        #expect(run.at == (try at("2026-11-25 12:00")))
        let before = table.latest(atOrBefore: try at("2026-11-25 11:59"), zone: Self.shanghai, calendar: calendar)
        #expect(before?.day == "2026-11-19")
    }

    // In New York half past two is left out on 8 March 2026 and comes twice on 1 November.
    @Test func `runs once a day through changes of the clocks`() throws {
        let zone = try #require(Zone("America/New_York"))
        let table = Timetable.daily(second: 2 * 3600 + 1800)
        func runs(from text: String, _ count: Int) throws -> [Timetable.Run] {
            var (at, runs) = (try at(text, zone), [Timetable.Run]())
            for _ in 0..<count {
                let run = try #require(table.next(after: at, zone: zone, calendar: .weekdays))
                runs.append(run)
                at = run.at
            }
            return runs
        }
        let spring = try runs(from: "2026-03-07 12:00", 2)
        #expect(spring.map(\.day.description) == ["2026-03-08", "2026-03-09"])
        #expect(zone.clock(spring[0].at) == "03:30")
        let autumn = try runs(from: "2026-10-31 12:00", 2)
        #expect(autumn.map(\.day.description) == ["2026-11-01", "2026-11-02"])
        #expect(autumn[1].at.seconds - autumn[0].at.seconds == 25 * 3600)
    }

    @Test func `is found again by whoever looks later the same day`() throws {
        let (table, calendar) = (Timetable.weekly(weekday: 3, second: Self.noon), try calendar())
        var dice = Dice(state: 7)
        for _ in 0..<300 {
            let now = Instant(seconds: 1_790_000_000 + Int64.random(in: 0..<20_000_000, using: &dice))
            guard let run = table.latest(atOrBefore: now, zone: Self.shanghai, calendar: calendar) else {
                Issue.record("none before \(now)")
                continue
            }
            #expect(run.at <= now)
            let next = try #require(table.next(after: now, zone: Self.shanghai, calendar: calendar))
            #expect(next.at > now)
            #expect(next.day - run.day == 7)
        }
    }
}
