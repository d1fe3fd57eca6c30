import Core
import People
import Store

/// Whom to call at once at a site, in this order (K4a).
struct CareContact: Sendable, Hashable {
    let employeeID: String
    let name: String
    let phone: String

    static let longestPhone = 40
}

/// The contacts of sites in the database.
enum CareContactStore {
    static func all(of site: String, _ tx: borrowing Transaction) throws -> [CareContact] {
        try tx.rows(
            """
            SELECT c.employee_id, coalesce(p.name, c.employee_id), c.phone
            FROM care_contact c LEFT JOIN person p {unscoped: contacts are named to everyone of the site}
                ON p.employee_id = c.employee_id
            WHERE c.site = $1 ORDER BY c.place, c.employee_id
            """,
            [.text(site)]
        ) { CareContact(employeeID: $0.text(0), name: $0.text(1), phone: $0.text(2)) }
    }

    /// Sets a contact's phone; a new one comes last.
    static func put(_ employeeID: String, phone: String, at site: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO care_contact (site, employee_id, phone, place)
            SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), coalesce(max(place), 0) + 1
            FROM care_contact WHERE site = $1
            ON CONFLICT (site, employee_id) DO UPDATE SET phone = $3
            """,
            [.text(site), .text(employeeID), .text(phone)]
        )
        tx.note("contact \(employeeID) of \(site)")
    }

    static func remove(_ employeeID: String, at site: String, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM care_contact WHERE site = $1 AND employee_id = $2", [.text(site), .text(employeeID)])
        tx.note("contact \(employeeID) of \(site) no more")
    }
}
