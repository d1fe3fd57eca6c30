import Core
import People
import Store
import Web
import Workdays

/// Every night's work: drafts older than the site's setting go, sealed ones too.
enum DraftRetentionJobs {
    private static let second = 3 * 3600

    static func work(_ clock: Clock) -> TimedWork {
        let work = JobWork.inside("old-drafts", RetentionWords.job) { job, tx in
            guard let site = try SiteStore.all(tx).first(where: { $0.name == job.payload }) else {
                return .cancel(reason: "there is no such site")
            }
            _ = try store(site, at: clock.now(), tx).remove(tx)
            return .done
        }
        return TimedWork(work, .daily(second: second))
    }

    /// What is old at a site at a moment, by its own day.
    static func store(_ site: Site, at now: Instant, _ tx: borrowing Transaction) throws -> DraftRetentionStore {
        let today = site.zone.day(of: now)
        let days = try DraftRetentionStore.days(of: site.name, on: today, tx)
        let bound = DraftRetention.bound(today: today, days: days)
        return DraftRetentionStore(site: site.name, before: site.zone.instant(bound))
    }
}
