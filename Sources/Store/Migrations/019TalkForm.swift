extension Migration {
    /// What is prepared for a talk, a site's changes of the forms and of what is not asked like this.
    static let talkForm = Migration(
        19,
        "talk form",
        [
            // Only ever added to: the rules in force are ours with these, in order.
            """
            CREATE TABLE taboo_change (
                site TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number >= 1),
                rule TEXT NOT NULL,
                what TEXT NOT NULL CHECK (what IN ('added', 'off', 'on')),
                taboo TEXT CHECK (taboo IN ('opinion', 'leader', 'private', 'promise', 'overrule')),
                phrases TEXT,
                excuses TEXT,
                better TEXT,
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                PRIMARY KEY (site, number),
                CHECK (what <> 'added' OR (taboo IS NOT NULL AND phrases IS NOT NULL AND better IS NOT NULL))
            )
            """,
            // Flagged questions that stay, without their words: those stand in the form.
            """
            CREATE TABLE taboo_overruled (
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                question BIGINT NOT NULL CHECK (question >= 1),
                taboo TEXT NOT NULL CHECK (taboo IN ('opinion', 'leader', 'private', 'promise', 'overrule')),
                rule TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason IN ('harmless', 'raised', 'subject', 'mine', 'other')),
                site TEXT NOT NULL,
                person_id TEXT REFERENCES person (person_id),
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                PRIMARY KEY (course_id, question, taboo)
            )
            """,
            "CREATE INDEX taboo_overruled_site ON taboo_overruled (site, rule)",
            // Only ever added to: the number of a site's rows is the version of its forms.
            """
            CREATE TABLE form_change (
                site TEXT NOT NULL,
                number BIGINT NOT NULL CHECK (number >= 1),
                form TEXT NOT NULL,
                field TEXT NOT NULL,
                is_on SMALLINT NOT NULL CHECK (is_on IN (0, 1)),
                wording TEXT,
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                PRIMARY KEY (site, number)
            )
            """,
            // Every saving is a version. Of confidential kinds the answers lie sealed.
            """
            CREATE TABLE talk_form (
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                person_id TEXT REFERENCES person (person_id),
                form TEXT NOT NULL,
                form_version BIGINT NOT NULL CHECK (form_version >= 0),
                answers TEXT,
                sealed_answers TEXT,
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                PRIMARY KEY (course_id, number),
                CHECK ((answers IS NULL) <> (sealed_answers IS NULL))
            )
            """,
            "CREATE INDEX talk_form_person ON talk_form (person_id)",
        ]
    )
}
