import Core
import People
import Store

/// Counts talks by length and place.
enum TalkLengthsStore {
    /// Of the talks held since a day with people in scope; a complaint about a manager is counted nowhere (C5a).
    static func counts(since day: Day, _ tx: borrowing Transaction) throws -> [TalkLengths.Count] {
        try tx.rows(
            """
            SELECT kind, minutes, place, count(*) FROM talk
            WHERE held_on >= $1 AND hidden_from IS NULL AND {scope person_id}
            GROUP BY kind, minutes, place ORDER BY kind, minutes NULLS LAST, place NULLS LAST
            """,
            [.day(day)]
        ) { row in
            TalkKind(rawValue: row.text(0)).map { kind in
                TalkLengths.Count(
                    kind: kind,
                    minutes: row.optionalInt(1),
                    place: row.optionalText(2).flatMap(TalkPlace.init),
                    talks: row.count(3)
                )
            }
        }.compactMap { $0 }
    }
}
