import Core
import Web

/// What the floor held, told to those in the talk; nothing at all where nothing was held.
enum HoldNoticeView {
    static func section(_ notices: [HoldNotice], _ h: inout HTML) {
        guard !notices.isEmpty else { return }
        h.section(.class("card", "notice"), .aria("label", Words.byFloor)) { h in
            // It may stand above the page's own title, so it has none.
            h.p(.class("sub"), text: Words.byFloor)
            h.ul(.class("timeline")) { h in
                for notice in notices {
                    h.li(.class("timeline__item")) { h in
                        h.p { h in
                            sentence(notice, &h)
                        }
                    }
                }
            }
        }
    }

    private static func sentence(_ notice: HoldNotice, _ h: inout HTML) {
        let (was, now) = (h.say.moment(notice.was), notice.now.map { h.say.moment($0) })
        guard let name = notice.name else { return h.text(Words.heldOwn(was: was, now: now)) }
        h.text(Words.heldWith(name, was: was, now: now))
        h.text(" ")
        if now != nil { h.text(Words.tellAnew) }
        h.text(" ")
        let path = Path("/week").query("view", "calendar").query("week", notice.week.description)
        h.a(.href(path.query("move", notice.key)), text: Words.seeCalendar)
    }
}
