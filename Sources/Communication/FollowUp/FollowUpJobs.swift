import Core
import People
import Store
import Web
import Workdays

/// Every morning's work: agreements whose check date has come are looked at, whether or not anybody does (K9).
enum FollowUpJobs {
    /// Before the first shift, after the night's figures.
    private static let second = 6 * 3600

    static func work(_ clock: Clock, _ figures: AgreedFiguresStore) -> TimedWork {
        let work = JobWork.inside("agreement-checks", FollowUpWords.job) { job, tx in
            let now = clock.now()
            guard let site = try SiteStore.all(tx).first(where: { $0.name == job.payload }) else {
                return .cancel(reason: "there is no such site")
            }
            let store = FollowUpStore(clock: .fixed(now))
            let decided = try store.check(site.name, today: site.zone.day(of: now), figures, tx)
            tx.note("\(decided) check dates")
            return .done
        }
        return TimedWork(work, .daily(second: second))
    }
}
