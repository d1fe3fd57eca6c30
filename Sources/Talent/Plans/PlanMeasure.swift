import Core
import Signals

/// One measure of a type, as a plan begins with it; a site may word it otherwise.
struct PlanMeasure: Sendable, Hashable {
    let kind: ActionKind
    let words: String
    let owner: ActionOwner
    /// Due so many days after the plan is opened.
    let days: Int

    static let longest = 300
    static let mostDays = 366
    static let mostOfType = 12
}

/// The measures of each type the product comes with (T1 to T4), in the site's language.
///
/// I: authority and responsibility. II: what was promised and is missed, recognition, goals, pay. III: training with its
/// tested result, demands and method, the post that fits best. IV: limited, with an end and a test; parting is no measure.
enum UsualMeasures {
    private typealias Row = (kind: ActionKind, owner: ActionOwner, days: Int, word: Word)

    static func of(_ type: TalentType, in language: Language) -> [PlanMeasure] {
        rows(type).map { PlanMeasure(kind: $0.kind, words: $0.word(language), owner: $0.owner, days: $0.days) }
    }

    private static func rows(_ type: TalentType) -> [Row] {
        switch type {
        case .one:
            [
                (.authority, .holder, 14, Words.giveAuthority),
                (.responsibility, .holder, 28, Words.giveResponsibility),
                (.goals, .leader, 56, Words.goalOutsideRoutine),
            ]
        case .two:
            [
                (.promise, .holder, 10, Words.askPromised), (.recognition, .leader, 14, Words.confirmAbility),
                (.goals, .leader, 28, Words.agreeGoals), (.pay, .holder, 42, Words.lookAtPay),
            ]
        case .three:
            [
                (.training, .trainer, 28, Words.trainAtOnce), (.method, .leader, 14, Words.demandsAndMethod),
                (.post, .holder, 56, Words.findPost),
            ]
        case .four:
            [
                (.attitude, .holder, 14, Words.wakeEnthusiasm), (.training, .trainer, 42, Words.smallTraining),
                (.post, .holder, 70, Words.findPost),
            ]
        }
    }
}
