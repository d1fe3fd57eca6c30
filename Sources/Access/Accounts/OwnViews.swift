import Core
import Web

enum OwnView {
    static func page(_ page: OwnPage, csrf: String, _ h: inout HTML) {
        let facts = page.facts
        h.pageHead(OwnWords.title, sub: h.say.joined(facts.name, facts.number)) { h in
            if facts.owes == nil, !facts.isKiosk { h.a(.class("btn"), .href(TokenPages.own), text: TokenWords.title) }
            if facts.owes == nil, !facts.isKiosk, facts.mayDelegate {
                h.a(.class("btn"), .href(DelegationPages.path), text: DelegationWords.title)
            }
        }
        if facts.owes == nil, !facts.isKiosk {
            h.p { $0.a(.href(Path("/account/data")), text: OwnWords.data) }
        }
        if facts.owes == .password { h.flash(OwnWords.owesPassword, tone: .soon) }
        if facts.owes == .secondFactor { h.flash(OwnWords.owesSecondFactor, tone: .soon) }
        if facts.isKiosk { h.p(.class("sub"), text: OwnWords.notHere) }
        h.div(.class("stack")) { h in
            if !page.recoveryCodes.isEmpty { codes(page.recoveryCodes, &h) }
            if let enrolment = page.enrolment {
                self.enrolment(enrolment, error: page.codeError, csrf: csrf, &h)
            } else {
                if page.asksPassword { password(page, csrf: csrf, &h) }
                if page.asksSecondFactor { secondFactor(page, csrf: csrf, &h) }
            }
            if facts.owes == nil, !facts.isKiosk { PasskeyView.card(page, csrf: csrf, &h) }
            if facts.owes == nil { sessions(page.sessions, csrf: csrf, &h) }
        }
    }

