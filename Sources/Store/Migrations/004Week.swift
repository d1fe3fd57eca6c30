extension Migration {
    /// The week as it is planned: when holders have time, the rooms, and the slots people decided on.
    static let week = Migration(
        4,
        "week",
        [
            // From a day on someone gives these hours to talks, and holds so many at most; without rows the defaults hold.
            """
            CREATE TABLE holder_capacity (
                person_id TEXT NOT NULL REFERENCES person (person_id),
                from_on TEXT NOT NULL,
                per_day BIGINT NOT NULL CHECK (per_day >= 0),
                per_week BIGINT NOT NULL CHECK (per_week >= 0),
                PRIMARY KEY (person_id, from_on)
            )
            """,
            // Minutes after midnight; weekday 1 is Monday.
            """
            CREATE TABLE holder_hours (
                person_id TEXT NOT NULL,
                from_on TEXT NOT NULL,
                weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
                from_minute BIGINT NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
                to_minute BIGINT NOT NULL CHECK (to_minute <= 2160),
                PRIMARY KEY (person_id, from_on, weekday, from_minute),
                FOREIGN KEY (person_id, from_on) REFERENCES holder_capacity (person_id, from_on),
                CHECK (to_minute > from_minute)
            )
            """,
            """
            CREATE TABLE room (
                site TEXT NOT NULL REFERENCES site (site),
                name TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('meeting', 'rest', 'office')),
                from_on TEXT NOT NULL,
                until_on TEXT,
                PRIMARY KEY (site, name),
                CHECK (until_on IS NULL OR until_on >= from_on)
            )
            """,
            // One decision a proposed talk: when and where, what has been told, and who changed it last.
            """
            CREATE TABLE slot (
                slot_id TEXT NOT NULL PRIMARY KEY,
                site TEXT NOT NULL REFERENCES site (site),
                week_on TEXT NOT NULL,
                holder TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                start_at BIGINT NOT NULL,
                minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 240),
                place TEXT,
                state TEXT NOT NULL CHECK (state IN ('draft', 'told', 'held_back', 'released', 'withdrawn')),
                is_confidential SMALLINT NOT NULL CHECK (is_confidential IN (0, 1)),
                moved_by TEXT,
                was_start_at BIGINT,
                was_place TEXT,
                told_at BIGINT,
                changed_at BIGINT NOT NULL,
                changed_by TEXT NOT NULL,
                revision BIGINT NOT NULL CHECK (revision > 0),
                CHECK (state <> 'told' OR told_at IS NOT NULL)
            )
            """,
            "CREATE INDEX slot_week ON slot (week_on, holder)",
            "CREATE INDEX slot_start ON slot (start_at)",
            "CREATE INDEX slot_person ON slot (person_id)",
            // The obligations of its line, so that any key finds it.
            """
            CREATE TABLE slot_obligation (
                slot_id TEXT NOT NULL REFERENCES slot (slot_id),
                obligation TEXT NOT NULL,
                PRIMARY KEY (slot_id, obligation)
            )
            """,
            "CREATE INDEX slot_obligation_key ON slot_obligation (obligation)",
            // The planner reads everyone's shifts of one week.
            "CREATE INDEX shift_starts ON shift (starts_at)",
        ]
    )
}
