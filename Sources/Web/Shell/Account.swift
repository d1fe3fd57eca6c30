import Core

extension Shell {
    /// The reader's corner: who they are, language, look, and the way out.
    func account(_ h: inout HTML) {
        h.details(.class("account"), .data("behaviour", "dismiss")) { h in
            h.summary(.class("account__name")) { h in
                if let viewerName { h.avatar(viewerName) } else { h.icon(.account) }
                h.span(.class("account__who")) { h in
                    if let viewerName { h.strong(text: viewerName) } else { h.strong(text: Words.languages) }
                    if let viewerRole { h.small(text: viewerRole) }
                    h.span(.class("visually-hidden"), text: Words.account)
                }
            }
            h.div(.class("account__panel")) { h in
                languages(&h)
                themes(&h)
                rare(&h)
                if viewerName != nil {
                    h.p { $0.a(.href(Path("/account")), text: Words.ownAccount) }
                    h.p { $0.a(.href(Path("/account/messages")), text: Words.messages) }
                    signOut(&h)
                }
            }
        }
    }

    /// What has no room in a phone's bar.
    private func rare(_ h: inout HTML) {
        let items = menu.filter(\.isRare)
        guard viewerName != nil, !items.isEmpty else { return }
        h.nav(.class("account__rare"), .aria("label", Words.moreMenu)) { h in
            for item in items { h.p { $0.a(.href(item.path), text: item.label) } }
        }
    }

    private func languages(_ h: inout HTML) {
        let names: [(Language, String)] = [(.hans, "简体中文"), (.hant, "繁體中文"), (.english, "English")]
        h.p(.class("account__title"), text: Words.languages)
        h.div(.class("choice")) { h in
            for (language, name) in names {
                h.a(
                    .class("choice__item"),
                    .href(current.query("lang", language.rawValue)),
                    .lang(language),
                    .hreflang(language),
                    .aria("current", true).when(language == h.say.language),
                    text: name
                )
            }
        }
    }

    private func themes(_ h: inout HTML) {
        let names: [(Theme, Word)] = [(.light, Words.light), (.dark, Words.dark), (.system, Words.system)]
        h.form(.method(.post), .action(Path("/preferences"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("back", current.text)
            h.hidden("lang", h.say.language.rawValue)
            h.p(.class("account__title"), text: Words.theme)
            h.div(.class("choice")) { h in
                for (choice, name) in names {
                    h.button(
                        .class("choice__item"),
                        .type("submit"),
                        .name("theme"),
                        .value(choice.rawValue),
                        .aria("pressed", choice == theme),
                        text: name
                    )
                }
            }
        }
    }

    private func signOut(_ h: inout HTML) {
        h.form(
            .class("account__out"),
            .method(.post),
            .action(Path("/session/end")),
            .data("behaviour", "forget-notes"),
            .data("question", Words.notesUnsent)
        ) { h in
            h.hidden("csrf", csrf)
            h.button(.class("btn", "btn--quiet"), .type("submit"), text: Words.signOut)
        }
    }

    /// What the keyboard can do, opened with a question mark.
    ///
    /// Single keys can be turned off (WCAG 2.1.4).
    func keys(_ h: inout HTML) {
        let names: [(String, Word)] = [
            ("j", Words.keyDown), ("k", Words.keyUp), ("/", Words.keySearch), ("?", Words.keyHelp),
        ]
        h.dialog(
            .class("dialog"),
            .id("keys"),
            .aria("labelledby", "keys-title"),
            .data("yes", Words.yes),
            .data("no", Words.no)
        ) { h in
            h.h2(.id("keys-title"), text: Words.keys)
            h.dl(.class("kv")) { h in
                for (key, meaning) in names {
                    h.dt { $0.kbd(text: key) }
                    h.dd(text: meaning)
                }
            }
            h.form(.class("dialog__foot"), .attribute("method", "dialog")) { h in
                h.label(.class("tick")) { h in
                    h.input(.type("checkbox"), .data("keys", "off"))
                    h.span(text: Words.keysOff)
                }
                h.button(.class("btn"), text: Words.close)
            }
        }
    }
}
