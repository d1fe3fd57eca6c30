import Core
import Store

/// Slots in the database; who changes one names the revision they saw.
package struct SlotStore: Sendable {
    let now: Instant
    let actor: String

    package init(now: Instant, by actor: String) { (self.now, self.actor) = (now, actor) }

    /// Every slot of a week, and those between two moments whatever their week.
    package static func slots(
        of week: Week,
        from: Instant,
        to: Instant,
        _ tx: borrowing Transaction
    ) throws -> [KeptSlot] {
        var slots: [KeptSlot] = []
        try tx.each(
            """
            SELECT s.slot_id, s.site, s.week_on, s.holder, s.person_id, s.start_at, s.minutes, s.place, s.state,
                s.is_confidential, s.moved_by, s.was_start_at, s.was_place, s.told_at, s.changed_at, s.changed_by,
                s.revision, o.obligation
            FROM slot s JOIN slot_obligation o ON o.slot_id = s.slot_id
            WHERE (s.week_on = $1 OR (s.start_at >= $2 AND s.start_at < $3)) AND {scope s.person_id}
            ORDER BY s.start_at, s.slot_id, o.obligation
            """,
            [.day(week.first), .at(from), .at(to)]
        ) { row in
            let slot = KeptSlot(row)
            if let last = slots.last, last.id == slot.id {
                slots[slots.count - 1] = last.with(key: row.text(17))
            } else {
                slots.append(slot)
            }
        }
        return slots
    }

    /// What someone was told of from a moment on, as the person or as the holder; for the calendar they subscribed to.
    package static func told(
        to person: PersonID,
        _ employeeID: String,
        from: Instant,
        _ tx: borrowing Transaction
    ) throws -> [KeptSlot] {
        try tx.rows(
            """
            SELECT s.slot_id, s.site, s.week_on, s.holder, s.person_id, s.start_at, s.minutes, s.place, s.state,
                s.is_confidential, s.moved_by, s.was_start_at, s.was_place, s.told_at, s.changed_at, s.changed_by,
                s.revision, ''
            FROM slot s
            WHERE (s.person_id = $1 OR s.holder = $2) AND s.start_at >= $3 AND s.state IN ('draft', 'told')
                AND s.told_at IS NOT NULL AND {scope s.person_id}
            ORDER BY s.start_at, s.slot_id
            """,
            [.id(person), .text(employeeID), .at(from)]
        ) { KeptSlot($0) }
    }

    /// The obligations a live slot is kept for whose day is not over, `today` being each site's.
    package static func planned(
        _ sites: [String: SiteRules],
        today: [String: Day],
        now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Set<String> {
        var keys: Set<String> = []
        try tx.each(
            """
            SELECT s.site, s.start_at, o.obligation FROM slot s JOIN slot_obligation o ON o.slot_id = s.slot_id
            WHERE s.start_at >= $1 AND s.state IN ('draft', 'told') AND {scope s.person_id}
            ORDER BY s.start_at, s.slot_id, o.obligation
            """,
            [.at(now + -86_400)]
        ) { row in
            let site = row.text(0)
            guard let zone = sites[site]?.zone, let today = today[site], zone.day(of: row.at(1)) >= today else {
                return
            }
            keys.insert(row.text(2))
        }
        return keys
    }

    /// A week's live slots, for those who must know when and where: never a confidential one (K12d).
    package static let known: KnownSlots = { week, tx in
        let (from, to) = (Zone.utc.instant(week.first - 1), Zone.utc.instant(week.last + 2))
        return try slots(of: week, from: from, to: to, tx).filter { $0.state.isLive && !$0.isConfidential }
    }

    /// The slots of two weeks to come that a list may name to its reader: a confidential one only to its holder (K12d).
    static func coming(to reader: String, now: Instant, _ tx: borrowing Transaction) throws -> [KeptSlot] {
        let (from, to) = (now + -86_400, now + 14 * 86_400)
        return try slots(of: Week(containing: Zone.utc.day(of: now)), from: from, to: to, tx).filter {
            $0.state.isLive && (!$0.isConfidential || $0.holder == reader)
        }
    }

    /// Those it is for hear of it where it was told at once.
    package func add(_ slot: KeptSlot, _ tx: borrowing Transaction) throws {
        _ = try SlotNewsStore(now: now).telling(slot.id, tx) { tx in
            try insert(slot, tx)
            return true
        }
    }

    private func insert(_ slot: KeptSlot, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO slot (slot_id, site, week_on, holder, person_id, start_at, minutes, place, state,
                is_confidential, moved_by, told_at, changed_at, changed_by, revision, was_start_at, was_place)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            """,
            [
                .id(slot.id), .text(slot.site), .day(slot.week.first), .text(slot.holder), .id(slot.person),
                .at(slot.slot.start), .int(slot.slot.minutes), .text(slot.slot.place), .text(slot.state.rawValue),
                .bool(slot.isConfidential), .text(slot.movedBy), .at(slot.toldAt), .at(now), .text(actor),
                .int(slot.revision), .at(slot.was?.start), .text(slot.was?.place),
            ]
        )
        if !slot.isConfidential {
            tx.change("slot \(slot.id)", from: nil, to: "\(slot.slot.start.iso) \(slot.slot.place ?? "")")
            tx.touch(CommunicationArea.week, site: slot.site)
        }
        for key in slot.keys {
            try tx.run(
                "INSERT INTO slot_obligation (slot_id, obligation) VALUES ($1, $2)",
                [.id(slot.id), .text(key)]
            )
        }
    }

    /// Moves a slot by hand; false where someone changed it since, or it is no longer live.
    ///
    /// Who had been told must be told anew, so it is a draft again.
    package func move(
        _ id: ID<KeptSlot>,
        to slot: Slot,
        revision: Int,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try SlotNewsStore(now: now).telling(id, tx) { tx in try moved(id, to: slot, revision: revision, tx) }
    }

    private func moved(
        _ id: ID<KeptSlot>,
        to slot: Slot,
        revision: Int,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let moved = try tx.first(
            """
            UPDATE slot SET was_start_at = start_at, was_place = place, start_at = $3, place = $4, state = 'draft',
                moved_by = $5, changed_at = $6, changed_by = $5, revision = revision + 1
            WHERE slot_id = $1 AND revision = $2 AND state IN ('draft', 'told') AND {scope person_id}
            RETURNING was_start_at, was_place, is_confidential, site
            """,
            [.id(id), .int(revision), .at(slot.start), .text(slot.place), .text(actor), .at(now)]
        ) { row in
            (was: "\(row.at(0).iso) \(row.text(1))", isConfidential: row.flag(2), site: row.text(3))
        }
        guard let moved else { return false }
        // When a confidential talk is would tell that there is one.
        if !moved.isConfidential {
            tx.change("slot \(id)", from: moved.was, to: "\(slot.start.iso) \(slot.place ?? "")")
            tx.touch(CommunicationArea.week, site: moved.site)
        }
        return true
    }

    /// What becomes of a live slot: told, a draft again, held back, released; false as for `move`.
    package func set(
        _ state: KeptSlot.State,
        _ id: ID<KeptSlot>,
        revision: Int,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try SlotNewsStore(now: now).telling(id, tx) { tx in try isSet(state, id, revision: revision, tx) }
    }

    private func isSet(
        _ state: KeptSlot.State,
        _ id: ID<KeptSlot>,
        revision: Int,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let before = try tx.first(
            "SELECT state, is_confidential, site FROM slot WHERE slot_id = $1 AND {scope person_id}",
            [.id(id)]
        ) { row in (state: row.text(0), isConfidential: row.flag(1), site: row.text(2)) }
        let isSet =
            try tx.run(
                """
                UPDATE slot SET state = $3, told_at = CASE WHEN CAST($3 AS TEXT) = 'told' THEN $4
                    WHEN CAST($3 AS TEXT) = 'draft' THEN NULL ELSE told_at END, changed_at = $4, changed_by = $5,
                    revision = revision + 1
                WHERE slot_id = $1 AND revision = $2 AND state IN ('draft', 'told') AND {scope person_id}
                """,
                [.id(id), .int(revision), .text(state.rawValue), .at(now), .text(actor)]
            ) == 1
        if isSet, let before, !before.isConfidential {
            tx.change("slot \(id)", from: before.state, to: state.rawValue)
            tx.touch(CommunicationArea.week, site: before.site)
        }
        return isSet
    }

    /// The planner gives a draft another place; what a person chose or told is not the planner's to move.
    func replan(_ id: ID<KeptSlot>, to slot: Slot, revision: Int, _ tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE slot SET start_at = $3, minutes = $4, place = $5, changed_at = $6, changed_by = $7,
                revision = revision + 1
            WHERE slot_id = $1 AND revision = $2 AND state = 'draft' AND moved_by IS NULL AND {scope person_id}
            """,
            [
                .id(id), .int(revision), .at(slot.start), .int(slot.minutes), .text(slot.place), .at(now), .text(actor),
            ]
        ) == 1
    }
}

extension KeptSlot {
    fileprivate init(_ row: borrowing Row) {
        let minutes = row.count(6)
        self.init(
            id: row.id(0),
            site: row.text(1),
            week: Week(containing: row.day(2)),
            holder: row.text(3),
            person: row.id(4),
            keys: [row.text(17)],
            slot: Slot(start: row.at(5), minutes: minutes, place: row.optionalText(7)),
            state: State(rawValue: row.text(8)) ?? .draft,
            isConfidential: row.flag(9),
            movedBy: row.optionalText(10),
            was: row.optionalAt(11).map { Slot(start: $0, minutes: minutes, place: row.optionalText(12)) },
            toldAt: row.optionalAt(13),
            changedAt: row.at(14),
            changedBy: row.text(15),
            revision: row.count(16)
        )
    }
}
