import Core
import Store

extension SlotStore {
    /// Gives a slot to another holder, when and where it is; false where someone changed it since, or it is not live.
    ///
    /// Who had been told must be told anew with whom, so it is a draft again, and the planner leaves it where it is.
    func hand(
        _ id: ID<KeptSlot>,
        to holder: String,
        revision: Int,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try SlotNewsStore(now: now).telling(id, tx) { tx in try handed(id, to: holder, revision: revision, tx) }
    }

    private func handed(
        _ id: ID<KeptSlot>,
        to holder: String,
        revision: Int,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let before = try tx.first(
            "SELECT holder, is_confidential, site FROM slot WHERE slot_id = $1 AND {scope person_id}",
            [.id(id)]
        ) { row in (holder: row.text(0), isConfidential: row.flag(1), site: row.text(2)) }
        let isHanded =
            try tx.run(
                """
                UPDATE slot SET holder = $3, moved_by = CASE WHEN state = 'told' THEN CAST($5 AS TEXT) ELSE moved_by END,
                    state = 'draft', changed_at = $4, changed_by = $5, revision = revision + 1
                WHERE slot_id = $1 AND revision = $2 AND state IN ('draft', 'told') AND {scope person_id}
                """,
                [.id(id), .int(revision), .text(holder), .at(now), .text(actor)]
            ) == 1
        if isHanded, let before, !before.isConfidential {
            tx.change("holder of slot \(id)", from: before.holder, to: holder)
            tx.touch(CommunicationArea.week, site: before.site)
        }
        return isHanded
    }
}
