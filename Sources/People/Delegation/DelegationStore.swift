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
            SELECT d.delegation_id, p.employee_id, p.name, q.employee_id, q.name, d.from_on, d.until_on, d.reason,
                d.made_by, m.name
            FROM delegation d {unscoped: the two it is about}
            JOIN person p ON p.person_id = d.from_person JOIN person q ON q.person_id = d.to_person
            LEFT JOIN person m ON m.employee_id = d.made_by
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
                untilOn: row.day(6),
                naming: row.optionalText(7).flatMap(StandInReason.init(rawValue:)).map { reason in
                    let by = NamedPerson(employeeID: row.text(8), name: row.optionalText(9), isVisible: false)
                    return Delegation.Naming(reason: reason, by: by)
                }
            )
        }
    }

    /// Who of the same site may stand in for somebody, by number; nil where they are more than so many, of whom no more
    /// are read.
    package static func candidates(
        for person: PersonID,
        atMost most: Int,
        _ tx: borrowing Transaction
    ) throws -> [NamedPerson]? {
        guard let own = try standing(person, tx) else { return [] }
        let found = try tx.rows(
            """
            SELECT p.employee_id, p.name FROM standing s {unscoped: colleagues of the same or a higher standing}
            JOIN person p ON p.person_id = s.person_id
            WHERE s.site = $1 AND s.employed = 1 AND s.person_id <> $2 AND $3 LIKE '%,' || s.role || ',%'
            ORDER BY p.employee_id LIMIT $4
            """,
            [.text(own.site), .id(person), own.posts, .int(most + 1)]
        ) { row in NamedPerson(employeeID: row.text(0), name: row.text(1), isVisible: false) }
        return found.count > most ? nil : found
    }

    /// One of them by number, asked for alone.
    private static func candidate(
        _ employeeID: String,
        for person: PersonID,
        _ own: Standing,
        _ tx: borrowing Transaction
    ) throws -> PersonID? {
        try tx.first(
            """
            SELECT s.person_id FROM person p {unscoped: a colleague of the same or a higher standing}
            JOIN standing s ON s.person_id = p.person_id
            WHERE p.employee_id = $4 AND s.site = $1 AND s.employed = 1 AND s.person_id <> $2
                AND $3 LIKE '%,' || s.role || ',%'
            """,
            [.text(own.site), .id(person), own.posts, .text(employeeID)]
        ) { $0.id(0) }
    }

    /// Gives a person's talks and view to another, with a reason where HR does; nil where it was made.
    package static func make(
        _ id: String,
        from person: PersonID,
        to employeeID: String,
        fromOn: Day,
        untilOn: Day,
        reason: StandInReason? = nil,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> DelegationRefusal? {
        guard let own = try standing(person, tx), let other = try candidate(employeeID, for: person, own, tx) else {
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
            INSERT INTO delegation (
                delegation_id, from_person, to_person, from_on, until_on, reason, made_by, made_at
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .text(id), .id(person), .id(other), .day(fromOn), .day(untilOn), .text(reason?.rawValue), .text(name),
                .at(now),
            ]
        )
        let named = reason.map { "for \(own.employeeID), \($0.rawValue), " } ?? ""
        tx.note("\(named)to \(employeeID) from \(fromOn) through \(untilOn)")
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

    private struct Standing {
        let employeeID: String
        let site: String
        let role: Role

        /// Whose post may stand in for this one, as a text to look in.
        var posts: Value {
            .text("," + DelegationRule.posts(for: role).map(\.rawValue).joined(separator: ",") + ",")
        }
    }

    private static func standing(_ person: PersonID, _ tx: borrowing Transaction) throws -> Standing? {
        try tx.first(
            """
            SELECT p.employee_id, s.site, s.role FROM standing s {unscoped: who gives}
            JOIN person p ON p.person_id = s.person_id WHERE s.person_id = $1 AND s.employed = 1
            """,
            [.id(person)]
        ) { row in Standing(employeeID: row.text(0), site: row.text(1), role: Role(rawValue: row.text(2)) ?? .agent) }
    }
}
