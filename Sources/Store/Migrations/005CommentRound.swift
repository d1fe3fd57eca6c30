extension Migration {
    /// The leaders' comments on the week's list, and whom they told; nothing is deleted, an answer taken back has its end.
    static let commentRound = Migration(
        5,
        "comment round",
        [
            // One a site and week; until when comments change the plan is kept as the leaders were told it.
            """
            CREATE TABLE week_round (
                round_id TEXT NOT NULL PRIMARY KEY,
                site TEXT NOT NULL REFERENCES site (site),
                week TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                final_at BIGINT NOT NULL,
                opened_by TEXT NOT NULL,
                UNIQUE (site, week),
                CHECK (opened_at <= final_at)
            )
            """,
            // The keys of the line's obligations stand one a line; turns count what was said of one person.
            """
            CREATE TABLE week_comment (
                comment_id TEXT NOT NULL PRIMARY KEY,
                round_id TEXT NOT NULL REFERENCES week_round (round_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                turn BIGINT NOT NULL,
                leader_id TEXT NOT NULL REFERENCES person (person_id),
                obligations TEXT NOT NULL,
                answer TEXT NOT NULL CHECK (answer IN ('agree', 'not_this_week', 'know', 'find_out')),
                said TEXT,
                at BIGINT NOT NULL,
                late SMALLINT NOT NULL CHECK (late IN (0, 1)),
                withdrawn_at BIGINT,
                UNIQUE (round_id, person_id, turn),
                CHECK ((said IS NULL) = (answer IN ('agree', 'not_this_week')))
            )
            """,
            // P4: the leader told the person on the day.
            """
            CREATE TABLE week_told (
                told_id TEXT NOT NULL PRIMARY KEY,
                round_id TEXT NOT NULL REFERENCES week_round (round_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                leader_id TEXT NOT NULL REFERENCES person (person_id),
                obligations TEXT NOT NULL,
                at BIGINT NOT NULL,
                withdrawn_at BIGINT
            )
            """,
            "CREATE INDEX week_told_round ON week_told (round_id, person_id)",
        ]
    )
}
