import Core
import Store

extension RosterStore {
    /// Adds people nobody knew.
    func add(
        _ people: [(id: PersonID, record: RosterRecord)],
        teams: [TeamKey: String],
        _ tx: borrowing Transaction
    ) throws {
        try tx.append(
            to: "person",
            ["person_id", "employee_id", "name", "search", "email", "phone", "sex", "extension"],
            about: people.map(\.id)
        ) { row in
            for (id, record) in people {
                row.text(id.text)
                row.text(record.employeeID)
                row.text(record.name)
                row.text(SearchText.of(name: record.name, employeeID: record.employeeID))
                for text in [record.email, record.phone, record.sex, record.extension] { row.value(.text(text)) }
                try row.end()
            }
        }
        try addHistory(people, teams: teams, tx)
    }

    /// Puts a changed person's whole record in the place of the old.
    func replace(
        _ people: [(id: PersonID, record: RosterRecord)],
        teams: [TeamKey: String],
        _ tx: borrowing Transaction
    ) throws {
        for (id, record) in people {
            try tx.run(
                """
                UPDATE person SET name = $2, search = $3, email = $4, phone = $5, sex = $6, extension = $7
                WHERE person_id = $1 AND {scope person_id}
                """,
                [
                    .id(id), .text(record.name), .text(SearchText.of(name: record.name, employeeID: record.employeeID)),
                    .text(record.email), .text(record.phone), .text(record.sex), .text(record.extension),
                ],
                about: [id]
            )
            try tx.run("DELETE FROM employment WHERE person_id = $1 AND {scope person_id}", [.id(id)], about: [id])
            try tx.run("DELETE FROM placement WHERE person_id = $1 AND {scope person_id}", [.id(id)], about: [id])
            try tx.run("DELETE FROM person_code WHERE person_id = $1 AND {scope person_id}", [.id(id)], about: [id])
        }
        try noteDue(people.map(\.id), tx)
        try addHistory(people, teams: teams, tx)
    }

    /// Takes back a person an undone import brought; the schema refuses it where anything rests on them.
    func remove(_ id: PersonID, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM person_code WHERE person_id = $1 AND {scope person_id}", [.id(id)], about: [id])
        try tx.run("DELETE FROM placement WHERE person_id = $1 AND {scope person_id}", [.id(id)], about: [id])
        try tx.run("DELETE FROM employment WHERE person_id = $1 AND {scope person_id}", [.id(id)], about: [id])
        for derived in ["person_due", "swing_due", "person_series"] {
            try tx.run("DELETE FROM \(derived) {unscoped: goes with its person} WHERE person_id = $1", [.id(id)])
        }
        try tx.run("DELETE FROM standing {unscoped: goes with its person} WHERE person_id = $1", [.id(id)])
        try tx.run("DELETE FROM person {unscoped: by its own id} WHERE person_id = $1", [.id(id)], about: [id])
    }

    /// Whose calls are theirs, and whom they are compared with, may have changed.
    private func noteDue(_ people: [PersonID], _ tx: borrowing Transaction) throws {
        try tx.replace(in: "person_due", key: ["person_id"], ["person_id", "mark"]) { row in
            for person in people.sorted() {
                row.text(person.text)
                row.int(1)
                try row.end()
            }
        }
    }

    private func addHistory(
        _ people: [(id: PersonID, record: RosterRecord)],
        teams: [TeamKey: String],
        _ tx: borrowing Transaction
    ) throws {
        try tx.append(
            to: "employment",
            ["person_id", "joined_on", "left_on", "notice_on", "leave_kind", "probation_until", "kind", "employer"],
            about: people.map(\.id)
        ) { row in
            for (id, record) in people {
                for stay in record.stays {
                    row.text(id.text)
                    row.text(stay.joinedOn.description)
                    row.value(.day(stay.leftOn))
                    row.value(.day(stay.noticeOn))
                    row.value(.text(stay.leaveKind))
                    row.value(.day(stay.probationUntil))
                    row.text(stay.kind)
                    row.value(.text(stay.employer))
                    try row.end()
                }
            }
        }
        try tx.append(
            to: "placement",
            ["person_id", "from_on", "team_id", "role", "leader"],
            about: people.map(\.id)
        ) { row in
            for (id, record) in people {
                for place in record.places {
                    row.text(id.text)
                    row.text(place.fromOn.description)
                    row.text(teams[TeamKey(site: place.site, name: place.team)] ?? "")
                    row.text(place.role)
                    row.value(.text(place.leader))
                    try row.end()
                }
            }
        }
        try noteDue(people.filter { !$0.record.codes.isEmpty }.map(\.id), tx)
        try tx.append(to: "person_code", ["code", "from_on", "until_on", "person_id"]) { row in
            for (id, record) in people {
                for code in record.codes {
                    row.text(code.code)
                    row.text(code.fromOn.description)
                    row.value(.day(code.untilOn))
                    row.text(id.text)
                    try row.end()
                }
            }
        }
    }

    /// The ids of all teams, with those that are named for the first time made.
    func teams(including wanted: Set<TeamKey>, now: Instant, _ tx: borrowing Transaction) throws -> [TeamKey: String] {
        var teams: [TeamKey: String] = [:]
        try tx.each("SELECT site, name, team_id FROM team") {
            teams[TeamKey(site: $0.text(0), name: $0.text(1))] = $0.text(2)
        }
        for key in wanted.sorted(by: { ($0.site, $0.name) < ($1.site, $1.name) }) where teams[key] == nil {
            let id = ID<TeamKey>(at: now)
            try tx.run(
                "INSERT INTO team (team_id, site, department, name) VALUES ($1, $2, '', $3)",
                [.id(id), .text(key.site), .text(key.name)]
            )
            teams[key] = id.text
        }
        return teams
    }
}

/// A team by its site and name.
struct TeamKey: Hashable, Sendable {
    let site: String
    let name: String
}
