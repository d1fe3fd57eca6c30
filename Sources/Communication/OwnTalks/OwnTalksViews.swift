import Core
import People
import Web

/// The page of one's own talks.
enum OwnTalksView {
    static func page(
        _ sections: [(title: Word, body: OwnTalkSection.Body)],
        error: Word?,
        mayLeave: Bool,
        _ h: inout HTML
    ) {
        h.pageHead(Words.ownTalksTitle, sub: h.say(Words.ownTalksHint))
        if let error { h.flash(error, tone: .late) }
        for (title, body) in sections {
            h.section(.class("card")) { h in
                h.h2(text: title)
                body(&h)
            }
        }
        if mayLeave { h.p(.class("sub")) { $0.a(.href(Path("/my/leaving")), text: Words.ownLeaving) } }
    }

    static func coming(_ talks: [OwnTalk.Coming], _ h: inout HTML) {
        if talks.isEmpty { h.p(.class("sub"), text: Words.noComingTalks) }
        h.ul(.class("timeline")) { h in
            for talk in talks {
                h.li(.class("timeline__item", "own-talk")) { h in
                    h.time(.class("faint"), .datetime(talk.start), text: h.say.moment(talk.start))
                    h.p { h in
                        h.strong(text: h.say.joined(h.say(Words.minutes(talk.minutes)), talk.place ?? ""))
                        if let holder = talk.holder {
                            h.text(" \(h.say(Words.with)) ")
                            h.person(holder)
                        }
                    }
                    h.p(.class("sub"), text: talk.why)
                }
            }
        }
    }

    static func held(_ talks: [OwnTalk.Held], isShared: Bool, id: String, csrf: String, _ h: inout HTML) {
        h.ul(.class("timeline")) { h in
            for talk in talks {
                h.li(.class("timeline__item", "own-talk")) { h in
                    h.time(.class("faint"), .datetime(talk.heldOn), text: h.say.date(talk.heldOn))
                    h.p { h in
                        h.strong(text: OwnTalk.neutral(talk.kind))
                        if let minutes = talk.minutes { h.text(" \(h.say(Words.minutes(minutes)))") }
                        if let holder = talk.holder {
                            h.text(" \(h.say(Words.with)) ")
                            h.person(holder)
                        }
                    }
                    for word in talk.words { said(word, isShared: isShared, csrf, &h) }
                    if !isShared { add(talk, id, csrf, &h) }
                }
            }
        }
    }

    private static func said(_ word: OwnWord, isShared: Bool, _ csrf: String, _ h: inout HTML) {
        h.p(.class("faint"), text: Words.addedOn(h.say.moment(word.at)))
        if let said = word.said { h.blockquote(.class("quote"), text: said) }
        if let sealed = word.sealed, !isShared {
            h.form(.class("note-open"), .method(.post), .action(OwnTalksPages.path.adding("words").adding("opened"))) {
                h in
                h.hidden("csrf", csrf)
                h.hidden("text", sealed.text)
                h.button(.class("btn"), .type("submit"), text: Words.readOwnWords)
            }
        }
    }

    private static func add(_ talk: OwnTalk.Held, _ id: String, _ csrf: String, _ h: inout HTML) {
        h.details(.class("fold")) { h in
            h.summary(text: Words.addWords)
            h.form(.class("form"), .method(.post), .action(OwnTalksPages.path.adding("words"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("word", id)
                h.hidden("talk", talk.id.text)
                h.p(.class("readers")) { h in
                    h.icon(.lock)
                    h.span(text: talk.kind.isConfidential ? Words.whoReadsSealedWords : Words.whoReadsWords)
                }
                h.textarea(
                    .class("field__input", "paper"),
                    .name("text"),
                    .rows(3),
                    .required(),
                    .aria("label", Words.addWords),
                    text: ""
                )
                h.p { $0.button(.class("btn"), .type("submit"), text: Words.save) }
            }
        }
    }
}
