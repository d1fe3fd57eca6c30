import Core
import People
import Web

/// What was given and what was received, and the form to give.
struct DelegationView {
    let all: [Delegation]
    /// Nil where there are too many to list.
    let candidates: [NamedPerson]?
    let draft: DelegationDraft
    let refusal: DelegationRefusal?
    let reader: String
    let csrf: String

    func write(_ h: inout HTML) {
        h.pageHead(DelegationWords.title, sub: h.say(DelegationWords.hint)) { h in
            h.a(.class("btn"), .href(Path("/account")), text: DelegationWords.back)
        }
        DelegationLines(all: all, from: reader, action: DelegationPages.path.adding("end"), csrf: csrf).write(&h)
        if candidates?.isEmpty == true { return h.p(.class("sub"), text: DelegationWords.nobody) }
        DelegationForm(
            action: DelegationPages.path,
            title: DelegationWords.give,
            effect: DelegationWords.effect,
            candidates: candidates,
            draft: draft,
            refusal: refusal,
            csrf: csrf
        ).write(&h)
    }
}

/// One line for each that is not over, with its end.
struct DelegationLines {
    let all: [Delegation]
    /// Whose they are: what they gave is said otherwise than what they were given.
    let from: String
    let action: Path
    let csrf: String

    func write(_ h: inout HTML) {
        if all.isEmpty { return h.p(.class("sub"), text: DelegationWords.none) }
        h.ul(.class("sessions")) { h in for one in all { line(one, &h) } }
    }

    private func line(_ one: Delegation, _ h: inout HTML) {
        h.li(.class("sessions__one")) { h in
            h.div { h in
                let gives = one.from.employeeID == from
                h.strong(text: gives ? DelegationWords.given(one.to.said) : DelegationWords.received(one.from.said))
                h.p(.class("faint"), text: DelegationWords.days(h.say.date(one.fromOn), h.say.date(one.untilOn)))
                if let naming = one.naming {
                    h.p(.class("faint"), text: DelegationWords.named(naming.by.said, h.say(naming.reason.word)))
                }
            }
            h.form(.method(.post), .action(action)) { h in
                h.hidden("csrf", csrf)
                h.hidden("delegation", one.id)
                h.button(.class("btn", "btn--quiet"), .type("submit"), text: DelegationWords.end)
            }
        }
    }
}
