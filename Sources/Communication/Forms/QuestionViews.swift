import Core
import Web

/// The questions of a form, what is pointed out in each, and those proposed.
enum QuestionView {
    static func questions(_ page: FormPage, proposed: [String], error: Word?, _ h: inout HTML) {
        h.fieldset(.class("fieldset")) { h in
            h.legend(text: FormWords.questions)
            if let error { h.p(.class("field__error"), text: error) }
            h.ol(.class("questions")) { h in
                let blank = FormPage.Question(text: "", hits: [], overruled: [])
                let room = FormAnswers.mostQuestions - page.questions.count
                let all = page.questions + Array(repeating: blank, count: max(0, min(FormPage.blanks, room)))
                for (place, question) in all.enumerated() { self.question(question, place + 1, &h) }
            }
            h.p { h in
                h.button(
                    .class("btn", "btn--quiet"),
                    .type("submit"),
                    .formaction(CoursePages.path(page.course, "form").adding("checks")),
                    .data("without-script", ""),
                    text: FormWords.check
                )
            }
            propose(proposed.enumerated().filter { line in !page.questions.contains { $0.text == line.element } }, &h)
        }
    }

    private static func question(_ question: FormPage.Question, _ number: Int, _ h: inout HTML) {
        let name = "q-\(number)"
        h.li(.class("questions__item")) { h in
            h.label(.class("visually-hidden"), .for("field-\(name)"), text: FormWords.number(number))
            h.textarea(
                .class("field__input", "paper"),
                .id("field-\(name)"),
                .name(name),
                .rows(2),
                .aria("describedby", "check-\(number)"),
                text: question.text
            )
            h.div(.id("check-\(number)"), .class("questions__check"), .data("checked", ""), .aria("live", "polite")) {
                h in
                for hit in question.hits { self.hit(hit, question, number, &h) }
            }
        }
    }

    /// What is better not asked like this: the words, why, a better way, and the reason to keep it all the same.
    private static func hit(_ hit: TabooHit, _ question: FormPage.Question, _ number: Int, _ h: inout HTML) {
        let name = "\(number)-\(hit.taboo.rawValue)"
        let kept = question.overruled.first { $0.taboo == hit.taboo }
        h.div(.class("taboo", "taboo--kept", when: kept != nil)) { h in
            h.p { h in
                h.badge(kept == nil ? .soon : .plain, FormWords.notLikeThis)
                h.text(" ")
                h.strong(text: hit.taboo.word)
            }
            h.p(.class("sub")) { h in
                h.text(FormWords.phrase)
                h.mark(text: hit.phrase)
            }
            h.p(text: hit.taboo.why)
            h.p { h in
                h.text(FormWords.betterLike)
                h.em(text: hit.better)
                h.text(" ")
                h.button(
                    .class("btn", "btn--quiet"),
                    .type("submit"),
                    .name("use"),
                    .value("\(number).\(hit.taboo.rawValue)"),
                    text: FormWords.useThis
                )
            }
            h.details(.open(kept != nil)) { h in
                h.summary { h in
                    h.text(kept.map { FormWords.kept(h.say($0.reason.word)) } ?? FormWords.keep)
                }
                h.choiceField(
                    Field("keep-\(name)", FormWords.keep, value: kept?.reason.rawValue ?? ""),
                    options: [("", FormWords.notChosen)] + TabooReason.allCases.map { ($0.rawValue, $0.word) }
                )
                h.field(Field("keep-words-\(name)", FormWords.keepWords, value: kept?.words ?? ""))
            }
        }
    }

    private static func propose(_ lines: [(offset: Int, element: String)], _ h: inout HTML) {
        guard !lines.isEmpty else { return }
        h.details(.class("questions__proposed"), .open()) { h in
            h.summary(text: FormWords.proposed)
            h.p(.class("field__hint"), text: FormWords.proposedHint)
            for line in lines { h.tickField("add-\(line.offset)", line.element, isOn: false) }
        }
    }
}
