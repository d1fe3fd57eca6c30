import Core
import Store
import Workdays

/// What administrators added to the calendars, in the database.
package enum CalendarStore {
    /// By the calendar's name.
    static func updates(_ tx: borrowing Transaction) throws -> [String: CalendarUpdate] {
        let rows = try tx.rows("SELECT calendar, body FROM calendar_update ORDER BY calendar") {
            ($0.text(0), try CalendarUpdate(csv: $0.text(1)))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// The calendars that came with the product, brought up to date.
    package static func current(_ shipped: CalendarSet, _ tx: borrowing Transaction) throws -> CalendarSet {
        let updates = try updates(tx)
        return CalendarSet(
            shipped.names.compactMap { name in
                shipped[name].map { calendar in updates[name].map(calendar.merging) ?? calendar }
            }
        )
    }

    static func put(_ update: CalendarUpdate, of calendar: String, at: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO calendar_update (calendar, body, at) VALUES ($1, $2, $3)
            ON CONFLICT (calendar) DO UPDATE SET body = $2, at = $3
            """,
            [.text(calendar), .text(update.csv), .at(at)]
        )
    }
}
