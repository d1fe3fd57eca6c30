import Core
import Workdays

/// When a week's draft goes to the leaders, and until when their comments change it (K12c).
///
/// Thursday noon and Friday 16:00 of the week before, at the site; where that day is not worked, the last working day
/// before it. Working days around a holiday may put both on one day.
package struct CommentTimes: Sendable, Hashable {
    static let draftAt = 12 * 3600
    static let closesAt = 16 * 3600

    package let opens: Instant
    package let closes: Instant

    /// The times of a round as its leaders were told them, or as a manager sent the list out before.
    package init(opens: Instant, closes: Instant) { (self.opens, self.closes) = (opens, closes) }

    package init(_ week: Week, calendar: WorkCalendar, zone: Zone) {
        let before = week.previous.first
        let thursday = calendar.lastWorkday(onOrBefore: before + 3).day
        let friday = calendar.lastWorkday(onOrBefore: before + 4).day
        opens = zone.instant(thursday, second: CommentTimes.draftAt)
        closes = zone.instant(friday, second: CommentTimes.closesAt)
    }

    /// The week whose round opened last: after Thursday noon the coming one, before it this one.
    ///
    /// Where a whole week is off, the weeks on both sides of it may go out on one day; the later of them is meant.
    package static func latestWeek(at now: Instant, calendar: WorkCalendar, zone: Zone) -> Week {
        var week = Week(containing: zone.day(of: now))
        while CommentTimes(week.next, calendar: calendar, zone: zone).opens <= now { week = week.next }
        return week
    }
}
