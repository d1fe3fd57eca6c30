import Core
import People
import Store

/// Finds the held talks a reader must know of.
enum HeldTalkStore {
    /// So many days back: then the week is over, and its list says the rest.
    private static let days = 7

    /// The talks of one holder and one person that the floor held lately, oldest first.
    static func held(
        holder: String,
        person: PersonID,
        now: Instant,
        _ tx: borrowing Transaction
    ) throws -> [HeldTalkSlot] {
        let since = now + -days * 86_400
        // The newest live slot of a held one's obligations is where the talk is now.
        return try tx.rows(
            """
            SELECT d.slot_id, d.person_id, s.holder, s.week_on, d.start_at, d.was_told
            FROM floor_decision d JOIN slot s ON s.slot_id = d.slot_id
            WHERE d.kind = 'hold' AND d.withdrawn_at IS NULL AND d.start_at >= $1 AND s.state = 'held_back'
                AND (s.holder = $2 OR d.person_id = $3) AND s.is_confidential = 0 AND {scope d.person_id}
            ORDER BY d.start_at, d.slot_id
            """,
            [.at(since), .text(holder), .id(person)]
        ) { row -> (ID<KeptSlot>, PersonID, String, Day, Instant, Bool) in
            (row.id(0), row.id(1), row.text(2), row.day(3), row.at(4), row.flag(5))
        }.map { slot, person, holder, weekOn, was, wasTold in
            let keys = try keys(of: slot, tx)
            return HeldTalkSlot(
                person: person,
                holder: holder,
                week: Week(containing: weekOn),
                keys: keys,
                was: was,
                wasTold: wasTold,
                now: try current(keys, holder: holder, tx)
            )
        }
    }

    private static func keys(of slot: ID<KeptSlot>, _ tx: borrowing Transaction) throws -> [String] {
        try tx.rows(
            "SELECT obligation FROM slot_obligation {unscoped: of a slot that is seen} WHERE slot_id = $1 ORDER BY 1",
            [.id(slot)]
        ) { $0.text(0) }
    }

    private static func current(
        _ keys: [String],
        holder: String,
        _ tx: borrowing Transaction
    ) throws -> (start: Instant, isTold: Bool)? {
        for key in keys {
            let found = try tx.first(
                """
                SELECT s.start_at, s.state FROM slot_obligation o JOIN slot s ON s.slot_id = o.slot_id
                WHERE o.obligation = $1 AND s.holder = $2 AND s.state IN ('draft', 'told')
                    AND {scope s.person_id}
                ORDER BY s.start_at DESC
                """,
                [.text(key), .text(holder)]
            ) { (start: $0.at(0), isTold: $0.text(1) == "told") }
            if let found { return found }
        }
        return nil
    }
}
