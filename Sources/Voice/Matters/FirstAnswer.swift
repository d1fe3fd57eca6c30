import Core
import Signals
import Workdays

/// K8: the last day for the first answer, as the person who raises something is told it.
enum FirstAnswer {
    /// The number in force on the day counts; `settings` are a site's, in order of their days.
    static func due(
        raisedOn day: Day,
        settings: [(name: String, from: Day, value: String)],
        calendar: WorkCalendar
    ) -> Deadline {
        let set = settings.last { $0.name == OwnMatter.setting && $0.from <= day }.flatMap { Int($0.value) }
        return calendar.day(set ?? OwnMatter.workingDays, workingDaysAfter: day)
    }
}
