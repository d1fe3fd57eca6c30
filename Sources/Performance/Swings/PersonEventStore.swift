import Core
import People
import Store

/// What befell people that makes weeks of theirs incomparable, from the roster.
struct PersonEventStore: Sendable {
    /// Shorter absences leave weeks comparable (K18 has the same length).
    static let leastAbsence = 5

    /// Of everybody in scope, or of one.
    func events(of person: PersonID? = nil, _ tx: borrowing Transaction) throws -> [PersonID: PersonEvents] {
        let bounds: [Value] = [.text(person?.text ?? ""), .text(person?.text ?? "~")]
        var events: [PersonID: PersonEvents] = [:]
        try tx.each(
            """
            SELECT person_id, joined_on FROM employment
            WHERE person_id >= $1 AND person_id <= $2 AND {scope person_id} ORDER BY person_id, joined_on
            """,
            bounds
        ) { events[$0.id(0), default: PersonEvents()].joined.append($0.day(1)) }
        var last: (person: PersonID, team: String, post: String, site: String)?
        try tx.each(
            """
            SELECT p.person_id, p.from_on, p.team_id, p.role, t.site FROM placement p
            JOIN team t ON t.team_id = p.team_id
            WHERE p.person_id >= $1 AND p.person_id <= $2 AND {scope p.person_id} ORDER BY p.person_id, p.from_on
            """,
            bounds
        ) { row in
            let now = (person: row.id(0) as PersonID, team: row.text(2), post: row.text(3), site: row.text(4))
            if let before = last, before.person == now.person {
                if before.post != now.post || before.site != now.site {
                    events[now.person, default: PersonEvents()].changedPeers.append(row.day(1))
                } else if before.team != now.team {
                    events[now.person, default: PersonEvents()].moved.append(row.day(1))
                }
            }
            last = now
        }
        try tx.each(
            """
            SELECT person_id, from_on, to_on FROM absence
            WHERE person_id >= $1 AND person_id <= $2 AND {scope person_id} ORDER BY person_id, from_on
            """,
            bounds
        ) { row in
            let span = row.day(1)...row.day(2)
            // Five weekdays lie in every seven days; shorter spans are counted.
            let weekdays = (0...min(13, span.upperBound - span.lowerBound)).count {
                (span.lowerBound + $0).weekday <= 5
            }
            if weekdays >= Self.leastAbsence { events[row.id(0), default: PersonEvents()].away.append(span) }
        }
        return events
    }
}
