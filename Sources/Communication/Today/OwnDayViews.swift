import Core
import People
import Web

/// An agent's own first page of the day.
enum OwnDayView {
    static func page(_ day: OwnDay, waiting: [WaitingAnswer], held: [HoldNotice] = [], _ h: inout HTML) {
        let own = Path("/people").adding(day.employeeID)
        h.pageHead(Words.ownDayTitle, sub: h.say.day(h.say.today)) { h in
            h.a(.class("btn", "btn--primary"), .href(own), text: Words.ownResults)
            h.a(.class("btn"), .href(OwnTalksPages.path), text: Words.ownTalksTitle)
        }
        WaitingView.section(waiting, &h)
        HoldNoticeView.section(held, &h)
        guard !day.talks.isEmpty else {
            h.emptyState(Words.noOwnTalks, Words.noOwnTalksSentence)
            return
        }
        h.section(.class("card")) { h in
            h.h2(text: Words.ownTalks)
            h.ul(.class("timeline")) { h in
                for talk in day.talks {
                    h.li(.class("timeline__item")) { h in
                        h.time(.class("faint"), .datetime(talk.by), text: Words.by(h.say.near(talk.by)))
                        h.p { h in
                            h.strong(text: talk.kind.word)
                            if let holder = talk.holder {
                                h.span(.class("faint")) { h in
                                    h.text(" \(h.say(Words.with)) ")
                                    h.person(holder)
                                }
                            }
                        }
                    }
                }
            }
            h.p(.class("sub"), text: Words.routineTalk)
            if day.talks.contains(where: { $0.holder != nil }) {
                h.p { $0.a(.href(Path("/week/free.ics")), text: Words.whenFree) }
            }
        }
    }
}

/// What waits for the reader's answer; nothing at all where nothing waits.
enum WaitingView {
    static func section(_ answers: [WaitingAnswer], _ h: inout HTML) {
        guard !answers.isEmpty else { return }
        h.section(.class("card")) { h in
            h.h2(text: Words.waitingForYou)
            h.ul(.class("timeline")) { h in
                for answer in answers.prefix(TodayPage.most) {
                    h.li(.class("timeline__item")) { h in
                        if let by = answer.by { h.time(.class("faint"), .datetime(by), text: h.say.near(by)) }
                        h.p { $0.a(.href(answer.path), text: answer.sentence) }
                    }
                }
            }
            if answers.count > TodayPage.most {
                h.details(.class("fold")) { h in
                    h.summary(text: Words.more(answers.count - TodayPage.most))
                    h.ul { h in
                        for answer in answers.dropFirst(TodayPage.most) {
                            h.li { $0.a(.href(answer.path), text: answer.sentence) }
                        }
                    }
                }
            }
        }
    }
}
