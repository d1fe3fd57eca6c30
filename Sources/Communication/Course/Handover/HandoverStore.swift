import Core
import Messages
import People
import Signals
import Store

/// Talks handed from one holder to another, in the database.
enum HandoverStore {
    /// Whoever is meant by a number or a whole name at the talk's site; nil where that is nobody, or several.
    static func next(
        _ text: String,
        for course: TalkCourse,
        _ tx: borrowing Transaction
    ) throws -> Handover.Next? {
        let found = try tx.rows(
            """
            SELECT p.person_id, p.employee_id, s.role, s.site, s.employed
            FROM person p {unscoped: who may hold a talk stands beside or above the reader}
            JOIN standing s ON s.person_id = p.person_id
            WHERE s.site = $2 AND s.employed = 1 AND s.role <> 'agent' AND (p.employee_id = $1 OR p.name = $1)
            ORDER BY p.employee_id LIMIT 2
            """,
            [.text(text), .text(course.site)]
        ) { ($0.id(0) as PersonID, $0.text(1), Role(rawValue: $0.text(2)), $0.text(3), $0.flag(4)) }
        guard found.count == 1, let (person, number, post, site, isEmployed) = found.first, let role = post else {
            return nil
        }
        let standings = try course.people.map { try standing(of: person, number, to: $0, course, tx) }
        return Handover.Next(
            person: person,
            employeeID: number,
            role: role,
            site: site,
            isEmployed: isEmployed,
            standings: standings
        )
    }

    private static func standing(
        of next: PersonID,
        _ number: String,
        to person: PersonID,
        _ course: TalkCourse,
        _ tx: borrowing Transaction
    ) throws -> TalkStart.Standing {
        var standing = TalkStart.Standing()
        let above = try VisiblePeopleStore.above(next, tx)
        standing.isSelf = person == next
        standing.isBelow = above.contains(person)
        let leader = try tx.first(
            "SELECT leader FROM standing {unscoped: of a talk that was found in scope} WHERE person_id = $1",
            [.id(person)]
        ) { $0.optionalText(0) }
        standing.isDirectLeader = leader == number
        standing.isAbove = try !standing.isDirectLeader && VisiblePeopleStore.above(person, tx).contains(next)
        if let hidden = course.hiddenFrom { standing.isComplainedOf = hidden == next || above.contains(hidden) }
        return standing
    }

    /// Whether anything was written that its readers read: the form, a finding, the record.
    static func hasWords(_ course: TalkCourse, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM talk_course c {unscoped: a talk that was found in scope}
            WHERE c.course_id = $1 AND (EXISTS (SELECT 1 FROM talk_form f WHERE f.course_id = c.course_id)
                OR EXISTS (SELECT 1 FROM talk_finding f WHERE f.course_id = c.course_id)
                OR EXISTS (SELECT 1 FROM talk_said s WHERE s.course_id = c.course_id)
                OR EXISTS (SELECT 1 FROM agreement a WHERE a.course_id = c.course_id))
            """,
            [.id(course.id)]
        ) { _ in true } ?? false
    }

    /// In their order.
    static func all(of course: CourseID, _ tx: borrowing Transaction) throws -> [Handover] {
        try tx.rows(
            """
            SELECT from_holder, to_holder, reason, at, by_name
            FROM talk_course_handover {unscoped: of a talk that was found in scope}
            WHERE course_id = $1 ORDER BY number
            """,
            [.id(course)]
        ) { row in
            Handover(
                from: row.text(0),
                to: row.text(1),
                why: Handover.Why(rawValue: row.text(2)) ?? .load,
                at: row.at(3),
                by: row.text(4)
            )
        }
    }

    /// Hands a talk over as it was seen; false where somebody was faster.
    ///
    /// Both holders are told that there is news.
    static func keep(
        _ handover: Handover,
        of course: TalkCourse,
        to next: Handover.Next,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        course.hideAudit(tx)
        let changed = try tx.run(
            """
            UPDATE talk_course {unscoped: a talk that was found in scope} SET holder = $3
            WHERE course_id = $1 AND holder = $2 AND revision = $4 AND ended_at IS NULL
            """,
            [.id(course.id), .text(handover.from), .text(handover.to), .int(course.revision)]
        )
        guard changed == 1 else { return false }
        let number = try all(of: course.id, tx).count + 1
        try tx.run(
            """
            INSERT INTO talk_course_handover (course_id, number, from_holder, to_holder, reason, at, by_name)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .id(course.id), .int(number), .text(handover.from), .text(handover.to), .text(handover.why.rawValue),
                .at(handover.at), .text(handover.by),
            ]
        )
        try TakenOverStore.keep(handover.to, of: course, tx)
        tx.change("holder of \(course.id)", from: handover.from, to: handover.to)
        let (outbox, about) = (OutboxStore(now: handover.at), "handover/\(course.id)/\(number)")
        try outbox.talkNews(about, for: next.person, tx)
        // Whoever hands it over themselves knows.
        if handover.by != handover.from, let before = try RosterStore().id(of: handover.from, tx) {
            try outbox.talkNews(about, for: before, tx)
        }
        return true
    }
}
