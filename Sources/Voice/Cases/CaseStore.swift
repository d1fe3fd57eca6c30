import Core
import Store

/// Cases in the database.
package struct CaseStore: Sendable {
    private let now: Instant

    package init(now: Instant) { self.now = now }

    func add(
        _ draft: CaseDraft,
        of person: PersonID,
        site: String,
        by employeeID: String,
        consentOn day: Day?,
        _ tx: borrowing Transaction
    ) throws -> CaseID {
        let id = CaseID(at: now)
        try tx.run(
            """
            INSERT INTO method_case (case_id, person_id, site, origin, topic, title, method, written_at, written_by, consent,
                consent_on)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                .id(id), .id(person), .text(site), .text(draft.origin.rawValue), .text(draft.topic), .text(draft.title),
                .text(draft.method), .at(now), .text(employeeID), .text(day == nil ? nil : "named"), .day(day),
            ]
        )
        tx.note("case \(id)")
        return id
    }

    /// What the person says of their own case; false where it is not theirs.
    func consent(
        _ consent: MethodCase.Consent,
        to id: CaseID,
        by person: PersonID,
        on day: Day,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let changed = try tx.run(
            """
            UPDATE method_case {unscoped: one's own case} SET consent = $3, consent_on = $4
            WHERE case_id = $1 AND person_id = $2 AND ended_on IS NULL
            """,
            [.id(id), .id(person), .text(consent.rawValue), .day(day)]
        )
        tx.note("\(consent.rawValue) to case \(id)")
        return changed == 1
    }

    /// A site's cases with the site's names, newest first; who may read which is `MethodCase.isOpen` to say.
    static func all(of site: String, zone: Zone, _ tx: borrowing Transaction) throws -> [MethodCase] {
        try tx.rows(
            """
            SELECT c.case_id, c.person_id, p.employee_id, p.name, c.site, c.origin, c.topic, c.title, c.method,
                c.written_at, c.written_by, c.consent, c.ended_on
            FROM method_case c {unscoped: cases are for the whole site once there is consent}
            JOIN person p ON p.person_id = c.person_id
            WHERE c.site = $1 ORDER BY c.written_at DESC, c.case_id DESC LIMIT 500
            """,
            [.text(site)]
        ) { row in
            MethodCase(
                id: row.id(0),
                person: row.id(1),
                employeeID: row.text(2),
                name: row.text(3),
                site: row.text(4),
                origin: MethodCase.Origin(rawValue: row.text(5)) ?? .other,
                topic: row.text(6),
                title: row.text(7),
                method: row.text(8),
                writtenOn: zone.day(of: row.at(9)),
                writtenBy: row.text(10),
                consent: row.optionalText(11).flatMap(MethodCase.Consent.init),
                endedOn: row.optionalDay(12)
            )
        }
    }

    /// Cases that wait for somebody's own say.
    static func waiting(for person: PersonID, _ tx: borrowing Transaction) throws -> [CaseID] {
        try tx.rows(
            """
            SELECT case_id FROM method_case {unscoped: one's own cases}
            WHERE person_id = $1 AND consent IS NULL AND ended_on IS NULL ORDER BY written_at
            """,
            [.id(person)]
        ) { $0.id(0) }
    }

    /// Somebody the writer may see, and where they work.
    static func subject(
        _ number: String,
        _ tx: borrowing Transaction
    ) throws -> (person: PersonID, site: String)? {
        try tx.first(
            """
            SELECT p.person_id, s.site FROM person p JOIN standing s ON s.person_id = p.person_id
            WHERE p.employee_id = $1 AND s.employed = 1 AND {scope p.person_id}
            """,
            [.text(number)]
        ) { (person: $0.id(0), site: $0.text(1)) }
    }
}
