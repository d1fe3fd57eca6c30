import Core
import People
import Signals
import Web

/// One leaver's page.
enum LeaverView {
    static func page(_ page: LeaverPage, csrf: String, _ h: inout HTML) {
        let path = LeavingPages.path.adding(page.person.employeeID)
        h.pageHead(page.person.name, sub: h.say.joined(page.person.employeeID, h.say(Words.leavingTitle))) { h in
            if page.interview?.isUnmet == true {
                h.a(
                    .class("btn", "btn--primary"),
                    .href(Path("/talks/begin").query("person", page.person.employeeID)),
                    text: Words.beginExitTalk
                )
            }
            h.a(.class("btn"), .href(LeavingPages.path), text: Words.leavingTitle)
        }
        clocks(page, &h)
        if let link = page.link { fresh(link, &h) }
        if page.leftOn < h.say.today, let interview = page.interview, interview.isUnmet || !page.attempts.isEmpty {
            attempts(page, path, csrf, &h)
        }
        said(page, path, csrf, &h)
        h.section(.class("card")) { h in
            h.h2(text: Words.laterByLink)
            h.p(.class("sub"), text: Words.laterByLinkHint(ExitLinkStore.days))
            h.form(.method(.post), .action(path.adding("links"))) { h in
                h.hidden("csrf", csrf)
                h.button(.class("btn"), .type("submit"), text: Words.makeLink)
            }
        }
        if page.leftOn >= h.say.today { withdrawal(path, csrf, &h) }
    }

    private static func clocks(_ page: LeaverPage, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.dl(.class("kv")) { h in
                h.dt(text: Words.noticeOn)
                h.dd(text: page.noticeOn.map { h.say.day($0) } ?? h.say(Words.noNotice))
                h.dt(text: Words.lastDay)
                h.dd(text: h.say.day(page.leftOn))
                for item in page.interview?.evidence ?? [] {
                    guard let value = item.value.flatMap({ Day(String($0.suffix(10))) }) else { continue }
                    h.dt(text: Words.firstWordBy)
                    h.dd(text: h.say.day(value))
                }
                h.dt(text: Words.exitTalk)
                h.dd { h in LeavingView.state(page.interview, &h) }
            }
        }
    }

    private static func fresh(_ link: String, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: Words.freshLink)
            h.p(.class("sub"), text: Words.freshLinkHint)
            h.p { $0.code(.class("wrap"), text: link) }
        }
    }

    private static func attempts(_ page: LeaverPage, _ path: Path, _ csrf: String, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: Words.attempts)
            h.p(.class("sub"), text: Words.attemptsHint)
            h.ol { h in
                for attempt in page.attempts {
                    let way = AttemptWay(rawValue: attempt.reason).map { h.say($0.word) } ?? attempt.reason
                    h.li(text: h.say.joined(h.say.day(attempt.day), way))
                }
            }
            guard page.interview?.isUnmet == true else { return }
            h.form(.class("form"), .method(.post), .action(path.adding("attempts"))) { h in
                h.hidden("csrf", csrf)
                h.field(
                    Field("day", Words.attemptDay, value: h.say.today.description, error: page.error, required: true),
                    type: "date"
                )
                h.choiceField(
                    Field("way", Words.attemptWay),
                    options: AttemptWay.allCases.map { ($0.rawValue, $0.word) }
                )
                h.p { $0.button(.class("btn"), .type("submit"), text: Words.attempt) }
            }
        }
    }

    private static func said(_ page: LeaverPage, _ path: Path, _ csrf: String, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: Words.whyTheyLeave)
            h.ul(.class("timeline")) { h in
                for kept in page.said {
                    h.li(.class("timeline__item")) { h in
                        h.time(.class("faint"), .datetime(kept.at), text: h.say.moment(kept.at))
                        h.p { h in
                            h.strong(text: kept.given?.word ?? Words.otherReason)
                            if let behind = kept.behind { h.text(" · \(h.say(Words.behindIt)) \(h.say(behind.word))") }
                            h.span(.class("faint"), text: " \(h.say(kept.way.word))")
                        }
                        if let sealed = kept.sealed { open(sealed.text, path, csrf, &h) }
                    }
                }
            }
            h.form(.class("form"), .method(.post), .action(path.adding("reasons"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("answer", page.id)
                ExitView.fields(page.answer, &h)
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.save) }
            }
        }
    }

    private static func open(_ id: String, _ path: Path, _ csrf: String, _ h: inout HTML) {
        h.form(.class("note-open"), .method(.post), .action(path.adding("texts"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("text", id)
            h.button(.class("btn"), .type("submit"), text: Words.openNote)
            h.span(.class("faint"), text: Words.openingIsRecorded)
        }
    }

    private static func withdrawal(_ path: Path, _ csrf: String, _ h: inout HTML) {
        h.details(.class("fold")) { h in
            h.summary(text: Words.withdrawNotice)
            h.form(.class("form"), .method(.post), .action(path.adding("withdrawal"))) { h in
                h.hidden("csrf", csrf)
                h.p(.class("sub"), text: Words.reasonIsOpen)
                h.field(Field("reason", Words.reason, required: true))
                h.p { $0.button(.class("btn"), .type("submit"), text: Words.withdrawNotice) }
            }
        }
    }

    static func text(_ text: String, back: Path, _ h: inout HTML) {
        h.pageHead(Words.noteTitle)
        h.section(.class("card")) { h in
            h.blockquote(.class("quote"), text: text)
            h.p(.class("sub"), text: Words.openingWasRecorded)
            h.p { h in h.a(.class("tag"), .href(back), text: Words.noteBack) }
        }
    }
}
