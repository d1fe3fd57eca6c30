import Core

/// What the sealer asks of the database.
enum AuditSealStore {
    /// Rows sealed in one transaction at most.
    static let batch = 1_000

    /// Whether a row waits for its place.
    static func isWaiting(_ tx: borrowing Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM audit WHERE place IS NULL LIMIT 1 {unscoped: sealing}") { _ in true } ?? false
    }

    /// Takes or keeps the right to seal; false where another has it.
    static func lease(by holder: String, until: Instant, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        let arguments: [Value] = [.text(holder), .at(until), .at(now)]
        let kept = try tx.run(
            "UPDATE audit_lease SET held_by = $1, until_at = $2 WHERE one = 1 AND (held_by = $1 OR until_at < $3)",
            arguments
        )
        if kept > 0 { return true }
        return try tx.run(
            "INSERT INTO audit_lease (one, held_by, until_at) VALUES (1, $1, $2) ON CONFLICT (one) DO NOTHING",
            [.text(holder), .at(until)]
        ) > 0
    }

    /// Gives the right to seal back.
    static func release(by holder: String, _ tx: borrowing Transaction) throws {
        try tx.run("UPDATE audit_lease SET until_at = 0 WHERE one = 1 AND held_by = $1", [.text(holder)])
    }

    /// The end of the chain; nil while nothing is sealed.
    static func end(_ tx: borrowing Transaction) throws -> (place: Int, link: String)? {
        try tx.first(
            """
            SELECT place, link FROM audit {unscoped: the end of the chain}
            WHERE place IS NOT NULL ORDER BY place DESC NULLS LAST LIMIT 1
            """
        ) { (place: $0.count(0), link: $0.text(1)) }
    }

    /// Gives the oldest waiting rows their places; how many.
    static func seal(_ tx: borrowing Transaction) throws -> Int {
        let waiting = try tx.rows(
            """
            SELECT a.audit_id, a.at, a.actor, a.person_id, a.why, a.kind, a.origin, a.hidden_from, a.topics,
                d.salt, d.notes, d.changes
            FROM audit a {unscoped: sealing} LEFT JOIN audit_detail d ON d.audit_id = a.audit_id
            WHERE a.place IS NULL ORDER BY a.audit_id LIMIT $1
            """,
            [.int(batch)]
        ) { row in (AuditChain.Row(row), AuditChain.Detail(row, from: 9)) }
        guard !waiting.isEmpty else { return 0 }
        var (place, link) = try end(tx) ?? (0, AuditChain.beginning)
        for (row, detail) in waiting {
            place += 1
            let digest = detail.digest
            link = AuditChain.link(after: link, place: place, row, detailDigest: digest)
            try tx.run(
                """
                UPDATE audit SET place = $2, detail_digest = $3, link = $4
                WHERE audit_id = $1 AND place IS NULL {unscoped: sealing}
                """,
                [.text(row.id), .int(place), .text(digest), .text(link)]
            )
        }
        return waiting.count
    }
}

extension AuditChain.Row {
    /// The first nine columns: audit_id, at, actor, person_id, why, kind, origin, hidden_from, topics.
    init(_ row: borrowing Row) {
        id = row.text(0)
        at = row.at(1)
        actor = row.text(2)
        person = row.optionalText(3)
        why = row.text(4)
        kind = row.text(5)
        origin = row.text(6)
        hiddenFrom = row.optionalText(7)
        topics = row.text(8)
    }
}

extension AuditChain.Detail {
    /// Salt, notes and changes in three columns.
    init(_ row: borrowing Row, from column: Int32) {
        (salt, notes, changes) = (row.text(column), row.text(column + 1), row.text(column + 2))
    }
}
