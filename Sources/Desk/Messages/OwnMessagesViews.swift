import Core
import Messages
import Notify
import Web

enum OwnMessagesView {
    static func page(_ page: OwnMessagesPage, csrf: String, _ h: inout HTML) {
        h.pageHead(MessagesWords.title)
        h.p(.class("sub"), text: MessagesWords.intro)
        state(page, &h)
        choices(page, csrf: csrf, &h)
        calendar(page, csrf: csrf, &h)
    }

    private static func state(_ page: OwnMessagesPage, _ h: inout HTML) {
        if page.server?.isOn != true {
            h.p(.class("sub"), text: MessagesWords.noServer)
        } else if let mail = page.mail {
            h.keyValues([(MessagesWords.mailbox, mail)])
        } else {
            h.p(.class("sub"), text: MessagesWords.noMailbox)
        }
    }

    private static func choices(_ page: OwnMessagesPage, csrf: String, _ h: inout HTML) {
        let choice = page.choice
        h.form(.class("card", "form"), .method(.post), .action(Path("/account/messages"))) { h in
            h.hidden("csrf", csrf)
            h.tickField("mail", MessagesWords.byMail, isOn: choice.byMail)
            h.fieldset { h in
                h.legend(text: MessagesWords.outside)
                h.p(.class("sub"), text: MessagesWords.outsideHint)
                h.tickField("outside-talks", MessagesWords.outsideTalks, isOn: choice.outside.contains(.talk))
                if page.asksForLists {
                    h.tickField(
                        "outside-lists",
                        MessagesWords.outsideLists,
                        isOn: choice.outside.contains(.commentsAsked)
                    )
                }
            }
            h.choiceField(
                Field("language", MessagesWords.language, value: choice.language?.rawValue ?? ""),
                options: [
                    ("", MessagesWords.siteLanguage), (Language.hans.rawValue, "简体中文"),
                    (Language.hant.rawValue, "繁體中文"), (Language.english.rawValue, "English"),
                ]
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: MessagesWords.save) }
        }
    }

    private static func calendar(_ page: OwnMessagesPage, csrf: String, _ h: inout HTML) {
        h.h2(text: MessagesWords.calendar)
        h.p(.class("sub"), text: MessagesWords.calendarHint)
        if let address = page.feedAddress {
            h.flash(MessagesWords.shownOnce)
            h.p { $0.code(text: address) }
            if let webcal = page.webcal { h.p { $0.code(text: webcal) } }
        } else if let made = page.feedMadeAt {
            h.p(text: MessagesWords.madeOn(h.say.date(h.say.zone.day(of: made))))
        }
        h.div(.class("actions")) { h in
            button(
                Path("/account/messages/feed"),
                page.feedMadeAt == nil ? MessagesWords.makeAddress : MessagesWords.makeAnother,
                csrf,
                &h
            )
            if page.feedMadeAt != nil {
                button(Path("/account/messages/feed/end"), MessagesWords.endAddress, csrf, &h)
            }
        }
    }

    private static func button(_ path: Path, _ word: Word, _ csrf: String, _ h: inout HTML) {
        h.form(.method(.post), .action(path)) { h in
            h.hidden("csrf", csrf)
            h.button(.class("btn"), .type("submit"), text: word)
        }
    }
}
