import Core
import Workdays

extension Week {
    /// The week a holder has before them: that of the next working day, today's included.
    ///
    /// After a week's last working day nothing of it can be planned any more; what is late or due today stands on the
    /// next week's list too (K12).
    package static func ahead(of today: Day, _ calendar: WorkCalendar) -> Week {
        let days = (0..<14).map { today + $0 }
        return Week(containing: days.first(where: calendar.isWorkday) ?? today)
    }
}
