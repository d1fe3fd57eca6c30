import Core
import Store

/// Sites and their settings in the database.
package enum SiteStore {
    /// A new database has one site `main`; `ZHIYIN_ZONE` and `ZHIYIN_CALENDAR` change it at creation.
    package static func makeMain(zone: String, calendar: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO site (site, zone, calendar, currency, language, start_on)
            SELECT 'main', $1, $2, 'CNY', 'zh-Hans', NULL WHERE NOT EXISTS (SELECT 1 FROM site)
            """,
            [.text(zone), .text(calendar)]
        )
    }

    package static func all(_ tx: borrowing Transaction) throws -> [Site] {
        try tx.rows("SELECT site, zone, calendar, currency, language, start_on FROM site ORDER BY site") { row in
            Site(
                name: row.text(0),
                zone: Zone(row.text(1)) ?? .utc,
                calendar: row.text(2),
                currency: row.text(3),
                language: Language(rawValue: row.text(4)) ?? .hans,
                startOn: row.optionalDay(5)
            )
        }
    }

    /// The site named, else `main`, else the first; a name that is none is refused.
    package static func wanted(_ name: String?, _ tx: borrowing Transaction) throws -> Site {
        let sites = try all(tx)
        let wanted = name ?? sites.first { $0.name == "main" }?.name ?? sites.first?.name
        guard let site = sites.first(where: { $0.name == wanted }) else { throw Failure.noSite(wanted ?? "", sites) }
        return site
    }

    package static func put(_ site: Site, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO site (site, zone, calendar, currency, language, start_on) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (site) DO UPDATE SET zone = $2, calendar = $3, currency = $4, language = $5, start_on = $6
            """,
            [
                .text(site.name), .text(site.zone.name), .text(site.calendar), .text(site.currency),
                .text(site.language.rawValue), .day(site.startOn),
            ]
        )
    }

    /// Settings of a site in order of their days: name, day, value.
    package static func settings(
        _ tx: borrowing Transaction
    ) throws -> [(site: String, name: String, from: Day, value: String)] {
        try tx.rows("SELECT site, name, from_on, value FROM setting ORDER BY site, from_on, name") { row in
            (site: row.text(0), name: row.text(1), from: row.day(2), value: row.text(3))
        }
    }

    package static func set(
        _ name: String,
        _ value: String,
        site: String,
        from day: Day,
        _ tx: borrowing Transaction
    ) throws {
        let before = try tx.first(
            """
            SELECT value FROM setting WHERE site = $1 AND name = $2 AND from_on <= $3 ORDER BY from_on DESC LIMIT 1
            """,
            [.text(site), .text(name), .day(day)]
        ) { $0.text(0) }
        tx.change("\(site) \(name) from \(day)", from: before, to: value)
        try tx.run(
            """
            INSERT INTO setting (site, name, from_on, value) VALUES ($1, $2, $3, $4)
            ON CONFLICT (site, name, from_on) DO UPDATE SET value = $4
            """,
            [.text(site), .text(name), .day(day), .text(value)]
        )
        tx.note("\(site) \(name) = \(value) from \(day)")
    }
}
