import Core
import Notify

/// A message by which an administrator sees that the settings are right; sent at once and kept nowhere.
package enum TestMessage {
    package static func mail(
        through server: SMTPServer,
        to address: MailAddress,
        name: String,
        language: Language,
        pages: String,
        at now: Instant
    ) -> MailMessage {
        let line = Words.testLine(language)
        return MailMessage(
            id: ID<Dispatch>(at: now).text,
            from: server.from,
            fromName: server.fromName,
            to: address,
            toName: name,
            subject: Words.test(language),
            language: language,
            writtenAt: now,
            body: MailMessage.Body(text: "\(line)\n\(pages)/\n", html: "<p>\(line)</p>")
        )
    }

    package static func chat(language: Language, pages: String, at now: Instant) -> ChatMessage {
        ChatMessage(
            id: ID<Dispatch>(at: now).text,
            title: Words.test(language),
            text: Words.testLine(language),
            link: pages + "/",
            linkText: Words.open(language)
        )
    }
}
