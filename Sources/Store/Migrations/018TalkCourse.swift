extension Migration {
    /// A talk on its way from being taken in hand to its outcome, what a held talk was about, and flows made by a site.
    static let talkCourse = Migration(
        18,
        "talk course",
        [
            // Flows an administrator made from one of ours: every change is a new version, running talks keep theirs.
            """
            CREATE TABLE talk_flow (
                flow TEXT NOT NULL,
                version BIGINT NOT NULL CHECK (version >= 1),
                site TEXT,
                kind TEXT NOT NULL CHECK (kind IN ('C1', 'C2', 'C2b', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
                definition TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                PRIMARY KEY (flow, version)
            )
            """,
            "CREATE INDEX talk_flow_kind ON talk_flow (kind, site)",
            // Nobody where it is with a department, and where it is with a group: talk_course_person names everyone.
            """
            CREATE TABLE talk_course (
                course_id TEXT NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('C1', 'C2', 'C2b', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
                flow TEXT NOT NULL,
                flow_version BIGINT NOT NULL,
                site TEXT NOT NULL,
                person_id TEXT REFERENCES person (person_id),
                department TEXT,
                holder TEXT NOT NULL,
                begun_at BIGINT NOT NULL,
                begun_by TEXT NOT NULL,
                hidden_from TEXT REFERENCES person (person_id),
                talk_id TEXT REFERENCES talk (talk_id),
                ended_at BIGINT,
                revision BIGINT NOT NULL CHECK (revision >= 0),
                CHECK (person_id IS NULL OR department IS NULL)
            )
            """,
            "CREATE INDEX talk_course_person_id ON talk_course (person_id, begun_at)",
            "CREATE INDEX talk_course_holder ON talk_course (holder, begun_at) WHERE ended_at IS NULL",
            "CREATE INDEX talk_course_talk ON talk_course (talk_id) WHERE talk_id IS NOT NULL",
            """
            CREATE TABLE talk_course_person (
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                PRIMARY KEY (course_id, person_id)
            )
            """,
            "CREATE INDEX talk_course_person_person ON talk_course_person (person_id)",
            """
            CREATE TABLE talk_course_obligation (
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                obligation TEXT NOT NULL,
                PRIMARY KEY (course_id, obligation)
            )
            """,
            "CREATE INDEX talk_course_obligation_key ON talk_course_obligation (obligation)",
            // Only ever added to: how the talk stands is what follows from its rows. A person is named where the step
            // is taken for each of a group.
            """
            CREATE TABLE talk_course_event (
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                step TEXT NOT NULL,
                what TEXT NOT NULL CHECK (what IN ('done', 'skipped', 'back', 'held', 'ended')),
                reason TEXT,
                person_id TEXT REFERENCES person (person_id),
                CHECK (what <> 'skipped' OR reason IS NOT NULL),
                PRIMARY KEY (course_id, number)
            )
            """,
            // What an investigation found: a cause of a list and words, sealed where the kind is confidential. Written
            // anew it is another version.
            """
            CREATE TABLE talk_finding (
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                step TEXT NOT NULL,
                version BIGINT NOT NULL CHECK (version >= 1),
                person_id TEXT REFERENCES person (person_id),
                cause TEXT NOT NULL,
                body TEXT,
                sealed_body TEXT,
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                CHECK ((body IS NULL) <> (sealed_body IS NULL)),
                PRIMARY KEY (course_id, step, version)
            )
            """,
            "CREATE INDEX talk_finding_cause ON talk_finding (cause, at)",
            // What a held talk was about: some obligations are met only by a talk that cites them.
            """
            CREATE TABLE talk_obligation (
                talk_id TEXT NOT NULL REFERENCES talk (talk_id),
                obligation TEXT NOT NULL,
                PRIMARY KEY (talk_id, obligation)
            )
            """,
            "CREATE INDEX talk_obligation_key ON talk_obligation (obligation)",
        ]
    )
}
