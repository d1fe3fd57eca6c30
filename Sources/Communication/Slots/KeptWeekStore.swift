import Core
import People
import Store

/// Hours, rooms, shifts, activities, slots and reasons of a week, in seven questions whatever the headcount.
package enum KeptWeekStore {
    /// What the week is planned from.
    package static func week(_ week: Week, now: Instant, _ tx: borrowing Transaction) throws -> KeptWeek {
        // A day on either side, so that every zone's week is whole.
        let (from, to) = (Zone.utc.instant(week.first - 1), Zone.utc.instant(week.last + 2))
        var kept = KeptWeek()
        kept.times = try times(through: week.last, tx).compactMapValues(\.last)
        kept.rooms = try rooms(on: week.first, tx)
        kept.shifts = try shifts(from: from, to: to, tx)
        kept.activities = try ActivityStore.activities(from: from, to: to, tx)
        kept.slots = try SlotStore.slots(of: week, from: min(now + -86_400, from), to: to, tx)
        kept.gapReasons = try GapReasonStore.all(now: now, tx)
        return kept
    }

    /// What each one said of their hours and bounds up to a day, newest last.
    static func times(
        of person: PersonID? = nil,
        through day: Day,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: [TalkTime]] {
        let arguments: [Value] = [.day(day), .text(person?.text ?? "")]
        typealias Bounds = (from: Day, perDay: Int, perWeek: Int)
        var bounds: [PersonID: [Bounds]] = [:]
        try tx.each(
            """
            SELECT person_id, from_on, per_day, per_week FROM holder_capacity
            WHERE from_on <= $1 AND (CAST($2 AS TEXT) = '' OR person_id = $2) AND {scope person_id}
            ORDER BY from_on, person_id
            """,
            arguments
        ) { row in bounds[row.id(0), default: []].append((row.day(1), row.count(2), row.count(3))) }
        var hours: [PersonID: [Day: [Int: [WorkHours.Stretch]]]] = [:]
        try tx.each(
            """
            SELECT person_id, from_on, weekday, from_minute, to_minute FROM holder_hours
            WHERE from_on <= $1 AND (CAST($2 AS TEXT) = '' OR person_id = $2) AND {scope person_id}
            ORDER BY person_id, from_on, weekday, from_minute
            """,
            arguments
        ) { row in
            let stretch = WorkHours.Stretch(from: row.count(3), to: row.count(4))
            hours[row.id(0), default: [:]][row.day(1), default: [:]][row.count(2), default: []].append(stretch)
        }
        return bounds.reduce(into: [:]) { times, entry in
            let (person, bounds) = entry
            times[person] = bounds.map { bound in
                TalkTime(
                    fromOn: bound.from,
                    hours: WorkHours(hours[person]?[bound.from] ?? [:]),
                    perDay: bound.perDay,
                    perWeek: bound.perWeek
                )
            }
        }
    }

    private static func rooms(on day: Day, _ tx: borrowing Transaction) throws -> [String: [Room]] {
        var rooms: [String: [Room]] = [:]
        try tx.each(
            """
            SELECT site, name, kind FROM room WHERE from_on <= $1 AND (until_on IS NULL OR until_on >= $1)
            ORDER BY site, name
            """,
            [.day(day)]
        ) { row in
            let room = Room(name: row.text(1), kind: Room.Kind(name: row.text(2)) ?? .office)
            rooms[row.text(0), default: []].append(room)
        }
        return rooms
    }

    /// When people work or train, without the leave and rest in it.
    private static func shifts(
        from: Instant,
        to: Instant,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: Spans] {
        var at: [PersonID: [Span]] = [:]
        var away: [PersonID: [Span]] = [:]
        // A shift is never longer than two days; so the index finds all that reach into the week.
        try tx.each(
            """
            SELECT person_id, starts_at, ends_at, kind FROM shift
            WHERE starts_at >= $1 AND starts_at < $2 AND {scope person_id}
            """,
            [.at(from + -86_400), .at(to)]
        ) { row in
            let span = Span(row.at(1), row.at(2))
            if ["work", "training"].contains(row.text(3)) {
                at[row.id(0), default: []].append(span)
            } else {
                away[row.id(0), default: []].append(span)
            }
        }
        var shifts = at.mapValues { Spans($0) }
        for (person, spans) in away { shifts[person] = (shifts[person] ?? Spans()).without(Spans(spans)) }
        return shifts
    }
}
