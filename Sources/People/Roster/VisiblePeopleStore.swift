import Core
import Store

/// Whom a reader may see today, for lists that are derived in memory.
package enum VisiblePeopleStore {
    package static func ids(_ tx: borrowing Transaction) throws -> Set<PersonID> {
        Set(try tx.rows("SELECT person_id FROM standing WHERE {scope person_id}") { $0.id(0) })
    }

    /// Those of some people whom a reader may see, without a look at anybody else.
    package static func among(_ people: Set<PersonID>, _ tx: borrowing Transaction) throws -> Set<PersonID> {
        let marks = (1...20).map { "$\($0)" }.joined(separator: ", ")
        let all = people.sorted()
        var seen: Set<PersonID> = []
        // One text serves any number: the last ones are filled up with one of them.
        for first in stride(from: 0, to: all.count, by: 20) {
            let some = all[first..<min(first + 20, all.count)]
            let ids = Array(some) + Array(repeating: all[first], count: 20 - some.count)
            try tx.each(
                "SELECT person_id FROM standing WHERE person_id IN (\(marks)) AND {scope person_id}",
                ids.map { .id($0) }
            ) { seen.insert($0.id(0)) }
        }
        return seen
    }

    package static func sees(_ person: PersonID, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM standing WHERE person_id = $1 AND {scope person_id}", [.id(person)]) { _ in true }
            ?? false
    }

    /// Those who hold talks and whom a reader may see, by number; nil where they are more than so many, of whom no
    /// more are read.
    package static func holders(atMost most: Int, _ tx: borrowing Transaction) throws -> [NamedPerson]? {
        let found = try tx.rows(
            """
            SELECT p.employee_id, p.name FROM standing s JOIN person p ON p.person_id = s.person_id
            WHERE s.employed = 1 AND s.role IN ('leader', 'manager', 'hr', 'qa', 'trainer') AND {scope s.person_id}
            ORDER BY p.employee_id LIMIT $1
            """,
            [.int(most + 1)]
        ) { NamedPerson(employeeID: $0.text(0), name: $0.text(1), isVisible: true) }
        return found.count > most ? nil : found
    }

    /// Everyone above a person, from leader to leader; a circle of leaders ends where it closes.
    ///
    /// What is due with a superior is for those higher up (K12a, C5a).
    package static func above(_ person: PersonID, _ tx: borrowing Transaction) throws -> Set<PersonID> {
        let chain: [PersonID] = try tx.rows(
            """
            WITH RECURSIVE above (person_id, leader) AS (
                SELECT s.person_id, s.leader FROM standing s {unscoped: who stands above the reader}
                WHERE s.person_id = $1
                UNION
                SELECT s.person_id, s.leader FROM above b JOIN person p ON p.employee_id = b.leader
                JOIN standing s ON s.person_id = p.person_id
            )
            SELECT person_id FROM above WHERE person_id <> $1
            """,
            [.id(person)]
        ) { $0.id(0) }
        return Set(chain)
    }

    /// Whether somebody the reader may see has this role today.
    package static func has(_ role: Role, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            "SELECT 1 FROM standing WHERE role = $1 AND employed = 1 AND {scope person_id}",
            [.text(role.rawValue)]
        ) { _ in true } ?? false
    }

    /// Whether anybody at all has this role today, seen or not.
    package static func anybody(is role: Role, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            "SELECT 1 FROM standing {unscoped: whether anybody has this role} WHERE role = $1 AND employed = 1",
            [.text(role.rawValue)]
        ) { _ in true } ?? false
    }
}
