import Core
import People
import Store

/// Talks that were held of one on its way, in the database.
enum HoldingStore {
    /// The held talk with one of a course's people; nil while it is to come.
    static func talk(
        of course: TalkCourse,
        with employeeID: String,
        _ tx: borrowing Transaction
    ) throws -> HeldTalkKey? {
        try tx.first(
            """
            SELECT talk_id, person_id, held_at, held_on, minutes, place FROM talk
            WHERE source_key = $1 AND {scope person_id}
            """,
            [.text("course/\(course.id)/\(employeeID)")]
        ) { row in
            HeldTalkKey(
                id: row.id(0),
                person: row.id(1),
                heldAt: row.at(2),
                heldOn: row.day(3),
                minutes: row.optionalInt(4),
                place: row.optionalText(5).flatMap(TalkPlace.init)
            )
        }
    }

    /// Keeps how long a talk took and where it was; neither is asked for.
    static func set(
        minutes: Int?,
        place: TalkPlace?,
        of talk: ID<HeldTalk>,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            "UPDATE talk SET minutes = $2, place = $3 WHERE talk_id = $1 AND {scope person_id}",
            [.id(talk), .number(minutes), .text(place?.rawValue)],
            // No rule asks how long or where.
            about: []
        )
    }
}
