import Core
import Store
import Web
import Workdays

/// Sorts what was raised every morning, for those who open a person's page before anybody opens the issues.
enum SortingJobs {
    static func work(_ clock: Clock, _ calendars: CalendarSet) -> TimedWork {
        let work = JobWork.inside("sort-raised", Words.sortingJob) { _, tx in
            try SortingStore.sort(calendars, at: clock.now(), tx)
            return .done
        }
        return TimedWork(work, .daily(second: 5 * 3600), once: true)
    }
}
