import Core
import People
import Web

/// What somebody who leaves fills in themselves.
enum ExitView {
    /// The reason given, the one behind it, and words, with who will read them said first.
    static func fields(_ answer: ExitAnswer, _ h: inout HTML) {
        let all = LeavingReason.offered.map { (value: $0.rawValue, name: $0.word as any Phrase) }
        h.choiceField(
            Field(
                "given",
                Words.givenReason,
                value: answer.given?.rawValue ?? "",
                error: answer.givenError,
                required: true
            ),
            options: [("", Words.pleaseChoose)] + all
        )
        h.choiceField(
            Field("behind", Words.behindIt, value: answer.behind?.rawValue ?? "", hint: Words.behindItHint),
            options: [("", Words.leftOpen)] + all
        )
        h.p(.class("readers")) { h in
            h.icon(.lock)
            h.span(text: Words.whoReadsExit)
        }
        h.textField(Field("text", Words.exitWords, value: answer.text, error: answer.textError), rows: 4)
    }

    static func form(_ answer: ExitAnswer, at path: Path, _ h: inout HTML) {
        h.pageHead(Words.exitTitle)
        h.p(text: Words.exitThanks)
        h.form(.class("card", "form"), .method(.post), .action(path)) { h in
            fields(answer, &h)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.sendAnswer) }
        }
    }

    static func thanks(_ h: inout HTML) { h.emptyState(Words.exitTitle, Words.exitReceived) }

    static func own(_ draft: LeavingDraft, given: Day?, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.ownLeaving) { h in
            h.a(.class("btn"), .href(OwnTalksPages.path), text: Words.ownTalksTitle)
        }
        h.p(.class("sub"), text: given.map { Words.handedIn(h.say.day($0)) } ?? Words.ownLeavingHint)
        h.form(.class("card", "form"), .method(.post), .action(Path("/my/leaving"))) { h in
            h.hidden("csrf", csrf)
            h.field(
                Field("left_on", Words.ownLastDay, value: draft.leftOn, error: draft.error, required: true),
                type: "date"
            )
            h.p(.class("readers")) { h in
                h.icon(.lock)
                h.span(text: Words.whoReadsNotice)
            }
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.handIn) }
        }
    }
}
