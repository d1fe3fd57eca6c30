import Core
import Notify
import Store

/// Puts what people are to be told into the outbox, in the transaction of what they are told of.
///
/// Nothing is put for someone whose site sends no mail: what mail was never set up for must not come out years later.
package struct OutboxStore: Sendable {
    /// The kinds of jobs that empty it.
    package static let mailJob = "message"
    package static let chatJob = "chat-message"

    private let now: Instant

    package init(now: Instant) { self.now = now }

    /// A talk is arranged for someone, or its time or place is another; on its day they are reminded.
    package func talk(
        _ about: String,
        sequence: Int,
        _ appointment: Notice.Appointment,
        for person: PersonID,
        zone: Zone,
        _ tx: borrowing Transaction
    ) throws {
        guard appointment.start > now else { return }
        try put(.talk, about, sequence, appointment, due: now, until: appointment.start, for: person, tx)
        let day = zone.day(of: appointment.start)
        if day > zone.day(of: now) {
            let morning = zone.instant(day)
            try put(.talkToday, about, sequence, appointment, due: morning, until: appointment.start, for: person, tx)
        }
    }

    /// It does not take place.
    package func cancelled(
        _ about: String,
        sequence: Int,
        _ appointment: Notice.Appointment,
        for person: PersonID,
        _ tx: borrowing Transaction
    ) throws {
        guard appointment.start > now else { return }
        try put(.talkCancelled, about, sequence, appointment, due: now, until: appointment.start, for: person, tx)
    }

    /// The week's list went out: every leader of the site and its chats are asked for a word (P1).
    package func commentsAsked(_ week: Week, site: String, until: Instant, _ tx: borrowing Transaction) throws {
        guard until > now else { return }
        let leaders = try tx.rows(
            """
            SELECT person_id FROM standing {unscoped: all leaders of a site are asked}
            WHERE site = $1 AND role = 'leader' AND employed = 1 ORDER BY person_id
            """,
            [.text(site)]
        ) { PersonID($0.text(0)) }
        for leader in leaders {
            try put(.commentsAsked, "week \(week)", 0, nil, due: now, until: until, for: leader, tx)
        }
        for hook in try ChatHookStore.ids(of: site, tx) {
            try chat(hook, about: "week \(week)", tx)
        }
    }

    /// A record was opened from outside: HR of the person's site hears of it at once; where there is none, its managers.
    package func recordOpened(_ about: String, tell people: [PersonID], _ tx: borrowing Transaction) throws {
        for person in people {
            try put(.recordOpened, about, 0, nil, due: now, until: now + 14 * 86_400, for: person, tx)
        }
    }

    /// Something came of a talk; `about` names the piece of news, which is told once, and says nothing of what it is.
    package func talkNews(_ about: String, for person: PersonID, _ tx: borrowing Transaction) throws {
        try put(.talkNews, about, 0, nil, due: now, until: now + 14 * 86_400, for: person, tx)
    }

    /// What a person raised themselves was answered; `about` names the answer, which is told once and not said.
    package func ownNews(_ about: String, for person: PersonID, _ tx: borrowing Transaction) throws {
        try put(.ownNews, about, 0, nil, due: now, until: now + 14 * 86_400, for: person, tx)
    }

    /// It was taken back that somebody is needed: those who were told are told again, and those who were not are not.
    package func atOnceOver(_ about: String, tell people: [PersonID], _ tx: borrowing Transaction) throws {
        for person in Set(people).sorted() {
            try put(.atOnceOver, about, 1, nil, due: now, until: now + 86_400, for: person, tx)
        }
    }

    /// Somebody needs a person beside them now (K4a): holder and contacts are told at once, and neither who nor why.
    package func atOnce(_ about: String, tell people: [PersonID], _ tx: borrowing Transaction) throws {
        for person in Set(people).sorted() {
            try put(.atOnce, about, 0, nil, due: now, until: now + 86_400, for: person, tx)
        }
    }

    /// One post to a chat; the same thing is said there once.
    package func chat(_ hook: ID<KeptHook>, about: String, _ tx: borrowing Transaction) throws {
        let id = ID<Dispatch>(at: now)
        let isNew = try tx.run(
            """
            INSERT INTO dispatch (dispatch_id, hook_id, about, state, made_at, tries)
            VALUES ($1, $2, $3, 'ready', $4, 0) ON CONFLICT (hook_id, about) WHERE hook_id IS NOT NULL DO NOTHING
            """,
            [.id(id), .id(hook), .text(about), .at(now)]
        )
        if isNew > 0 {
            try JobStore.enqueue(Self.chatJob, payload: id.text, key: id.text, at: now, tx)
        }
    }

    private func put(
        _ kind: Notice.Kind,
        _ about: String,
        _ sequence: Int,
        _ appointment: Notice.Appointment?,
        due: Instant,
        until: Instant,
        for person: PersonID,
        _ tx: borrowing Transaction
    ) throws {
        let id = ID<Notice>(at: now)
        let isNew = try tx.run(
            """
            INSERT INTO message (message_id, person_id, kind, about, sequence, start_at, end_at, place, due_at, until_at,
                made_at, state)
            SELECT CAST($1 AS TEXT), s.person_id, CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS BIGINT),
                CAST($6 AS BIGINT), CAST($7 AS BIGINT), CAST($8 AS TEXT), CAST($9 AS BIGINT), CAST($10 AS BIGINT),
                CAST($11 AS BIGINT), 'waiting'
            FROM standing s {unscoped: who is told is decided by what they are told of}
            JOIN mail_server m ON m.site = s.site
            WHERE s.person_id = $2 AND s.employed = 1 AND m.is_on = 1
            ON CONFLICT (person_id, about, kind, sequence) DO NOTHING
            """,
            [
                .id(id), .id(person), .text(kind.rawValue), .text(about), .int(sequence), .at(appointment?.start),
                .at(appointment?.end), .text(appointment?.place), .at(due), .at(until), .at(now),
            ]
        )
        if isNew > 0 {
            try JobStore.enqueue(Self.mailJob, payload: person.text, key: id.text, notBefore: due, at: now, tx)
        }
    }
}

/// A mail or a post on its way, as the kind of an id.
package enum Dispatch {}
