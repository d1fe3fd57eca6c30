import Core
import People
import Signals
import Store

/// What is asked before a talk is taken in hand.
enum CourseBeginningStore {
    /// Where a viewer stands to a person today; what is due is not asked here.
    static func standing(
        of viewer: Viewer,
        to person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> TalkStart.Standing {
        var standing = TalkStart.Standing()
        standing.isSelf = person == viewer.person
        standing.isBelow = try VisiblePeopleStore.above(viewer.person, tx).contains(person)
        let leader = try tx.first(
            "SELECT leader FROM standing WHERE person_id = $1 AND {scope person_id}",
            [.id(person)]
        ) { $0.optionalText(0) }
        standing.isDirectLeader = leader == viewer.employeeID
        standing.isAbove =
            try !standing.isDirectLeader && VisiblePeopleStore.above(person, tx).contains(viewer.person)
        return standing
    }

    static func holder(of id: CourseID, _ tx: borrowing Transaction) throws -> String? {
        try tx.first(
            "SELECT holder FROM talk_course {unscoped: the id a form was given} WHERE course_id = $1",
            [.id(id)]
        ) { $0.text(0) }
    }

    /// The open talk about an obligation; one of a complaint about a manager is there for its holder alone (C5a).
    static func open(
        about key: String,
        for reader: String,
        _ tx: borrowing Transaction
    ) throws -> (id: CourseID, holder: String)? {
        try tx.first(
            """
            SELECT c.course_id, c.holder FROM talk_course_obligation o {unscoped: of a line the reader sees}
            JOIN talk_course c ON c.course_id = o.course_id
            WHERE o.obligation = $1 AND c.ended_at IS NULL AND (c.hidden_from IS NULL OR c.holder = $2)
            ORDER BY c.begun_at, c.course_id
            """,
            [.text(key), .text(reader)]
        ) { ($0.id(0), $0.text(1)) }
    }

    /// The open talk of a kind that somebody has begun with a person and not held yet; about that matter, where one is
    /// named.
    static func open(
        _ kind: TalkKind,
        with person: PersonID,
        by holder: String,
        hiddenFrom: PersonID?,
        matter: String?,
        _ tx: borrowing Transaction
    ) throws -> CourseID? {
        try tx.first(
            """
            SELECT course_id FROM talk_course
            WHERE person_id = $1 AND kind = $2 AND holder = $3 AND ended_at IS NULL AND talk_id IS NULL
                AND hidden_from IS NOT DISTINCT FROM CAST($4 AS TEXT)
                AND (CAST($5 AS TEXT) IS NULL OR matter = $5) AND {scope person_id}
            ORDER BY begun_at, course_id
            """,
            [.id(person), .text(kind.rawValue), .text(holder), .id(hiddenFrom), .text(matter)]
        ) { $0.id(0) }
    }

    /// People found by name, pinyin or number who are still here, in the order of their numbers.
    static func found(_ text: String, _ tx: borrowing Transaction) throws -> [FoundPerson] {
        let escaped = ["!", "%", "_"].reduce(SearchText.fold(text)) { $0.replacing($1, with: "!" + $1) }
        return try tx.rows(
            """
            SELECT p.employee_id, p.name, s.team FROM person p JOIN standing s ON s.person_id = p.person_id
            WHERE p.search LIKE $1 ESCAPE '!' AND s.employed = 1 AND {scope p.person_id}
            ORDER BY p.employee_id LIMIT 20
            """,
            [.text("%\(escaped)%")]
        ) { FoundPerson(employeeID: $0.text(0), name: $0.text(1), team: $0.text(2)) }
    }
}

/// Somebody found to talk with.
struct FoundPerson: Sendable, Hashable {
    let employeeID: String
    let name: String
    let team: String
}
