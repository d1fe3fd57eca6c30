import Core

/// One form as its settings show it, and what a form sent that could not be taken.
struct FormSettingsPage: Sendable {
    struct Line: Sendable {
        let field: FormField
        var isOn: Bool
        /// The site's own words, or those shipped.
        var wording: String
        var error: Word?
    }

    let id: FormDefinition.ID
    let version: Int
    var lines: [Line]
    var isChangedMeanwhile = false

    var isWrong: Bool { lines.contains { $0.error != nil } }

    init(_ id: FormDefinition.ID, _ changes: FormChanges, language: Language) {
        (self.id, version) = (id, changes.version)
        let current = changes.form(id)
        lines = FormDefinition.ours(id).fields.map { field in
            let shown = current.field(field.id)
            let wording = (shown ?? field).prompt.lines(in: language).joined(separator: "\n")
            return Line(field: field, isOn: shown != nil, wording: wording)
        }
    }

    /// Takes what a form sent; the changes to keep, none where something is wrong.
    mutating func read(_ fields: [String: String], _ changes: FormChanges, _ taboos: TabooList) -> [FormChange] {
        var wanted: [FormChange] = []
        for (place, line) in lines.enumerated() {
            let isOn = line.field.isNeeded || fields["on-\(line.field.id)"] != nil
            let wording = (fields["wording-\(line.field.id)"] ?? "").trimmed
            (lines[place].isOn, lines[place].wording) = (isOn, wording)
            // A form does not propose what it then points out.
            if line.field.shape == .questions, let hit = taboos.hits(in: wording, id.context).first {
                lines[place].error = Word(
                    FormWords.tabooLine.hans + hit.phrase,
                    FormWords.tabooLine.hant + hit.phrase,
                    FormWords.tabooLine.english + hit.phrase
                )
                continue
            }
            do throws(FormRefusal) {
                if let change = try changes.change(id, field: line.field.id, isOn: isOn, wording: wording) {
                    wanted.append(change)
                }
            } catch {
                lines[place].error = error.sentence
            }
        }
        return isWrong ? [] : wanted
    }
}
