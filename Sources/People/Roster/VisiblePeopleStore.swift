import Core
import Store

/// Whom a reader may see today, for lists that are derived in memory.
package enum VisiblePeopleStore {
    package static func ids(_ tx: borrowing Transaction) throws -> Set<PersonID> {
        Set(try tx.rows("SELECT person_id FROM standing WHERE {scope person_id}") { $0.id(0) })
    }
}
