import Core
import People
import Signals
import Store
import Workdays

/// Makes issues of what was raised in talks (P13): sorted by the site's table, owned, dated; and takes those back whose
/// words were taken back.
///
/// Done twice, it is done once.
enum SortingStore {
    /// How many were new.
    @discardableResult
    static func sort(_ calendars: CalendarSet, at now: Instant, _ tx: borrowing Transaction) throws -> Int {
        let store = IssueStore(now: now)
        let sites = Dictionary(uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, $0) })
        let current = try CalendarStore.current(calendars, tx)
        var tables: [String: RoutingTable] = [:]
        var count = 0
        for signal in try store.unsorted(through: Zone.utc.day(of: now) + 1, tx) {
            guard let person = signal.person, let raised = try signal.payload(Raised.self),
                let place = try place(of: person, tx), let site = sites[place.site]
            else { continue }
            let table = try tables[site.name] ?? RoutingStore.table(of: site.name, tx)
            tables[site.name] = table
            let new = NewIssue.raised(
                raised,
                signal: signal.id,
                by: person,
                at: place,
                happenedAt: signal.happenedAt,
                on: signal.happenedOn,
                in: table,
                calendar: current[site.calendar] ?? .weekdays
            )
            try store.add(new, tx)
            count += 1
        }
        try IssueRetractionStore(now: now).settle(tx)
        return count
    }

    private static func place(of person: PersonID, _ tx: borrowing Transaction) throws -> RaisedPlace? {
        try tx.first(
            "SELECT site, path, team, leader FROM standing {unscoped: where who raised it stands} WHERE person_id = $1",
            [.id(person)]
        ) { RaisedPlace(site: $0.text(0), path: $0.text(1), team: $0.text(2), leader: $0.optionalText(3)) }
    }

    /// A site's working days.
    static func calendar(of site: String, _ shipped: CalendarSet, _ tx: borrowing Transaction) throws -> WorkCalendar {
        let name = try SiteStore.all(tx).first { $0.name == site }?.calendar
        return try name.flatMap { try CalendarStore.current(shipped, tx)[$0] } ?? .weekdays
    }
}
