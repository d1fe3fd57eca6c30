import Core
import People
import Store

/// Erases what may be erased about one person; the row of the roster stays under a number that says nothing, so that
/// counts of the past stay true.
struct PersonErasureStore: Sendable {
    let traces: TraceStore
    let now: Instant

    struct Subject: Sendable {
        let person: PersonID
        let employeeID: String
        let name: String
        let site: Site
        let leftOn: Day?
        let obstacles: [ErasureObstacle]
        /// Where the number or the name stands now.
        let found: [TraceStore.Trace]
    }

    /// Who it is, what stands in the way, and where they are named; nil where there is no such person.
    func subject(
        _ employeeID: String,
        duties: [OpenDuty],
        isSearched: Bool = true,
        _ tx: borrowing Transaction
    ) throws -> Subject? {
        let row = try tx.first(
            """
            SELECT p.person_id, p.name, s.site, s.employed,
                (SELECT max(e.left_on) FROM employment e WHERE e.person_id = p.person_id)
            FROM person p {unscoped: whom an erasure names} JOIN standing s ON s.person_id = p.person_id
            WHERE p.employee_id = $1
            """,
            [.text(employeeID)]
        ) {
            (
                id: PersonID($0.text(0)), name: $0.text(1), site: $0.text(2), isEmployed: $0.flag(3),
                leftOn: $0.optionalDay(4)
            )
        }
        guard let row, let site = try SiteStore.all(tx).first(where: { $0.name == row.site }) else { return nil }
        let today = site.zone.day(of: now)
        var keeps = try LegalHoldStore.keeps(tx)
        keeps.duties = Dictionary(duties.map { ($0.person, $0.since) }) { min($0, $1) }
        let leftOn = row.isEmployed ? nil : row.leftOn
        return Subject(
            person: row.id,
            employeeID: employeeID,
            name: row.name,
            site: site,
            leftOn: leftOn,
            obstacles: ErasureRule.obstacles(
                leftOn: leftOn,
                calendar: site.calendar,
                today: today,
                reason: keeps.reason(row.id, at: site.name, before: today + 1)
            ),
            found: isSearched ? try traces.traces(of: [employeeID, row.name], tx) : []
        )
    }

    /// Erases; answers where the number or the name still stands, which is what others wrote and what the audit keeps.
    func erase(_ subject: Subject, as pseudonym: String, _ tx: borrowing Transaction) throws -> [TraceStore.Trace] {
        // Every kind, whatever its age: nothing is so young as to be from after tomorrow.
        let tomorrow = subject.site.zone.day(of: now) + 2
        for kind in RetentionKind.allCases where kind.isPersonal && kind != .measures {
            let old = OldRecordsStore(kind: kind, site: subject.site.name, zone: subject.site.zone, before: tomorrow)
            _ = try old.remove(of: subject.person, tx)
        }
        try agreements(subject.person, tx)
        for sql in PersonRemains.gone { try tx.run(sql, [.id(subject.person)]) }
        for sql in PersonRemains.ofAccount { try tx.run(sql, [.id(subject.person)]) }
        for sql in PersonRemains.emptied { try tx.run(sql, [.id(subject.person)]) }
        try tx.run(
            "DELETE FROM sealed_text WHERE person_id = $1 {unscoped: an erasure}",
            [.id(subject.person)]
        )
        try rows(naming: subject, tx)
        try tx.run(
            """
            UPDATE person {unscoped: an erasure}
            SET employee_id = $2, name = $2, search = '', email = NULL, phone = NULL, sex = NULL, extension = NULL
            WHERE person_id = $1
            """,
            [.id(subject.person), .text(pseudonym)]
        )
        _ = try traces.rename(subject.employeeID, to: pseudonym, tx)
        try audit(of: subject, tx)
        try traces.rebuildSearch(tx)
        // The audit keeps that it happened, and not whom it was about by name.
        tx.note("erased: \(pseudonym)")
        return try traces.traces(of: [subject.employeeID, subject.name], tx)
    }

    private func agreements(_ person: PersonID, _ tx: borrowing Transaction) throws {
        let all = try tx.rows(
            "SELECT agreement_id FROM agreement WHERE person_id = $1 {unscoped: an erasure}",
            [.id(person)]
        ) { $0.text(0) }
        for agreement in all { try AgreementErasureStore.remove(agreement, tx) }
    }

    /// Rows of files that name the person: refused ones, and what undo would bring back.
    private func rows(naming subject: Subject, _ tx: borrowing Transaction) throws {
        for text in [subject.employeeID, subject.name] where !text.isEmpty {
            let pattern = Value.text(
                "%" + text.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_") + "%"
            )
            try tx.run("DELETE FROM import_refusal WHERE cells LIKE $1 ESCAPE '!'", [pattern])
            try tx.run(
                """
                DELETE FROM import_change
                WHERE what LIKE $1 ESCAPE '!' OR before LIKE $1 ESCAPE '!' OR after LIKE $1 ESCAPE '!'
                """,
                [pattern]
            )
        }
    }

    /// Details of the audit that are about the person or name them; the chain stays whole.
    private func audit(of subject: Subject, _ tx: borrowing Transaction) throws {
        let pattern = [subject.employeeID, subject.name].map { text in
            Value.text(
                "%" + text.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_") + "%"
            )
        }
        let ids = try tx.rows(
            """
            SELECT a.audit_id FROM audit a {unscoped: an erasure} JOIN audit_detail d ON d.audit_id = a.audit_id
            WHERE a.place IS NOT NULL AND (a.person_id = $1 OR d.notes LIKE $2 ESCAPE '!' OR d.changes LIKE $2 ESCAPE '!'
                OR d.notes LIKE $3 ESCAPE '!' OR d.changes LIKE $3 ESCAPE '!')
            ORDER BY a.audit_id
            """,
            [.id(subject.person)] + pattern
        ) { ID<Audit>($0.text(0)) }
        for id in ids {
            try tx.run("DELETE FROM audit_detail WHERE audit_id = $1 {unscoped: an erasure}", [.id(id)])
            try tx.run(
                "INSERT INTO audit_erasure (audit_id, at, reason) VALUES ($1, $2, 'erasure of a person')",
                [.id(id), .at(now)]
            )
        }
    }
}
