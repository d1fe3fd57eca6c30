import Core
import Store

/// Erasures that were asked for: never deleted, and without a name once they are done.
enum ErasureRequestStore {
    private static let columns = """
        e.erasure_id, e.person_id, p.employee_id, p.name, e.reason, e.asked_at, e.asked_by, e.checked_by, e.ended_at,
        e.state
        """

    /// Of a site, the newest first.
    static func list(at site: String, limit: Int, _ tx: borrowing Transaction) throws -> [ErasureRequest] {
        try tx.rows(
            """
            SELECT \(columns) FROM erasure e {unscoped: erasures of the site, for who may answer for them}
            JOIN person p ON p.person_id = e.person_id
            WHERE e.site = $1 ORDER BY e.asked_at DESC, e.erasure_id DESC LIMIT $2
            """,
            [.text(site), .int(limit)],
            request
        )
    }

    /// One of a site; nil where it has none such.
    static func one(_ id: String, at site: String, _ tx: borrowing Transaction) throws -> ErasureRequest? {
        try tx.first(
            """
            SELECT \(columns) FROM erasure e {unscoped: an erasure of the site, for who may answer for it}
            JOIN person p ON p.person_id = e.person_id WHERE e.erasure_id = $1 AND e.site = $2
            """,
            [.text(id), .text(site)],
            request
        )
    }

    /// The one of a person that is not ended.
    static func open(of person: PersonID, _ tx: borrowing Transaction) throws -> ErasureRequest? {
        try tx.first(
            """
            SELECT \(columns) FROM erasure e JOIN person p ON p.person_id = e.person_id
            WHERE e.person_id = $1 AND e.ended_at IS NULL AND {scope e.person_id}
            """,
            [.id(person)],
            request
        )
    }

    /// What a job is to do; nil where it is done or was called off.
    static func checked(_ id: String, _ tx: borrowing Transaction) throws -> ErasureRequest? {
        try tx.first(
            """
            SELECT \(columns) FROM erasure e {unscoped: the work of a job}
            JOIN person p ON p.person_id = e.person_id WHERE e.erasure_id = $1 AND e.state = 'checked'
            """,
            [.text(id)],
            request
        )
    }

    /// False where one of this person is open.
    static func ask(
        _ id: String,
        about person: PersonID,
        at site: String,
        reason: String,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO erasure (erasure_id, person_id, site, reason, asked_at, asked_by, state)
            SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS BIGINT),
                CAST($6 AS TEXT), 'asked'
            WHERE NOT EXISTS (SELECT 1 FROM erasure {unscoped: one at a time} WHERE person_id = $2 AND ended_at IS NULL)
            """,
            [.text(id), .id(person), .text(site), .text(reason), .at(now), .text(name)]
        ) > 0
    }

    /// False where it waits for nobody any more, or the same person asked.
    static func check(_ id: String, by name: String, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE erasure {unscoped: by its own id, by who answers for it}
            SET state = 'checked', checked_at = $2, checked_by = $3
            WHERE erasure_id = $1 AND state = 'asked' AND asked_by <> $3
            """,
            [.text(id), .at(now), .text(name)]
        ) > 0
    }

    /// False where it waits for nobody any more.
    static func withdraw(_ id: String, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE erasure {unscoped: by its own id, by who answers for it} SET state = 'withdrawn', ended_at = $2
            WHERE erasure_id = $1 AND state = 'asked'
            """,
            [.text(id), .at(now)]
        ) > 0
    }

    static func end(
        _ id: String,
        as state: ErasureRequest.State,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            UPDATE erasure {unscoped: by its own id, by the job} SET state = $2, ended_at = $3
            WHERE erasure_id = $1 AND state = 'checked'
            """,
            [.text(id), .text(state.rawValue), .at(now)]
        )
    }

    private static func request(_ row: borrowing Row) -> ErasureRequest {
        ErasureRequest(
            id: row.text(0),
            person: row.id(1),
            employeeID: row.text(2),
            name: row.text(3),
            reason: row.text(4),
            askedAt: row.at(5),
            askedBy: row.text(6),
            checkedBy: row.optionalText(7),
            endedAt: row.optionalAt(8),
            state: ErasureRequest.State(rawValue: row.text(9)) ?? .stopped
        )
    }
}
