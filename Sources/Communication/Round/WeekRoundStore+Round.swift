import Core
import People
import Store

extension WeekRoundStore {
    /// The round of a site's week as it stands, for those in scope; before it went out, with the times it will have.
    ///
    /// Whoever plans the week asks it for each line's wish; `known` are its times, where they were read already.
    package func round(
        of week: Week,
        at site: SiteRules,
        facts: Facts,
        times known: CommentTimes? = nil,
        _ tx: borrowing Transaction
    ) throws -> WeekRound {
        let now = clock.now()
        return WeekRound(
            week,
            times: try known ?? times(site.site, week, tx)
                ?? CommentTimes(week, calendar: site.calendar, zone: site.zone),
            comments: try comments(site.site, week, tx),
            told: try ToldStore(clock: clock).told(site.site, week, tx),
            facts: facts,
            today: site.zone.day(of: now),
            now: now
        )
    }
}
