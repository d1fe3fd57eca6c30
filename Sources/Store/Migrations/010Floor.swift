extension Migration {
    /// The floor on the day: what floor control decided about slots, and off-phone activities of other programs.
    static let floor = Migration(
        10,
        "floor",
        [
            // Off the phone for whatever reason: a meeting, a course, a talk another program keeps.
            """
            CREATE TABLE activity (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                starts_at BIGINT NOT NULL,
                ends_at BIGINT NOT NULL,
                activity TEXT NOT NULL,
                import_id TEXT,
                PRIMARY KEY (person_id, starts_at),
                CHECK (ends_at > starts_at)
            )
            """,
            "CREATE INDEX activity_starts ON activity (starts_at)",
            // A slot let go, or held at a peak; a hold says why and which slot took its place.
            """
            CREATE TABLE floor_decision (
                decision_id TEXT NOT NULL PRIMARY KEY,
                slot_id TEXT NOT NULL REFERENCES slot (slot_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                kind TEXT NOT NULL CHECK (kind IN ('release', 'hold')),
                reason TEXT,
                start_at BIGINT NOT NULL,
                was_told SMALLINT NOT NULL CHECK (was_told IN (0, 1)),
                next_slot_id TEXT REFERENCES slot (slot_id),
                decided_at BIGINT NOT NULL,
                decided_by TEXT NOT NULL,
                withdrawn_at BIGINT,
                withdrawn_by TEXT,
                CHECK ((kind = 'hold') = (reason IS NOT NULL)),
                CHECK (kind = 'hold' OR next_slot_id IS NULL),
                CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
            )
            """,
            "CREATE INDEX floor_decision_slot ON floor_decision (slot_id)",
            "CREATE INDEX floor_decision_start ON floor_decision (start_at)",
        ]
    )
}
