import Core
import Web

/// The form to open a record with, and who opened whose.
struct OpeningView {
    let all: [Opening]
    let draft: OpeningDraft
    let mayOpen: Bool
    let reader: String
    let now: Instant
    let csrf: String

    func write(_ h: inout HTML) {
        h.pageHead(OpeningWords.title, sub: h.say(OpeningWords.hint))
        if mayOpen { form(&h) }
        h.h2(text: OpeningWords.list)
        guard !all.isEmpty else { return h.p(.class("sub"), text: OpeningWords.none) }
        h.tableWrap(OpeningWords.list) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        for word in [
                            OpeningWords.at, OpeningWords.reader, OpeningWords.person, OpeningWords.reason,
                            OpeningWords.until,
                        ] {
                            h.th(.scope(.col), text: word)
                        }
                    }
                }
                h.tbody { h in for opening in all { row(opening, &h) } }
            }
        }
    }

    private func form(_ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(OpeningPages.path)) { h in
            h.hidden("csrf", csrf)
            h.field(
                Field("number", OpeningWords.number, value: draft.number, error: draft.numberError, required: true)
            )
            h.textField(
                Field(
                    "reason",
                    OpeningWords.reason,
                    value: draft.reason,
                    hint: OpeningWords.reasonHint,
                    error: draft.reasonError,
                    required: true
                ),
                rows: 3
            )
            h.p(.class("faint"), text: OpeningWords.effect)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: OpeningWords.open) }
        }
    }

    private func row(_ opening: Opening, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(OpeningWords.at), text: h.say.moment(opening.at))
            h.td(.label(OpeningWords.reader), text: h.say.joined(opening.readerName, opening.readerID))
            h.td(.label(OpeningWords.person)) { h in
                let name = h.say.joined(opening.name, opening.employeeID)
                if opening.readerID != reader || opening.until > now {
                    h.a(.href(Path("/people").adding(opening.employeeID)), text: name)
                } else {
                    h.text(name)
                }
            }
            h.td(.label(OpeningWords.reason), text: opening.reason)
            h.td(.label(OpeningWords.until), text: h.say.moment(opening.until))
        }
    }
}
