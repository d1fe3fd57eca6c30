import Core

/// When timed work is due at a site, by its clock and its working days.
///
/// A clock time that a change of the clocks leaves out is later by the gap's length; one that comes twice counts once,
/// the first time.
package enum Timetable: Sendable, Hashable {
    /// Every day at so many seconds after midnight.
    case daily(second: Int)
    /// Every working day.
    case workdays(second: Int)
    /// Once a week on a day counted from Monday as 0; where it is not worked, on the last working day before it.
    case weekly(weekday: Int, second: Int)

    /// One time at which it is due.
    package struct Run: Sendable, Hashable {
        /// The day it is meant for, which names it: two runs never have the same.
        package let day: Day
        package let at: Instant
    }

    /// The last run due at or before a moment; nil where none was in the five weeks before.
    package func latest(atOrBefore now: Instant, zone: Zone, calendar: WorkCalendar) -> Run? {
        let today = zone.day(of: now)
        // A week's run may lie before its weekday, so that of the coming week may be due already.
        for back in -7...35 {
            guard let run = run(of: today - back, zone: zone, calendar: calendar) else { continue }
            if run.at <= now { return run }
        }
        return nil
    }

    /// The first run due after a moment; nil where none is in the five weeks after.
    package func next(after now: Instant, zone: Zone, calendar: WorkCalendar) -> Run? {
        let today = zone.day(of: now)
        let runs = (-7...35).compactMap { run(of: today + $0, zone: zone, calendar: calendar) }
        return runs.filter { $0.at > now }.min { $0.at < $1.at }
    }

    /// The run meant for a day; nil where none is.
    private func run(of day: Day, zone: Zone, calendar: WorkCalendar) -> Run? {
        switch self {
        case .daily(let second): return Run(day: day, at: zone.instant(day, second: second))
        case .workdays(let second):
            guard calendar.lastWorkday(onOrBefore: day).day == day else { return nil }
            return Run(day: day, at: zone.instant(day, second: second))
        case .weekly(let weekday, let second):
            guard Week(containing: day).first + weekday == day else { return nil }
            let worked = calendar.lastWorkday(onOrBefore: day).day
            return Run(day: day, at: zone.instant(worked, second: second))
        }
    }
}
