import Core
import Web

/// How long drafts are kept, with what would go tonight.
enum RetentionView {
    static func page(
        _ days: Int,
        _ count: DraftCount,
        typed: String?,
        mayWrite: Bool,
        csrf: String,
        _ h: inout HTML
    ) {
        h.pageHead(RetentionWords.title, sub: h.say(RetentionWords.hint))
        h.section(.class("card")) { h in
            h.h2(text: RetentionWords.tonight)
            h.p(.class("sub"), text: RetentionWords.keptFor(days))
            if count.isNothing {
                h.p(text: RetentionWords.nothing)
            } else {
                h.keyValues([
                    (RetentionWords.notes, h.say.count(count.notes)), (RetentionWords.forms, h.say.count(count.forms)),
                    (RetentionWords.sealed, h.say.count(count.sealed)),
                ])
            }
        }
        guard mayWrite else { return }
        h.form(.class("card", "form"), .method(.post), .action(RetentionPages.path)) { h in
            h.hidden("csrf", csrf)
            h.field(
                Field(
                    "days",
                    RetentionWords.days,
                    value: typed ?? String(days),
                    error: typed == nil ? nil : RetentionWords.wrong(DraftRetention.range),
                    required: true
                )
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.save) }
        }
    }
}
