import Core
import Store

/// What is due and went to another holder with its talk, in the database.
enum TakenOverStore {
    /// By the obligations' keys; of one person where one is named.
    static func all(of person: PersonID? = nil, _ tx: borrowing Transaction) throws -> [String: TakenOver] {
        var taken: [String: TakenOver] = [:]
        try tx.each(
            """
            SELECT obligation, person_id, holder FROM obligation_holder
            WHERE (CAST($1 AS TEXT) IS NULL OR person_id = $1) AND {scope person_id}
            """,
            [.id(person)]
        ) { row in taken[row.text(0)] = TakenOver(of: row.id(1), by: row.text(2)) }
        return taken
    }

    /// What the talk is to meet is its new holder's; a complaint about a manager is due on no list (C5a).
    static func keep(_ holder: String, of course: TalkCourse, _ tx: borrowing Transaction) throws {
        guard course.hiddenFrom == nil else { return }
        try tx.run(
            """
            INSERT INTO obligation_holder (obligation, course_id, person_id, holder)
            SELECT o.obligation, o.course_id, p.person_id, CAST($2 AS TEXT)
            FROM talk_course_obligation o {unscoped: a talk that was found in scope}
            JOIN talk_course_person m ON m.course_id = o.course_id
            JOIN person p ON p.person_id = m.person_id
                AND substr(o.obligation, 1, length(p.employee_id) + 1) = p.employee_id || '/'
            WHERE o.course_id = $1
            ON CONFLICT (obligation) DO UPDATE SET course_id = excluded.course_id, holder = excluded.holder
            """,
            [.id(course.id), .text(holder)],
            about: course.people
        )
    }

    /// The talk has ended: what it did not meet is due from whom the rules name.
    static func end(_ course: TalkCourse, _ tx: borrowing Transaction) throws {
        guard course.hiddenFrom == nil else { return }
        try tx.run(
            "DELETE FROM obligation_holder {unscoped: of a talk that was found in scope} WHERE course_id = $1",
            [.id(course.id)],
            about: course.people
        )
    }

    /// The weeks in which a holder keeps a slot from now on for what the talk is to meet.
    static func weeks(
        of course: TalkCourse,
        from now: Instant,
        _ tx: borrowing Transaction
    ) throws -> [Week] {
        let weeks = try tx.rows(
            """
            SELECT DISTINCT s.week_on FROM talk_course_obligation c {unscoped: a talk that was found in scope}
            JOIN slot_obligation o ON o.obligation = c.obligation JOIN slot s ON s.slot_id = o.slot_id
            WHERE c.course_id = $1 AND s.holder = $2 AND s.start_at > $3 AND s.state IN ('draft', 'told')
            ORDER BY s.week_on
            """,
            [.id(course.id), .text(course.holder), .at(now)]
        ) { Week(containing: $0.day(0)) }
        return weeks
    }
}
