import Core
import People
import Signals
import Web

/// What a talk rests on, in short: why they talk, and the facts with the way to their rows.
enum FactsView {
    static func reasons(_ talk: HoldingTalk, _ h: inout HTML) {
        h.ul(.class("hold__list")) { h in
            for reason in talk.reasons { h.li(text: reason) }
            if talk.reasons.isEmpty { h.li(text: talk.course.kind.word) }
        }
    }

    static func facts(_ talk: HoldingTalk, _ h: inout HTML) {
        if talk.evidence.isEmpty { h.p(.class("faint"), text: HoldingWords.noFactsAtHand) }
        h.ul(.class("hold__list")) { h in
            for item in talk.evidence {
                h.li { h in
                    h.text(item.said(h.say))
                    if let link = item.link.flatMap(Path.init(local:)) {
                        h.text(" ")
                        h.a(.href(link), text: Words.rows)
                    }
                }
            }
        }
    }
}
