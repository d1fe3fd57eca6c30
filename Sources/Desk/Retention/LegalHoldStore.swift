import Core
import Store

/// Something is to be kept whatever its age: of one person, or of everybody at a site.
struct LegalHold: Sendable {
    let id: String
    let site: String
    let person: PersonID?
    let employeeID: String?
    let name: String?
    let reason: String
    let from: Instant
    let by: String
}

/// Holds in the database: placed and ended with a reason, never deleted.
enum LegalHoldStore {
    /// What is held at a site now, the newest first.
    static func open(at site: String, _ tx: borrowing Transaction) throws -> [LegalHold] {
        try tx.rows(
            """
            SELECT h.hold_id, h.site, h.person_id, p.employee_id, p.name, h.reason, h.from_at, h.from_by
            FROM legal_hold h {unscoped: holds of the site, for who may see them all}
            LEFT JOIN person p ON p.person_id = h.person_id
            WHERE h.site = $1 AND h.ended_at IS NULL ORDER BY h.from_at DESC, h.hold_id
            """,
            [.text(site)]
        ) { row in
            LegalHold(
                id: row.text(0),
                site: row.text(1),
                person: row.optionalID(2),
                employeeID: row.optionalText(3),
                name: row.optionalText(4),
                reason: row.text(5),
                from: row.at(6),
                by: row.text(7)
            )
        }
    }

    /// Everything that must stay for a hold or a matter, of the whole house.
    static func keeps(_ tx: borrowing Transaction) throws -> RetentionKeeps {
        var keeps = RetentionKeeps()
        let holds: [(String, PersonID?)] = try tx.rows(
            "SELECT site, person_id FROM legal_hold {unscoped: a hold holds for everyone} WHERE ended_at IS NULL"
        ) { ($0.text(0), $0.optionalID(1)) }
        for (site, person) in holds {
            if let person { keeps.heldPeople[person] = site } else { keeps.heldSites.insert(site) }
        }
        let matters: [(PersonID, PersonID?)] = try tx.rows(
            """
            SELECT m.person_id, m.hidden_from FROM matter m {unscoped: what is open keeps what it needs}
            WHERE NOT EXISTS (SELECT 1 FROM matter_event e WHERE e.matter_id = m.matter_id AND e.step = 'closed')
            """
        ) { ($0.id(0), $0.optionalID(1)) }
        for (person, about) in matters { keeps.matters.formUnion([person, about].compactMap { $0 }) }
        return keeps
    }

    static func place(
        at site: String,
        on person: PersonID?,
        reason: String,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO legal_hold (hold_id, site, person_id, reason, from_at, from_by)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [.id(ID<LegalHold>(at: now)), .text(site), .id(person), .text(reason), .at(now), .text(name)]
        )
        tx.note("hold at \(site) on \(person?.text ?? "everybody")")
    }

    /// False where there is no such hold at the site, or it ended before.
    static func end(
        _ id: String,
        at site: String,
        reason: String,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let ended = try tx.run(
            """
            UPDATE legal_hold {unscoped: by its own id, at the site of who ends it}
            SET ended_at = $3, ended_by = $4, ended_reason = $5
            WHERE hold_id = $1 AND site = $2 AND ended_at IS NULL
            """,
            [.text(id), .text(site), .at(now), .text(name), .text(reason)]
        )
        tx.note("hold \(id) ended: \(reason)")
        return ended > 0
    }

    /// Somebody whose place is at the site, by employee_id, whoever left included.
    static func person(_ employeeID: String, at site: String, _ tx: borrowing Transaction) throws -> PersonID? {
        try tx.first(
            """
            SELECT p.person_id FROM person p JOIN standing s ON s.person_id = p.person_id
            WHERE p.employee_id = $1 AND s.site = $2 {unscoped: whom a hold of the site is placed on}
            """,
            [.text(employeeID), .text(site)]
        ) { $0.id(0) }
    }
}
