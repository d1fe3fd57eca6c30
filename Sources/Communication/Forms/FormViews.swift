import Core
import People
import Web

enum FormView {
    static func page(_ page: FormPage, csrf: String, _ h: inout HTML) {
        let sub = h.say.joined(h.say(page.course.kind.word), h.say(page.form.id.audience.word))
        h.pageHead(FormWords.title, sub: sub) { h in
            h.a(.class("btn"), .href(CoursePages.path(page.course)), text: FormWords.back)
        }
        if page.course.kind.isConfidential { h.p(.class("readers"), text: FormWords.confidential) }
        if page.meanwhile != nil { meanwhile(page, &h) }
        why(page, &h)
        if let sharing = page.sharing { h.p(.class("note"), text: sharing) }
        if let unknown = page.unknown {
            ReviewView.known(unknown, CoursePages.path(page.course, "known"), csrf: csrf, &h)
        }
        if let sheet = page.sheet {
            let agreement = page.mayWrite ? CoursePages.path(page.course, "agreement") : nil
            ReviewView.sheet(sheet, showsOwn: true, agreement: agreement, &h)
        }
        guard page.mayWrite else { return written(page, &h) }
        form(page, csrf, &h)
    }

    private static func why(_ page: FormPage, _ h: inout HTML) {
        guard !page.reasons.isEmpty || page.employeeID != nil else { return }
        h.section(.class("card")) { h in
            h.h2(text: FormWords.why)
            h.ul { h in
                for reason in page.reasons { h.li(text: reason) }
            }
            if let employeeID = page.employeeID {
                let dossier = Path("/people").adding(employeeID).adding("dossier")
                h.p { $0.a(.href(dossier), text: FormWords.dossier) }
            }
        }
    }

    private static func meanwhile(_ page: FormPage, _ h: inout HTML) {
        h.flash(FormWords.changedMeanwhile, tone: .late)
        for (field, text) in page.differing {
            h.p { h in
                h.strong(text: FormWords.stands(h.say(field.label)))
                h.text(shown(text, field, h.say.language))
            }
        }
    }

    private static func form(_ page: FormPage, _ csrf: String, _ h: inout HTML) {
        let path = CoursePages.path(page.course, "form")
        h.form(
            .class("form", "talk-form", "card"),
            .method(.post),
            .action(path),
            .data("behaviour", "check-questions"),
            .data("checks", path.adding("checks").text)
        ) { h in
            h.hidden("csrf", csrf)
            h.hidden("number", String(page.number))
            // Enter in a field saves, whatever button stands first below.
            h.button(.class("visually-hidden"), .type("submit"), .tabindex(-1), .aria("hidden", true)) { h in
                h.text(FormWords.save)
            }
            for field in page.fields { self.field(field, page, &h) }
            let missing = page.answers.missing(in: page.form)
            if page.number > 0, !missing.isEmpty {
                h.p(.class("sub")) { h in
                    h.text(FormWords.missing)
                    h.text(h.say.list(missing.map { h.say($0.label) }))
                }
            }
            h.p(.class("actions")) { h in
                h.button(.class("btn", "btn--primary"), .type("submit"), text: FormWords.save)
                h.button(
                    .class("btn"),
                    .type("submit"),
                    .name("done"),
                    .value("1"),
                    text: FormWords.saveAndDone
                )
            }
            if let written = page.writtenBy { version(page.number, written, &h) }
        }
    }

    private static func version(_ number: Int, _ written: (name: String, at: Instant), _ h: inout HTML) {
        h.p(.class("faint"), text: FormWords.version(number, written.name, h.say.moment(written.at)))
    }

    private static func field(_ field: FormField, _ page: FormPage, _ h: inout HTML) {
        let lines = field.prompt.lines(in: h.say.language)
        let line = lines.joined(separator: " ")
        let error = page.refusals[field.id]?.sentence
        var shown = Field("f-\(field.id)", field.label, value: page.answers[field.id], error: error)
        if field.shape != .questions, !line.isEmpty { shown.hint = Word(line, line, line) }
        h.div(.class("talk-form__field")) { h in
            h.p(.class("readers"), text: field.readers.sentence)
            switch field.shape {
            case .text(let rows): h.textField(shown, rows: rows)
            case .choice(let choices):
                h.choiceField(
                    shown,
                    options: [("", FormWords.notChosen)] + choices.map { ($0.code, $0.word) }
                )
            case .questions: QuestionView.questions(page, proposed: lines, error: error, &h)
            }
        }
    }

    /// What readers who do not write here see.
    private static func written(_ page: FormPage, _ h: inout HTML) {
        h.p(.class("sub"), text: FormWords.readOnly)
        if page.fields.isEmpty { h.p(.class("note"), text: FormWords.nothingYet) }
        for field in page.fields {
            h.section(.class("card")) { h in
                h.h2(text: field.label)
                if field.shape == .questions {
                    h.ol { h in
                        for question in page.questions { h.li(text: question.text) }
                    }
                } else {
                    h.p(text: shown(page.answers[field.id], field, h.say.language))
                }
            }
        }
        if let written = page.writtenBy { version(page.number, written, &h) }
    }

    /// A choice by its words, a text as it is.
    private static func shown(_ text: String, _ field: FormField, _ language: Language) -> String {
        guard case .choice(let choices) = field.shape else { return text }
        return choices.first { $0.code == text }?.word(language) ?? text
    }
}
