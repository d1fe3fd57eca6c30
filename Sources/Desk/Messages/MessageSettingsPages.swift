import Core
import Messages
import Notify
import Store
import Web

/// Where a site sends messages; whoever looks after its settings changes it, and no secret is ever shown again.
struct MessageSettingsPages: Sendable {
    let doors: MessageDoors
    private static let path = Path("/settings/messages")

    var routes: [Route] {
        [
            Route(.get, "/settings/messages", Administration.readers) { visit in
                show(
                    try await page(visit),
                    visit,
                    notice: visit.query["done"].map { _ in visit.say(MessagesWords.saved) }
                )
            },
            Route(.post, "/settings/messages/server", Administration.readers) { visit in try await setServer(visit) },
            Route(.post, "/settings/messages/server/test", Administration.readers) { visit in try await testMail(visit)
            },
            Route(.post, "/settings/messages/chats", Administration.readers) { visit in try await addChat(visit) },
            Route(.post, "/settings/messages/chats/:hook/end", Administration.readers) { visit in
                try await endChat(visit)
            },
            Route(.post, "/settings/messages/chats/:hook/test", Administration.readers) { visit in
                try await testChat(visit)
            },
        ]
    }

    private func page(_ visit: Visit) async throws -> MessageSettingsPage {
        let (site, since) = (visit.viewer.site, visit.now + -7 * 86_400)
        let mayWrite = try await Administration.admits(visit)
        return try await visit.read { tx in
            MessageSettingsPage(
                site: site,
                server: try MailServerStore.server(of: site, tx),
                hooks: try ChatHookStore.hooks(of: site, tx),
                failures: try SendingStateStore.failures(of: site, since: since, tx),
                waiting: try SendingStateStore.waiting(of: site, tx),
                mayWrite: mayWrite
            )
        }
    }

    private func show(_ page: MessageSettingsPage, _ visit: Visit, notice: String? = nil) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(MessagesWords.settings, at: Self.path, status: page.isWrong ? 422 : 200, notice: notice) { h in
            MessageSettingsView.page(page, csrf: csrf, &h)
        }
    }

    /// The page again, with what came of it.
    private func show(_ visit: Visit, _ sentence: Word, isGood: Bool) async throws -> Answer {
        var page = try await page(visit)
        page.outcome = MessageSettingsPage.Outcome(sentence: sentence, isGood: isGood)
        return show(page, visit)
    }

    private func setServer(_ visit: Visit) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        let (site, now, actor) = (visit.viewer.site, visit.now, visit.viewer.actor.name)
        // As typed: a password may begin or end with a space.
        let password = visit.form.fields["password"].flatMap { $0.isEmpty ? nil : $0 }
        var draft = MailServerDraft(visit.form)
        guard let server = draft.checked(sendsPassword: password != nil) else {
            var page = try await page(visit)
            page.mail = draft
            return show(page, visit)
        }
        let store = MailServerStore(seal: doors.seal)
        do {
            try await visit.write("set the mail server") { tx in
                try store.put(server, password: password, site: site, by: actor, at: now, tx)
            }
        } catch let refused as Seal.Refused {
            return try await show(visit, refused.sentence, isGood: false)
        }
        return .redirect(Self.path.query("done", "1"))
    }

    /// A mail to whoever asks for it, at once.
    private func testMail(_ visit: Visit) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        let (viewer, store) = (visit.viewer, MailServerStore(seal: doors.seal))
        let (mail, found) = try await visit.read { tx in
            (try MessageChoiceStore.mail(of: viewer.person, tx), try store.smtp(of: viewer.site, tx))
        }
        guard let (smtp, pages) = found else { return try await show(visit, MessagesWords.notReady, isGood: false) }
        guard let address = mail.flatMap(MailAddress.init) else {
            return try await show(visit, MessagesWords.noMailbox, isGood: false)
        }
        let message = TestMessage.mail(
            through: smtp,
            to: address,
            name: viewer.name,
            language: visit.say.language,
            pages: pages,
            at: visit.now
        )
        let answer = await doors.mailer.send([message], smtp).first
        return try await told(answer, visit)
    }

    private func addChat(_ visit: Visit) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        var draft = ChatHookDraft(visit.form)
        guard let (hook, pages) = draft.checked(address: visit.form["address"], secret: visit.form["secret"]) else {
            var page = try await page(visit)
            page.chat = draft
            return show(page, visit)
        }
        let (site, now, actor) = (visit.viewer.site, visit.now, visit.viewer.actor.name)
        let (store, kept) = (ChatHookStore(seal: doors.seal), draft)
        do {
            _ = try await visit.write("add a chat") { tx in
                try store.add(
                    hook,
                    name: kept.name,
                    allowsPrivate: kept.allowsPrivate,
                    pages: pages,
                    site: site,
                    by: actor,
                    at: now,
                    tx
                )
            }
        } catch let refused as Seal.Refused {
            return try await show(visit, refused.sentence, isGood: false)
        }
        return .redirect(Self.path.query("done", "1"))
    }

    private func endChat(_ visit: Visit) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        let (id, site, now) = (ID<KeptHook>(visit.parameter("hook")), visit.viewer.site, visit.now)
        let isEnded = try await visit.write("end a chat") { tx in try ChatHookStore.end(id, site: site, at: now, tx) }
        return isEnded ? .redirect(Self.path.query("done", "1")) : .notFound
    }

    private func testChat(_ visit: Visit) async throws -> Answer {
        guard try await Administration.admits(visit) else { return .notFound }
        let (id, store) = (ID<KeptHook>(visit.parameter("hook")), ChatHookStore(seal: doors.seal))
        guard let open = try await visit.read({ tx in try store.open(id, tx) }), open.site == visit.viewer.site else {
            return .notFound
        }
        let message = TestMessage.chat(language: open.language, pages: open.pages, at: visit.now)
        let posted = await doors.poster.post(open.hook.request(message, at: visit.now), open.allowsPrivate)
        return try await told(posted.delivery(open.hook.kind), visit)
    }

    private func told(_ answer: Delivery?, _ visit: Visit) async throws -> Answer {
        switch answer {
        case .sent: try await show(visit, MessagesWords.testSent, isGood: true)
        case .later(let why, _), .never(let why):
            try await show(visit, MessagesWords.testFailed(why), isGood: false)
        case nil: try await show(visit, MessagesWords.notReady, isGood: false)
        }
    }
}
