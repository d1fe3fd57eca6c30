import Core
import People
import Store

/// A site's numbers of signing in, in the database.
enum AccessRuleStore {
    /// What is in force at a site on a day.
    static func rules(of site: String, on day: Day, _ tx: borrowing Transaction) throws -> AccessRules {
        AccessRules(
            try tx.rows(
                "SELECT name, value FROM setting WHERE site = $1 AND from_on <= $2 ORDER BY from_on, name",
                [.text(site), .day(day)]
            ) { (name: $0.text(0), value: $0.text(1)) }
        )
    }

    static func set(_ name: String, _ value: String, site: String, from day: Day, _ tx: borrowing Transaction) throws {
        try SiteStore.set(name, value, site: site, from: day, tx)
    }
}
