import Core
import Store

/// What the nightly work found of people's swings, as pages ask for it.
enum AnswerStore {
    /// One measure at one site, judged week by week.
    struct Place: Hashable, Sendable {
        let measure: String
        let site: String
    }

    /// Swings of some people that are open, by measure.
    static func moved(
        _ people: [PersonID],
        by week: Day,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: [String: ResultAnswer]] {
        var moved: [PersonID: [String: ResultAnswer]] = [:]
        for fifty in Fifty.of(people) {
            try tx.each(
                """
                SELECT person_id, measure, direction FROM swing_episode
                WHERE person_id IN (\(Fifty.marks)) AND state = 'open' AND found_week <= $51 AND {scope person_id}
                """,
                fifty + [.day(week)]
            ) { moved[$0.id(0), default: [:]][$0.text(1)] = $0.text(2) == "up" ? .up : .down }
        }
        return moved
    }

    /// Where there are enough people and weeks to judge by.
    static func judged(_ tx: borrowing Transaction) throws -> Set<Place> {
        Set(
            try tx.rows("SELECT measure, site FROM swing_judged ORDER BY measure, site") {
                Place(measure: $0.text(0), site: $0.text(1))
            }
        )
    }

    /// Weeks in which the middle of everybody at a site moved, newest first.
    static func incidents(
        at site: String,
        from: Day,
        through: Day,
        _ tx: borrowing Transaction
    ) throws -> [CentreIncident] {
        try tx.rows(
            """
            SELECT measure, site, week FROM swing_week
            WHERE site = $1 AND is_incident = 1 AND week >= $2 AND week <= $3 ORDER BY week DESC, measure LIMIT 12
            """,
            [.text(site), .day(from), .day(through)]
        ) { CentreIncident(measure: $0.text(0), site: $0.text(1), week: $0.day(2)) }
    }
}
