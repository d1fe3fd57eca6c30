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

    package init(_ week: Week, calendar: WorkCalendar, zone: Zone) {
        let before = week.previous.first
        let thursday = calendar.lastWorkday(onOrBefore: before + 3).day
        let friday = calendar.lastWorkday(onOrBefore: before + 4).day
        opens = zone.instant(thursday, second: CommentTimes.draftAt)
        closes = zone.instant(friday, second: CommentTimes.closesAt)
    }
}