    private static func password(_ page: OwnPage, csrf: String, _ h: inout HTML) {
        let refusal = page.passwordRefusal
        func error(_ field: PasswordRefusal.Field) -> Word? { refusal?.field == field ? refusal?.sentence : nil }
        h.section(.class("card"), .aria("labelledby", "password-title")) { h in
            h.h2(.id("password-title"), text: OwnWords.password)
            h.form(
                .class("form"),
                .method(.post),
                .action(Path("/account/password")),
                .data("behaviour", "show-password")
            ) { h in
                h.hidden("csrf", csrf)
                // Browsers and keepers of passwords want to know whose it is.
                h.input(
                    .class("visually-hidden"),
                    .type("text"),
                    .name("number"),
                    .value(page.facts.number),
                    .autocomplete("username"),
                    .tabindex(-1),
                    .readonly(),
                    .aria("label", SignInWords.number)
                )
                if page.facts.password != nil, page.facts.owes != .password {
                    h.field(
                        Field("present", PasswordWords.now, error: error(.present), required: true),
                        type: "password",
                        autocomplete: "current-password"
                    )
                }
                h.field(
                    Field("new", PasswordWords.new, hint: PasswordWords.newHint, error: error(.new), required: true),
                    type: "password",
                    autocomplete: "new-password"
                )
                h.field(
                    Field("again", PasswordWords.again, error: error(.again), required: true),
                    type: "password",
                    autocomplete: "new-password"
                )
                SignInView.showButton(&h)
                h.p(.class("faint"), text: OwnWords.passwordEffect)
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: PasswordWords.save) }
            }
        }
    }

    private static func secondFactor(_ page: OwnPage, csrf: String, _ h: inout HTML) {
        h.section(.class("card"), .aria("labelledby", "factor-title")) { h in
            h.h2(.id("factor-title"), text: OwnWords.secondFactor)
            guard page.facts.hasSecondFactor else {
                h.p(.class("sub"), text: OwnWords.secondFactorHint)
                h.form(.class("form"), .method(.post), .action(Path("/account/second-factor"))) { h in
                    h.hidden("csrf", csrf)
                    if page.beginsWithPassword {
                        h.field(
                            Field("factor-password", PasswordWords.now, error: page.factorError, required: true),
                            type: "password",
                            autocomplete: "current-password"
                        )
                    }
                    h.button(.class("btn", "btn--primary"), .type("submit"), text: OwnWords.setUp)
                }
                return
            }
            h.p { h in
                h.badge(.good, OwnWords.isOn)
                h.text(" ")
                h.text(OwnWords.left(page.facts.recoveryLeft))
            }
            h.form(.class("form"), .method(.post), .action(Path("/account/recovery-codes"))) { h in
                h.hidden("csrf", csrf)
                h.field(
                    Field("code", SignInWords.code, hint: OwnWords.codeHint, error: page.codeError, required: true),
                    autocomplete: "one-time-code"
                )
                h.div(.class("actions")) { h in
                    h.button(.class("btn"), .type("submit"), text: OwnWords.newCodes)
                    h.button(
                        .class("btn", "btn--quiet"),
                        .type("submit"),
                        .formaction(Path("/account/second-factor/end")),
                        text: OwnWords.takeOff
                    )
                }
            }
        }
    }

    private static func enrolment(_ enrolment: OwnPage.Enrolment, error: Word?, csrf: String, _ h: inout HTML) {
        h.section(.class("card"), .aria("labelledby", "factor-title")) { h in
            h.h2(.id("factor-title"), text: OwnWords.secondFactor)
            h.p(text: OwnWords.scan)
            if let picture = enrolment.picture { QRView.picture(picture, OwnWords.picture, &h) }
            h.dl(.class("kv")) { h in
                h.dt(text: OwnWords.key)
                h.dd { $0.code(.class("key"), text: enrolment.key) }
            }
            h.details { h in
                h.summary(text: OwnWords.address)
                h.p { $0.code(.class("key"), text: enrolment.address) }
            }
            h.form(.class("form"), .method(.post), .action(Path("/account/second-factor/code"))) { h in
                h.hidden("csrf", csrf)
                h.field(
                    Field("code", OwnWords.firstCode, error: error, required: true),
                    autocomplete: "one-time-code"
                )
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: SignInWords.confirm) }
            }
        }
    }

    private static func codes(_ codes: [String], _ h: inout HTML) {
        h.section(.class("card"), .aria("labelledby", "codes-title")) { h in
            h.h2(.id("codes-title"), text: OwnWords.recoveryCodes)
            h.p(text: OwnWords.recoveryHint)
            h.ul(.class("keys")) { h in
                for code in codes { h.li { $0.code(.class("key"), text: code) } }
            }
            h.p { $0.a(.class("btn", "btn--primary"), .href(Path("/")), text: OwnWords.kept) }
        }
    }

    private static func sessions(_ sessions: [Session], csrf: String, _ h: inout HTML) {
        h.section(.class("card"), .aria("labelledby", "sessions-title")) { h in
            h.h2(.id("sessions-title"), text: OwnWords.sessions)
            h.ul(.class("sessions")) { h in
                for session in sessions {
                    h.li(.class("sessions__one")) { h in
                        h.div { h in
                            h.strong(text: device(session, h.say))
                            if session.isThis {
                                h.text(" ")
                                h.badge(.good, OwnWords.thisOne)
                            }
                            h.p(.class("faint"), text: SessionWords.seen(session, h.say))
                        }
                        if !session.isThis { end(session, csrf: csrf, &h) }
                    }
                }
            }
            h.form(.method(.post), .action(Path("/account/sessions/end-all"))) { h in
                h.hidden("csrf", csrf)
                h.button(.class("btn"), .type("submit"), text: OwnWords.everywhere)
            }
        }
    }

    static func device(_ session: Session, _ say: Say) -> String {
        say.joined(session.kiosk.map { say(OwnWords.shared) + " " + $0 } ?? "", SessionWords.device(session, say))
    }

    private static func end(_ session: Session, csrf: String, _ h: inout HTML) {
        h.form(.method(.post), .action(Path("/account/sessions/end"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("session", session.id)
            h.button(.class("btn", "btn--quiet"), .type("submit"), text: OwnWords.end)
        }
    }
}
