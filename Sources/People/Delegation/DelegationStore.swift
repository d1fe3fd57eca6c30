import Core
import Store

/// Who stands in for whom, in the database.
package enum DelegationStore {
    /// Somebody whose talks and view another has for the time being.
    package struct Lender: Sendable, Hashable {
        package let person: PersonID
        package let role: Role
        package let path: String
        package let site: String
    }

    /// Those for whom a person stands in on a day: only who works here, and whose post can be stood in for.
    package static func lenders(to person: PersonID, on day: Day, _ tx: borrowing Transaction) throws -> [Lender] {
        try tx.rows(
            """
            SELECT s.person_id, s.role, s.path, s.site FROM delegation d {unscoped: what the reader was given}
            JOIN standing s ON s.person_id = d.from_person JOIN standing t ON t.person_id = d.to_person
            WHERE d.to_person = $1 AND d.from_on <= $2 AND d.until_on >= $2 AND d.ended_at IS NULL
                AND s.employed = 1 AND s.site = t.site
            ORDER BY d.delegation_id
            """,
            [.id(person), .day(day)]
        ) { row in
            Lender(
                person: row.id(0),
                role: Role(rawValue: row.text(1)) ?? .agent,
                path: row.text(2),
                site: row.text(3)
            )
        }
    }

    /// Every turn that is not over, for the rules.
    package static func standIns(_ tx: borrowing Transaction) throws -> StandIns {
        var turns: [String: [StandIns.Turn]] = [:]
        try tx.each(
            """
            SELECT p.employee_id, q.employee_id, d.from_on, d.until_on
            FROM delegation d {unscoped: who holds a talk is derived for everyone}
            JOIN person p ON p.person_id = d.from_person JOIN person q ON q.person_id = d.to_person
            WHERE d.ended_at IS NULL ORDER BY d.from_on, d.delegation_id
            """
        ) { row in
            turns[row.text(0), default: []]
                .append(StandIns.Turn(to: row.text(1), fromOn: row.day(2), untilOn: row.day(3)))
        }
        return StandIns(turns)
    }

    /// What somebody gave or was given and is not over by a day, in order of the first day: both see it.
    package static func of(_ person: PersonID, from day: Day, _ tx: borrowing Transaction) throws -> [Delegation] {
        try tx.rows(
            """
            SELECT d.delegation_id, p.employee_id, p.name, q.employee_id, q.name, d.from_on, d.until_on
            FROM delegation d {unscoped: the two it is about}
            JOIN person p ON p.person_id = d.from_person JOIN person q ON q.person_id = d.to_person
            WHERE (d.from_person = $1 OR d.to_person = $1) AND d.until_on >= $2 AND d.ended_at IS NULL
            ORDER BY d.from_on, d.delegation_id
            """,
            [.id(person), .day(day)]
        ) { row in
            Delegation(
                id: row.text(0),
                from: NamedPerson(employeeID: row.text(1), name: row.text(2), isVisible: false),
                to: NamedPerson(employeeID: row.text(3), name: row.text(4), isVisible: false),
                fromOn: row.day(5),
                untilOn: row.day(6)
            )
        }
    }

    /// Who of the same site may stand in for somebody, by name.
    package static func candidates(
        for person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> [(id: PersonID, person: NamedPerson)] {
        guard let own = try standing(person, tx) else { return [] }
        let all = try tx.rows(
            """
            SELECT p.person_id, p.employee_id, p.name, s.role
            FROM standing s {unscoped: colleagues of the same or a higher standing}
            JOIN person p ON p.person_id = s.person_id
            WHERE s.site = $1 AND s.employed = 1 AND s.person_id <> $2 AND s.role IN ('leader', 'manager', 'hr')
            ORDER BY p.employee_id
            """,
            [.text(own.site), .id(person)]
        ) { row in
            (
                id: row.id(0) as PersonID,
                person: NamedPerson(employeeID: row.text(1), name: row.text(2), isVisible: false),
                role: Role(rawValue: row.text(3)) ?? .agent
            )
        }
        return all.filter { DelegationRule.mayStandIn($0.role, for: own.role) }.map { ($0.id, $0.person) }
    }

    /// Gives a person's talks and view to another; nil where it was made.
    package static func make(
        _ id: String,
        from person: PersonID,
        to employeeID: String,
        fromOn: Day,
        untilOn: Day,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> DelegationRefusal? {
        guard let other = try candidates(for: person, tx).first(where: { $0.person.employeeID == employeeID }) else {
            return .person
        }
        let overlaps = try tx.first(
            """
            SELECT 1 FROM delegation {unscoped: the own}
            WHERE from_person = $1 AND from_on <= $3 AND until_on >= $2 AND ended_at IS NULL
            """,
            [.id(person), .day(fromOn), .day(untilOn)]
        ) { _ in true }
        if overlaps != nil { return .overlaps }
        try tx.run(
            """
            INSERT INTO delegation (delegation_id, from_person, to_person, from_on, until_on, made_by, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(id), .id(person), .id(other.id), .day(fromOn), .day(untilOn), .text(name), .at(now),
            ]
        )
        tx.note("to \(employeeID) from \(fromOn) through \(untilOn)")
        return nil
    }

    /// Ends one before its time; either of the two may.
    ///
    /// False where there is none.
    package static func end(
        _ id: String,
        of person: PersonID,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let ended = try tx.run(
            """
            UPDATE delegation {unscoped: one of the two it is about} SET ended_by = $3, ended_at = $4
            WHERE delegation_id = $1 AND (from_person = $2 OR to_person = $2) AND ended_at IS NULL
            """,
            [.text(id), .id(person), .text(name), .at(now)]
        )
        if ended > 0 { tx.note(id) }
        return ended > 0
    }

    private static func standing(
        _ person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> (site: String, role: Role)? {
        try tx.first(
            "SELECT site, role FROM standing {unscoped: the own} WHERE person_id = $1 AND employed = 1",
            [.id(person)]
        ) { row in (row.text(0), Role(rawValue: row.text(1)) ?? .agent) }
    }
}
