import Core
import People
import Web

/// Who stands in for somebody, and HR's form to name one.
struct StandInView {
    let person: NamedPerson
    let all: [Delegation]
    /// Nil where there are too many to list.
    let candidates: [NamedPerson]?
    let draft: DelegationDraft
    let refusal: DelegationRefusal?
    let csrf: String

    func write(_ h: inout HTML) {
        let path = StandInPages.path(person.employeeID)
        h.pageHead(DelegationWords.standsInFor(person.said), sub: h.say(DelegationWords.nameHint)) { h in
            h.a(.class("btn"), .href(Path("/settings/users").adding(person.employeeID)), text: DelegationWords.toUser)
        }
        DelegationLines(all: all, from: person.employeeID, action: path.adding("end"), csrf: csrf).write(&h)
        if candidates?.isEmpty == true {
            h.p(.class("sub"), text: DelegationWords.nobody)
            // What was typed must not be lost without a word.
            if refusal != nil { h.p(.class("field__error"), .role("alert"), text: DelegationWords.wrongPerson) }
            return
        }
        DelegationForm(
            action: path,
            title: DelegationWords.name,
            effect: DelegationWords.nameEffect,
            candidates: candidates,
            draft: draft,
            refusal: refusal,
            asksReason: true,
            csrf: csrf
        ).write(&h)
    }
}
