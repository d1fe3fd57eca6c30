import Core
import Store

/// Sets what a week is planned in: someone's hours for talks, and the rooms of a site.
package enum WeekTimesStore {
    /// From a day on someone gives these hours to talks; the same day again replaces what was said.
    package static func set(
        _ stretches: [(weekday: Int, from: Int, to: Int)],
        perDay: Int,
        perWeek: Int,
        of person: PersonID,
        from day: Day,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            "DELETE FROM holder_hours WHERE person_id = $1 AND from_on = $2 AND {scope person_id}",
            [.id(person), .day(day)]
        )
        try tx.run(
            """
            INSERT INTO holder_capacity (person_id, from_on, per_day, per_week) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person_id, from_on) DO UPDATE SET per_day = $3, per_week = $4
            """,
            [.id(person), .day(day), .int(perDay), .int(perWeek)]
        )
        for stretch in stretches {
            try tx.run(
                """
                INSERT INTO holder_hours (person_id, from_on, weekday, from_minute, to_minute)
                VALUES ($1, $2, $3, $4, $5)
                """,
                [.id(person), .day(day), .int(stretch.weekday), .int(stretch.from), .int(stretch.to)]
            )
        }
        tx.note("\(stretches.count) stretches, \(perDay) a day, \(perWeek) a week from \(day)")
    }

    static func set(_ time: TalkTime, of person: PersonID, _ tx: borrowing Transaction) throws {
        let stretches = time.hours.byWeekday.sorted { $0.key < $1.key }.flatMap { weekday, stretches in
            stretches.map { (weekday: weekday, from: $0.from, to: $0.to) }
        }
        try set(stretches, perDay: time.perDay, perWeek: time.perWeek, of: person, from: time.fromOn, tx)
    }

    /// Takes back what was said from a day on: what held before holds again.
    static func remove(of person: PersonID, from day: Day, _ tx: borrowing Transaction) throws {
        try tx.run(
            "DELETE FROM holder_hours WHERE person_id = $1 AND from_on = $2 AND {scope person_id}",
            [.id(person), .day(day)]
        )
        try tx.run(
            "DELETE FROM holder_capacity WHERE person_id = $1 AND from_on = $2 AND {scope person_id}",
            [.id(person), .day(day)]
        )
        tx.note("nothing from \(day)")
    }

    package static func put(
        room name: String,
        _ kind: Room.Kind,
        site: String,
        from day: Day,
        until: Day? = nil,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO room (site, name, kind, from_on, until_on) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (site, name) DO UPDATE SET kind = $3, from_on = $4, until_on = $5
            """,
            [.text(site), .text(name), .text(kind.name), .day(day), .day(until)]
        )
        tx.note("room \(name) of \(site), \(kind.name)")
    }
}
