import Core

/// What a review is filled with from data, before anybody writes a word (C1).
struct ReviewSheet: Sendable {
    /// A goal set last time and what came of it; nil where its date is to come.
    struct Goal: Sendable {
        let text: Word
        let outcome: GoalCheck.Outcome?
    }

    let period: ReviewPeriod
    let figures: [ReviewFigure]
    let goals: [Goal]
    let own: OwnReview?

    /// Better than the own past or than peers, and not worse than either.
    var progress: [ReviewFigure] {
        figures.filter { $0.againstPast == .better || $0.againstPeers == .better }
            .filter { $0.againstPast != .worse && $0.againstPeers != .worse }
    }

    var shortfall: [ReviewFigure] { figures.filter { $0.againstPast == .worse || $0.againstPeers == .worse } }
}
