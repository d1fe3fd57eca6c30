import Core
import People
import Signals
import Store
import Web

/// Talks on their way by the keys they are about, as one reader may know of them.
struct OpenCourses: Sendable {
    let byKey: [String: CourseID]
    let role: Role
    let employeeID: String

    /// The talk of a line that has begun, and else the kinds this reader may begin from it.
    func standing(of plan: PlanLine) -> (course: CourseID?, begins: [TalkKind]) {
        if let course = plan.obligations.lazy.compactMap({ byKey[$0.key] }).first { return (course, []) }
        guard plan.isUnmet else { return (nil, []) }
        var standing = TalkStart.Standing()
        standing.owns = plan.owner == employeeID
        return (nil, plan.kinds.filter { TalkStart.refusal($0, by: role, standing) == nil })
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

extension CourseStore {
    /// What a list may say to somebody who is here; nothing at a machine that many share.
    static func open(_ visit: Visit) async throws -> OpenCourses {
        let viewer = visit.viewer
        guard viewer.kioskIdle == nil else {
            return OpenCourses(byKey: [:], role: .floor, employeeID: "")
        }
        return try await visit.read { tx in try open(to: viewer.employeeID, role: viewer.role, tx) }
    }
}

extension [WeekPage.Line] {
    /// Gives each line the talk that has begun about it, or the kinds that may be begun.
    mutating func take(_ courses: OpenCourses) {
        for place in indices {
            (self[place].course, self[place].begins) = courses.standing(of: self[place].plan)
        }
    }
}
