import Core

/// The audit for those who look after it, and the erasure of its details.
package enum AuditListStore {
    /// Rows of people in scope and of the program itself, newest first.
    ///
    /// A row about a confidential matter is not there for whom it is about nor for anyone below them, whatever their
    /// role; those above are followed from leader to leader.
    package static func page(
        _ filter: AuditFilter,
        for reader: AuditReader,
        limit: Int,
        _ tx: borrowing Transaction
    ) throws -> [AuditEntry] {
        try tx.rows(
            """
            WITH RECURSIVE above (person_id, leader) AS (
                SELECT s.person_id, s.leader FROM standing s WHERE s.person_id = $1
                UNION
                SELECT s.person_id, s.leader FROM above b JOIN person p ON p.employee_id = b.leader
                JOIN standing s ON s.person_id = p.person_id
            )
            SELECT a.audit_id, a.at, a.actor, a.person_id, a.why, a.kind, a.origin, d.notes, d.changes, a.place, a.link
            FROM audit a LEFT JOIN audit_detail d ON d.audit_id = a.audit_id
            WHERE (a.person_id IS NULL OR {scope a.person_id})
                AND (a.hidden_from IS NULL
                    OR CAST($2 AS SMALLINT) = 1 AND a.hidden_from NOT IN (SELECT person_id FROM above))
                AND a.at >= $3 AND a.at < $4
                AND (CAST($5 AS TEXT) IS NULL OR a.actor = $5)
                AND (CAST($6 AS SMALLINT) = 0 OR a.kind = 'read')
                AND (a.at < $7 OR a.at = $7 AND a.audit_id < $8)
            ORDER BY a.at DESC, a.audit_id DESC LIMIT $9
            """,
            [
                .id(reader.person), .bool(reader.seesHidden), .int(filter.from?.microseconds ?? 0),
                .int(filter.before?.microseconds ?? Int64.max), .text(filter.actor), .bool(filter.onlyReads),
                .int(filter.after?.at.microseconds ?? Int64.max), .text(filter.after?.id ?? ""), .int(limit),
            ],
            AuditEntry.init
        )
    }

    /// Every sealed row after a place, in the order of the chain: for the command that hands the audit over.
    package static func chain(after place: Int, limit: Int, _ tx: borrowing Transaction) throws -> [AuditEntry] {
        try tx.rows(
            """
            SELECT a.audit_id, a.at, a.actor, a.person_id, a.why, a.kind, a.origin, d.notes, d.changes, a.place, a.link
            FROM audit a {unscoped: the whole audit, at the machine that holds it}
            LEFT JOIN audit_detail d ON d.audit_id = a.audit_id
            WHERE a.place > $1 ORDER BY a.place LIMIT $2
            """,
            [.int(place), .int(limit)],
            AuditEntry.init
        )
    }

    /// Takes the detail of a row away for good; row and chain stay.
    ///
    /// False where it is not sealed, or gone before.
    package static func erase(
        _ id: ID<Audit>,
        reason: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let gone = try tx.run(
            """
            DELETE FROM audit_detail WHERE audit_id = $1 {unscoped: an erasure, by its own rules}
                AND audit_id IN (SELECT audit_id FROM audit WHERE place IS NOT NULL)
            """,
            [.id(id)]
        )
        guard gone > 0 else { return false }
        try tx.run(
            "INSERT INTO audit_erasure (audit_id, at, reason) VALUES ($1, $2, $3)",
            [.id(id), .at(now), .text(reason)]
        )
        tx.note("detail of audit row \(id): \(reason)")
        return true
    }
}

extension AuditEntry {
    fileprivate init(_ row: borrowing Row) {
        self.init(
            id: row.id(0),
            at: row.at(1),
            actor: row.text(2),
            person: row.optionalID(3),
            why: row.text(4),
            isRead: row.text(5) == "read",
            origin: row.text(6),
            notes: row.optionalText(7)?.split(separator: "\n").map(String.init),
            changes: AuditChange.all(in: row.text(8)),
            place: row.optionalInt(9),
            link: row.optionalText(10)
        )
    }
}
