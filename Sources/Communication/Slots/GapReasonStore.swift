import Core
import Store

/// Reasons to talk inside the gap, in the database; one taken back keeps its end.
enum GapReasonStore {
    /// Older ones concern no line that is still to be held.
    private static let days = 366

    /// Those in force, by obligation; the newest counts.
    static func all(now: Instant, _ tx: borrowing Transaction) throws -> [String: GapReason] {
        var reasons: [String: GapReason] = [:]
        try tx.each(
            """
            SELECT obligation, reason, holder, at, by_name FROM gap_reason
            WHERE at >= $1 AND withdrawn_at IS NULL AND {scope person_id} ORDER BY at, gap_reason_id
            """,
            [.at(now + -days * 86_400)]
        ) { row in
            guard let why = GapReason.Why(rawValue: row.text(1)) else { return }
            reasons[row.text(0)] = GapReason(why, holder: row.text(2), at: row.at(3), by: row.text(4))
        }
        return reasons
    }

    static func add(_ reason: GapReason, to line: PlanLine, _ tx: borrowing Transaction) throws {
        for obligation in line.obligations {
            try tx.run(
                """
                INSERT INTO gap_reason (gap_reason_id, obligation, person_id, holder, reason, at, by_name)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                [
                    .id(ID<GapReason>(at: reason.at)), .text(obligation.key), .id(line.person), .text(reason.holder),
                    .text(reason.why.rawValue), .at(reason.at), .text(reason.by),
                ]
            )
        }
    }

    /// Takes back what was given for a line.
    static func withdraw(from line: PlanLine, holder: String, at now: Instant, _ tx: borrowing Transaction) throws {
        for obligation in line.obligations {
            try tx.run(
                """
                UPDATE gap_reason SET withdrawn_at = $3
                WHERE obligation = $1 AND holder = $2 AND withdrawn_at IS NULL AND {scope person_id}
                """,
                [.text(obligation.key), .text(holder), .at(now)]
            )
        }
    }
}

extension WeekSlotsStore {
    /// Gives a reason to hold a line inside the gap, or with none takes it back; a second tap changes nothing (K11).
    func exceedGap(_ why: GapReason.Why?, _ key: String, of holder: String, _ tx: borrowing Transaction) throws {
        let slots = slots(try KeptWeekStore.week(week, now: now, tx))
        guard let plan = slots.plan(of: holder),
            let talk = plan.lines.first(where: { $0.talk.line.obligations.contains { $0.key == key } })?.talk,
            !talk.isUrgent, !talk.isConfidential
        else { throw SlotRefusal.noLine }
        let known = slots.gapReason(talk.line)
        if known?.why == why { return }
        if known != nil { try GapReasonStore.withdraw(from: talk.line, holder: holder, at: now, tx) }
        if let why {
            try GapReasonStore.add(GapReason(why, holder: holder, at: now, by: actor), to: talk.line, tx)
        }
        tx.note("\(holder) \(week): inside the gap, \(why?.rawValue ?? "not after all")")
    }
}
