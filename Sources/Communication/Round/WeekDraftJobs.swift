import Core
import People
import Store
import Web
import Workdays

/// Thursday noon's work (K12c): the coming week's list goes to the leaders, whether or not anybody looks.
enum WeekDraftJobs {
    static func work(_ clock: Clock, _ calendars: CalendarSet) -> TimedWork {
        let work = JobWork.inside("week-draft", Words.draftJob) { job, tx in
            let now = clock.now()
            guard let site = try SiteStore.all(tx).first(where: { $0.name == job.payload }),
                let week = job.key.split(separator: "/").last.flatMap({ Week(String($0)) }),
                let calendar = try CalendarStore.current(calendars, tx)[site.calendar]
            else { return .cancel(reason: "there is no such site or week") }
            let store = WeekRoundStore(clock: .fixed(now))
            // A button or a first look may have been sooner.
            guard try store.times(site.name, week, tx) == nil else { return .done }
            guard week.last >= site.zone.day(of: now) else { return .cancel(reason: "the week is over") }
            let times = CommentTimes(week, calendar: calendar, zone: site.zone)
            if now < times.opens { return .snooze(until: times.opens) }
            try store.open(site.name, week, times, by: .system("Thursday noon"), tx)
            return .done
        }
        return TimedWork(work) { now, site in
            let week = CommentTimes.latestWeek(at: now, calendar: site.calendar, zone: site.zone)
            let times = CommentTimes(week, calendar: site.calendar, zone: site.zone)
            return TimedWork.Run(name: week.description, at: times.opens)
        }
    }
}
