import Core

/// What open pages are told of, read from the places that the sealer gives in the order of commits.
package enum LiveTopicStore {
    /// Something was changed, and by whom; who did it need not be told.
    package struct Change: Sendable, Hashable {
        package let topic: LiveTopic
        package let by: PersonID?
    }

    /// The last place given; 0 while nothing is sealed.
    package static func end(_ tx: borrowing Transaction) throws -> Int {
        try AuditSealStore.end(tx)?.place ?? 0
    }

    /// What was changed after a place, and the last place looked at: one query for all open pages of a server.
    package static func changes(
        after place: Int,
        _ tx: borrowing Transaction
    ) throws -> (changes: Set<Change>, place: Int) {
        var (changes, last) = (Set<Change>(), place)
        try tx.each(
            """
            SELECT place, topics, person_id FROM audit {unscoped: names of topics only, told by site and role}
            WHERE place > $1 ORDER BY place LIMIT 10000
            """,
            [.int(place)]
        ) { row in
            last = row.count(0)
            for topic in row.text(1).split(separator: "\n").compactMap(LiveTopic.init) {
                changes.insert(Change(topic: topic, by: row.optionalID(2)))
            }
        }
        return (changes, last)
    }
}
