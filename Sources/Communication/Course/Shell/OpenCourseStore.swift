import Core
import Signals
import Store

/// Open talks as a list shows them: a fixed number of questions, however many there are.
enum OpenCourseStore {
    /// A talk with the events that say how it stands, and the name of the first whom it is with.
    struct Found: Sendable {
        let course: TalkCourse
        let state: CourseState
        let firstName: String?
    }

    /// Those somebody holds, oldest first.
    static func held(by holder: String, _ tx: borrowing Transaction) throws -> [Found] {
        var kept = Kept()
        try tx.each(
            """
            SELECT c.course_id, c.kind, c.flow, c.flow_version, c.site, c.person_id, c.department, c.holder, c.begun_at,
                c.begun_by, c.hidden_from, c.revision, p.person_id, p.name
            FROM talk_course c {unscoped: those the reader holds}
            LEFT JOIN talk_course_person m ON m.course_id = c.course_id LEFT JOIN person p ON p.person_id = m.person_id
            WHERE c.holder = $1 AND c.ended_at IS NULL ORDER BY c.begun_at, c.course_id, p.employee_id NULLS LAST
            """,
            [.text(holder)]
        ) { kept.take($0) }
        try tx.each(
            """
            SELECT e.course_id, e.number, e.at, e.by_name, e.step, e.what, e.reason, e.person_id
            FROM talk_course_event e {unscoped: those the reader holds} JOIN talk_course c ON c.course_id = e.course_id
            WHERE c.holder = $1 AND c.ended_at IS NULL ORDER BY e.course_id, e.number
            """,
            [.text(holder)]
        ) { kept.takeEvent($0) }
        return try kept.found(tx)
    }

    /// Those with somebody in scope, oldest first.
    static func with(_ person: PersonID, _ tx: borrowing Transaction) throws -> [Found] {
        var kept = Kept()
        try tx.each(
            """
            SELECT c.course_id, c.kind, c.flow, c.flow_version, c.site, c.person_id, c.department, c.holder, c.begun_at,
                c.begun_by, c.hidden_from, c.revision, p.person_id, p.name
            FROM talk_course_person w JOIN talk_course c ON c.course_id = w.course_id
            JOIN talk_course_person m ON m.course_id = c.course_id JOIN person p ON p.person_id = m.person_id
            WHERE w.person_id = $1 AND c.ended_at IS NULL AND {scope w.person_id}
            ORDER BY c.begun_at, c.course_id, p.employee_id
            """,
            [.id(person)]
        ) { kept.take($0) }
        try tx.each(
            """
            SELECT e.course_id, e.number, e.at, e.by_name, e.step, e.what, e.reason, e.person_id
            FROM talk_course_person w JOIN talk_course c ON c.course_id = w.course_id
            JOIN talk_course_event e ON e.course_id = c.course_id
            WHERE w.person_id = $1 AND c.ended_at IS NULL AND {scope w.person_id} ORDER BY e.course_id, e.number
            """,
            [.id(person)]
        ) { kept.takeEvent($0) }
        return try kept.found(tx)
    }

    /// What the rows said, by talk.
    private struct Kept {
        private var order: [CourseID] = []
        private var courses: [CourseID: TalkCourse] = [:]
        private var people: [CourseID: [(id: PersonID, name: String)]] = [:]
        private var events: [CourseID: [CourseEvent]] = [:]

        mutating func take(_ row: borrowing Row) {
            let id: CourseID = row.id(0)
            if courses[id] == nil {
                order.append(id)
                courses[id] = TalkCourse(
                    id: id,
                    kind: TalkKind(rawValue: row.text(1)) ?? .c8,
                    flow: FlowVersion(row.text(2), row.count(3)),
                    site: row.text(4),
                    person: row.optionalID(5),
                    people: [],
                    department: row.optionalText(6),
                    holder: row.text(7),
                    begunAt: row.at(8),
                    begunBy: row.text(9),
                    hiddenFrom: row.optionalID(10),
                    revision: row.count(11)
                )
            }
            if let person: PersonID = row.optionalID(12) { people[id, default: []].append((person, row.text(13))) }
        }

        mutating func takeEvent(_ row: borrowing Row) {
            events[row.id(0), default: []].append(CourseEvent(row, from: 1))
        }

        /// A talk whose flow this program does not know is left out.
        func found(_ tx: borrowing Transaction) throws -> [Found] {
            var flows: [FlowVersion: FlowDefinition] = [:]
            var all: [Found] = []
            for id in order {
                guard let head = courses[id] else { continue }
                if flows[head.flow] == nil { flows[head.flow] = try FlowStore.find(head.flow, tx) }
                guard let flow = flows[head.flow] else { continue }
                let own = people[id] ?? []
                let course = head.with(people: own.map(\.id).sorted(), events: events[id] ?? [])
                all.append(Found(course: course, state: CourseState(flow, of: course), firstName: own.first?.name))
            }
            return all
        }
    }
}

extension CourseStore {
    /// The open talks of the people in scope that a list may lead a reader to: the own, and to managers and HR those of
    /// others; an own matter to its holder alone, and what is a complaint about a manager too (C5a).
    static func open(to reader: String, role: Role, _ tx: borrowing Transaction) throws -> OpenCourses {
        let seesOthers = [.manager, .hr].contains(role)
        let rows = try tx.rows(
            """
            SELECT o.obligation, c.course_id FROM talk_course c
            JOIN talk_course_obligation o ON o.course_id = c.course_id
            WHERE c.ended_at IS NULL
                AND (c.holder = $1 OR (CAST($2 AS BIGINT) = 1 AND c.kind <> 'C5' AND c.hidden_from IS NULL))
                AND EXISTS (SELECT 1 FROM talk_course_person p WHERE p.course_id = c.course_id AND {scope p.person_id})
            ORDER BY c.begun_at, c.course_id, o.obligation
            """,
            [.text(reader), .bool(seesOthers)]
        ) { ($0.text(0), $0.id(1) as CourseID) }
        let byKey = Dictionary(rows) { first, _ in first }
        return OpenCourses(byKey: byKey, role: role, employeeID: reader)
    }
}

extension TalkCourse {
    fileprivate func with(people: [PersonID], events: [CourseEvent]) -> TalkCourse {
        TalkCourse(
            id: id,
            kind: kind,
            flow: flow,
            site: site,
            person: person,
            people: people,
            department: department,
            holder: holder,
            begunAt: begunAt,
            begunBy: begunBy,
            hiddenFrom: hiddenFrom,
            revision: revision,
            events: events
        )
    }

    /// Whom it is with, in a few words.
    func title(first name: String?) -> Word {
        if let department { return Word(department, department, department) }
        guard let name else { return kind.word }
        return people.count == 1 ? Word(name, name, name) : CourseWords.group(name, people.count)
    }
}
