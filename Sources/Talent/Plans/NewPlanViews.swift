import Core
import Signals
import Web

/// The form of a new plan: what it is for, its end and test, and a block for every measure.
enum NewPlanView {
    static func form(_ draft: PlanDraft, _ subject: TalentSubject, csrf: String, _ h: inout HTML) {
        h.pageHead(subject.name, sub: h.say(Words.openPlan)) { h in
            h.a(.class("btn"), .href(TalentPages.path.adding(subject.employeeID)), text: Words.back)
        }
        types(draft, subject, &h)
        h.form(
            .class("card", "form"),
            .method(.post),
            .action(TalentPages.path.adding(subject.employeeID).adding("plans"))
        ) { h in
            h.hidden("csrf", csrf)
            h.hidden("type", draft.type.rawValue)
            h.p(.class("sub"), text: Words.whoReads)
            h.field(Field("aim", Words.aim, value: draft.aim, error: draft.aimError, required: true))
            h.field(
                Field(
                    "ends",
                    Words.endsOn,
                    value: draft.ends,
                    error: draft.endsError,
                    required: draft.type == .four
                ),
                type: "date"
            )
            h.field(
                Field("test", Words.test, value: draft.test, error: draft.testError, required: draft.type == .four)
            )
            if let error = draft.linesError { h.p(.class("field__error"), .role("alert"), text: error) }
            for (index, line) in draft.lines.enumerated() { block(line, index + 1, &h) }
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.open) }
        }
    }

    /// The measures of another type are one click away.
    private static func types(_ draft: PlanDraft, _ subject: TalentSubject, _ h: inout HTML) {
        let path = TalentPages.path.adding(subject.employeeID).adding("plans").adding("new")
        h.nav(.class("toolbar"), .aria("label", Words.measuresOfTypes)) { h in
            for type in TalentType.allCases {
                h.a(
                    .class("btn"),
                    .href(path.query("type", type.rawValue)),
                    .attribute("aria-current", type == draft.type ? "true" : nil),
                    text: type.word
                )
            }
        }
    }

    private static func block(_ line: PlanDraft.Line, _ number: Int, _ h: inout HTML) {
        h.fieldset { h in
            h.legend { h in h.tickField("on-\(number)", line.kind.word, isOn: line.isOn) }
            h.hidden("kind-\(number)", line.kind.rawValue)
            h.field(Field("words-\(number)", Words.what, value: line.words, error: line.error))
            h.div(.class("talent-form")) { h in
                h.field(Field("owner-\(number)", Words.owner, value: line.owner))
                h.field(Field("due-\(number)", Words.due, value: line.due), type: "date")
            }
        }
    }
}
