import Core
import People
import Store

/// Off-phone activities that were brought in by file.
package enum ActivityStore {
    /// Everyone's activities that reach into a stretch of time, in order.
    package static func activities(
        from: Instant,
        to: Instant,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: [Activity]] {
        var activities: [PersonID: [Activity]] = [:]
        try tx.each(
            """
            SELECT person_id, starts_at, ends_at, activity FROM activity
            WHERE starts_at >= $1 AND starts_at < $2 AND ends_at > $3 AND {scope person_id}
            ORDER BY starts_at, person_id
            """,
            [.at(from + -Activity.longestMinutes * 60), .at(to), .at(from)]
        ) { row in
            activities[row.id(0), default: []].append(
                Activity(span: Span(row.at(1), row.at(2)), title: row.text(3))
            )
        }
        return activities
    }

    /// What a person does from a moment on, if a file said so.
    static func activity(
        of person: PersonID,
        at start: Instant,
        _ tx: borrowing Transaction
    ) throws -> Activity? {
        try tx.first(
            "SELECT ends_at, activity FROM activity WHERE person_id = $1 AND starts_at = $2 AND {scope person_id}",
            [.id(person), .at(start)]
        ) { Activity(span: Span(start, $0.at(0)), title: $0.text(1)) }
    }

    static func put(
        _ activity: Activity,
        of person: PersonID,
        importID: String,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO activity (person_id, starts_at, ends_at, activity, import_id) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (person_id, starts_at) DO UPDATE SET ends_at = $3, activity = $4, import_id = $5
            """,
            [
                .id(person), .at(activity.span.start), .at(activity.span.end), .text(activity.title),
                .text(importID),
            ]
        )
    }

    /// Whether the time is a slot of the person's own, now or before it was moved last: our own export come back.
    ///
    /// A slot that nobody may notice is in no export, so it is none of these (C5a).
    static func isOwnSlot(
        _ span: Span,
        of person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try tx.first(
            """
            SELECT minutes FROM slot
            WHERE person_id = $1 AND (start_at = $2 OR was_start_at = $2) AND minutes * 60000000 = $3
                AND is_confidential = 0 AND {scope person_id}
            """,
            [.id(person), .at(span.start), .int(span.end.microseconds - span.start.microseconds)]
        ) { $0.count(0) } != nil
    }
}
