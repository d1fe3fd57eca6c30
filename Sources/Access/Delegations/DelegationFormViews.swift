import Core
import People
import Web

/// Whom to give to and for how long: one's own talks, or with a reason those of somebody who is away.
struct DelegationForm {
    let action: Path
    let title: Word
    let effect: Word
    /// Nil where there are too many to list.
    let candidates: [NamedPerson]?
    let draft: DelegationDraft
    let refusal: DelegationRefusal?
    var asksReason = false
    let csrf: String

    func write(_ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(action)) { h in
            h.hidden("csrf", csrf)
            h.h2(text: title)
            to(&h)
            if asksReason { reason(&h) }
            days(&h)
            h.p(.class("faint"), text: effect)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: DelegationWords.save) }
        }
    }

    private func to(_ h: inout HTML) {
        let to = Field(
            "to",
            DelegationWords.to,
            value: draft.to,
            hint: candidates == nil ? DelegationWords.byNumber : nil,
            error: refusal == .person ? DelegationWords.wrongPerson : nil,
            required: true
        )
        if let candidates {
            h.choiceField(to, options: [("", DelegationWords.choose)] + candidates.map { ($0.employeeID, $0.said) })
        } else {
            h.field(to)
        }
    }

    private func reason(_ h: inout HTML) {
        let field = Field(
            "reason",
            DelegationWords.reason,
            value: draft.reason,
            hint: DelegationWords.reasonHint,
            error: refusal == .reason ? DelegationWords.wrongReason : nil,
            required: true
        )
        h.choiceField(
            field,
            options: [("", DelegationWords.choose)] + StandInReason.allCases.map { ($0.rawValue, $0.word) }
        )
    }

    private func days(_ h: inout HTML) {
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
    }
}
