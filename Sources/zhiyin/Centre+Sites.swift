import People
import Store
import Web
import Workdays

extension Centre {
    /// The sites with their clocks and working days as they are now, for timed work.
    func timedSites() async throws -> [TimedSite] {
        let shipped = calendars
        return try await database.read(.system("timed work")) { tx in
            let calendars = try CalendarStore.current(shipped, tx)
            return try SiteStore.all(tx).map { site in
                TimedSite(name: site.name, zone: site.zone, calendar: calendars[site.calendar] ?? .weekdays)
            }
        }
    }
}
