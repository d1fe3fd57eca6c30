import Core
import Notify
import Store
import Workdays

/// Does the jobs of the outbox that are mails: what waits for one person, as one mail, in their shift (L11).
package struct MailSending: Sendable {
    private let database: Database
    private let clock: Clock
    private let servers: MailServerStore
    private let mailer: Mailer
    /// The site's calendar of working days, by its name.
    private let calendars: @Sendable (borrowing Transaction) throws -> CalendarSet
    /// How long a try may take before another server may begin one, in seconds.
    private static let lease = 180
    /// How often someone who cannot be reached is looked for again: shifts change.
    private static let look = 3600

    package init(
        database: Database,
        clock: Clock,
        seal: Seal,
        mailer: Mailer,
        calendars: @escaping @Sendable (borrowing Transaction) throws -> CalendarSet
    ) {
        (self.database, self.clock, self.mailer, self.calendars) = (database, clock, mailer, calendars)
        servers = MailServerStore(seal: seal)
    }

    private enum Step: Sendable {
        case nothing
        case wait(until: Instant)
        case send(MailMessage, SMTPServer, Parcel)
    }

    /// Sends one mail to a person, if there is something to tell and this is the time.
    package func deliver(to person: PersonID) async throws -> JobOutcome {
        let now = clock.now()
        let step = try await database.write(.system("messages"), "tell a person") { tx in
            try next(person, at: now, tx)
        }
        switch step {
        case .nothing: return .done
        case .wait(let until): return .snooze(until: until)
        case .send(let mail, let server, let parcel):
            let answer = await mailer.send([mail], server).first ?? .later(why: "the mail was not sent", seconds: nil)
            return try await settle(parcel, to: person, answer)
        }
    }

    private func settle(_ parcel: Parcel, to person: PersonID, _ answer: Delivery) async throws -> JobOutcome {
        let now = clock.now()
        let retryAt = Retry.at(answer, tries: parcel.tries + 1, now: now)
        let hasMore = try await database.writePart(.system("messages")) { tx in
            try ParcelStore.ended(parcel.id, answer, retryAt: retryAt, at: now, tx)
            return try !ParcelStore.waiting(person, at: now, tx).isEmpty
        }
        // What waits besides may have asked for the very job that just sent something else.
        return retryAt.map { .snooze(until: $0) } ?? (hasMore ? .snooze(until: now) : .done)
    }

    private func next(_ person: PersonID, at now: Instant, _ tx: borrowing Transaction) throws -> Step {
        let waiting = try ParcelStore.waiting(person, at: now, tx)
        let open = try ParcelStore.open(of: person, at: now, tx)
        guard let recipient = try RecipientStore.recipient(person, tx), recipient.choice.byMail,
            let mail = recipient.mail, let (smtp, pages) = try servers.smtp(of: recipient.site, tx)
        else {
            // Nobody to tell, or no way to: what waits is dropped, not kept for a day when it is old.
            _ = try ParcelStore.take(Digest([], told: [:], now: now), of: waiting, for: person, at: now, tx)
            if let open {
                try ParcelStore.ended(open.id, .never(why: "no mailbox or no server"), retryAt: nil, at: now, tx)
            }
            return .nothing
        }
        let sets = try calendars(tx)
        let reach = try RecipientStore.reach(of: recipient, now: now, { sets[$0] }, tx)
        func moment(_ kind: Notice.Kind) -> Instant? {
            // What cannot wait goes to those whose post it is, and to nobody else.
            reach.moment(from: now, isSwitchedOn: kind.waitsForNoShift || recipient.choice.outside.contains(kind))
        }
        if let open {
            guard open.items.contains(where: { now < $0.notice.until }) else {
                try ParcelStore.ended(open.id, .never(why: "too late"), retryAt: nil, at: now, tx)
                return .wait(until: now)
            }
            let moments = open.items.map { moment($0.notice.kind) }
            guard moments.contains(now) else { return wait(moments, now) }
            return try send(open, to: recipient, mail, smtp, pages, at: now, tx)
        }
        // Another try is under way, or was when its server died: whoever comes later looks again.
        if let until = try ParcelStore.leasedUntil(person, at: now, tx) { return .wait(until: until + 1) }
        let due = waiting.filter { moment($0.kind) == now }
        guard !due.isEmpty else { return waiting.isEmpty ? .nothing : wait(waiting.map { moment($0.kind) }, now) }
        let digest = Digest(due, told: try ParcelStore.told(person, of: Set(due.map(\.about)), tx), now: now)
        guard let parcel = try ParcelStore.take(digest, of: due, for: person, at: now, tx) else { return .nothing }
        return try send(parcel, to: recipient, mail, smtp, pages, at: now, tx)
    }

    private func wait(_ moments: [Instant?], _ now: Instant) -> Step {
        .wait(until: min(moments.compactMap { $0 }.min() ?? now + Self.look, now + Self.look))
    }

    private func send(
        _ parcel: Parcel,
        to recipient: Recipient,
        _ mail: MailAddress,
        _ smtp: SMTPServer,
        _ pages: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Step {
        try ParcelStore.lease(parcel.id, until: now + Self.lease, tx)
        let letter = Letter(items: parcel.items, language: recipient.language, zone: recipient.zone, pages: pages)
        let message = MailMessage(
            id: parcel.id.text,
            from: smtp.from,
            fromName: smtp.fromName,
            to: mail,
            toName: recipient.name,
            subject: letter.subject,
            language: recipient.language,
            writtenAt: parcel.madeAt,
            body: MailMessage.Body(
                text: letter.text,
                html: letter.html,
                calendars: letter.calendars(from: smtp.from, to: mail, name: recipient.name)
            )
        )
        return .send(message, smtp, parcel)
    }
}
