import Core
import Store

/// What the list of swings reads.
enum SwingListStore {
    static func list(
        _ filter: SwingList.Filter,
        _ sight: ReportSight,
        today: Day,
        _ tx: borrowing Transaction
    ) throws -> SwingList {
        let from = Week(containing: today).first - SwingList.weeksBack * 7
        let isLook = filter.known == .look
        let computed = isLook ? [] : try SwingEpisodeStore().found(since: from, tx)
        // Nobody is told of these, so that only those who see all reports look for them.
        let waiting = isLook && sight == .all ? try SwingEpisodeStore().waiting(tx) : []
        let seen = try SeenSwingStore.seen(from: from, through: today, sight, tx)
        let ids = Array(Set((computed + waiting).map(\.person) + seen.map(\.person))).sorted()
        var people: [PersonID: SwingList.Person] = [:]
        for fifty in Fifty.of(ids) {
            try tx.each(
                """
                SELECT p.person_id, p.employee_id, p.name, s.team FROM standing s
                JOIN person p ON p.person_id = s.person_id
                WHERE s.person_id IN (\(Fifty.marks)) AND {scope s.person_id}
                """,
                fifty
            ) { row in
                people[row.id(0)] = SwingList.Person(
                    id: row.id(0),
                    employeeID: row.text(1),
                    name: row.text(2),
                    team: row.text(3)
                )
            }
        }
        return SwingList(computed: computed, waiting: waiting, seen: seen, people: people, filter)
    }
}
