import Core
import Web

/// What somebody raised, what is theirs to answer, and for HR how all of it stands.
enum MatterListView {
    static func page(_ page: MatterList, _ h: inout HTML) {
        h.pageHead(Words.mattersTitle) { h in
            h.a(.class("btn", "btn--primary"), .href(NewMatterPages.path), text: Words.newMatterTitle)
            h.a(.class("btn"), .href(Path("/board")), text: Words.boardTitle)
            h.a(.class("btn"), .href(Path("/cases")), text: Words.casesTitle)
        }
        if !page.waiting.isEmpty { section(Words.toAnswer, page.waiting, page, names: true, &h) }
        h.section(.class("section")) { h in
            h.h2(text: Words.ownMatters)
            if page.own.isEmpty {
                h.p(.class("sub"), text: Words.noOwnMatters)
            } else {
                list(page.own, page, names: false, &h)
            }
        }
        if !page.answered.isEmpty { section(Words.answeredByMe, page.answered, page, names: true, &h) }
        guard page.isHR else { return }
        section(Words.siteMatters, page.all, page, names: true, &h)
    }

    private static func section(
        _ title: Word,
        _ matters: [Matter],
        _ page: MatterList,
        names: Bool,
        _ h: inout HTML
    ) {
        h.section(.class("section")) { h in
            h.h2(text: title)
            if matters.isEmpty {
                h.p(.class("sub"), text: Words.noMatters)
            } else {
                list(matters, page, names: names, &h)
            }
        }
    }

    private static func list(_ matters: [Matter], _ page: MatterList, names: Bool, _ h: inout HTML) {
        h.ul(.class("card", "voice-list")) { h in
            for matter in matters {
                h.li(.class("voice-list__item")) { h in
                    h.a(.class("voice-list__link"), .href(MatterPages.path.adding(matter.id))) { h in
                        h.text(names ? matter.name : h.say(matter.what.listed))
                        h.text(" · ")
                        h.text(h.say.date(matter.raisedOn))
                    }
                    standing(matter, today: page.today, &h)
                    h.span(.class("faint")) { h in
                        h.text(matter.stage.word)
                        if let owner = page.names[matter.owner] { h.text(" · \(owner)") }
                    }
                }
            }
        }
    }

    /// The clock of K8, as a word beside its colour.
    static func standing(_ matter: Matter, today: Day, _ h: inout HTML) {
        let isLate = matter.isLate(on: today)
        if matter.isClosed {
            h.badge(.plain, Words.isClosed)
        } else if matter.answeredOn != nil {
            h.badge(isLate ? .soon : .good, isLate ? Words.wasAnsweredLate : Words.isAnswered)
        } else if isLate {
            h.badge(.late, Words.isLateNow)
        } else {
            h.badge(matter.dueOn == today ? .soon : .plain, Words.isWaiting)
        }
    }
}
