import Core

/// Leaves the audit row of a write, unchained: the sealer gives it its place after the commit.
enum AuditRowStore {
    static func add(
        _ notes: Notes,
        by actor: Actor,
        _ why: String,
        kind: String,
        origin: String,
        at: Instant,
        _ tx: borrowing Transaction
    ) throws {
        let id = ID<Audit>(at: at)
        // A confidential matter tells no page that anything happened.
        let topics = notes.hiddenFrom == nil ? notes.topics.sorted().map(\.text) : []
        try tx.run(
            """
            INSERT INTO audit (audit_id, at, actor, person_id, why, kind, origin, hidden_from, topics)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .id(id), .at(at), .text(actor.name), .id(actor.person), .text(why), .text(kind),
                .text(actor.origin.isEmpty ? origin : actor.origin), .id(notes.hiddenFrom),
                .text(topics.joined(separator: "\n")),
            ]
        )
        let salt =
            String(UInt64.random(in: 0...UInt64.max), radix: 36) + String(UInt64.random(in: 0...UInt64.max), radix: 36)
        try tx.run(
            "INSERT INTO audit_detail (audit_id, salt, notes, changes) VALUES ($1, $2, $3, $4)",
            [
                .id(id), .text(salt), .text(notes.lines.joined(separator: "\n")),
                .text(notes.changes.map(\.line).joined(separator: "\n")),
            ]
        )
    }
}
