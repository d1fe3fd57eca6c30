import Core
import People

/// The moment a command looks from, in each site's time; a bare day is the whole of it.
struct AsOf {
    let today: [String: Day]
    /// The latest of the sites' days.
    let latest: Day
    /// The latest of the sites' moments; a bare day's is its end.
    let at: Instant

    init(_ text: String?, sites: [Site], now: Instant) throws {
        guard let text else {
            today = Dictionary(uniqueKeysWithValues: sites.map { ($0.name, $0.zone.day(of: now)) })
            latest = today.values.max() ?? Zone.shanghai.day(of: now)
            at = now
            return
        }
        var days: [String: Day] = [:]
        var moments: [Instant] = []
        for site in sites {
            if let day = Day(text) {
                days[site.name] = day
                moments.append(site.zone.instant(day + 1))
            } else if let at = Instant(text, in: site.zone) {
                days[site.name] = site.zone.day(of: at)
                moments.append(at)
            } else {
                throw Failure(.badInput, "--as-of \(text): write 2026-11-22 or 2026-11-22T09:30")
            }
        }
        today = days
        latest = days.values.max() ?? Zone.shanghai.day(of: now)
        at = moments.max() ?? now
    }
}
