import Core
import People

/// The moment a command looks from, in each site's time; a bare day is the whole of it.
struct AsOf {
    let today: [String: Day]
    /// The latest of the sites' days.
    let latest: Day

    init(_ text: String?, sites: [Site], now: Instant) throws {
        guard let text else {
            today = Dictionary(uniqueKeysWithValues: sites.map { ($0.name, $0.zone.day(of: now)) })
            latest = today.values.max() ?? Zone.shanghai.day(of: now)
            return
        }
        var days: [String: Day] = [:]
        for site in sites {
            if let day = Day(text) {
                days[site.name] = day
            } else if let at = Instant(text, in: site.zone) {
                days[site.name] = site.zone.day(of: at)
            } else {
                throw Failure(.badInput, "--as-of \(text): write 2026-11-22 or 2026-11-22T09:30")
            }
        }
        today = days
        latest = days.values.max() ?? Zone.shanghai.day(of: now)
    }
}
