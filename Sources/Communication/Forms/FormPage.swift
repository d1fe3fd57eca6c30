import Core
import Signals

/// The form of one talk as one reader sees it.
struct FormPage: Sendable {
    /// A question with what is pointed out in it.
    struct Question: Sendable {
        let text: String
        let hits: [TabooHit]
        let overruled: [PreparedQuestion.Overruled]
    }

    let course: TalkCourse
    let form: FormDefinition
    /// What is shown in the fields: kept, or typed and not taken.
    let answers: FormAnswers
    let questions: [Question]
    /// The version the answers were written on.
    let number: Int
    let mayWrite: Bool
    /// Whose figures the dossier has.
    var employeeID: String?
    var reasons: [Word] = []
    /// Who wrote the version on file, and when.
    var writtenBy: (name: String, at: Instant)?
    var refusals: [String: FormRefusal] = [:]
    /// What another saved while this was written.
    var meanwhile: FormAnswers?
    /// What a review is filled with (C1).
    var sheet: ReviewSheet?
    /// What the holder is asked to confirm (C2c).
    var unknown: MeasuresKnown?
    /// How many people share the cause of this talk; nil where it is not common.
    var sharing: Word?

    /// Empty fields for questions below those there are.
    static let blanks = 3

    init(
        _ course: TalkCourse,
        _ form: FormDefinition,
        _ answers: FormAnswers,
        number: Int,
        taboos: TabooList,
        mayWrite: Bool
    ) {
        (self.course, self.form, self.answers, self.number) = (course, form, answers, number)
        self.mayWrite = mayWrite
        questions = answers.questions.map { question in
            Question(
                text: question.text,
                hits: taboos.hits(in: question.text, form.id.context),
                overruled: question.overruled
            )
        }
    }

    /// The fields that are shown: what came of it only once the talk was held, to others only what they may read.
    var fields: [FormField] {
        form.fields.filter { (course.isHeld || !$0.isAfterwards) && (mayWrite || !isEmpty($0)) }
    }

    private func isEmpty(_ field: FormField) -> Bool {
        field.shape == .questions ? answers.questions.isEmpty : answers[field.id].isEmpty
    }

    /// Fields another saved with other words than these.
    var differing: [(field: FormField, text: String)] {
        guard let meanwhile else { return [] }
        return form.fields.compactMap { field in
            let text =
                field.shape == .questions
                ? meanwhile.questions.map(\.text).joined(separator: " / ") : meanwhile[field.id]
            let mine =
                field.shape == .questions
                ? answers.questions.map(\.text).joined(separator: " / ") : answers[field.id]
            return text == mine || text.isEmpty ? nil : (field, text)
        }
    }

    /// What a new form begins with: the purpose, from why the talk is due.
    ///
    /// Who reported what is not the person's to read, so that reports give no purpose.
    static func beginning(_ form: FormDefinition, _ reasons: [Reason], in language: Language) -> FormAnswers {
        guard let field = form.field(FormFields.purpose) else { return FormAnswers() }
        let said = reasons.filter { !$0.isReport }.map { $0.sentence(language) }
        let prompt = field.prompt.lines(in: language).joined(separator: " ")
        let text = (said + [prompt]).filter { !$0.isEmpty }.joined(separator: language == .english ? ". " : "；")
        return FormAnswers(entries: [FormFields.purpose: .init(text, readers: field.readers)])
    }
}

extension Reason {
    /// Somebody said so of somebody.
    fileprivate var isReport: Bool {
        switch self {
        case .reported, .swingReported: true
        default: false
        }
    }
}
