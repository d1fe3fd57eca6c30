extension Migration {
    /// A talk while it is held and what is written down after it.
    static let holding = Migration(
        21,
        "holding",
        [
            "ALTER TABLE talk ADD COLUMN place TEXT",
            // Each row is a version that stays; an emptied field has neither text nor seal. A talk with a department leaves
            // no row in talk, and none of its rows names a person.
            """
            CREATE TABLE talk_said (
                said_id TEXT NOT NULL PRIMARY KEY,
                talk_id TEXT REFERENCES talk (talk_id),
                course_id TEXT REFERENCES talk_course (course_id),
                person_id TEXT REFERENCES person (person_id),
                field TEXT NOT NULL CHECK (field IN ('said', 'agreed', 'promise', 'check')),
                version BIGINT NOT NULL CHECK (version >= 1),
                text TEXT,
                sealed TEXT,
                readers TEXT NOT NULL,
                written_at BIGINT NOT NULL,
                written_by TEXT NOT NULL,
                CHECK (text IS NULL OR sealed IS NULL),
                CHECK (talk_id IS NOT NULL OR course_id IS NOT NULL),
                CHECK ((talk_id IS NULL) = (person_id IS NULL))
            )
            """,
            "CREATE UNIQUE INDEX talk_said_talk ON talk_said (talk_id, field, version) WHERE talk_id IS NOT NULL",
            "CREATE UNIQUE INDEX talk_said_course ON talk_said (course_id, field, version) WHERE talk_id IS NULL",
            "CREATE INDEX talk_said_person ON talk_said (person_id, written_at)",
            // Of each opened page the newest text; what another page has taken in keeps its number and no text.
            """
            CREATE TABLE talk_draft (
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                account TEXT NOT NULL REFERENCES person (person_id),
                part TEXT NOT NULL,
                device TEXT NOT NULL,
                seq BIGINT NOT NULL CHECK (seq >= 1),
                text TEXT,
                sealed TEXT,
                seen TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (course_id, account, part, device),
                CHECK (text IS NULL OR sealed IS NULL)
            )
            """,
            // What others are to hear of a talk, once the person has seen it.
            """
            CREATE TABLE talk_raised (
                raised_id TEXT NOT NULL PRIMARY KEY,
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                talk_id TEXT NOT NULL REFERENCES talk (talk_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                what TEXT NOT NULL CHECK (what IN ('issue', 'idea', 'ask')),
                source TEXT NOT NULL CHECK (source IN ('person', 'manager')),
                text TEXT,
                sealed TEXT,
                passing TEXT NOT NULL CHECK (passing IN ('named', 'unnamed', 'kept')),
                written_at BIGINT NOT NULL,
                written_by TEXT NOT NULL,
                shown_at BIGINT,
                CHECK ((text IS NULL) <> (sealed IS NULL))
            )
            """,
            "CREATE UNIQUE INDEX talk_raised_number ON talk_raised (talk_id, number)",
            "CREATE INDEX talk_raised_person ON talk_raised (person_id, written_at)",
        ]
    )
}
