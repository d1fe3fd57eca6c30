extension Migration {
    /// What people raise and what becomes of it: own matters, issues, common issues, cases.
    static let voice = Migration(
        23,
        "voice",
        [
            // C5: the words lie sealed. C5a: hidden_from is the highest of those complained of.
            """
            CREATE TABLE matter (
                matter_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                what TEXT NOT NULL CHECK (what IN ('opinion', 'suggestion', 'complaint', 'talk')),
                site TEXT NOT NULL,
                raised_at BIGINT NOT NULL,
                raised_on TEXT NOT NULL,
                due_on TEXT NOT NULL,
                due_estimated SMALLINT NOT NULL CHECK (due_estimated IN (0, 1)),
                owner TEXT NOT NULL,
                sealed_words TEXT NOT NULL,
                hidden_from TEXT REFERENCES person (person_id),
                talk_on TEXT,
                talk_time TEXT,
                listener TEXT,
                mark TEXT NOT NULL,
                UNIQUE (person_id, mark),
                CHECK ((what = 'complaint') = (hidden_from IS NOT NULL))
            )
            """,
            "CREATE INDEX matter_owner ON matter (owner, raised_at)",
            "CREATE INDEX matter_raised ON matter (person_id, raised_at)",
            "CREATE INDEX matter_day ON matter (raised_on)",
            // Only ever added to: how a matter stands follows from its rows.
            """
            CREATE TABLE matter_event (
                matter_id TEXT NOT NULL REFERENCES matter (matter_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                at BIGINT NOT NULL,
                day TEXT NOT NULL,
                by_name TEXT NOT NULL,
                step TEXT NOT NULL CHECK (step IN ('received', 'looking', 'talk', 'acted', 'answered', 'added',
                    'forwarded', 'closed')),
                sealed_words TEXT,
                owner TEXT,
                PRIMARY KEY (matter_id, number)
            )
            """,
            // P13: what was raised goes by a table that a site may change.
            """
            CREATE TABLE issue_topic (
                site TEXT NOT NULL,
                topic TEXT NOT NULL,
                name TEXT NOT NULL,
                words TEXT NOT NULL,
                route TEXT NOT NULL CHECK (route IN ('department', 'leader', 'quality', 'training')),
                department TEXT,
                owner TEXT,
                answer_days BIGINT NOT NULL CHECK (answer_days BETWEEN 1 AND 366),
                ended_at BIGINT,
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                PRIMARY KEY (site, topic)
            )
            """,
            // P14: one public item for the same matter of several; the due days are those of its opening.
            """
            CREATE TABLE common_issue (
                common_id TEXT NOT NULL PRIMARY KEY,
                site TEXT NOT NULL,
                team TEXT,
                topic TEXT NOT NULL,
                title TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                opened_on TEXT NOT NULL,
                opened_by TEXT NOT NULL,
                owner_due_on TEXT NOT NULL,
                word_due_on TEXT NOT NULL,
                due_estimated SMALLINT NOT NULL CHECK (due_estimated IN (0, 1)),
                owner TEXT,
                owned_on TEXT,
                first_word TEXT,
                first_word_on TEXT,
                result TEXT,
                published_on TEXT,
                CHECK ((owner IS NULL) = (owned_on IS NULL)),
                CHECK ((first_word IS NULL) = (first_word_on IS NULL)),
                CHECK ((result IS NULL) = (published_on IS NULL))
            )
            """,
            "CREATE INDEX common_issue_site ON common_issue (site, opened_at)",
            """
            CREATE TABLE issue (
                issue_id TEXT NOT NULL PRIMARY KEY,
                source_key TEXT NOT NULL UNIQUE,
                site TEXT NOT NULL,
                department TEXT,
                team TEXT,
                leader TEXT,
                person_id TEXT REFERENCES person (person_id),
                talk_id TEXT,
                what TEXT NOT NULL CHECK (what IN ('issue', 'idea')),
                found_by TEXT NOT NULL CHECK (found_by IN ('person', 'manager', 'hand')),
                is_named SMALLINT NOT NULL CHECK (is_named IN (0, 1)),
                words TEXT,
                sealed_words TEXT,
                raised_at BIGINT NOT NULL,
                raised_on TEXT NOT NULL,
                topic TEXT NOT NULL,
                route TEXT NOT NULL CHECK (route IN ('department', 'leader', 'quality', 'training')),
                to_department TEXT,
                owner TEXT,
                due_on TEXT NOT NULL,
                due_estimated SMALLINT NOT NULL CHECK (due_estimated IN (0, 1)),
                common_id TEXT REFERENCES common_issue (common_id),
                CHECK ((words IS NULL) <> (sealed_words IS NULL))
            )
            """,
            "CREATE INDEX issue_site ON issue (site, raised_on)",
            "CREATE INDEX issue_person ON issue (person_id, raised_on) WHERE person_id IS NOT NULL",
            "CREATE INDEX issue_owner ON issue (owner, raised_on) WHERE owner IS NOT NULL",
            "CREATE INDEX issue_leader ON issue (leader, raised_on) WHERE leader IS NOT NULL",
            "CREATE INDEX issue_common ON issue (common_id) WHERE common_id IS NOT NULL",
            """
            CREATE TABLE issue_event (
                issue_id TEXT NOT NULL REFERENCES issue (issue_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                at BIGINT NOT NULL,
                day TEXT NOT NULL,
                by_name TEXT NOT NULL,
                step TEXT NOT NULL CHECK (step IN ('sorted', 'taken', 'answered', 'reopened')),
                words TEXT,
                PRIMARY KEY (issue_id, number)
            )
            """,
            // Who is asked and who has answered; what they answered is in the counts alone and leads back to nobody.
            """
            CREATE TABLE common_ask (
                common_id TEXT NOT NULL REFERENCES common_issue (common_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                is_answered SMALLINT NOT NULL CHECK (is_answered IN (0, 1)),
                PRIMARY KEY (common_id, person_id)
            )
            """,
            "CREATE INDEX common_ask_person ON common_ask (person_id)",
            """
            CREATE TABLE common_reaction (
                common_id TEXT NOT NULL REFERENCES common_issue (common_id),
                answer TEXT NOT NULL CHECK (answer IN ('yes', 'partly', 'no')),
                answers BIGINT NOT NULL CHECK (answers >= 1),
                PRIMARY KEY (common_id, answer)
            )
            """,
            // P17, P18: nothing of it is shown to others before the person has said how.
            """
            CREATE TABLE method_case (
                case_id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                site TEXT NOT NULL,
                origin TEXT NOT NULL CHECK (origin IN ('riser', 'top', 'cause', 'other')),
                topic TEXT NOT NULL,
                title TEXT NOT NULL,
                method TEXT NOT NULL,
                written_at BIGINT NOT NULL,
                written_by TEXT NOT NULL,
                consent TEXT CHECK (consent IN ('named', 'unnamed', 'no')),
                consent_on TEXT,
                ended_on TEXT,
                CHECK ((consent IS NULL) = (consent_on IS NULL))
            )
            """,
            "CREATE INDEX method_case_site ON method_case (site, written_at)",
            "CREATE INDEX method_case_person ON method_case (person_id)",
        ]
    )
}
