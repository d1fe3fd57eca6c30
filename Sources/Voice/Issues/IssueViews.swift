import Core
import Signals
import Web

/// One issue with its next step, and the form that writes one in.
enum IssueView {
    static func page(_ page: IssuePage, csrf: String, _ h: inout HTML) {
        let issue = page.issue
        h.pageHead(
            page.table.topic(issue.topic).name,
            sub: h.say.joined(h.say(issue.what.word), h.say.date(issue.raisedOn))
        ) { h in
            h.a(.class("btn"), .href(page.sight == .own ? Path("/today") : IssuePages.path), text: Words.back)
        }
        if let error = page.error { h.flash(error, tone: .late) }
        h.section(.class("card")) { h in
            IssueListView.state(issue, today: page.today, &h)
            if page.showsWords, let words = page.words { h.blockquote(.class("quote"), text: words) }
            if page.mayOpen { opener(issue, csrf, &h) }
            facts(page, &h)
            if let retraction = issue.retraction { takenBack(retraction, page, &h) }
            if let answer = issue.answer, let words = answer.words {
                h.h2(text: Words.isAnswered)
                h.blockquote(.class("quote"), text: words)
            }
        }
        if page.mayAnswer { steps(page, csrf, &h) }
        if page.maySort, issue.answer == nil { sorting(page, csrf, &h) }
    }

    private static func opener(_ issue: IssueRecord, _ csrf: String, _ h: inout HTML) {
        h.form(.class("note-open"), .method(.post), .action(IssuePages.path.adding(issue.id).adding("words"))) { h in
            h.hidden("csrf", csrf)
            h.button(.class("btn"), .type("submit"), text: Words.openWords)
            h.span(.class("faint"), text: Words.openingIsRecorded)
        }
    }

    private static func facts(_ page: IssuePage, _ h: inout HTML) {
        let issue = page.issue
        h.dl(.class("kv")) { h in
            func pair(_ name: Word, _ value: String?, _ h: inout HTML) {
                guard let value else { return }
                h.dt(text: name)
                h.dd(text: value)
            }
            if page.sight == .words, issue.isNamed { pair(Words.raisedBy, issue.name, &h) }
            pair(Words.goesTo, h.say.joined(h.say(issue.route.word), issue.toDepartment ?? ""), &h)
            pair(Words.owner, issue.owner.map(page.name) ?? h.say(Words.nobodyYet), &h)
            pair(Words.answerUntil, h.say.near(issue.dueOn) + (issue.isEstimated ? h.say(Words.estimated) : ""), &h)
        }
        if let common = issue.common {
            h.p { $0.a(.href(Path("/board").adding(common)), text: Words.isCommon) }
        }
    }

    /// That its words were taken back and why, and what somebody decided on them meanwhile.
    private static func takenBack(_ retraction: IssueRetraction, _ page: IssuePage, _ h: inout HTML) {
        h.div(.class("note")) { h in
            h.p { h in
                h.text(Words.wordsTakenBack(h.say.moment(retraction.at)))
                h.text(" ")
                h.text(Words.becauseOf(h.say(Words.retractionReason(retraction.reason))))
            }
            guard !retraction.isWithdrawn else { return }
            h.p(text: Words.restsOnIt)
            h.ul { h in
                for event in page.issue.decisions {
                    let parts = [h.say(event.step.past), page.name(event.by), h.say.date(event.day)]
                    h.li(text: parts.joined(separator: " · "))
                }
                if page.issue.common != nil { h.li(text: Words.isCommon) }
            }
        }
    }

    private static func steps(_ page: IssuePage, _ csrf: String, _ h: inout HTML) {
        let open = [IssueEvent.Step.answered, .taken, .reopened].filter(page.issue.mayTake)
        h.form(.class("card", "form"), .method(.post), .action(IssuePages.path.adding(page.issue.id).adding("steps"))) {
            h in
            h.hidden("csrf", csrf)
            if page.issue.answer == nil {
                h.textField(Field("words", Words.answerWords, hint: Words.answerWordsHint), rows: 3)
            }
            h.div(.class("actions")) { h in
                for step in open {
                    h.button(
                        .class("btn", "btn--primary", when: step == .answered),
                        .type("submit"),
                        .name("step"),
                        .value(step.rawValue),
                        text: step.act
                    )
                }
            }
        }
    }

    private static func sorting(_ page: IssuePage, _ csrf: String, _ h: inout HTML) {
        let action = IssuePages.path.adding(page.issue.id).adding("topic")
        h.form(.class("card", "form"), .method(.post), .action(action)) { h in
            h.hidden("csrf", csrf)
            h.choiceField(
                Field("topic", Words.topic, value: page.issue.topic),
                options: page.table.topics.map { (value: $0.code, name: $0.name) }
            )
            h.field(Field("owner", Words.ownerNumber, value: page.issue.owner ?? "", hint: Words.ownerNumberHint))
            h.p { $0.button(.class("btn"), .type("submit"), text: Words.sortIt) }
        }
    }

    static func form(_ words: String, error: Word?, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.newIssueTitle, sub: h.say(Words.newIssueHint))
        h.form(.class("card", "form"), .method(.post), .action(IssuePages.path)) { h in
            h.hidden("csrf", csrf)
            h.textField(Field("words", Words.words, value: words, error: error, required: true), rows: 4)
            h.choiceField(
                Field("what", Words.whatKind, value: Raised.What.issue.rawValue),
                options: Raised.What.allCases.map { (value: $0.rawValue, name: $0.word) }
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.send) }
        }
    }
}
