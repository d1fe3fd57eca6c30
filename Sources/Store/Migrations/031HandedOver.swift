extension Migration {
    /// What is due goes to the new holder with the talk that is to meet it, for as long as that talk is on its way; and
    /// sealed notes of a group are their taker's, no longer the first of the group's.
    static let handedOver = Migration(
        31,
        "handed over",
        [
            """
            CREATE TABLE obligation_holder (
                obligation TEXT NOT NULL PRIMARY KEY,
                course_id TEXT NOT NULL REFERENCES talk_course (course_id),
                person_id TEXT NOT NULL REFERENCES person (person_id),
                holder TEXT NOT NULL
            )
            """,
            "CREATE INDEX obligation_holder_course ON obligation_holder (course_id)",
            "CREATE INDEX obligation_holder_person ON obligation_holder (person_id)",
            // Talks handed over before this was known.
            """
            INSERT INTO obligation_holder (obligation, course_id, person_id, holder)
            SELECT o.obligation, min(c.course_id), min(p.person_id), min(c.holder)
            FROM talk_course c
            JOIN talk_course_obligation o ON o.course_id = c.course_id
            JOIN talk_course_person m ON m.course_id = c.course_id
            JOIN person p ON p.person_id = m.person_id
                AND substr(o.obligation, 1, length(p.employee_id) + 1) = p.employee_id || '/'
            WHERE c.ended_at IS NULL AND c.hidden_from IS NULL
                AND EXISTS (SELECT 1 FROM talk_course_handover h WHERE h.course_id = c.course_id)
            GROUP BY o.obligation
            """,
            """
            UPDATE sealed_text SET person_id = (
                SELECT min(d.account) FROM talk_draft d WHERE d.sealed = sealed_text.sealed_id)
            WHERE sealed_id IN (
                SELECT d.sealed FROM talk_draft d JOIN talk_course c ON c.course_id = d.course_id
                WHERE c.person_id IS NULL AND d.sealed IS NOT NULL)
            """,
        ]
    )
}
