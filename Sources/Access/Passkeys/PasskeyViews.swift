import Core
import Web

enum PasskeyView {
    /// Those one has, and a form for another that shows itself where the browser can make one.
    static func card(_ page: OwnPage, csrf: String, _ h: inout HTML) {
        h.section(.class("card"), .aria("labelledby", "passkeys-title")) { h in
            h.h2(.id("passkeys-title"), text: PasskeyWords.title)
            h.p(.class("sub"), text: PasskeyWords.hint)
            if !page.passkeys.isEmpty {
                h.ul(.class("sessions")) { h in
                    for one in page.passkeys {
                        h.li(.class("sessions__one")) { h in
                            line(one, asksPassword: page.facts.password != nil, csrf: csrf, &h)
                        }
                    }
                }
            }
            make(page, csrf: csrf, &h)
        }
    }

    private static func line(_ one: Passkey, asksPassword: Bool, csrf: String, _ h: inout HTML) {
        h.form(.class("form"), .method(.post), .action(Path("/account/passkeys/name"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("credential", one.credential)
            h.input(
                .class("field__input"),
                .type("text"),
                .name("name"),
                .value(one.name),
                .maxlength(Passkey.longestName),
                .required(),
                .aria("label", PasskeyWords.name)
            )
            h.p(.class("faint"), text: PasskeyWords.times(one, h.say))
            if asksPassword {
                h.label(.class("field")) { h in
                    h.span(.class("field__label"), text: PasskeyWords.passwordToEnd)
                    h.input(
                        .class("field__input"),
                        .type("password"),
                        .name("password"),
                        .autocomplete("current-password")
                    )
                }
            }
            h.div(.class("actions")) { h in
                h.button(.class("btn"), .type("submit"), text: PasskeyWords.rename)
                h.button(
                    .class("btn", "btn--quiet"),
                    .type("submit"),
                    .formaction(Path("/account/passkeys/end")),
                    text: PasskeyWords.end
                )
            }
        }
    }

    private static func make(_ page: OwnPage, csrf: String, _ h: inout HTML) {
        h.form(
            .class("form"),
            .method(.post),
            .action(Path("/account/passkeys")),
            .hidden(),
            .data("behaviour", "passkey"),
            .data("asks", "/account/passkeys/challenge"),
            .data("makes", "1"),
            .data("holder", page.facts.account.text),
            .data("number", page.facts.number),
            .data("name", page.facts.name),
            .data("known", page.passkeys.map(\.credential).joined(separator: " ")),
            .data("failed", PasskeyWords.failed)
        ) { h in
            h.hidden("csrf", csrf)
            answer(&h)
            h.field(Field("name", PasskeyWords.name, hint: PasskeyWords.nameHint))
            if page.facts.password != nil {
                h.field(
                    Field("password", PasswordWords.now, required: true),
                    type: "password",
                    autocomplete: "current-password"
                )
            }
            error(&h)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: PasskeyWords.make) }
        }
        h.noscript { $0.p(.class("faint"), text: PasskeyWords.needsScript) }
    }

    /// The way in, on the page of signing in.
    static func door(_ h: inout HTML) {
        h.form(
            .method(.post),
            .action(Path("/session/passkey")),
            .hidden(),
            .data("behaviour", "passkey"),
            .data("asks", "/session/passkey/challenge"),
            .data("failed", PasskeyWords.failed)
        ) { h in
            answer(&h)
            error(&h)
            h.p { $0.button(.class("btn"), .type("submit"), text: PasskeyWords.use) }
        }
    }

    /// Filled by the script with what the authenticator says.
    private static func answer(_ h: inout HTML) {
        for name in ["challenge", "credential", "client", "authenticator", "signature", "holder"] { h.hidden(name, "") }
    }

    private static func error(_ h: inout HTML) {
        h.p(.class("field__error"), .role("alert"), .data("error", ""), .hidden())
    }
}
