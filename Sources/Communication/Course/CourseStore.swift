import Core
import People
import Signals
import Store

/// Talks on their way, in the database.
package enum CourseStore {
    /// A talk as one reader finds it: their own wherever its people are, another's where one of its people is in scope,
    /// and where it has none, as with a department, its holder; a complaint about a manager is its holder's alone (C5a).
    package static func find(
        _ id: CourseID,
        for reader: String,
        _ tx: borrowing Transaction
    ) throws -> TalkCourse? {
        let people: [PersonID] = try tx.rows(
            """
            SELECT person_id FROM talk_course_person {unscoped: of a talk that is found in scope}
            WHERE course_id = $1 ORDER BY person_id
            """,
            [.id(id)]
        ) { $0.id(0) }
        let keys = try tx.rows(
            """
            SELECT obligation FROM talk_course_obligation {unscoped: of a talk that is found in scope}
            WHERE course_id = $1 ORDER BY obligation
            """,
            [.id(id)]
        ) { $0.text(0) }
        let events = try events(of: id, tx)
        return try tx.first(
            """
            SELECT c.course_id, c.kind, c.flow, c.flow_version, c.site, c.person_id, c.department, c.holder, c.begun_at,
                c.begun_by, c.hidden_from, c.talk_id, c.ended_at, c.revision, c.matter
            FROM talk_course c
            WHERE c.course_id = $1 AND (c.holder = $2 OR c.hidden_from IS NULL AND (
                EXISTS (SELECT 1 FROM talk_course_person p WHERE p.course_id = c.course_id AND {scope p.person_id})
                OR NOT EXISTS (SELECT 1 FROM talk_course_person p WHERE p.course_id = c.course_id)
                    AND EXISTS (SELECT 1 FROM person h WHERE h.employee_id = c.holder AND {scope h.person_id})))
            """,
            [.id(id), .text(reader)]
        ) { row in TalkCourse(row, people: people, keys: keys, events: events) }
    }

    private static func events(of id: CourseID, _ tx: borrowing Transaction) throws -> [CourseEvent] {
        try tx.rows(
            """
            SELECT number, at, by_name, step, what, reason, person_id
            FROM talk_course_event {unscoped: of a talk that is found in scope}
            WHERE course_id = $1 ORDER BY number
            """,
            [.id(id)]
        ) { CourseEvent($0, from: 0) }
    }

    /// Takes a talk in hand.
    package static func begin(_ course: TalkCourse, _ tx: borrowing Transaction) throws {
        course.hideAudit(tx)
        try tx.run(
            """
            INSERT INTO talk_course (course_id, kind, flow, flow_version, site, person_id, department, holder, begun_at,
                begun_by, hidden_from, matter, talk_id, ended_at, revision)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, NULL, 0)
            """,
            [
                .id(course.id), .text(course.kind.rawValue), .text(course.flow.name), .int(course.flow.version),
                .text(course.site), .id(course.person), .text(course.department), .text(course.holder),
                .at(course.begunAt), .text(course.begunBy), .id(course.hiddenFrom), .text(course.matter),
            ]
        )
        for person in course.people {
            try tx.run(
                "INSERT INTO talk_course_person (course_id, person_id) VALUES ($1, $2)",
                [.id(course.id), .id(person)]
            )
        }
        for key in course.obligations {
            try tx.run(
                "INSERT INTO talk_course_obligation (course_id, obligation) VALUES ($1, $2)",
                [.id(course.id), .text(key)]
            )
        }
        tx.note("begin \(course.id)")
    }

    /// Adds events to a talk as it was seen; false, and nothing, where somebody was faster or it has ended.
    package static func add(
        _ events: [CourseEvent],
        to course: TalkCourse,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        guard let last = events.last else { return true }
        course.hideAudit(tx)
        let ended = events.first { $0.what == .ended }?.at
        let changed = try tx.run(
            """
            UPDATE talk_course {unscoped: a talk that was found in scope} SET revision = $3, ended_at = $4
            WHERE course_id = $1 AND revision = $2 AND ended_at IS NULL
            """,
            [.id(course.id), .int(course.revision), .int(last.number), .at(ended)]
        )
        guard changed == 1 else { return false }
        if ended != nil { try TakenOverStore.end(course, tx) }
        for event in events {
            try tx.run(
                """
                INSERT INTO talk_course_event (course_id, number, at, by_name, step, what, reason, person_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                [
                    .id(course.id), .int(event.number), .at(event.at), .text(event.by), .text(event.step),
                    .text(event.what.rawValue), .text(event.reason), .id(event.person),
                ]
            )
            // Of a confidential kind the steps would tell what it is about.
            if !course.kind.isConfidential { tx.note("\(event.what.rawValue) \(event.step) of \(course.id)") }
        }
        return true
    }

    /// Says which talk came of it.
    static func name(_ talk: ID<HeldTalk>, in course: TalkCourse, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE talk_course {unscoped: a talk that was found in scope} SET talk_id = $2 WHERE course_id = $1",
            [.id(course.id), .id(talk)]
        )
    }
}

extension CourseEvent {
    /// From number, at, by_name, step, what, reason, person_id, beginning at a column.
    init(_ row: borrowing Row, from first: Int32) {
        self.init(
            number: row.count(first),
            at: row.at(first + 1),
            by: row.text(first + 2),
            step: row.text(first + 3),
            what: What(rawValue: row.text(first + 4)) ?? .done,
            reason: row.optionalText(first + 5),
            person: row.optionalID(first + 6)
        )
    }
}

extension TalkCourse {
    /// That there is an own matter is for its holder and HR alone, in the audit too (C5a).
    func hideAudit(_ tx: borrowing Transaction) {
        guard kind == .c5 || hiddenFrom != nil, let person = hiddenFrom ?? person else { return }
        tx.hideAudit(from: person)
    }

    fileprivate init(_ row: borrowing Row, people: [PersonID], keys: [String], events: [CourseEvent]) {
        self.init(
            id: row.id(0),
            kind: TalkKind(rawValue: row.text(1)) ?? .c8,
            flow: FlowVersion(row.text(2), row.count(3)),
            site: row.text(4),
            person: row.optionalID(5),
            people: people,
            department: row.optionalText(6),
            holder: row.text(7),
            begunAt: row.at(8),
            begunBy: row.text(9),
            hiddenFrom: row.optionalID(10),
            matter: row.optionalText(14),
            talk: row.optionalID(11),
            endedAt: row.optionalAt(12),
            revision: row.count(13),
            obligations: keys,
            events: events
        )
    }
}
