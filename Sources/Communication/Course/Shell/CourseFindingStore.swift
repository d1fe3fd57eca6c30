import Core
import Store

/// Findings in the database; those of confidential kinds lie sealed.
enum CourseFindingStore {
    /// The newest version of each step's finding.
    static func findings(of course: CourseID, _ tx: borrowing Transaction) throws -> [CourseFinding] {
        let all = try tx.rows(
            """
            SELECT step, version, cause, body, sealed_body, at, by_name
            FROM talk_finding {unscoped: of a talk that was found in scope}
            WHERE course_id = $1 ORDER BY step, version
            """,
            [.id(course)]
        ) { row in
            CourseFinding(
                step: row.text(0),
                version: row.count(1),
                cause: CourseFinding.Cause(rawValue: row.text(2)) ?? .unclear,
                body: row.optionalText(3),
                sealed: row.optionalID(4),
                at: row.at(5),
                by: row.text(6)
            )
        }
        return Dictionary(grouping: all, by: \.step).compactMap { $1.last }.sorted { $0.step < $1.step }
    }

    /// Keeps a finding as the next version; false where somebody kept one since.
    static func put(
        _ cause: CourseFinding.Cause,
        _ text: String,
        step: String,
        after version: Int,
        of course: TalkCourse,
        by actor: String,
        clock: Clock,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        var sealed: ID<SealedText>?
        if course.kind.isConfidential, let person = course.person {
            sealed = try SealedTextStore(tx, clock: clock).seal(text, about: person, tx)
        }
        return try tx.run(
            """
            INSERT INTO talk_finding (course_id, step, version, person_id, cause, body, sealed_body, at, by_name)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (course_id, step, version) DO NOTHING
            """,
            [
                .id(course.id), .text(step), .int(version + 1), .id(course.person), .text(cause.rawValue),
                .text(sealed == nil ? text : nil), .id(sealed), .at(clock.now()), .text(actor),
            ]
        ) == 1
    }
}
