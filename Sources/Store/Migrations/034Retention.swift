extension Migration {
    /// How long records are kept: holds against it, and from which day on the raw contacts of a source are there.
    static let retention = Migration(
        34,
        "retention",
        [
            // Of one person, or of everybody at a site where no person is named.
            """
            CREATE TABLE legal_hold (
                hold_id TEXT NOT NULL PRIMARY KEY,
                site TEXT NOT NULL REFERENCES site (site),
                person_id TEXT REFERENCES person (person_id),
                reason TEXT NOT NULL CHECK (reason <> ''),
                from_at BIGINT NOT NULL,
                from_by TEXT NOT NULL,
                ended_at BIGINT,
                ended_by TEXT,
                ended_reason TEXT,
                CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
                CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
            )
            """,
            "CREATE INDEX legal_hold_open ON legal_hold (site, person_id) WHERE ended_at IS NULL",
            // Contacts of earlier days are known by their daily facts alone, and are not taken in again.
            """
            CREATE TABLE contact_kept (
                source_id BIGINT NOT NULL PRIMARY KEY REFERENCES source (source_id),
                from_day BIGINT NOT NULL
            )
            """,
        ]
    )
}
