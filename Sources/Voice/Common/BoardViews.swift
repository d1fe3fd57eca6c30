import Core
import Web

/// The board everybody of the site reads, and one item as a card to print for the pre-shift meeting.
enum BoardView {
    static func page(_ page: BoardPage, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.boardTitle, sub: h.say(Words.boardHint))
        if page.items.isEmpty { h.emptyState(Words.emptyBoard, Words.emptyBoardSentence) }
        for item in page.items {
            h.article(.class("card", "board")) { h in
                h.h2 { $0.a(.href(BoardPages.path.adding(item.common.id)), text: item.common.title) }
                body(item.common, owner: item.owner, today: page.today, &h)
                if item.asks { ask(item.common, csrf, &h) }
            }
        }
    }

    static func card(
        _ common: CommonIssue,
        owner: String?,
        today: Day,
        mayWrite: Bool,
        error: Word?,
        csrf: String,
        _ h: inout HTML
    ) {
        h.pageHead(common.title, sub: h.say(Words.boardTitle)) { h in
            h.a(.class("btn"), .href(BoardPages.path), text: Words.back)
        }
        if let error { h.flash(error, tone: .late) }
        h.article(.class("card", "board", "board--card")) { h in
            body(common, owner: owner, today: today, &h)
            h.p(.class("faint", "board__print"), text: Words.printCard)
        }
        if mayWrite { forms(common, csrf, &h) }
    }

    private static func body(_ common: CommonIssue, owner: String?, today: Day, _ h: inout HTML) {
        h.p { h in
            h.badge(
                common.isLate(on: today) ? .late : common.result == nil ? .plain : .good,
                common.isLate(on: today) ? Words.isLateNow : common.result == nil ? Words.inHand : Words.hasResult
            )
            h.span(.class("faint")) { h in
                h.text(" ")
                h.text(owner ?? h.say(Words.ownerBy(h.say.near(common.ownerDueOn))))
                if common.firstWord == nil { h.text(" · \(h.say(Words.firstWordBy(h.say.near(common.wordDueOn))))") }
            }
        }
        if let word = common.firstWord, word != common.result { said(Words.firstWord, word, common.firstWordOn, &h) }
        if let result = common.result { said(Words.result, result, common.publishedOn, &h) }
        if let reactions = common.shownReactions(on: today) {
            h.p(.class("sub")) { h in
                h.text(Words.didItHelp)
                for answer in Reactions.Answer.allCases {
                    h.text(" \(h.say(answer.word)) \(h.say.count(reactions.counts[answer] ?? 0))")
                }
            }
        }
    }

    private static func said(_ title: Word, _ words: String, _ day: Day?, _ h: inout HTML) {
        h.p { h in
            h.strong(text: title)
            if let day { h.span(.class("faint"), text: " \(h.say.date(day))") }
        }
        h.p(.class("board__words"), text: words)
    }

    private static func ask(_ common: CommonIssue, _ csrf: String, _ h: inout HTML) {
        let action = BoardPages.path.adding(common.id).adding("reactions")
        h.form(.class("board__ask"), .method(.post), .action(action)) { h in
            h.hidden("csrf", csrf)
            h.p(text: Words.didItHelpYou)
            for answer in Reactions.Answer.allCases {
                h.button(.class("btn"), .type("submit"), .name("answer"), .value(answer.rawValue), text: answer.word)
            }
            h.p(.class("faint"), text: Words.answersAreCounts)
        }
    }

    private static func forms(_ common: CommonIssue, _ csrf: String, _ h: inout HTML) {
        let action = BoardPages.path.adding(common.id).adding("words")
        h.form(.class("card", "form", "actions"), .method(.post), .action(action)) { h in
            h.hidden("csrf", csrf)
            h.hidden("what", "owner")
            h.label(.class("field__label"), .for("board-owner"), text: Words.ownerNumber)
            h.input(.id("board-owner"), .name("words"), .value(common.owner ?? ""), .autocomplete("off"), .required())
            h.p { $0.button(.class("btn"), .type("submit"), text: Words.setOwner) }
        }
        guard common.result == nil else { return }
        h.form(.class("card", "form", "actions"), .method(.post), .action(action)) { h in
            h.hidden("csrf", csrf)
            h.textField(Field("words", Words.publicWords, hint: Words.publicWordsHint, required: true), rows: 4)
            h.div { h in
                h.button(.class("btn"), .type("submit"), .name("what"), .value("word"), text: Words.sayFirst)
                h.button(
                    .class("btn", "btn--primary"),
                    .type("submit"),
                    .name("what"),
                    .value("result"),
                    text: Words.publish
                )
            }
        }
    }
}
