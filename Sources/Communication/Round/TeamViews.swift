import Core
import People
import Web

/// The leader's screen: one card a person, wide enough for a thumb.
enum TeamView {
    static func page(_ page: TeamPage, csrf: String, _ h: inout HTML) {
        let closes = h.say.moment(page.round.times.closes)
        h.pageHead(Words.teamTitle, sub: h.say.week(page.week)) { h in weeks(page, &h) }
        switch page.round.phase {
        case .drafted:
            h.emptyState(Words.notYetOut, Words.outAt(h.say.moment(page.round.times.opens)))
            return
        case .open:
            h.p(.class("team__until"), .role("status")) { h in
                h.strong(text: closes)
                h.span(.class("sub"), text: Words.answerBy)
            }
        case .final: h.p(.class("team__until")) { $0.strong(text: Words.closed) }
        }
        if page.lines.isEmpty {
            h.emptyState(Words.nobodyAsked, Words.nobodyAskedSentence)
            return
        }
        h.summaryTiles { h in
            if page.round.phase == .open {
                h.statTile(h.say.count(page.unanswered), Words.toAnswer)
            } else {
                h.statTile(h.say.count(page.untold), Words.toTell)
            }
        }
        h.div(.class("team")) { h in
            for line in page.lines { card(line, page, csrf, &h) }
        }
    }

    /// Where a card is found again after its button was pressed.
    static func anchor(_ key: String) -> String { "line-\(key)" }

    private static func weeks(_ page: TeamPage, _ h: inout HTML) {
        let path = Path("/week/team")
        if page.week.previous.last >= page.today {
            let previous = path.query("week", page.week.previous.description)
            h.a(.class("btn"), .rel("prev"), .href(previous), text: Words.previousWeek)
        }
        let next = path.query("week", page.week.next.description)
        h.a(.class("btn"), .rel("next"), .href(next), text: Words.nextWeek)
        let week = path.query("week", page.week.description)
        h.a(.class("btn"), .href(week.rerouted(to: "/week/free.ics")), text: Words.whenFree)
        guard !page.lines.isEmpty else { return }
        h.a(.class("btn"), .href(week.rerouted(to: "/week/team.xlsx")), text: Words.exportXLSX)
        h.a(.class("btn"), .href(week.rerouted(to: "/week/team.csv")), text: Words.exportCSV)
    }

    private static func card(_ line: TeamPage.Line, _ page: TeamPage, _ csrf: String, _ h: inout HTML) {
        h.article(.class("card", "team__card"), .id(anchor(line.key))) { h in
            h.div(.class("team__who")) { h in
                h.avatar(line.person.name)
                h.h2(text: line.person.name)
                h.span(.class("faint"), text: line.plan.employeeID)
            }
            let reasons = page.reasons(line)
            if let first = reasons.first { h.p { $0.strong(text: first) } }
            for reason in reasons.dropFirst() { h.p(.class("sub"), text: reason) }
            if let holder = line.holder {
                h.p(.class("sub")) { h in
                    h.text("\(h.say(Words.holder)) ")
                    h.person(holder)
                }
            }
            if page.round.phase == .final { AnnouncementView.tell(line, page, csrf, &h) }
            AnswerView.given(line, page, csrf, &h)
            if page.round.phase == .final {
                h.details(.class("team__late"), .open(page.unsent?.key == line.key)) { h in
                    h.summary(text: Words.lateComment)
                    h.p(.class("sub"), text: Words.lateCommentHint)
                    AnswerView.choices(line, page, csrf, &h)
                }
            } else {
                AnswerView.choices(line, page, csrf, &h)
            }
        }
    }
}
