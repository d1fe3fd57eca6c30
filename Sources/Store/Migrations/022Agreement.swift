extension Migration {
    /// What was agreed in a talk, in all its versions, and how it is followed up.
    static let agreement = Migration(
        22,
        "agreement",
        [
            // One a talk and person. What lists need is worked out at every write: the version that holds, how it
            // stands, and the next date that is not behind.
            """
            CREATE TABLE agreement (
                agreement_id TEXT NOT NULL PRIMARY KEY,
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                kind TEXT NOT NULL CHECK (kind IN ('C1', 'C2', 'C2b', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8')),
                site TEXT NOT NULL,
                holder TEXT NOT NULL,
                hidden_from TEXT REFERENCES person (person_id),
                readers TEXT NOT NULL,
                made_at BIGINT NOT NULL,
                version BIGINT NOT NULL CHECK (version >= 1),
                standing TEXT NOT NULL CHECK (standing IN ('waiting', 'agreed', 'differs', 'reached', 'missed')),
                next_check TEXT,
                UNIQUE (course_id, person_id)
            )
            """,
            "CREATE INDEX agreement_person ON agreement (person_id)",
            "CREATE INDEX agreement_holder ON agreement (holder)",
            // Texts of confidential kinds lie sealed, those of the others stand here.
            """
            CREATE TABLE agreement_version (
                agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                terms TEXT,
                sealed_terms TEXT,
                PRIMARY KEY (agreement_id, number),
                CHECK ((terms IS NULL) <> (sealed_terms IS NULL))
            )
            """,
            // When the person was first shown a version: no answer counts for another.
            """
            CREATE TABLE agreement_shown (
                agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                at BIGINT NOT NULL,
                PRIMARY KEY (agreement_id, number)
            )
            """,
            """
            CREATE TABLE agreement_answer (
                agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
                turn BIGINT NOT NULL CHECK (turn >= 1),
                number BIGINT NOT NULL CHECK (number >= 1),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                answer TEXT NOT NULL CHECK (answer IN ('confirmed', 'differs')),
                words TEXT,
                sealed_words TEXT,
                at BIGINT NOT NULL,
                PRIMARY KEY (agreement_id, turn),
                CHECK (words IS NULL OR sealed_words IS NULL)
            )
            """,
            // One goal on one check date, and what came of it; without a figure a person says what came of it.
            """
            CREATE TABLE agreement_goal (
                agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
                goal BIGINT NOT NULL CHECK (goal >= 1),
                check_on TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                site TEXT NOT NULL,
                agreed_at BIGINT NOT NULL,
                figure TEXT,
                form TEXT CHECK (form IN ('share', 'number', 'seconds')),
                way TEXT CHECK (way IN ('least', 'most', 'within')),
                level DOUBLE PRECISION,
                level_to DOUBLE PRECISION,
                outcome TEXT CHECK (outcome IN ('reached', 'missed', 'few')),
                value DOUBLE PRECISION,
                low DOUBLE PRECISION,
                high DOUBLE PRECISION,
                observations BIGINT NOT NULL DEFAULT 0 CHECK (observations >= 0),
                days BIGINT NOT NULL DEFAULT 0 CHECK (days >= 0),
                checked_at BIGINT,
                checked_by TEXT,
                PRIMARY KEY (agreement_id, goal, check_on),
                CHECK ((figure IS NULL) = (way IS NULL)),
                CHECK ((outcome IS NULL) = (checked_at IS NULL))
            )
            """,
            """
            CREATE INDEX agreement_goal_watched ON agreement_goal (site, check_on)
                WHERE figure IS NOT NULL AND (outcome IS NULL OR outcome = 'few')
            """,
            // A person's word on a check date.
            """
            CREATE TABLE agreement_follow (
                agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
                check_on TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                words TEXT,
                sealed_words TEXT,
                PRIMARY KEY (agreement_id, check_on),
                CHECK (words IS NULL OR sealed_words IS NULL)
            )
            """,
            // What the holder promised; asked for again on ask_on until it is kept.
            """
            CREATE TABLE agreement_promise (
                agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
                promise BIGINT NOT NULL CHECK (promise >= 1),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                holder TEXT NOT NULL,
                due_on TEXT NOT NULL,
                ask_on TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'dropped')),
                PRIMARY KEY (agreement_id, promise)
            )
            """,
            "CREATE INDEX agreement_promise_open ON agreement_promise (holder, ask_on) WHERE state = 'open'",
            """
            CREATE TABLE agreement_promise_word (
                agreement_id TEXT NOT NULL REFERENCES agreement (agreement_id),
                promise BIGINT NOT NULL CHECK (promise >= 1),
                turn BIGINT NOT NULL CHECK (turn >= 1),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                said TEXT NOT NULL CHECK (said IN ('kept', 'not_yet')),
                words TEXT,
                sealed_words TEXT,
                PRIMARY KEY (agreement_id, promise, turn),
                CHECK (words IS NULL OR sealed_words IS NULL)
            )
            """,
        ]
    )
}
