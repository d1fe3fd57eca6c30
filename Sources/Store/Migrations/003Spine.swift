extension Migration {
    /// Signals, talks and people's decisions about obligations; obligations themselves are derived, never stored.
    static let spine = Migration(
        3,
        "spine",
        [
            """
            CREATE TABLE signal (
                signal_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT REFERENCES person (person_id),
                team_id TEXT REFERENCES team (team_id),
                kind TEXT NOT NULL,
                version SMALLINT NOT NULL,
                happened_at BIGINT NOT NULL,
                happened_on TEXT NOT NULL,
                recorded_at BIGINT NOT NULL,
                source_key TEXT NOT NULL,
                payload TEXT NOT NULL,
                evidence TEXT NOT NULL,
                import_id TEXT,
                retracted_at BIGINT,
                retracted_by TEXT,
                retracted_reason TEXT,
                CHECK (person_id IS NOT NULL OR team_id IS NOT NULL),
                CHECK ((retracted_at IS NULL) = (retracted_by IS NULL))
            )
            """,
            "CREATE UNIQUE INDEX signal_source ON signal (source_key) WHERE retracted_at IS NULL",
            "CREATE INDEX signal_kind ON signal (kind, happened_on)",
            "CREATE INDEX signal_person ON signal (person_id, happened_at)",
            """
            CREATE TABLE talk (
                talk_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                kind TEXT NOT NULL CHECK (kind IN ('C1', 'C2', 'C2b', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
                held_at BIGINT NOT NULL,
                held_on TEXT NOT NULL,
                minutes BIGINT,
                held_by TEXT,
                note TEXT,
                source_key TEXT NOT NULL UNIQUE,
                import_id TEXT
            )
            """,
            "CREATE INDEX talk_person ON talk (person_id, held_at)",
            // What people decided about an obligation's key: a waiver, or a dated attempt to reach someone who walked off.
            """
            CREATE TABLE decision (
                decision_id TEXT NOT NULL PRIMARY KEY,
                obligation TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                kind TEXT NOT NULL CHECK (kind IN ('waiver', 'attempt')),
                day TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                reason TEXT NOT NULL,
                withdrawn_at BIGINT
            )
            """,
            "CREATE INDEX decision_obligation ON decision (obligation)",
        ]
    )
}
