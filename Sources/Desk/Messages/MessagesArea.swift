import Core
import Messages
import Notify
import People
import Store
import Web

/// What leads out of the house: the key for secrets, mail, webhooks; tests give doors that lead nowhere.
package struct MessageDoors: Sendable {
    package let seal: Seal
    package let mailer: Mailer
    package let poster: Poster

    package init(seal: Seal, mailer: Mailer, poster: Poster) {
        (self.seal, self.mailer, self.poster) = (seal, mailer, poster)
    }
}

/// Messages: how people want them, where a site sends them, the calendar to subscribe to, and the sending itself.
package enum MessagesArea {
    package static func area(_ doors: MessageDoors) -> Area {
        let settings = MessageSettingsPages(doors: doors)
        return Area(
            name: "messages",
            menu: { _ in [] },
            routes: { _ in OwnMessagesPages.routes + settings.routes + [FeedPages.route] },
            jobs: { house in
                let mails = MailSending(
                    database: house.database,
                    clock: house.clock,
                    seal: doors.seal,
                    mailer: doors.mailer,
                    calendars: { tx in try CalendarStore.current(house.calendars, tx) }
                )
                let chats = ChatSending(
                    database: house.database,
                    clock: house.clock,
                    seal: doors.seal,
                    poster: doors.poster
                )
                return [
                    .outside(OutboxStore.mailJob) { job in try await mails.deliver(to: PersonID(job.payload)) },
                    .outside(OutboxStore.chatJob) { job in try await chats.deliver(job.payload) },
                ]
            }
        )
    }
}
