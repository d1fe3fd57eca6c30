import Core
import Messages
import Notify
import Web

enum MessageSettingsView {
    static func page(_ page: MessageSettingsPage, csrf: String, _ h: inout HTML) {
        if let outcome = page.outcome { h.flash(outcome.sentence, tone: outcome.isGood ? .good : .late) }
        h.pageHead(MessagesWords.settings, sub: page.site)
        if !page.mayWrite { h.p(.class("sub"), text: SettingsWords.readOnly) }
        h.p(.class("sub"), text: MessagesWords.settingsHint)
        h.h2(text: MessagesWords.server)
        if page.mayWrite { server(page, csrf: csrf, &h) } else { readServer(page, &h) }
        h.h2(text: MessagesWords.chats)
        h.p(.class("sub"), text: MessagesWords.chatsHint)
        chats(page, csrf: csrf, &h)
        if page.mayWrite { chatForm(page.chat, csrf: csrf, &h) }
        h.h2(text: MessagesWords.sending)
        h.p(text: MessagesWords.onTheWay(page.waiting))
        failures(page, &h)
    }

    private static func readServer(_ page: MessageSettingsPage, _ h: inout HTML) {
        guard let server = page.server else { return h.p(text: MessagesWords.noServer) }
        h.keyValues([
            (MessagesWords.host, "\(server.host):\(server.port)"), (MessagesWords.from, server.from.text),
            (MessagesWords.pages, server.pages),
        ])
    }

    private static func server(_ page: MessageSettingsPage, csrf: String, _ h: inout HTML) {
        let draft = page.mail
        func field(_ name: String, _ label: Word, _ value: String, hint: Word? = nil, required: Bool = true) -> Field {
            Field(name, label, value: value, hint: hint, error: draft.errors[name], required: required)
        }
        h.form(.class("card", "form"), .method(.post), .action(Path("/settings/messages/server"))) { h in
            h.hidden("csrf", csrf)
            h.field(field("host", MessagesWords.host, draft.host))
            h.field(field("port", MessagesWords.port, draft.port))
            h.choiceField(
                field("security", MessagesWords.security, draft.security.rawValue, required: false),
                options: [
                    (SMTPServer.Security.startTLS.rawValue, MessagesWords.startTLS),
                    (SMTPServer.Security.tls.rawValue, MessagesWords.tls),
                    (SMTPServer.Security.none.rawValue, MessagesWords.inClear),
                ]
            )
            h.field(field("user", MessagesWords.user, draft.user, required: false))
            h.field(
                field(
                    "password",
                    MessagesWords.password,
                    "",
                    hint: page.server?.hasPassword == true ? MessagesWords.passwordKept : MessagesWords.secretHint,
                    required: false
                ),
                type: "password",
                autocomplete: "new-password"
            )
            h.field(field("from", MessagesWords.from, draft.from, hint: MessagesWords.fromHint))
            h.field(field("pages", MessagesWords.pages, draft.pages, hint: MessagesWords.pagesHint))
            h.tickField("on", MessagesWords.isOn, isOn: draft.isOn)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: MessagesWords.save) }
        }
        if page.server != nil {
            button(Path("/settings/messages/server/test"), MessagesWords.testToMe, csrf, &h)
        }
    }

    private static func chats(_ page: MessageSettingsPage, csrf: String, _ h: inout HTML) {
        guard !page.hooks.isEmpty else { return h.p(text: MessagesWords.noChats) }
        h.tableWrap(MessagesWords.chats) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        for head in [
                            MessagesWords.name, MessagesWords.kind, MessagesWords.address, MessagesWords.actions,
                        ] { h.th(.scope(.col), text: head) }
                    }
                }
                h.tbody { h in
                    for hook in page.hooks { row(hook, mayWrite: page.mayWrite, csrf: csrf, &h) }
                }
            }
        }
    }

    private static func row(_ hook: KeptHook, mayWrite: Bool, csrf: String, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(MessagesWords.name), text: hook.name)
            h.td(.label(MessagesWords.kind), text: MessagesWords.name(of: hook.kind))
            h.td(.label(MessagesWords.address)) { h in
                h.code(text: hook.shown)
                if hook.signs { h.badge(.good, MessagesWords.signed) }
                if hook.allowsPrivate { h.badge(.plain, MessagesWords.ownNetwork) }
            }
            h.td(.label(MessagesWords.actions)) { h in
                guard mayWrite else { return }
                h.div(.class("actions")) { h in
                    let path = Path("/settings/messages/chats").adding(hook.id)
                    button(path.adding("test"), MessagesWords.test, csrf, &h)
                    button(path.adding("end"), MessagesWords.end, csrf, &h)
                }
            }
        }
    }

    private static func chatForm(_ draft: ChatHookDraft, csrf: String, _ h: inout HTML) {
        func field(_ name: String, _ label: Word, _ value: String, hint: Word? = nil, required: Bool = true) -> Field {
            Field(name, label, value: value, hint: hint, error: draft.errors[name], required: required)
        }
        h.form(.class("card", "form"), .method(.post), .action(Path("/settings/messages/chats"))) { h in
            h.hidden("csrf", csrf)
            h.choiceField(
                field("kind", MessagesWords.kind, draft.kind.rawValue, required: false),
                options: ChatKind.allCases.map { ($0.rawValue, MessagesWords.name(of: $0)) }
            )
            h.field(field("name", MessagesWords.name, draft.name))
            h.field(
                field("address", MessagesWords.address, "", hint: MessagesWords.addressHint),
                type: "password",
                autocomplete: "off"
            )
            h.field(
                field("secret", MessagesWords.secret, "", hint: MessagesWords.secretHint, required: false),
                type: "password",
                autocomplete: "new-password"
            )
            h.field(field("pages", MessagesWords.pages, draft.pages, hint: MessagesWords.pagesHint))
            h.tickField("private", MessagesWords.allowPrivate, isOn: draft.allowsPrivate)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: MessagesWords.addChat) }
        }
    }

    private static func failures(_ page: MessageSettingsPage, _ h: inout HTML) {
        guard !page.failures.isEmpty else { return h.p(.class("sub"), text: MessagesWords.noFailures) }
        h.ul { h in
            for failure in page.failures {
                let day = h.say.date(h.say.zone.day(of: failure.at))
                let what = failure.chat ?? h.say(MessagesWords.aMail)
                h.li(text: "\(day) \(h.say.zone.clock(failure.at)) · \(what) · \(failure.problem)")
            }
        }
    }

    private static func button(_ path: Path, _ word: Word, _ csrf: String, _ h: inout HTML) {
        h.form(.method(.post), .action(path)) { h in
            h.hidden("csrf", csrf)
            h.button(.class("btn"), .type("submit"), text: word)
        }
    }
}
