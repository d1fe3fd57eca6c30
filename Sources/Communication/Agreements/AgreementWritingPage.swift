import Core
import People

/// The page on which the holder writes what was agreed.
struct AgreementWritingPage: Sendable {
    let course: TalkCourse
    let person: Person
    /// The agreement as it is; nil for a first one.
    let agreement: Agreement?
    let readers: FieldReaders
    let figures: [AgreedFigure]
    let saying: AgreementSaying
    let today: Day
    var draft: TermsDraft
    var faults: TermsDraft.Faults = [:]
    /// Another version was written since the page was opened.
    var isOutdated = false
    /// What the data say of each goal with a figure, to be read before it is saved.
    var said: [Said] = []

    struct Said: Sendable, Hashable {
        let goal: Terms.Goal
        let attainability: Attainability
    }

    /// Goals in words alone: what is confidential is no place for figures.
    var offersFigures: Bool { !course.kind.isConfidential && !figures.isEmpty }

    /// What stands for goals and figures that were shown: a form that brings it back has been read.
    static func mark(of terms: Terms) -> String {
        // No blank at its end: a form comes back without it.
        terms.goals.compactMap(\.target).map { target in
            "\(target.figure) \(target.way.name.rawValue) \(target.way.level)"
                + (target.way.upper.map { " \($0)" } ?? "")
        }.joined(separator: ";")
    }
}
