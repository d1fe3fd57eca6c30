import Core
import Store

/// What the sheet before a talk reads of a person's results.
enum SheetStore {
    /// A person's calls by day, through the dated code map, oldest first.
    static func calls(
        of person: PersonID,
        from: Day,
        through: Day,
        _ tx: borrowing Transaction
    ) throws
        -> [DayToHear.Calls]
    {
        let rows = try tx.rows(
            """
            SELECT f.day, p.from_on, p.until_on, f.handled, f.talk_n, f.talk_s, f.transfers, f.short_calls
            FROM person_code p JOIN code c ON c.code = p.code JOIN fact f ON f.code_id = c.code_id
            WHERE p.person_id = $1 AND f.day >= $2 AND f.day <= $3 AND {scope p.person_id}
            ORDER BY f.day, c.code, f.queue_id
            """,
            [.id(person), .int(Int64(from.number)), .int(Int64(through.number))]
        ) { row -> DayToHear.Calls? in
            let day = Day(number: Int32(clamping: row.int(0)))
            // The map is dated: a code's earlier days may be someone else's.
            guard day >= row.day(1), row.optionalDay(2).map({ day <= $0 }) ?? true else { return nil }
            return DayToHear.Calls(
                day: day,
                handled: row.count(3),
                talkCount: row.count(4),
                talk: row.count(5),
                transfers: row.count(6),
                short: row.count(7)
            )
        }.compactMap { $0 }
        return Dictionary(grouping: rows, by: \.day).sorted { $0.key < $1.key }.map { day, rows in
            DayToHear.Calls(
                day: day,
                handled: rows.reduce(0) { $0 + $1.handled },
                talkCount: rows.reduce(0) { $0 + $1.talkCount },
                talk: rows.reduce(0) { $0 + $1.talk },
                transfers: rows.reduce(0) { $0 + $1.transfers },
                short: rows.reduce(0) { $0 + $1.short }
            )
        }
    }

    /// The day of the last talk about results or of onboarding: kinds that every reader of a sheet may know of.
    static func lastTalk(with person: PersonID, before day: Day, _ tx: borrowing Transaction) throws -> Day? {
        try tx.first(
            """
            SELECT max(held_on) FROM talk
            WHERE person_id = $1 AND held_on < $2 AND kind IN ('C1', 'C2', 'C2b', 'C7') AND hidden_from IS NULL
                AND {scope person_id}
            """,
            [.id(person), .day(day)]
        ) { $0.optionalDay(0) } ?? nil
    }
}
