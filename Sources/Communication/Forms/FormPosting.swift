import Core

/// What a form sent, read into answers.
struct FormPosting {
    let fields: [String: String]
    let form: FormDefinition
    let language: Language
    /// The answers on file, whose readers are never widened and whose other fields stay.
    let known: FormAnswers
    let taboos: TabooList

    /// The version they were written on.
    var number: Int { fields["number"].flatMap { Int($0) } ?? 0 }

    /// - Parameter keepsBlanks: empty questions stay between others, so that each keeps its number.
    func answers(isHeld: Bool, keepsBlanks: Bool = false) -> FormAnswers {
        var answers = FormAnswers(entries: known.entries)
        for field in form.fields where field.shape != .questions && (isHeld || !field.isAfterwards) {
            let text = read("f-\(field.id)")
            answers.entries[field.id] = text.isEmpty ? nil : .init(text, readers: readers(of: field))
        }
        guard form.field(FormFields.questions) != nil else {
            answers.questions = known.questions
            return answers
        }
        let typed = (1...FormAnswers.mostQuestions).map(question)
        if keepsBlanks {
            let last = typed.lastIndex { $0 != nil } ?? -1
            answers.questions = typed.prefix(last + 1).map { $0 ?? PreparedQuestion("") }
        } else {
            answers.questions = typed.compactMap { $0 }
        }
        for line in added where !answers.questions.contains(where: { $0.text == line }) {
            answers.questions.append(PreparedQuestion(line))
        }
        return answers
    }

    /// Those of the field, without any who could not read what stood there before.
    private func readers(of field: FormField) -> FieldReaders {
        guard let before = known.entries[field.id] else { return field.readers }
        return FieldReaders(field.readers.readers.intersection(FieldReaders(text: before.readers).readers))
    }

    private func question(_ number: Int) -> PreparedQuestion? {
        var text = read("q-\(number)")
        guard !text.isEmpty else { return nil }
        var hits = taboos.hits(in: text, form.id.context)
        if let hit = hits.first(where: { fields["use"] == "\(number).\($0.taboo.rawValue)" }) {
            text = hit.better(language)
            hits = taboos.hits(in: text, form.id.context)
        }
        // Only what is pointed out can be kept with a reason.
        let overruled = hits.compactMap { hit -> PreparedQuestion.Overruled? in
            let name = "\(number)-\(hit.taboo.rawValue)"
            guard let reason = TabooReason(rawValue: read("keep-\(name)")) else { return nil }
            let words = read("keep-words-\(name)")
            return .init(hit.taboo, rule: hit.rule, reason: reason, words: words.isEmpty ? nil : words)
        }
        return PreparedQuestion(text, overruled: overruled)
    }

    /// The proposed questions that were ticked.
    private var added: [String] {
        let lines = form.field(FormFields.questions)?.prompt.lines(in: language) ?? []
        return lines.enumerated().filter { fields["add-\($0.offset)"] != nil }.map(\.element)
    }

    private func read(_ name: String) -> String { (fields[name] ?? "").trimmed.nfc }
}
