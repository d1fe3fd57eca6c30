import Core
import Web

enum TokenView {
    static func page(_ page: TokenPage, _ title: Word, at path: Path, csrf: String, _ h: inout HTML) {
        h.pageHead(title) { h in
            if page.isOfSite { h.a(.class("btn"), .href(TokenPages.own), text: TokenWords.title) }
            if !page.isOfSite, page.maySeeAll { h.a(.class("btn"), .href(TokenPages.all), text: TokenWords.all) }
        }
        if !page.isOfSite { h.p(.class("sub"), text: TokenWords.hint) }
        if let made = page.made {
            h.flash(TokenWords.made)
            h.section(.class("card", "section"), .aria("labelledby", "made-title")) { h in
                h.h2(.id("made-title"), text: TokenWords.made)
                h.p(text: TokenWords.once)
                h.p { $0.code(text: made) }
            }
        }
        if page.tokens.isEmpty {
            h.p(.class("sub"), text: TokenWords.none)
        } else {
            list(page.tokens, at: path, csrf, &h)
        }
        if page.mayMake { form(page, at: path, csrf, &h) }
    }

    private static func list(_ tokens: [ProgramToken], at path: Path, _ csrf: String, _ h: inout HTML) {
        h.ul(.class("sessions", "card")) { h in
            for token in tokens {
                h.li(.class("sessions__one")) { h in
                    h.div { h in
                        h.strong(text: token.name)
                        h.p(.class("faint"), text: lines(of: token, h.say))
                        h.p(.class("faint"), text: token.scopes.sorted().map(\.text).joined(separator: ", "))
                    }
                    h.form(.method(.post), .action(path.adding(token.id).adding("end"))) { h in
                        h.hidden("csrf", csrf)
                        h.button(.class("btn", "btn--quiet"), .type("submit")) { h in
                            h.text(TokenWords.end)
                            h.span(.class("visually-hidden"), text: " " + token.name)
                        }
                    }
                }
            }
        }
    }

    private static func lines(of token: ProgramToken, _ say: Say) -> String {
        let whose = token.owner.map(TokenWords.of) ?? TokenWords.ofSite(token.site ?? "")
        let seen = token.seen.map { TokenWords.seen(say.moment($0)) } ?? TokenWords.never
        return say.joined(say(whose), say(TokenWords.until(say.moment(token.expires))), say(seen), token.madeBy)
    }

    private static func form(_ page: TokenPage, at path: Path, _ csrf: String, _ h: inout HTML) {
        let draft = page.draft
        h.section(.class("card", "section"), .aria("labelledby", "make-title")) { h in
            h.h2(.id("make-title"), text: page.isOfSite ? TokenWords.makeOfSite : TokenWords.make)
            if page.isOfSite { h.p(.class("sub"), text: TokenWords.ofSiteHint) }
            h.form(.class("form"), .method(.post), .action(path)) { h in
                h.hidden("csrf", csrf)
                h.field(
                    Field(
                        "name",
                        TokenWords.name,
                        value: draft.name,
                        hint: TokenWords.nameHint,
                        error: draft.nameError,
                        required: true
                    )
                )
                if !page.isOfSite { scopes(draft, &h) }
                h.choiceField(
                    Field("days", TokenWords.days, value: String(draft.days), error: draft.daysError, required: true),
                    options: TokenDraft.lives.map { (String($0), TokenWords.life($0) as any Phrase) }
                )
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: TokenWords.makeIt) }
            }
        }
    }

    private static func scopes(_ draft: TokenDraft, _ h: inout HTML) {
        h.fieldset(.class("field")) { h in
            h.legend(.class("field__label"), text: TokenWords.scopes)
            if let error = draft.scopesError {
                h.isWrong(error)
                h.p(.class("field__error"), .role("alert"), text: error)
            }
            for subject in APIScope.Subject.allCases {
                for scope in [APIScope.read(subject), .write(subject)] {
                    let mode = scope.mayWrite ? TokenWords.write : TokenWords.read
                    let label = "\(h.say(subject.word)) – \(h.say(mode)) (\(scope.text))"
                    h.tickField(scope.text, label, isOn: draft.scopes.contains(scope))
                }
            }
        }
    }
}
