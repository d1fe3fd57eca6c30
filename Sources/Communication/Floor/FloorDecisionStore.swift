import Core
import People
import Store

/// What floor control decided, kept with who and when; what is taken back stays on file with its end.
struct FloorDecisionStore: Sendable {
    let now: Instant
    let actor: String

    /// What holds about slots that were to begin between two moments, oldest first.
    static func decisions(
        from: Instant,
        to: Instant,
        _ tx: borrowing Transaction
    ) throws -> [FloorDecision] {
        try tx.rows(
            """
            SELECT decision_id, slot_id, person_id, kind, reason, start_at, was_told, next_slot_id, decided_at,
                decided_by
            FROM floor_decision
            WHERE start_at >= $1 AND start_at < $2 AND withdrawn_at IS NULL AND {scope person_id}
            ORDER BY decided_at, decision_id
            """,
            [.at(from), .at(to)]
        ) { FloorDecision($0) }
    }

    static func decision(_ id: ID<FloorDecision>, _ tx: borrowing Transaction) throws -> FloorDecision? {
        try tx.first(
            """
            SELECT decision_id, slot_id, person_id, kind, reason, start_at, was_told, next_slot_id, decided_at,
                decided_by
            FROM floor_decision WHERE decision_id = $1 AND withdrawn_at IS NULL AND {scope person_id}
            """,
            [.id(id)]
        ) { FloorDecision($0) }
    }

    /// Whether the floor held a talk with one of these obligations before.
    static func wasHeld(_ keys: [String], _ tx: borrowing Transaction) throws -> Bool {
        try keys.contains { key in
            try tx.first(
                """
                SELECT s.minutes FROM slot_obligation o JOIN slot s ON s.slot_id = o.slot_id
                WHERE o.obligation = $1 AND s.state = 'held_back' AND {scope s.person_id}
                """,
                [.text(key)]
            ) { $0.count(0) } != nil
        }
    }

    func add(_ decision: FloorDecision, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO floor_decision (decision_id, slot_id, person_id, kind, reason, start_at, was_told,
                next_slot_id, decided_at, decided_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .id(decision.id), .id(decision.slot), .id(decision.person), .text(decision.kind.rawValue),
                .text(decision.reason?.rawValue), .at(decision.start), .bool(decision.wasTold), .id(decision.next),
                .at(decision.at), .text(decision.by),
            ]
        )
    }

    /// False where somebody took it back already.
    func withdraw(_ id: ID<FloorDecision>, _ tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE floor_decision SET withdrawn_at = $2, withdrawn_by = $3
            WHERE decision_id = $1 AND withdrawn_at IS NULL AND {scope person_id}
            """,
            [.id(id), .at(now), .text(actor)]
        ) == 1
    }

    /// Marks a live slot as looked at, so that whoever saw it before sees that somebody decided.
    func touch(_ id: ID<KeptSlot>, revision: Int, _ tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE slot SET changed_at = $3, changed_by = $4, revision = revision + 1
            WHERE slot_id = $1 AND revision = $2 AND state IN ('draft', 'told') AND {scope person_id}
            """,
            [.id(id), .int(revision), .at(now), .text(actor)]
        ) == 1
    }

    /// Gives a held slot back its place; what the person had been told holds again.
    func restore(_ id: ID<KeptSlot>, told: Bool, revision: Int, _ tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE slot SET state = $3, changed_at = $4, changed_by = $5, revision = revision + 1
            WHERE slot_id = $1 AND revision = $2 AND state = 'held_back' AND {scope person_id}
            """,
            [.id(id), .int(revision), .text(told ? "told" : "draft"), .at(now), .text(actor)]
        ) == 1
    }
}

extension FloorDecision {
    fileprivate init(_ row: borrowing Row) {
        self.init(
            id: row.id(0),
            slot: row.id(1),
            person: row.id(2),
            kind: Kind(rawValue: row.text(3)) ?? .release,
            reason: row.optionalText(4).map { Reason(rawValue: $0) ?? .other },
            start: row.at(5),
            wasTold: row.flag(6),
            next: row.optionalID(7),
            at: row.at(8),
            by: row.text(9)
        )
    }
}
