import Core

/// Details of the audit that are older than they are kept; rows and chain stay, and say that the details went.
package enum AuditRetentionStore {
    /// How many sealed rows before a moment still have their detail, and the first of them.
    package static func old(before end: Instant, _ tx: borrowing Transaction) throws -> (count: Int, oldest: Instant?) {
        try tx.first(
            """
            SELECT count(*), min(a.at) FROM audit a {unscoped: what is old goes for everyone}
            JOIN audit_detail d ON d.audit_id = a.audit_id WHERE a.at < $1 AND a.place IS NOT NULL
            """,
            [.at(end)]
        ) { ($0.count(0), $0.isNull(1) ? nil : $0.at(1)) } ?? (0, nil)
    }

    /// Takes so many of them away, the oldest first; how many went.
    package static func erase(
        before end: Instant,
        atMost count: Int,
        reason: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Int {
        let ids = try tx.rows(
            """
            SELECT a.audit_id FROM audit a {unscoped: what is old goes for everyone}
            JOIN audit_detail d ON d.audit_id = a.audit_id
            WHERE a.at < $1 AND a.place IS NOT NULL ORDER BY a.at, a.audit_id LIMIT $2
            """,
            [.at(end), .int(count)]
        ) { ID<Audit>($0.text(0)) }
        for id in ids {
            try tx.run(
                "DELETE FROM audit_detail WHERE audit_id = $1 {unscoped: what is old goes for everyone}",
                [.id(id)]
            )
            try tx.run(
                "INSERT INTO audit_erasure (audit_id, at, reason) VALUES ($1, $2, $3)",
                [.id(id), .at(now), .text(reason)]
            )
        }
        return ids.count
    }
}
