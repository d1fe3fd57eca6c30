import Core
import Messages
import Web

/// What administrators see of a site's messages: the mail server, the chats, and how sending went lately.
struct MessageSettingsPage: Sendable {
    let site: String
    let server: MailServer?
    let hooks: [KeptHook]
    let failures: [SendingFailure]
    let waiting: Int
    let mayWrite: Bool
    var mail: MailServerDraft
    var chat: ChatHookDraft
    /// What came of a test or why a secret could not be kept.
    var outcome: Outcome?

    struct Outcome: Sendable {
        let sentence: Word
        let isGood: Bool
    }

    init(
        site: String,
        server: MailServer?,
        hooks: [KeptHook],
        failures: [SendingFailure],
        waiting: Int,
        mayWrite: Bool
    ) {
        (self.site, self.server, self.hooks, self.failures) = (site, server, hooks, failures)
        (self.waiting, self.mayWrite) = (waiting, mayWrite)
        mail = server.map(MailServerDraft.init) ?? MailServerDraft()
        chat = ChatHookDraft(pages: server?.pages ?? "")
    }

    var isWrong: Bool { !mail.errors.isEmpty || !chat.errors.isEmpty || outcome?.isGood == false }
}
