import Core
import Store

/// Reviews as they were written down, for whoever stands above those who held them.
enum ReviewMotionsStore {
    /// Reviews held in some days with people in scope; of each what stands in it now, and what the person said.
    static func reviews(_ days: ClosedRange<Day>, _ tx: borrowing Transaction) throws -> [WrittenReview] {
        var found: [String: WrittenReview] = [:]
        try tx.each(
            """
            SELECT t.talk_id, t.person_id, t.held_by, t.held_at, t.minutes, s.text, s.written_at
            FROM talk t
            LEFT JOIN talk_said s ON s.talk_id = t.talk_id AND s.field IN ('said', 'agreed', 'promise')
                AND s.text IS NOT NULL AND s.version = (
                    SELECT max(o.version) FROM talk_said o WHERE o.talk_id = s.talk_id AND o.field = s.field)
            WHERE t.kind = 'C1' AND t.held_on >= $1 AND t.held_on <= $2 AND t.held_by IS NOT NULL
                AND {scope t.person_id}
            ORDER BY t.talk_id, s.field
            """,
            [.day(days.lowerBound), .day(days.upperBound)]
        ) { row in
            let id = row.text(0)
            let known = found[id]
            let (text, at) = (row.optionalText(5), row.optionalAt(6))
            found[id] = WrittenReview(
                talk: id,
                person: row.id(1),
                holder: row.text(2),
                heldAt: row.at(3),
                writtenAt: [known?.writtenAt, at].compactMap { $0 }.min(),
                minutes: row.optionalInt(4).map { Int($0) },
                words: (known?.words ?? []) + (text.map { [$0] } ?? [])
            )
        }
        return found.values.sorted { $0.talk < $1.talk }
    }

    /// Holders in scope by their numbers, with their names.
    static func holders(
        _ numbers: Set<String>,
        _ tx: borrowing Transaction
    ) throws -> [String: (id: PersonID, name: String)] {
        var found: [String: (id: PersonID, name: String)] = [:]
        for number in numbers.sorted() {
            found[number] = try tx.first(
                "SELECT person_id, name FROM person WHERE employee_id = $1 AND {scope person_id}",
                [.text(number)]
            ) { ($0.id(0), $0.text(1)) }
        }
        return found
    }
}
