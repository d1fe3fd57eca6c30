import Core
import Store

/// Whom a reader may see today, for lists that are derived in memory.
package enum VisiblePeopleStore {
    package static func ids(_ tx: borrowing Transaction) throws -> Set<PersonID> {
        Set(try tx.rows("SELECT person_id FROM standing WHERE {scope person_id}") { $0.id(0) })
    }

    /// Whom a reader may see but for those above them: what is due with a superior is for those higher up (K12a, C5a).
    package static func ids(for reader: PersonID, _ tx: borrowing Transaction) throws -> Set<PersonID> {
        try ids(tx).subtracting(try above(reader, tx))
    }

    /// Everyone above a person, from leader to leader; a circle of leaders ends where it closes.
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
