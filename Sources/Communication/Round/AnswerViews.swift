import Core
import People
import Web

/// The four answers of a leader, one tap each, and those already given.
enum AnswerView {
    /// What was said, with the way back while the round is open.
    static func given(_ line: TeamPage.Line, _ page: TeamPage, _ csrf: String, _ h: inout HTML) {
        guard !line.comments.isEmpty else { return }
        h.ul(.class("team__given")) { h in
            for comment in line.comments {
                h.li { h in
                    said(comment, &h)
                    if page.round.phase < .final { undo(comment, page, csrf, &h) }
                }
            }
        }
    }

    /// One comment: the answer, its words, when; late ones say so.
    static func said(_ comment: LeaderComment, _ h: inout HTML) {
        h.badge(comment.answer == .notThisWeek ? .soon : .plain, comment.answer.word)
        if comment.isLate { h.badge(.plain, Words.isLateComment) }
        h.time(.class("faint"), .datetime(comment.at), text: h.say.moment(comment.at))
        if let text = comment.answer.text { h.blockquote(.class("quote"), text: text) }
    }

    private static func undo(_ comment: LeaderComment, _ page: TeamPage, _ csrf: String, _ h: inout HTML) {
        h.form(.class("team__form"), .method(.post), .action(Path("/week/team/withdrawals"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("week", page.week.description)
            h.hidden("comment", comment.id.text)
            h.button(.class("btn", "btn--quiet"), .type("submit"), text: Words.takeBack)
        }
    }

    static func choices(_ line: TeamPage.Line, _ page: TeamPage, _ csrf: String, _ h: inout HTML) {
        h.div(.class("team__answers")) { h in
            for answer in [CommentRound.Answer.agree, .notThisWeek] {
                form(answer, line, page, csrf, &h) { h in
                    h.button(.class("btn"), .type("submit"), text: answer.word)
                }
            }
            for answer in [CommentRound.Answer.know(""), .findOut("")] {
                let unsent = page.unsent.flatMap { $0.key == line.key && $0.answer == answer.kept ? $0 : nil }
                h.details(.class("team__words"), .open(unsent != nil)) { h in
                    h.summary(.class("btn"), text: answer.word)
                    form(answer, line, page, csrf, &h) { h in words(answer, line, unsent, &h) }
                }
            }
        }
    }

    private static func form(
        _ answer: CommentRound.Answer,
        _ line: TeamPage.Line,
        _ page: TeamPage,
        _ csrf: String,
        _ h: inout HTML,
        _ body: HTML.Body
    ) {
        h.form(.class("team__form"), .method(.post), .action(Path("/week/team/comments"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("week", page.week.description)
            h.hidden("key", line.key)
            h.hidden("answer", answer.kept)
            body(&h)
        }
    }

    /// Who will read it is said before anything is written.
    private static func words(
        _ answer: CommentRound.Answer,
        _ line: TeamPage.Line,
        _ unsent: TeamPage.Unsent?,
        _ h: inout HTML
    ) {
        let id = "\(answer.kept)-\(line.key)"
        h.label(.class("visually-hidden"), .for(id), text: Words.yourWords)
        h.textarea(
            .class("field__input"),
            .id(id),
            .name("text"),
            .rows(3),
            .required(),
            .maxlength(TeamPages.longestText),
            .aria("invalid", true).when(unsent != nil),
            text: unsent?.text ?? ""
        )
        if let unsent { h.p(.class("field__error"), .role("alert"), text: unsent.error) }
        h.p(.class("readers")) { h in
            h.icon(.lock)
            h.text(Words.readers)
        }
        h.button(.class("btn"), .type("submit"), text: Words.save)
    }
}
