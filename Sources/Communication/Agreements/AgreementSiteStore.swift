import Core
import People
import Store

/// What else of the centre an agreement leans on.
enum AgreementSiteStore {
    static func zone(of site: String, _ tx: borrowing Transaction) throws -> Zone {
        try SiteStore.all(tx).first { $0.name == site }?.zone ?? .utc
    }

    /// Who made it with the person, whom the person need not be able to look up.
    static func holder(of agreement: Agreement, _ tx: borrowing Transaction) throws -> PersonID? {
        try tx.first(
            "SELECT person_id FROM person {unscoped: who is told is the holder} WHERE employee_id = $1",
            [.text(agreement.holder)]
        ) { $0.id(0) }
    }

    /// How the two are called, for whoever may open what they agreed.
    static func names(
        of agreement: Agreement,
        _ tx: borrowing Transaction
    ) throws -> (person: NamedPerson, holder: NamedPerson) {
        var named: [String: NamedPerson] = [:]
        var employeeID = agreement.person.text
        try tx.each(
            """
            SELECT person_id, employee_id, name, CASE WHEN {scope person.person_id} THEN 1 ELSE 0 END FROM person
            WHERE person_id = $1 OR employee_id = $2
            """,
            [.id(agreement.person), .text(agreement.holder)]
        ) { row in
            if row.text(0) == agreement.person.text { employeeID = row.text(1) }
            named[row.text(1)] = NamedPerson(employeeID: row.text(1), name: row.text(2), isVisible: row.flag(3))
        }
        func person(_ id: String) -> NamedPerson {
            named[id] ?? NamedPerson(employeeID: id, name: nil, isVisible: false)
        }
        return (person(employeeID), person(agreement.holder))
    }
}
