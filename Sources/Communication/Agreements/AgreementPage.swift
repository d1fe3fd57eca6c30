import Core
import People

/// One agreement as one reader sees it.
struct AgreementPage: Sendable {
    let agreement: Agreement
    let followUp: FollowUp
    let promises: [Promised]
    let person: NamedPerson
    let holder: NamedPerson
    let saying: AgreementSaying
    let today: Day
    let isPerson: Bool
    let isHolder: Bool
    let mayFollow: Bool
    /// What a reader typed and could not be kept, with the reason.
    var unsent: Unsent?

    struct Unsent: Sendable, Hashable {
        let field: String
        let text: String
        let error: Word
    }

    var terms: Terms? { agreement.terms }

    /// The answer the person gave, or none for the version that holds.
    var answer: AgreementAnswer? { agreement.answer }

    /// How it stands today: a date that has come and is not behind goes before all else.
    var standing: AgreementStanding {
        if let next = followUp.nextCheck, next <= today { return .due }
        return followUp.standing ?? agreement.standing
    }

    /// Check dates that wait for a word of who follows it up.
    var waitingDates: [Day] { followUp.dates.filter { $0 <= today && followUp.followedAt($0) == nil } }

    /// The versions before the newest, with what each changed; newest first.
    var changes: [(version: AgreementVersion, changes: [TermsChange], before: Terms?)] {
        zip(agreement.versions, [nil] + agreement.versions.map(Optional.some)).map { version, before in
            guard let terms = version.terms, let old = before?.terms else { return (version, [], nil) }
            return (version, TermsChange.between(old, terms), old)
        }.reversed()
    }
}
