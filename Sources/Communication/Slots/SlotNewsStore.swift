import Core
import Messages
import Notify
import Store

/// Puts news of slots into the outbox, in the transaction that changes the slot: for the person and for the holder.
///
/// Of every kind of talk alike, confidential ones too: a message that stays away would tell.
struct SlotNewsStore: Sendable {
    let now: Instant

    /// A slot with what its messages need.
    private struct Found {
        let standing: SlotNews.Standing
        let person: PersonID
        let holder: PersonID?
        let zone: Zone
        let revision: Int
    }

    /// Runs a change of one slot and tells those it concerns what came of it.
    func telling(
        _ id: ID<KeptSlot>,
        _ tx: borrowing Transaction,
        change: (borrowing Transaction) throws -> Bool
    ) throws -> Bool {
        let before = try found(id, tx)
        guard try change(tx) else { return false }
        guard let after = try found(id, tx),
            let news = SlotNews.of(before: before?.standing, after: after.standing)
        else { return true }
        let (slot, outbox) = (after.standing.slot, OutboxStore(now: now))
        let appointment = Notice.Appointment(start: slot.start, end: slot.span.end, place: slot.place)
        if let former = before?.holder, former != after.holder, before?.standing.wasTold == true {
            try outbox.cancelled(id.text, sequence: after.revision - 1, appointment, for: former, tx)
        }
        for reader in Set([after.person, after.holder].compactMap { $0 }).sorted() {
            // As the calendar files count them: from nought.
            let sequence = after.revision - 1
            switch news {
            case .arranged:
                try outbox.talk(id.text, sequence: sequence, appointment, for: reader, zone: after.zone, tx)
            case .cancelled: try outbox.cancelled(id.text, sequence: sequence, appointment, for: reader, tx)
            }
        }
        return true
    }

    private func found(_ id: ID<KeptSlot>, _ tx: borrowing Transaction) throws -> Found? {
        try tx.first(
            """
            SELECT s.state, s.start_at, s.minutes, s.place, s.told_at, s.person_id, h.person_id, i.zone, s.revision
            FROM slot s JOIN site i ON i.site = s.site LEFT JOIN person h ON h.employee_id = s.holder
            WHERE s.slot_id = $1 AND {scope s.person_id}
            """,
            [.id(id)]
        ) { row in
            let state = KeptSlot.State(rawValue: row.text(0)) ?? .draft
            return Found(
                standing: SlotNews.Standing(
                    state: state,
                    slot: Slot(start: row.at(1), minutes: row.count(2), place: row.optionalText(3)),
                    wasTold: state == .told || row.optionalAt(4) != nil,
                    holder: row.optionalID(6)
                ),
                person: row.id(5),
                holder: row.optionalID(6),
                zone: Zone(row.text(7)) ?? .utc,
                revision: row.count(8)
            )
        }
    }
}
