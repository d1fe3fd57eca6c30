import Core
import Store

/// One person's daily facts, through the dated code map.
struct PersonFactStore: Sendable {
    struct Line: Sendable {
        let day: Day
        let code: String
        let queue: String
        let handled: Int
        let talkCount: Int
        let talk: Int
        let ringNoAnswer: Int
    }

    func lines(of person: PersonID, from: Day, through: Day, _ tx: borrowing Transaction) throws -> [Line] {
        try tx.rows(
            """
            SELECT f.day, c.code, q.name, f.handled, f.talk_n, f.talk_s, f.ring_no_answer, p.from_on, p.until_on FROM person_code p
            JOIN code c ON c.code = p.code
            JOIN fact f ON f.code_id = c.code_id
            LEFT JOIN queue q ON q.queue_id = f.queue_id
            WHERE p.person_id = $1 AND f.day >= $2 AND f.day <= $3 AND {scope p.person_id}
            ORDER BY f.day, c.code, q.name NULLS FIRST
            """,
            [.id(person), .int(Int64(from.number)), .int(Int64(through.number))]
        ) { row -> Line? in
            let day = Day(number: Int32(clamping: row.int(0)))
            // The map is dated: a code's earlier days may be someone else's.
            guard day >= row.day(7), row.optionalDay(8).map({ day <= $0 }) ?? true else { return nil }
            return Line(
                day: day,
                code: row.text(1),
                queue: row.text(2),
                handled: row.count(3),
                talkCount: row.count(4),
                talk: row.count(5),
                ringNoAnswer: row.count(6)
            )
        }.compactMap { $0 }
    }
}
