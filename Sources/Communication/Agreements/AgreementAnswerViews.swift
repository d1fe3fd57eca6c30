import Core
import Web

/// What the person says of an agreement; their words stand beside the holder's.
enum AgreementAnswerView {
    /// The person's own form: confirm, or say what they see differently.
    ///
    /// No signature.
    static func form(_ page: AgreementPage, csrf: String, _ h: inout HTML) {
        let unsent = page.unsent.flatMap { $0.field == "words" ? $0 : nil }
        let isAnswered = page.answer != nil && unsent == nil
        h.section(.class("card"), .id("answer")) { h in
            if isAnswered {
                h.details { h in
                    h.summary(text: AgreementWords.ownWords)
                    fields(page, unsent, csrf, &h)
                }
            } else {
                h.h2(text: AgreementWords.asksYou)
                fields(page, unsent, csrf, &h)
            }
        }
    }

    private static func fields(
        _ page: AgreementPage,
        _ unsent: AgreementPage.Unsent?,
        _ csrf: String,
        _ h: inout HTML
    ) {
        let path = AgreementPages.path(page.agreement.id).adding("answers")
        h.form(.class("form"), .method(.post), .action(path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("version", String(page.agreement.newest))
            h.p(.class("faint"), text: page.agreement.readers.sentence)
            h.textField(
                Field(
                    "words",
                    AgreementWords.ownWords,
                    value: unsent?.text ?? "",
                    hint: AgreementWords.ownWordsHint,
                    error: unsent?.error
                ),
                rows: 3
            )
            h.div(.class("actions")) { h in
                h.button(
                    .class("btn", "btn--primary"),
                    .type("submit"),
                    .name("answer"),
                    .value(AgreementAnswer.What.confirmed.rawValue),
                    text: AgreementWords.confirm
                )
                h.button(
                    .class("btn"),
                    .type("submit"),
                    .name("answer"),
                    .value(AgreementAnswer.What.differs.rawValue),
                    text: AgreementWords.differs
                )
            }
        }
    }

    /// How it stands with the person, for both.
    static func answer(_ page: AgreementPage, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: AgreementWords.state)
            if let answer = page.answer {
                said(answer, &h)
            } else if let at = page.agreement.shown[page.agreement.newest] {
                h.p(.class("sub"), text: AgreementWords.shownOn(h.say.moment(at)))
            } else {
                h.p(.class("sub"), text: AgreementWords.notShown)
            }
        }
    }

    static func said(_ answer: AgreementAnswer, _ h: inout HTML) {
        let moment = h.say.moment(answer.at)
        h.p(
            .class(answer.what == .confirmed ? "good-text" : "late-text"),
            text: answer.what == .confirmed
                ? AgreementWords.confirmedOn(moment) : AgreementWords.differsOn(moment)
        )
        if let words = answer.words { h.blockquote(.class("quote"), text: words) }
    }
}
