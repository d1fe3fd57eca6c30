import Core
import People
import Workdays

extension Case {
    /// K13.
    ///
    /// One performance review a month, within 10 working days of the month's results (the first of the next month),
    /// held by the direct leader; it does not meet K2 or K5 unless held from above. Source: domain K13 [S].
    func reviews() -> [Obligation] {
        guard let start = site.start(of: .k13) else { return [] }
        var month = max(start, employment.joinedOn).firstOfMonth
        var reviews: [Obligation] = []
        while true {
            let results = month.adding(months: 1)
            guard results <= asOf else { return reviews }
            if employment.joinedOn <= month.lastOfMonth, employment.covers(results), isSubject(on: results),
                site.counts(.k13, causeOn: results)
            {
                reviews.append(
                    obligation(
                        .k13,
                        cause: String(month.description.prefix(7)),
                        causedOn: results,
                        kinds: [.c1],
                        reason: .review(month: month),
                        due: site.calendar.day(site.numbers(on: results).k13WorkingDays, workingDaysAfter: results),
                        metBy: talks.first {
                            $0.kind == .c1 && $0.heldOn >= results && $0.heldOn < results.adding(months: 1)
                        },
                        heldByLeader: true
                    )
                )
            }
            month = results
        }
    }
}
