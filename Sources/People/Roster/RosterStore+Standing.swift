import Core
import Store

/// Where someone stands on a day.
private struct Standing: Hashable {
    let site: String
    let team: String
    let role: String
    let leader: String?
    let isEmployed: Bool

    var path: String { "/\(site)//\(team)/" }
}

extension Standing {
    /// Nil for who has never stood anywhere.
    init?(_ person: Person, today: [String: Day]) {
        guard let first = person.placements.first, let day = today[first.site], let place = person.placement(on: day)
        else { return nil }
        (site, team, role, leader) = (place.site, place.team, place.role.rawValue, place.leader)
        isEmployed = person.employment(on: day) != nil
    }
}

extension RosterStore {
    /// Brings up to date where everyone stands today: one row a person, which scopes lean on.
    ///
    /// Only what changed is written, since every import and every start asks for it.
    package func refreshStanding(today: [String: Day], _ tx: borrowing Transaction) throws {
        var before = try standings(tx)
        var changed: [(id: PersonID, standing: Standing)] = []
        for person in try roster(tx).people {
            guard let now = Standing(person, today: today) else { continue }
            if before[person.id] == now { before[person.id] = nil } else { changed.append((person.id, now)) }
        }
        // What is left stood otherwise or stands no more.
        for id in before.keys.sorted() {
            try tx.run(
                "DELETE FROM standing {unscoped: one by one, of everyone} WHERE person_id = $1",
                [.id(id)],
                about: [id]
            )
        }
        // Lists of whom a reader may see are kept until somebody stands elsewhere.
        try tx.append(
            to: "standing",
            ["person_id", "path", "site", "team", "role", "leader", "employed"],
            about: changed.map(\.id)
        ) { row in
            for (id, standing) in changed {
                row.text(id.text)
                row.text(standing.path)
                row.text(standing.site)
                row.text(standing.team)
                row.text(standing.role)
                row.value(.text(standing.leader))
                row.int(standing.isEmployed ? 1 : 0)
                try row.end()
            }
        }
    }

    /// The same for one person alone, whose own record was changed on a page.
    package func refreshStanding(of id: PersonID, today: Day, _ tx: borrowing Transaction) throws {
        guard let person = try person(id, tx), let site = person.placements.first?.site,
            let now = Standing(person, today: [site: today])
        else { return }
        try tx.run(
            """
            UPDATE standing SET path = $2, site = $3, team = $4, role = $5, leader = $6, employed = $7
            WHERE person_id = $1 AND {scope person_id}
            """,
            [
                .id(id), .text(now.path), .text(now.site), .text(now.team), .text(now.role), .text(now.leader),
                .int(now.isEmployed ? 1 : 0),
            ],
            about: [id]
        )
    }

    private func standings(_ tx: borrowing Transaction) throws -> [PersonID: Standing] {
        var standings: [PersonID: Standing] = [:]
        try tx.each(
            """
            SELECT person_id, site, team, role, leader, employed FROM standing {unscoped: brought up to date as a whole}
            """
        ) { row in
            standings[row.id(0)] = Standing(
                site: row.text(1),
                team: row.text(2),
                role: row.text(3),
                leader: row.optionalText(4),
                isEmployed: row.flag(5)
            )
        }
        return standings
    }
}
