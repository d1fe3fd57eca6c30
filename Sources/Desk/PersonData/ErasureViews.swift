import Core
import Web

/// The list of erasures, each with what the reader may do about it.
struct ErasureView {
    let requests: [ErasureRequest]
    /// The number of who reads.
    let reader: String
    let wrong: (id: String, sentence: Word)?
    let csrf: String

    func write(_ h: inout HTML) {
        h.pageHead(ErasureWords.list, sub: h.say(ErasureWords.listHint))
        guard !requests.isEmpty else { return h.p(.class("sub"), text: ErasureWords.none) }
        for request in requests { one(request, &h) }
    }

    private func one(_ request: ErasureRequest, _ h: inout HTML) {
        let title = "erasure-\(request.id)"
        h.section(.class("card"), .aria("labelledby", title)) { h in
            h.h2(.id(title)) { h in
                h.text(h.say.joined(request.name, request.name == request.employeeID ? "" : request.employeeID))
                h.text(" ")
                h.badge(tone(request.state), request.state.word)
            }
            h.keyValues([
                (ErasureWords.reason, request.reason), (ErasureWords.askedBy, request.askedBy),
                (ErasureWords.askedAt, h.say.moment(request.askedAt)),
                (ErasureWords.checkedBy, request.checkedBy ?? Say.missing),
            ])
            guard request.state == .asked else { return }
            if request.mayCheck(reader) {
                consent(request, &h)
            } else {
                h.p(.class("sub"), text: ErasureWords.byAnother)
            }
            h.form(.class("form"), .method(.post), .action(path(request, "withdrawal"))) { h in
                h.hidden("csrf", csrf)
                h.button(.class("btn"), .type("submit"), text: ErasureWords.withdraw)
            }
        }
    }

    private func path(_ request: ErasureRequest, _ act: String) -> Path {
        ErasurePages.path.adding(request.id).adding(act)
    }

    private func tone(_ state: ErasureRequest.State) -> Tone {
        switch state {
        case .asked, .checked: .soon
        case .erased: .good
        case .stopped: .late
        case .withdrawn: .plain
        }
    }

    private func consent(_ request: ErasureRequest, _ h: inout HTML) {
        let isWrong = wrong?.id == request.id
        h.form(.class("form"), .method(.post), .action(path(request, "consent"))) { h in
            h.hidden("csrf", csrf)
            h.label { h in
                h.text(ErasureWords.typed(request.employeeID))
                h.input(
                    .class("field__input"),
                    .name("number"),
                    .type("text"),
                    .autocomplete("off"),
                    .required(),
                    .aria("invalid", true).when(isWrong)
                )
            }
            if isWrong, let wrong {
                h.isWrong(wrong.sentence)
                h.p(.class("field__error"), .role("alert"), text: wrong.sentence)
            }
            h.button(.class("btn", "btn--primary"), .type("submit"), text: ErasureWords.consent)
        }
    }
}
