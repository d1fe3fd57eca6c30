import Core

/// What of an agreement is at hand while they talk: written beside the notes, kept and merged as they are.
enum AgreedField: String, Sendable, CaseIterable {
    case goal, method, check, promise
    case promiseDay = "promise-day"

    var isDay: Bool { self == .check || self == .promiseDay }

    var word: Word {
        switch self {
        case .goal: AgreementWords.sentence
        case .method: AgreementWords.method
        case .check: AgreementWords.checkDate(1)
        case .promise: AgreementWords.promise(1)
        case .promiseDay: AgreementWords.promiseDay
        }
    }
}

extension HoldPart {
    /// What a field shows of its notes: all that nobody has taken in, and of a day the one whose page was opened last.
    func text(_ notes: DraftNotes) -> String {
        guard case .agreed(let field) = self, field.isDay else { return notes.text }
        return notes.live.last { !$0.text.isEmpty }?.text ?? ""
    }
}

extension TermsDraft {
    /// What was drafted beside the notes, for the form on which it is agreed.
    init(_ notes: [HoldPart: DraftNotes]) {
        self.init()
        func text(_ field: AgreedField) -> String {
            let part = HoldPart.agreed(field)
            return notes[part].map(part.text) ?? ""
        }
        goals[0].words = text(.goal)
        method = text(.method)
        checks[0] = text(.check)
        promises[0] = Promise(words: text(.promise), dueOn: text(.promiseDay))
    }

    /// The same as the record of the talk was corrected since: what it made is replaced, what stands beside is left.
    ///
    /// A goal with a figure is none of the record's, nor are several; they are changed by hand.
    func corrected(_ texts: [SaidField: String]) -> TermsDraft {
        var draft = self
        let agreed = texts[.agreed] ?? ""
        if goals.dropFirst().allSatisfy(\.isEmpty), goals[0].figure.isEmpty { draft.goals[0].words = agreed }
        let day = texts[.check] ?? ""
        if checks.dropFirst().allSatisfy(\.isEmpty), !agreed.isEmpty { draft.checks[0] = day }
        if promises.dropFirst().allSatisfy(\.isEmpty) {
            let words = texts[.promise] ?? ""
            draft.promises[0] = Promise(words: words, dueOn: words.isEmpty ? "" : day)
        }
        return draft
    }
}

extension [TalkSaid] {
    /// Whether what was agreed was corrected in the record after the agreement was last written: it may be changed, too.
    func offersChange(of agreementWrittenAt: Instant) -> Bool {
        contains { said in
            [.agreed, .promise, .check].contains(said.field) && said.version > 1 && said.writtenAt > agreementWrittenAt
        }
    }
}
