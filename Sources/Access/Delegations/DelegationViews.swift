import Core
import People
import Web

/// What was given and what was received, and the form to give.
struct DelegationView {
    let all: [Delegation]
    let candidates: [NamedPerson]
    let draft: DelegationDraft
    let refusal: DelegationRefusal?
    let reader: String
    let csrf: String

    func write(_ h: inout HTML) {
        h.pageHead(DelegationWords.title, sub: h.say(DelegationWords.hint)) { h in
            h.a(.class("btn"), .href(Path("/account")), text: DelegationWords.back)
        }
        if all.isEmpty { h.p(.class("sub"), text: DelegationWords.none) }
        h.ul(.class("sessions")) { h in for one in all { line(one, &h) } }
        if candidates.isEmpty { return h.p(.class("sub"), text: DelegationWords.nobody) }
        form(&h)
    }

    private func line(_ one: Delegation, _ h: inout HTML) {
        h.li(.class("sessions__one")) { h in
            h.div { h in
                let gives = one.from.employeeID == reader
                h.strong(text: gives ? DelegationWords.given(one.to.said) : DelegationWords.received(one.from.said))
                h.p(.class("faint"), text: DelegationWords.days(h.say.date(one.fromOn), h.say.date(one.untilOn)))
            }
            h.form(.method(.post), .action(DelegationPages.path.adding("end"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("delegation", one.id)
                h.button(.class("btn", "btn--quiet"), .type("submit"), text: DelegationWords.end)
            }
        }
    }

    private func form(_ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(DelegationPages.path)) { h in
            h.hidden("csrf", csrf)
            h.h2(text: DelegationWords.give)
            let many = candidates.count > PersonField.mostListed
            let to = Field(
                "to",
                DelegationWords.to,
                value: draft.to,
                hint: many ? DelegationWords.byNumber : nil,
                error: refusal == .person ? DelegationWords.wrongPerson : nil,
                required: true
            )
            if many {
                h.field(to)
            } else {
                h.choiceField(
                    to,
                    options: [("", DelegationWords.choose)] + candidates.map { ($0.employeeID, $0.said) }
                )
            }
            h.field(
                Field(
                    "from",
                    DelegationWords.from,
                    value: draft.from,
                    error: refusal == .overlaps ? DelegationWords.overlaps : nil,
                    required: true
                ),
                type: "date"
            )
            h.field(
                Field(
                    "until",
                    DelegationWords.until,
                    value: draft.until,
                    hint: DelegationWords.untilHint,
                    error: refusal == .days ? DelegationWords.wrongDays : nil,
                    required: true
                ),
                type: "date"
            )
            h.p(.class("faint"), text: DelegationWords.effect)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: DelegationWords.save) }
        }
    }
}
