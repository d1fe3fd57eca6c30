import Core
import People
import Web

/// One printed A4 page to hold a talk with: pen and paper first (P8).
enum SheetView {
    static func page(_ talk: HoldingTalk, _ h: inout HTML) {
        h.pageHead(HoldingWords.sheetTitle, sub: h.say(HoldingWords.sheetHint)) { h in
            HoldingNav.links(talk, at: "sheet", &h)
        }
        h.article(.class("talk-sheet")) { h in
            head(talk, &h)
            h.div(.class("talk-sheet__two")) { h in
                h.section { h in
                    h.h2(text: HoldingWords.whyTalk)
                    FactsView.reasons(talk, &h)
                    h.h2(text: HoldingWords.factsAtHand)
                    FactsView.facts(talk, &h)
                }
                h.section { h in
                    h.h2(text: HoldingWords.toHeed)
                    h.ul(.class("hold__list")) { h in
                        for sentence in talk.heed { h.li(text: sentence) }
                        h.li(text: talk.bandHint)
                    }
                }
            }
            questions(talk, &h)
            for field in SaidField.allCases { lines(field, talk.course.kind, &h) }
        }
    }

    private static func head(_ talk: HoldingTalk, _ h: inout HTML) {
        h.header(.class("talk-sheet__head")) { h in
            h.h2(.class("talk-sheet__name"), text: h.say.list(talk.names))
            h.p(text: h.say.joined(talk.team ?? "", h.say(talk.course.kind.word), talk.holder.said))
            h.p(.class("talk-sheet__blanks")) { h in
                for word in [HoldingWords.heldOn, HoldingWords.heldWhere, HoldingWords.talkMinutes] {
                    h.span(text: word)
                    h.span(.class("talk-sheet__blank"), .aria("hidden", true)) { _ in }
                }
            }
        }
    }

    private static func questions(_ talk: HoldingTalk, _ h: inout HTML) {
        h.section { h in
            h.h2(text: HoldingWords.questions)
            h.ol(.class("talk-sheet__questions")) { h in
                for step in talk.outline.steps { h.li(text: step.question) }
            }
        }
    }

    /// A field with who will read it, and empty lines.
    private static func lines(_ field: SaidField, _ kind: TalkKind, _ h: inout HTML) {
        h.section(.class("talk-sheet__field")) { h in
            h.h2(text: field.word)
            h.p(.class("readers"), text: field.readers(kind).sentence)
            let count = field == .check ? 1 : field == .said ? 4 : 3
            for _ in 0..<count { h.div(.class("talk-sheet__line"), .aria("hidden", true)) { _ in } }
        }
    }
}

/// The pages of one talk, beside each other.
enum HoldingNav {
    static func links(_ talk: HoldingTalk, at here: String, _ h: inout HTML) {
        var pages: [(name: String, word: Word)] = [
            ("sheet", HoldingWords.toSheet), ("record", HoldingWords.toRecord), ("passing", HoldingWords.passingTitle),
        ]
        if talk.isHolder { pages.insert(("hold", HoldingWords.toHold), at: 1) }
        h.a(.class("btn"), .href(CoursePages.path(talk.course)), text: talk.course.kind.word)
        for page in pages where page.name != here {
            h.a(.class("btn"), .href(CoursePages.path(talk.course, page.name)), text: page.word)
        }
    }
}
