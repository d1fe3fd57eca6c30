import Core
import Store

/// The roster in the database.
package struct RosterStore: Sendable {
    package init() {}

    /// Everyone the reader may see, with their whole history.
    package func roster(_ tx: borrowing Transaction) throws -> Roster {
        var employments = GroupedRows<PersonKind, Employment>(by: 0)
        try tx.each(
            """
            SELECT person_id, joined_on, left_on, notice_on, leave_kind, probation_until, kind, employer FROM employment
            WHERE {scope person_id} ORDER BY person_id, joined_on
            """
        ) { row in
            employments.add(
                row,
                Employment(
                    joinedOn: row.day(1),
                    leftOn: row.optionalDay(2),
                    noticeOn: row.optionalDay(3),
                    leaveKind: row.optionalText(4),
                    probationUntil: row.optionalDay(5),
                    kind: EmploymentKind(rawValue: row.text(6)) ?? .own,
                    employer: row.optionalText(7)
                )
            )
        }
        var placements = GroupedRows<PersonKind, Placement>(by: 0)
        try tx.each(
            """
            SELECT p.person_id, p.from_on, t.site, t.name, p.role, p.leader FROM placement p
            JOIN team t ON t.team_id = p.team_id WHERE {scope p.person_id} ORDER BY p.person_id, p.from_on
            """
        ) { row in
            placements.add(
                row,
                Placement(
                    fromOn: row.day(1),
                    site: row.text(2),
                    team: row.text(3),
                    role: Role(rawValue: row.text(4)) ?? .agent,
                    leader: row.optionalText(5)
                )
            )
        }
        var absences = GroupedRows<PersonKind, Absence>(by: 0)
        try tx.each(
            "SELECT person_id, from_on, to_on, kind FROM absence WHERE {scope person_id} ORDER BY person_id, from_on, kind"
        ) { row in
            absences.add(
                row,
                Absence(fromOn: row.day(1), toOn: row.day(2), kind: Absence.Kind(rawValue: row.text(3)) ?? .other)
            )
        }
        let (stays, places, away) = (employments.finish(), placements.finish(), absences.finish())
        let people = try tx.rows(
            "SELECT person_id, employee_id, name FROM person WHERE {scope person_id} ORDER BY employee_id"
        ) { row in
            let id: PersonID = row.id(0)
            return Person(
                id: id,
                employeeID: row.text(1),
                name: row.text(2),
                employments: stays[id] ?? [],
                placements: places[id] ?? [],
                absences: away[id] ?? []
            )
        }
        return Roster(people)
    }

    /// One person with their history, if the reader may see them.
    package func person(_ id: PersonID, _ tx: borrowing Transaction) throws -> Person? {
        guard
            let (employeeID, name) = try tx.first(
                "SELECT employee_id, name FROM person WHERE person_id = $1 AND {scope person_id}",
                [.id(id)],
                { ($0.text(0), $0.text(1)) }
            )
        else { return nil }
        let employments = try tx.rows(
            """
            SELECT joined_on, left_on, notice_on, leave_kind, probation_until, kind, employer FROM employment
            WHERE person_id = $1 AND {scope person_id} ORDER BY joined_on
            """,
            [.id(id)]
        ) { row in
            Employment(
                joinedOn: row.day(0),
                leftOn: row.optionalDay(1),
                noticeOn: row.optionalDay(2),
                leaveKind: row.optionalText(3),
                probationUntil: row.optionalDay(4),
                kind: EmploymentKind(rawValue: row.text(5)) ?? .own,
                employer: row.optionalText(6)
            )
        }
        let placements = try tx.rows(
            """
            SELECT p.from_on, t.site, t.name, p.role, p.leader FROM placement p JOIN team t ON t.team_id = p.team_id
            WHERE p.person_id = $1 AND {scope p.person_id} ORDER BY p.from_on
            """,
            [.id(id)]
        ) { row in
            Placement(
                fromOn: row.day(0),
                site: row.text(1),
                team: row.text(2),
                role: Role(rawValue: row.text(3)) ?? .agent,
                leader: row.optionalText(4)
            )
        }
        let absences = try tx.rows(
            "SELECT from_on, to_on, kind FROM absence WHERE person_id = $1 AND {scope person_id} ORDER BY from_on, kind",
            [.id(id)]
        ) { Absence(fromOn: $0.day(0), toOn: $0.day(1), kind: Absence.Kind(rawValue: $0.text(2)) ?? .other) }
        return Person(
            id: id,
            employeeID: employeeID,
            name: name,
            employments: employments,
            placements: placements,
            absences: absences
        )
    }

    /// Whoever led a person at any time, by the number the placements give.
    package func leaders(of id: PersonID, _ tx: borrowing Transaction) throws -> [String: NamedPerson] {
        var leaders: [String: NamedPerson] = [:]
        try tx.each(
            """
            SELECT DISTINCT l.employee_id, l.name, CASE WHEN {scope l.person_id} THEN 1 ELSE 0 END
            FROM placement p JOIN person l ON l.employee_id = p.leader
            WHERE p.person_id = $1 AND {scope p.person_id}
            """,
            [.id(id)]
        ) { leaders[$0.text(0)] = NamedPerson(employeeID: $0.text(0), name: $0.text(1), isVisible: $0.flag(2)) }
        return leaders
    }

    /// The id of an employee_id, if the reader may see them.
    package func id(of employeeID: String, _ tx: borrowing Transaction) throws -> PersonID? {
        try tx.first("SELECT person_id FROM person WHERE employee_id = $1 AND {scope person_id}", [.text(employeeID)]) {
            $0.id(0)
        }
    }

    /// Everyone's id by employee_id, for files that name people.
    package func ids(_ tx: borrowing Transaction) throws -> [String: PersonID] {
        var ids: [String: PersonID] = [:]
        try tx.each("SELECT employee_id, person_id FROM person WHERE {scope person_id}") { ids[$0.text(0)] = $0.id(1) }
        return ids
    }

    /// Everyone's record, by employee_id, for an import to compare with.
    func records(_ tx: borrowing Transaction) throws -> [String: (id: PersonID, record: RosterRecord)] {
        var records: [PersonID: RosterRecord] = [:]
        try tx.each(
            "SELECT person_id, employee_id, name, email, phone, sex, extension FROM person WHERE {scope person_id}"
        ) { row in
            records[row.id(0)] = RosterRecord(
                employeeID: row.text(1),
                name: row.text(2),
                email: row.optionalText(3),
                phone: row.optionalText(4),
                sex: row.optionalText(5),
                extension: row.optionalText(6),
                stays: [],
                places: [],
                codes: []
            )
        }
        try tx.each(
            """
            SELECT person_id, joined_on, left_on, notice_on, leave_kind, probation_until, kind, employer FROM employment
            WHERE {scope person_id} ORDER BY person_id, joined_on
            """
        ) { row in
            records[row.id(0)]?.stays.append(
                RosterRecord.Stay(
                    joinedOn: row.day(1),
                    leftOn: row.optionalDay(2),
                    noticeOn: row.optionalDay(3),
                    leaveKind: row.optionalText(4),
                    probationUntil: row.optionalDay(5),
                    kind: row.text(6),
                    employer: row.optionalText(7)
                )
            )
        }
        try tx.each(
            """
            SELECT p.person_id, p.from_on, t.site, t.name, p.role, p.leader FROM placement p
            JOIN team t ON t.team_id = p.team_id WHERE {scope p.person_id} ORDER BY p.person_id, p.from_on
            """
        ) { row in
            records[row.id(0)]?.places.append(
                RosterRecord.Place(
                    fromOn: row.day(1),
                    site: row.text(2),
                    team: row.text(3),
                    role: row.text(4),
                    leader: row.optionalText(5)
                )
            )
        }
        try tx.each(
            "SELECT person_id, code, from_on, until_on FROM person_code WHERE {scope person_id} ORDER BY person_id, from_on, code"
        ) { row in
            records[row.id(0)]?.codes.append(
                RosterRecord.Code(code: row.text(1), fromOn: row.day(2), untilOn: row.optionalDay(3))
            )
        }
        return Dictionary(uniqueKeysWithValues: records.map { ($1.employeeID, ($0, $1)) })
    }
}
