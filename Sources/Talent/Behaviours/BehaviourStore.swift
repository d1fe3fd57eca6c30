import Core
import Store

/// Voluntary behaviour in the database.
enum BehaviourStore {
    struct Entry: Sendable, Hashable {
        let person: PersonID
        let day: Day
        let behaviour: Behaviour
        let done: Int
        let offered: Int?

        var said: String { offered.map { "\(done)/\($0)" } ?? "\(done)" }
    }

    static func entry(
        of person: PersonID,
        _ day: Day,
        _ behaviour: Behaviour,
        _ tx: borrowing Transaction
    ) throws -> Entry? {
        try tx.first(
            """
            SELECT done, offered FROM behaviour
            WHERE person_id = $1 AND day = $2 AND behaviour = $3 AND {scope person_id}
            """,
            [.id(person), .day(day), .text(behaviour.rawValue)]
        ) { Entry(person: person, day: day, behaviour: behaviour, done: $0.count(0), offered: $0.optionalInt(1)) }
    }

    static func put(_ entry: Entry, importID: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO behaviour (person_id, day, behaviour, done, offered, import_id) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (person_id, day, behaviour) DO UPDATE SET done = $4, offered = $5, import_id = $6
            """,
            [
                .id(entry.person), .day(entry.day), .text(entry.behaviour.rawValue), .int(entry.done),
                .number(entry.offered), .text(importID),
            ]
        )
    }

    /// A person's rows, newest first: what their figures open to.
    static func entries(
        of person: PersonID,
        from first: Day,
        through last: Day,
        _ tx: borrowing Transaction
    ) throws -> [Entry] {
        try tx.rows(
            """
            SELECT day, behaviour, done, offered FROM behaviour
            WHERE person_id = $1 AND day >= $2 AND day <= $3 AND {scope person_id} ORDER BY day DESC, behaviour
            """,
            [.id(person), .day(first), .day(last)]
        ) { row in
            Behaviour(rawValue: row.text(1)).map { behaviour in
                Entry(
                    person: person,
                    day: row.day(0),
                    behaviour: behaviour,
                    done: row.count(2),
                    offered: row.optionalInt(3)
                )
            }
        }.compactMap { $0 }
    }

    /// Everyone's sums of a period.
    ///
    /// An absence on a day that a certificate, a birth, a death or a planned leave explains is none of one's own will.
    static func sums(
        in period: FourWeeks,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: [Behaviour: BehaviourRow.Sum]] {
        var sums: [PersonID: [Behaviour: BehaviourRow.Sum]] = [:]
        try tx.each(
            """
            SELECT b.person_id, b.behaviour, CAST(sum(b.done) AS BIGINT), CAST(sum(coalesce(b.offered, 0)) AS BIGINT)
            FROM behaviour b WHERE b.day >= $1 AND b.day <= $2 AND {scope b.person_id}
                AND (b.behaviour <> 'unplanned_absence' OR NOT EXISTS (
                    SELECT 1 FROM absence a WHERE a.person_id = b.person_id AND a.from_on <= b.day AND a.to_on >= b.day
                        AND a.kind IN ('sick', 'maternity', 'bereavement', 'leave', 'suspended')))
            GROUP BY b.person_id, b.behaviour
            """,
            [.day(period.first), .day(period.last)]
        ) { row in
            guard let behaviour = Behaviour(rawValue: row.text(1)) else { return }
            sums[row.id(0), default: [:]][behaviour] = .init(done: row.count(2), offered: row.count(3))
        }
        return sums
    }
}
