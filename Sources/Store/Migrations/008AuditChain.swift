extension Migration {
    /// The audit as a chain: where from, details apart that may be erased, and each row's place once it is sealed.
    static let auditChain = Migration(
        8,
        "audit chain",
        [
            // What was done, with values before and after; erased where a person's traces must go, the chain stays whole.
            """
            CREATE TABLE audit_detail (
                audit_id TEXT NOT NULL PRIMARY KEY REFERENCES audit (audit_id),
                salt TEXT NOT NULL,
                notes TEXT NOT NULL,
                changes TEXT NOT NULL
            )
            """,
            """
            INSERT INTO audit_detail (audit_id, salt, notes, changes) SELECT audit_id, '', detail, '' FROM audit
            """,
            "ALTER TABLE audit DROP COLUMN detail",
            "ALTER TABLE audit ADD COLUMN kind TEXT NOT NULL DEFAULT 'write' CHECK (kind IN ('write', 'read'))",
            "ALTER TABLE audit ADD COLUMN origin TEXT NOT NULL DEFAULT ''",
            // The person a confidential matter is about: neither they nor anyone below them see the row (C5a).
            "ALTER TABLE audit ADD COLUMN hidden_from TEXT",
            // What open pages are told of, `week@main`; one a line.
            "ALTER TABLE audit ADD COLUMN topics TEXT NOT NULL DEFAULT ''",
            // Given by the sealer, in the order rows were found committed.
            "ALTER TABLE audit ADD COLUMN place BIGINT",
            "ALTER TABLE audit ADD COLUMN detail_digest TEXT",
            "ALTER TABLE audit ADD COLUMN link TEXT",
            "CREATE UNIQUE INDEX audit_place ON audit (place)",
            "CREATE INDEX audit_unsealed ON audit (audit_id) WHERE place IS NULL",
            "CREATE INDEX audit_actor ON audit (actor, at)",
            // One row: who seals, and until when.
            """
            CREATE TABLE audit_lease (
                one BIGINT NOT NULL PRIMARY KEY CHECK (one = 1),
                held_by TEXT NOT NULL,
                until_at BIGINT NOT NULL
            )
            """,
            // Details taken away, so that the doctor tells erasure from tampering.
            """
            CREATE TABLE audit_erasure (
                audit_id TEXT NOT NULL PRIMARY KEY REFERENCES audit (audit_id),
                at BIGINT NOT NULL,
                reason TEXT NOT NULL
            )
            """,
        ]
    )
}
