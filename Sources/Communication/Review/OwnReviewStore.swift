import Core
import Store

/// People's own words on their period; a later word stands beside the earlier one.
enum OwnReviewStore {
    /// The newest; nil where nothing was said.
    static func newest(of person: PersonID, _ period: ReviewPeriod, _ tx: borrowing Transaction) throws -> OwnReview? {
        try tx.first(
            """
            SELECT number, progress, shortfall, next_step, at FROM own_review
            WHERE person_id = $1 AND period = $2 AND {scope person_id} ORDER BY number DESC LIMIT 1
            """,
            [.id(person), .text(period.description)]
        ) { row in
            OwnReview(
                number: row.count(0),
                progress: row.text(1),
                shortfall: row.text(2),
                nextStep: row.text(3),
                at: row.at(4)
            )
        }
    }

    /// Keeps words after the version they were written on; false where there is a newer one.
    ///
    /// The same again is one.
    static func put(
        _ draft: OwnReviewDraft,
        of person: PersonID,
        _ period: ReviewPeriod,
        after number: Int,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let known = try newest(of: person, period, tx)
        if let known, OwnReviewDraft(known) == draft { return true }
        guard (known?.number ?? 0) == number else { return false }
        try tx.run(
            """
            INSERT INTO own_review (person_id, period, number, progress, shortfall, next_step, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .id(person), .text(period.description), .int(number + 1), .text(draft.progress),
                .text(draft.shortfall), .text(draft.nextStep), .at(now),
            ]
        )
        tx.note("own review \(period)")
        return true
    }
}
