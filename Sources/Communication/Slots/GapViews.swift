import Core
import Web

/// The reason to talk inside the gap: asked for in the panel of a talk, and shown beside its slot.
enum GapView {
    /// One tap: the reason of a short list, or back.
    static func form(
        _ page: CalendarPage,
        _ moving: (entry: Plan.Line, revision: Int, name: String, offers: [Offer]),
        csrf: String,
        _ h: inout HTML
    ) {
        let key = moving.entry.talk.key
        if let reason = page.gapReasons[key] {
            h.form(.method(.post), .action(Path("/week/gap"))) { h in
                fields(page, key, csrf, &h)
                h.p(.class("sub"), text: said(reason, h.say))
                h.button(.class("btn"), .type("submit"), text: Words.withinGapUndo)
            }
        } else if moving.offers.contains(where: { $0.obstacle == .gap }) {
            h.form(.class("form"), .method(.post), .action(Path("/week/gap"))) { h in
                fields(page, key, csrf, &h)
                h.p(.class("sub"), text: Words.withinGapHint)
                for why in GapReason.Why.allCases {
                    h.button(.class("btn"), .type("submit"), .name("reason"), .value(why.rawValue), text: why.word)
                }
            }
        }
    }

    static func said(_ reason: GapReason, _ say: Say) -> String {
        say.joined(say(Words.withinGap), say(reason.why.word), reason.by, say.moment(reason.at))
    }

    private static func fields(_ page: CalendarPage, _ key: String, _ csrf: String, _ h: inout HTML) {
        CalendarView.fields(page, csrf: csrf, &h)
        h.hidden("key", key)
    }
}

extension Words {
    static let withinGap = Word("间隔内再谈", "間隔內再談", "Inside the gap")
    static let withinGapHint = Word(
        "离上一次面谈太近的时段，选一个理由就能排；理由会记下是谁、什么时候选的。",
        "離上一次面談太近的時段，選一個理由就能排；理由會記下是誰、什麼時候選的。",
        "One reason opens the places that lie too soon after the last talk; who gave it and when is kept."
    )
    static let withinGapUndo = Word("撤回理由", "撤回理由", "Take the reason back")
    static func withinGapCount(_ count: Int) -> Word {
        Word("其中 \(count) 次在间隔内", "其中 \(count) 次在間隔內", "\(count) of them inside the gap")
    }
}
