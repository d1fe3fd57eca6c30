import Core
import Web

/// The issues a reader may know of, open ones first.
enum IssueListView {
    static func page(_ page: IssueList, _ h: inout HTML) {
        h.pageHead(Words.issuesTitle) { h in
            h.a(.class("btn", "btn--primary"), .href(Path("/issues/new")), text: Words.newIssueTitle)
            if page.mayConfirm { h.a(.class("btn"), .href(Path("/issues/common")), text: Words.commonTitle) }
            h.a(.class("btn"), .href(Path("/board")), text: Words.boardTitle)
            h.a(.class("btn"), .href(Path("/cases")), text: Words.casesTitle)
            if page.mayRoute { h.a(.class("btn"), .href(Path("/settings/routing")), text: Words.routingTitle) }
        }
        if !page.themes.isEmpty {
            h.section(.class("card", "notice")) { h in
                h.h2(text: Words.themesTitle)
                h.p { h in h.text(h.say.list(page.themes.map { h.say($0.name) })) }
                h.p(.class("sub"), text: Words.themesHint)
            }
        }
        guard !page.open.isEmpty || !page.answered.isEmpty else {
            return h.emptyState(Words.noIssues, Words.noIssuesSentence)
        }
        section(Words.openIssues, page.open, page.today, &h)
        section(Words.answeredIssues, page.answered, page.today, &h)
    }

    private static func section(_ title: Word, _ lines: [IssueList.Line], _ today: Day, _ h: inout HTML) {
        guard !lines.isEmpty else { return }
        h.section(.class("section")) { h in
            h.h2(text: title)
            h.ul(.class("card", "voice-list")) { h in
                for line in lines { item(line, today, &h) }
            }
        }
    }

    private static func item(_ line: IssueList.Line, _ today: Day, _ h: inout HTML) {
        h.li(.class("voice-list__item")) { h in
            h.a(.class("voice-list__link"), .href(IssuePages.path.adding(line.issue.id))) { h in
                h.text(line.words ?? h.say(line.topic))
            }
            state(line.issue, today: today, &h)
            h.span(.class("faint")) { h in
                let due = h.say(Words.answerByDay(h.say.near(line.issue.dueOn)))
                let parts = [h.say(line.topic), line.name, line.owner ?? h.say(Words.nobodyYet), due]
                h.text(parts.compactMap { $0 }.joined(separator: " · "))
            }
        }
    }

    static func state(_ issue: IssueRecord, today: Day, _ h: inout HTML) {
        if issue.isWithdrawn { return h.badge(.plain, Words.isWithdrawn) }
        if issue.isLate(on: today) { return h.badge(.late, Words.isLateNow) }
        h.badge(issue.state == .answered ? .good : .plain, issue.state.word)
    }
}
