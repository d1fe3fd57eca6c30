import Core
import Signals
import Store

/// Talks that were begun inside the gap, with the one tap that said why (K11), in the database.
enum BegunGapStore {
    /// The reason somebody gave when they planned a talk about these; the newest counts.
    static func planned(
        _ obligations: [String],
        heldBy holder: String,
        _ tx: borrowing Transaction
    ) throws -> GapReason.Why? {
        for key in obligations {
            let reason = try tx.first(
                """
                SELECT reason FROM gap_reason
                WHERE obligation = $1 AND holder = $2 AND withdrawn_at IS NULL AND {scope person_id}
                ORDER BY at DESC, gap_reason_id DESC
                """,
                [.text(key), .text(holder)]
            ) { GapReason.Why(rawValue: $0.text(0)) }
            if let why = reason ?? nil { return why }
        }
        return nil
    }

    static func add(_ reason: GapReason, to course: TalkCourse, _ tx: borrowing Transaction) throws {
        guard let person = course.person else { return }
        try tx.run(
            """
            INSERT INTO talk_course_gap (course_id, person_id, holder, reason, at, by_name)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .id(course.id), .id(person), .text(reason.holder), .text(reason.why.rawValue), .at(reason.at),
                .text(reason.by),
            ]
        )
        tx.note("inside the gap, \(reason.why.rawValue)")
    }

    static func reason(of course: CourseID, _ tx: borrowing Transaction) throws -> GapReason.Why? {
        try tx.first(
            "SELECT reason FROM talk_course_gap {unscoped: of a talk that was found in scope} WHERE course_id = $1",
            [.id(course)]
        ) { GapReason.Why(rawValue: $0.text(0)) } ?? nil
    }

    /// How many were begun with people in scope since a moment; by one holder where one is named.
    static func count(
        since: Instant,
        by holder: String? = nil,
        _ tx: borrowing Transaction
    ) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM talk_course_gap
            WHERE at >= $1 AND (CAST($2 AS TEXT) IS NULL OR holder = $2) AND {scope person_id}
            """,
            [.at(since), .text(holder)]
        ) { $0.count(0) } ?? 0
    }
}
