extension Migration {
    /// Erasures asked for on the pages: one person asks, another looks at it again.
    static let erasures = Migration(
        38,
        "erasures",
        [
            """
            CREATE TABLE erasure (
                erasure_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                site TEXT NOT NULL REFERENCES site (site),
                reason TEXT NOT NULL CHECK (reason <> ''),
                asked_at BIGINT NOT NULL,
                asked_by TEXT NOT NULL,
                checked_at BIGINT,
                checked_by TEXT,
                ended_at BIGINT,
                state TEXT NOT NULL CHECK (state IN ('asked', 'checked', 'erased', 'withdrawn', 'stopped')),
                CHECK (asked_by <> checked_by),
                CHECK ((checked_at IS NULL) = (checked_by IS NULL)),
                CHECK (checked_at IS NOT NULL OR state IN ('asked', 'withdrawn')),
                CHECK ((ended_at IS NULL) = (state IN ('asked', 'checked')))
            )
            """,
            "CREATE UNIQUE INDEX erasure_open ON erasure (person_id) WHERE ended_at IS NULL",
            "CREATE INDEX erasure_site ON erasure (site, asked_at)",
        ]
    )
}
