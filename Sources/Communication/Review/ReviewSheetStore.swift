import Core
import People
import Store

/// Gathers what a review is filled with.
struct ReviewSheetStore: Sendable {
    let figures: ReviewFiguresStore
    let saying: AgreementSaying
    let clock: Clock

    /// Of a person's period; the goals are those of the last review before a moment.
    func sheet(
        of person: PersonID,
        _ period: ReviewPeriod,
        asOf day: Day,
        before moment: Instant,
        _ tx: borrowing Transaction
    ) throws -> ReviewSheet {
        ReviewSheet(
            period: period,
            figures: try figures.figures(person, period.days, day, tx),
            goals: try goals(of: person, before: moment, tx),
            own: try OwnReviewStore.newest(of: person, period, tx)
        )
    }

    private func goals(
        of person: PersonID,
        before moment: Instant,
        _ tx: borrowing Transaction
    ) throws -> [ReviewSheet.Goal] {
        let last: AgreementID? = try tx.first(
            """
            SELECT agreement_id FROM agreement
            WHERE person_id = $1 AND kind = 'C1' AND hidden_from IS NULL AND made_at < $2 AND {scope person_id}
            ORDER BY made_at DESC, agreement_id LIMIT 1
            """,
            [.id(person), .at(moment)]
        ) { $0.id(0) }
        guard let last, let agreement = try AgreementStore(clock: clock).find(last, tx), let terms = agreement.terms
        else { return [] }
        let watched = try FollowUpStore(clock: clock).followUp(of: agreement, tx).watched
        return terms.goals.map { goal in
            let checked = watched.last { $0.goal == goal.number && $0.check != nil }
            return ReviewSheet.Goal(text: saying.goal(goal), outcome: checked?.check?.outcome)
        }
    }
}
