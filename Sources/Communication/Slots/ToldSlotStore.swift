import Core
import Store

extension SlotStore {
    /// Of the told talks of a site that begin between two moments, who holds each and with whom.
    package static func told(
        at site: String,
        from: Instant,
        to: Instant,
        _ tx: borrowing Transaction
    ) throws -> [(holder: String, person: PersonID)] {
        try tx.rows(
            """
            SELECT holder, person_id FROM slot
            WHERE site = $1 AND start_at >= $2 AND start_at < $3 AND state = 'told' AND {scope person_id}
            ORDER BY start_at, slot_id
            """,
            [.text(site), .at(from), .at(to)]
        ) { ($0.text(0), $0.id(1)) }
    }
}
