import Core
import Store

/// What an erasure would take of one person and what stays, counted for a page.
///
/// Own matters, complaints and messages about them are not counted: a count would show that there is one (C5a).
enum ErasureTallyStore {
    struct Line: Sendable, Hashable {
        let kind: Word
        let goes: Int
        let stays: Int
    }

    private struct Count: Sendable {
        let kind: Word
        let goes: Bool
        let stays: Bool
        let sql: String
    }

    /// `$1` is the person.
    private static let counts = [
        Count(
            kind: ErasureWords.identity,
            goes: true,
            stays: false,
            sql: "SELECT count(*) FROM person WHERE person_id = $1 AND {scope person_id}"
        ),
        Count(
            kind: ErasureWords.roster,
            goes: false,
            stays: true,
            sql: "SELECT count(*) FROM placement WHERE person_id = $1 AND {scope person_id}"
        ),
        Count(
            kind: ErasureWords.talks,
            goes: true,
            stays: true,
            sql: """
                SELECT count(*) FROM talk WHERE person_id = $1 AND hidden_from IS NULL AND {scope person_id}
                """
        ),
        Count(
            kind: ErasureWords.agreements,
            goes: true,
            stays: false,
            sql: """
                SELECT count(*) FROM agreement WHERE person_id = $1 AND hidden_from IS NULL AND {scope person_id}
                """
        ),
        Count(
            kind: ErasureWords.ownReviews,
            goes: true,
            stays: false,
            sql: "SELECT count(*) FROM own_review WHERE person_id = $1 AND {scope person_id}"
        ),
        Count(
            kind: ErasureWords.absences,
            goes: true,
            stays: false,
            sql: "SELECT count(*) FROM absence WHERE person_id = $1 AND {scope person_id}"
        ),
        Count(
            kind: ErasureWords.shifts,
            goes: true,
            stays: false,
            sql: "SELECT count(*) FROM shift WHERE person_id = $1 AND {scope person_id}"
        ),
        Count(
            kind: ErasureWords.measures,
            goes: false,
            stays: true,
            sql: "SELECT count(*) FROM measure WHERE person_id = $1 AND {scope person_id}"
        ),
    ]

    static func lines(of person: PersonID, _ tx: borrowing Transaction) throws -> [Line] {
        var lines: [Line] = []
        for count in counts {
            let rows = try tx.first(count.sql, [.id(person)]) { $0.count(0) } ?? 0
            lines.append(Line(kind: count.kind, goes: count.goes ? rows : 0, stays: count.stays ? rows : 0))
        }
        return lines
    }

    /// Somebody of a site and of those the reader sees, whoever left included.
    static func person(
        _ employeeID: String,
        at site: String,
        _ tx: borrowing Transaction
    ) throws -> (id: PersonID, name: String)? {
        try tx.first(
            """
            SELECT p.person_id, p.name FROM person p JOIN standing s ON s.person_id = p.person_id
            WHERE p.employee_id = $1 AND s.site = $2 AND {scope p.person_id}
            """,
            [.text(employeeID.nfc), .text(site)]
        ) { (id: $0.id(0), name: $0.text(1)) }
    }
}
