import Core
import People
import Web

/// The one thing a leader does once the list is final: tell the person on the day, in words that are true (P4).
enum AnnouncementView {
    static func tell(_ line: TeamPage.Line, _ page: TeamPage, _ csrf: String, _ h: inout HTML) {
        h.div(.class("team__tell")) { h in
            h.p(.class("sub"), text: Words.sayOnTheDay)
            h.p { h in
                if let slot = line.slot?.slot {
                    h.strong(text: h.say.moment(slot.start))
                    let minutes = h.say(Words.minutes(slot.minutes))
                    h.text(" · \(h.say.joined(slot.place ?? "", minutes))")
                } else {
                    h.span(.class("faint"), text: Words.noTimeYet)
                }
            }
            h.blockquote(.class("quote"), text: h.say.quoted(h.say(line.announcement.words)))
            h.form(.class("team__form"), .method(.post), .action(Path("/week/team/told"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("week", page.week.description)
                h.hidden("key", line.key)
                h.hidden("revision", String(line.slot?.revision ?? 0))
                if let toldAt = line.toldAt {
                    h.hidden("undo", "1")
                    h.badge(.good, Words.personTold)
                    h.time(.class("faint"), .datetime(toldAt), text: h.say.moment(toldAt))
                    h.button(.class("btn", "btn--quiet"), .type("submit"), text: Words.takeBack)
                } else {
                    h.button(.class("btn"), .type("submit"), text: Words.tellIt)
                }
            }
        }
    }
}
