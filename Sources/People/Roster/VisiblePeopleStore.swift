import Core
import Store

/// Whom a reader may see today, for lists that are derived in memory.
package enum VisiblePeopleStore {
    package static func ids(_ tx: borrowing Transaction) throws -> Set<PersonID> {
        Set(try tx.rows("SELECT person_id FROM standing WHERE {scope person_id}") { $0.id(0) })
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
