import Core
import Store

/// Where people stand today, for the rules of who answers: nobody's scope holds here, and only names leave.
enum StandingStore {
    /// The person and everyone above them, nearest first; a circle of leaders ends where it closes.
    static func chain(of person: PersonID, _ tx: borrowing Transaction) throws -> [Standing] {
        let rows = try tx.rows(
            """
            WITH RECURSIVE above (person_id, leader, step) AS (
                SELECT s.person_id, s.leader, 0 FROM standing s {unscoped: who answers for whom}
                WHERE s.person_id = $1
                UNION ALL
                SELECT s.person_id, s.leader, b.step + 1 FROM above b JOIN person p ON p.employee_id = b.leader
                JOIN standing s ON s.person_id = p.person_id WHERE b.step < 32
            )
            SELECT p.person_id, p.employee_id, p.name, s.role, s.site, s.employed
            FROM above a JOIN person p ON p.person_id = a.person_id JOIN standing s ON s.person_id = a.person_id
            ORDER BY a.step
            """,
            [.id(person)]
        ) { Standing($0, above: []) }
        var seen: Set<PersonID> = []
        let chain = rows.filter { seen.insert($0.person).inserted }
        return chain.enumerated().map { place, one in one.under(chain.dropFirst(place + 1).map(\.person)) }
    }

    /// The person behind a number, wherever they stand; nil for nobody.
    static func person(_ number: String, _ tx: borrowing Transaction) throws -> PersonID? {
        try tx.first(
            "SELECT person_id FROM person {unscoped: who answers for whom} WHERE employee_id = $1",
            [.text(number)]
        ) { $0.id(0) }
    }

    /// Somebody and where they stand; nil for nobody.
    static func find(_ number: String, _ tx: borrowing Transaction) throws -> Standing? {
        guard let person = try person(number, tx) else { return nil }
        return try chain(of: person, tx).first
    }

    /// HR, those of a site before the others.
    static func hr(near site: String, _ tx: borrowing Transaction) throws -> [Standing] {
        let people: [PersonID] = try tx.rows(
            """
            SELECT s.person_id FROM standing s {unscoped: who answers for whom}
            JOIN person p ON p.person_id = s.person_id WHERE s.role = 'hr' AND s.employed = 1
            ORDER BY CASE WHEN s.site = $1 THEN 0 ELSE 1 END, p.employee_id LIMIT 50
            """,
            [.text(site)]
        ) { $0.id(0) }
        return try people.compactMap { try chain(of: $0, tx).first }
    }

    /// Names by number.
    static func names(_ numbers: Set<String>, _ tx: borrowing Transaction) throws -> [String: String] {
        var names: [String: String] = [:]
        for number in numbers.sorted() {
            names[number] = try tx.first(
                "SELECT name FROM person {unscoped: a name where its number may be read} WHERE employee_id = $1",
                [.text(number)]
            ) { $0.text(0) }
        }
        return names
    }
}

extension Standing {
    /// From person_id, employee_id, name, role, site, employed.
    fileprivate init(_ row: borrowing Row, above: [PersonID]) {
        self.init(
            person: row.id(0),
            employeeID: row.text(1),
            name: row.text(2),
            role: Role(rawValue: row.text(3)) ?? .agent,
            site: row.text(4),
            isEmployed: row.flag(5),
            above: above
        )
    }

    fileprivate func under(_ above: [PersonID]) -> Standing {
        Standing(
            person: person,
            employeeID: employeeID,
            name: name,
            role: role,
            site: site,
            isEmployed: isEmployed,
            above: above
        )
    }
}
