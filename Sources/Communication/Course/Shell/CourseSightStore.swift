import Core
import Signals
import Store

/// What the page of a talk says besides its steps: names, and when and where it is to be.
enum CourseSightStore {
    /// Somebody it is with.
    struct Member: Sendable, Hashable {
        let person: PersonID
        let employeeID: String
        let name: String
        let team: String
    }

    static func members(of course: CourseID, _ tx: borrowing Transaction) throws -> [Member] {
        try tx.rows(
            """
            SELECT p.person_id, p.employee_id, p.name, s.team
            FROM talk_course_person c {unscoped: of a talk that was found in scope}
            JOIN person p ON p.person_id = c.person_id LEFT JOIN standing s ON s.person_id = p.person_id
            WHERE c.course_id = $1 ORDER BY p.employee_id
            """,
            [.id(course)]
        ) { Member(person: $0.id(0), employeeID: $0.text(1), name: $0.text(2), team: $0.text(3)) }
    }

    /// The names of those who have done something about it, by number.
    static func names(of course: TalkCourse, _ tx: borrowing Transaction) throws -> [String: String] {
        var names: [String: String] = [:]
        try tx.each(
            """
            SELECT p.employee_id, p.name FROM person p {unscoped: who took a step of a talk that was found in scope}
            WHERE p.employee_id IN (
                SELECT holder FROM talk_course WHERE course_id = $1
                UNION SELECT begun_by FROM talk_course WHERE course_id = $1
                UNION SELECT by_name FROM talk_course_event WHERE course_id = $1
                UNION SELECT by_name FROM talk_finding WHERE course_id = $1
                UNION SELECT from_holder FROM talk_course_handover WHERE course_id = $1
                UNION SELECT to_holder FROM talk_course_handover WHERE course_id = $1
                UNION SELECT by_name FROM talk_course_handover WHERE course_id = $1)
            """,
            [.id(course.id)]
        ) { names[$0.text(0)] = $0.text(1) }
        return names
    }

    /// When and where it is to be: of a confidential talk its holder alone knows (K12d).
    static func slot(of course: TalkCourse, for reader: String, _ tx: borrowing Transaction) throws -> Slot? {
        try tx.first(
            """
            SELECT s.start_at, s.minutes, s.place FROM talk_course_obligation c
            JOIN slot_obligation o ON o.obligation = c.obligation JOIN slot s ON s.slot_id = o.slot_id
            WHERE c.course_id = $1 AND s.holder = $2 AND s.state IN ('draft', 'told')
                AND (s.is_confidential = 0 OR s.holder = $3) AND {scope s.person_id}
            ORDER BY s.start_at DESC, s.slot_id
            """,
            [.id(course.id), .text(course.holder), .text(reader)]
        ) { Slot(start: $0.at(0), minutes: $0.count(1), place: $0.optionalText(2)) }
    }
}
