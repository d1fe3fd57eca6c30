import Access
import Core
import Foundation
import Messages
import Notify
import Store

extension MessageDoors {
    /// Invitations by the mail server of the person's site.
    ///
    /// At once and past the outbox: what opens an account may lie nowhere in the database. What does not leave is printed.
    package func invitations(_ database: Database, _ clock: Clock) -> InvitationPost {
        InvitationPost { letter in
            let servers = MailServerStore(seal: seal)
            let found = try await database.read(.system("invite by mail")) { tx in
                try servers.smtp(of: letter.site, tx)
            }
            guard let (smtp, _) = found, let to = MailAddress(letter.to) else {
                throw Failure(.badInput, "no mail server or no mailbox")
            }
            let mail = InvitationMail.mail(letter, through: smtp, to: to, at: clock.now())
            guard case .sent = await mailer.send([mail], smtp).first else {
                throw Failure(.badInput, "the mail did not leave")
            }
        }
    }
}

/// An invitation in the language of the person's site.
enum InvitationMail {
    static func mail(
        _ letter: InvitationPost.Letter,
        through server: SMTPServer,
        to address: MailAddress,
        at now: Instant
    ) -> MailMessage {
        let say: (Word) -> String = { $0(letter.language) }
        let lines = [
            say(MessagesWords.invited(letter.name)), letter.link,
            say(MessagesWords.invitationCode(letter.number, letter.code)),
            say(MessagesWords.invitationOnce),
        ]
        return MailMessage(
            id: ID<InvitationPost>(at: now).text,
            from: server.from,
            fromName: server.fromName,
            to: address,
            toName: letter.name,
            subject: say(MessagesWords.invitation),
            language: letter.language,
            writtenAt: now,
            body: MailMessage.Body(
                text: lines.joined(separator: "\n\n") + "\n",
                html: lines.map { "<p>\(escaped($0))</p>" }.joined()
            )
        )
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
