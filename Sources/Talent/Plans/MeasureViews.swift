import Core
import Signals
import Web

/// The measures of one type as a form; emptied rows are gone, and with all of them the product's own come back.
enum MeasureView {
    static func page(_ draft: MeasureDraft, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.measuresOfTypes, sub: h.say(Words.measuresHint)) { h in
            h.a(.class("btn"), .href(TalentPages.path), text: Words.talent)
        }
        h.nav(.class("toolbar"), .aria("label", Words.type)) { h in
            for type in TalentType.allCases {
                h.a(
                    .class("btn"),
                    .href(MeasurePages.path.query("type", type.rawValue)),
                    .attribute("aria-current", type == draft.type ? "true" : nil),
                    text: type.word
                )
            }
        }
        h.form(.class("card", "form"), .method(.post), .action(MeasurePages.path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("type", draft.type.rawValue)
            for (index, line) in draft.lines.enumerated() { block(line, index + 1, &h) }
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.save) }
        }
    }

    private static func block(_ line: MeasureDraft.Line, _ number: Int, _ h: inout HTML) {
        h.fieldset { h in
            h.legend(text: String(number))
            h.field(Field("words-\(number)", Words.what, value: line.words, error: line.error))
            h.div(.class("talent-form")) { h in
                h.choiceField(
                    Field("kind-\(number)", Words.kindOfAction, value: line.kind.rawValue),
                    options: ActionKind.allCases.map { (value: $0.rawValue, name: $0.word) }
                )
                h.choiceField(
                    Field("owner-\(number)", Words.whoDoesIt, value: line.owner.rawValue),
                    options: ActionOwner.allCases.map { (value: $0.rawValue, name: $0.word) }
                )
                h.field(Field("days-\(number)", Words.withinDays, value: line.days))
            }
        }
    }
}
