import Core
import People
import Workdays

extension Case {
    /// K16.
    ///
    /// In the year-end season, from 1 December to two weeks after the Spring Festival, whoever has had no counting talk
    /// for 60 days gets one before the festival; after it, before the season ends. Source: domain K16 [S].
    func season() -> [Obligation] {
        seasonYears.flatMap { year -> [Obligation] in
            guard let opens = Day(year, 12, 1), let festival = site.calendar.springFestival(year + 1), opens <= asOf
            else { return [] }
            let closes = festival + 14
            var obligations: [Obligation] = []
            var from = max(opens, site.start(of: .k16) ?? opens)
            while from <= min(closes, asOf) {
                let last = talks.last { $0.heldOn < from && counts($0) }?.heldOn ?? employment.joinedOn
                let gap = max(from, last + site.numbers(on: from).k16Days + 1)
                let next = talks.first { $0.heldOn >= from && counts($0) }
                if let next, next.heldOn < gap {
                    from = next.heldOn + 1
                    continue
                }
                guard gap <= min(closes, asOf), employment.covers(gap), isSubject(on: gap),
                    site.counts(.k16, causeOn: gap)
                else {
                    break
                }
                let due = gap < festival ? site.calendar.lastWorkday(onOrBefore: festival - 1) : plain(closes)
                obligations.append(
                    obligation(
                        .k16,
                        cause: gap.description,
                        causedOn: gap,
                        kinds: TalkKind.allCases,
                        reason: .season(since: last),
                        due: due.day < gap ? plain(gap) : due,
                        metBy: next
                    )
                )
                guard let next else { break }
                from = next.heldOn + 1
            }
            return obligations
        }
    }

    /// Seasons from the start day on; a season is named by the year of its December.
    private var seasonYears: ClosedRange<Int> {
        let first = max(site.start(of: .k16) ?? asOf, employment.joinedOn).year - 1
        return min(first, asOf.year)...asOf.year
    }
}
