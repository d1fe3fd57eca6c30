import Core
import Signals
import Web

/// The parts of own matters on the page of one's own talks (P23).
enum AskedTalkView {
    static func ask(_ desk: MatterDesk, csrf: String, _ h: inout HTML) {
        h.details(.class("fold")) { h in
            h.summary(text: Words.askForTalk)
            h.form(.class("form"), .method(.post), .action(MatterPages.path)) { h in
                h.hidden("csrf", csrf)
                h.hidden("what", OwnMatter.What.talk.rawValue)
                NewMatterView.readers(desk, with: Words.andHR, &h)
                h.textField(Field("words", Words.talkAbout, required: true), rows: 2)
                h.field(Field("day", Words.wishDay, hint: Words.wishDayHint))
                h.field(Field("time", Words.wishTime, hint: Words.wishTimeHint))
                NewMatterView.listener(desk, chosen: "", &h)
                h.p { $0.button(.class("btn"), .type("submit"), text: Words.send) }
            }
        }
    }

    static func raised(
        _ matters: ArraySlice<Matter>,
        _ issues: ArraySlice<IssueRecord>,
        _ table: RoutingTable,
        today: Day,
        _ h: inout HTML
    ) {
        h.ul(.class("voice-list")) { h in
            for matter in matters {
                h.li(.class("voice-list__item")) { h in
                    h.a(.class("voice-list__link"), .href(MatterPages.path.adding(matter.id))) { h in
                        h.text(h.say.joined(h.say(matter.what.listed), h.say.date(matter.raisedOn)))
                    }
                    MatterListView.standing(matter, today: today, &h)
                    h.span(.class("faint")) { h in
                        h.text(matter.stage.word)
                        if matter.answeredOn != nil { h.text(" · \(h.say(Words.answerIsThere))") }
                    }
                }
            }
            for issue in issues {
                h.li(.class("voice-list__item")) { h in
                    h.a(.class("voice-list__link"), .href(IssuePages.path.adding(issue.id))) { h in
                        h.text(issue.words ?? h.say(table.topic(issue.topic).name))
                    }
                    IssueListView.state(issue, today: today, &h)
                    if let answer = issue.answer?.words { h.span(.class("faint"), text: answer) }
                }
            }
        }
    }
}
