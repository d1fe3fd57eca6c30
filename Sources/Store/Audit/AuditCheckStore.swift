import Core

/// Walks the whole chain of the audit and says whether it holds.
package enum AuditCheckStore {
    /// Rows taken at once.
    private static let batch = 5_000

    /// Where the chain is broken first, going from its beginning; nil where it holds and meets every head kept outside.
    package static func verdict(against heads: [AuditHead], _ tx: borrowing Transaction) throws -> AuditVerdict {
        var walk = AuditWalk(heads: heads)
        var isMore = true
        while isMore, walk.broken == nil {
            var count = 0
            try tx.each(
                """
                SELECT a.audit_id, a.at, a.actor, a.person_id, a.why, a.kind, a.origin, a.hidden_from, a.topics,
                    d.salt, d.notes, d.changes, a.place, a.detail_digest, a.link, d.audit_id, e.audit_id
                FROM audit a {unscoped: the doctor walks the chain}
                LEFT JOIN audit_detail d ON d.audit_id = a.audit_id
                LEFT JOIN audit_erasure e ON e.audit_id = a.audit_id
                WHERE a.place > $1 ORDER BY a.place LIMIT $2
                """,
                [.int(walk.place), .int(batch)]
            ) { row in
                count += 1
                walk.step(
                    AuditChain.Row(row),
                    detail: row.isNull(15) ? nil : AuditChain.Detail(row, from: 9),
                    isErased: !row.isNull(16),
                    place: row.count(12),
                    digest: row.text(13),
                    link: row.text(14)
                )
            }
            isMore = count == batch
        }
        let waiting = try tx.first(
            "SELECT count(*) FROM audit WHERE place IS NULL {unscoped: the doctor counts}"
        ) { $0.count(0) }
        return walk.verdict(waiting: waiting ?? 0)
    }
}
