extension Migration {
    /// Talks begun inside the gap with their reason, talks handed over, and a group's form sealed for each of them.
    static let talkOrder = Migration(
        29,
        "talk order",
        [
            """
            CREATE TABLE talk_course_gap (
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                holder TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason IN ('asked', 'promised', 'unfinished', 'news')),
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                PRIMARY KEY (course_id, person_id)
            )
            """,
            "CREATE INDEX talk_course_gap_person ON talk_course_gap (person_id, at)",
            "CREATE INDEX talk_course_gap_holder ON talk_course_gap (holder, at)",
            // Only ever added to. The newest row names who holds the talk, as its own row does.
            """
            CREATE TABLE talk_course_handover (
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                number BIGINT NOT NULL CHECK (number >= 1),
                from_holder TEXT NOT NULL,
                to_holder TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason IN ('away', 'load', 'closer', 'asked', 'unfit')),
                at BIGINT NOT NULL,
                by_name TEXT NOT NULL,
                PRIMARY KEY (course_id, number),
                CHECK (from_holder <> to_holder)
            )
            """,
            "CREATE INDEX talk_course_handover_from ON talk_course_handover (from_holder, at)",
            // One copy for each of a group: what is sealed about one goes with that one, and nothing of the others.
            """
            CREATE TABLE talk_form_copy (
                course_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (person_id),
                sealed_answers TEXT NOT NULL,
                PRIMARY KEY (course_id, number, person_id),
                FOREIGN KEY (course_id, number) REFERENCES talk_form (course_id, number)
            )
            """,
            "CREATE INDEX talk_form_copy_person ON talk_form_copy (person_id)",
        ]
    )
}
