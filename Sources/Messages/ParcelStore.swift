import Core
import Notify
import Store

/// One mail on its way: the same content and the same id at every try.
struct Parcel: Sendable {
    let id: ID<Dispatch>
    let tries: Int
    let madeAt: Instant
    let items: [Digest.Item]
}

/// Takes what waits for a person, and says what became of it.
enum ParcelStore {
    /// A mail that is not sent yet, once nobody is sending it.
    static func open(of person: PersonID, at now: Instant, _ tx: borrowing Transaction) throws -> Parcel? {
        let found = try tx.first(
            """
            SELECT dispatch_id, tries, made_at FROM dispatch
            WHERE person_id = $1 AND state = 'ready' AND (lease_until IS NULL OR lease_until < $2) AND {scope person_id}
            ORDER BY made_at, dispatch_id
            """,
            [.id(person), .at(now)]
        ) { row -> (ID<Dispatch>, Int, Instant) in (row.id(0), row.count(1), row.at(2)) }
        guard let (id, tries, madeAt) = found else { return nil }
        let items = try tx.rows(
            """
            SELECT message_id, kind, about, sequence, start_at, end_at, place, until_at, made_at, change FROM message
            WHERE dispatch_id = $1 AND state = 'taken' AND {scope person_id} ORDER BY start_at NULLS LAST, about
            """,
            [.id(id)]
        ) { row in Digest.Item(change: Digest.Change(kept: row.text(9)), notice: Notice(row)) }
        return Parcel(id: id, tries: tries, madeAt: madeAt, items: items)
    }

    /// What waits for a person and is due, of some kinds.
    static func waiting(_ person: PersonID, at now: Instant, _ tx: borrowing Transaction) throws -> [Notice] {
        try tx.rows(
            """
            SELECT message_id, kind, about, sequence, start_at, end_at, place, until_at, made_at FROM message
            WHERE person_id = $1 AND state = 'waiting' AND due_at <= $2 AND {scope person_id}
            ORDER BY made_at, message_id
            """,
            [.id(person), .at(now)]
        ) { Notice($0) }
    }

    /// What the person was told last of each thing.
    static func told(_ person: PersonID, of abouts: Set<String>, _ tx: borrowing Transaction) throws -> [String: Notice]
    {
        var told: [String: Notice] = [:]
        for about in abouts.sorted() {
            told[about] = try tx.first(
                """
                SELECT message_id, kind, about, sequence, start_at, end_at, place, until_at, made_at FROM message
                WHERE person_id = $1 AND about = $2 AND state IN ('taken', 'sent') AND kind <> 'talk_today'
                    AND {scope person_id}
                ORDER BY sequence DESC, made_at DESC
                """,
                [.id(person), .text(about)]
            ) { Notice($0) }
        }
        return told
    }

    /// Makes one mail of what is to be told and drops the rest of what waited.
    static func take(
        _ digest: Digest,
        of waiting: [Notice],
        for person: PersonID,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Parcel? {
        let id = ID<Dispatch>(at: now)
        if !digest.items.isEmpty {
            try tx.run(
                """
                INSERT INTO dispatch (dispatch_id, person_id, state, made_at, tries) VALUES ($1, $2, 'ready', $3, 0)
                """,
                [.id(id), .id(person), .at(now)]
            )
        }
        let changes = Dictionary(digest.items.map { ($0.notice.id, $0.change) }, uniquingKeysWith: { $1 })
        for notice in waiting {
            let change = changes[notice.id]
            try tx.run(
                """
                UPDATE message SET state = $2, change = $3, dispatch_id = $4
                WHERE message_id = $1 AND state = 'waiting' AND {scope person_id}
                """,
                [
                    .text(notice.id), .text(change == nil ? "dropped" : "taken"), .text(change?.kept),
                    change == nil ? .null : .id(id),
                ]
            )
        }
        guard !digest.items.isEmpty else { return nil }
        tx.note("one mail of \(digest.items.count)")
        return Parcel(id: id, tries: 0, madeAt: now, items: digest.items)
    }

    /// Whoever sends it has it until then.
    static func lease(_ id: ID<Dispatch>, until: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE dispatch SET lease_until = $2, tries = tries + 1 WHERE dispatch_id = $1 AND {scope person_id}",
            [.id(id), .at(until)]
        )
    }

    /// When whoever has a mail to the person will have let go of it; nil where nobody has one.
    static func leasedUntil(_ person: PersonID, at now: Instant, _ tx: borrowing Transaction) throws -> Instant? {
        try tx.first(
            """
            SELECT lease_until FROM dispatch
            WHERE person_id = $1 AND state = 'ready' AND lease_until >= $2 AND {scope person_id} ORDER BY lease_until
            """,
            [.id(person), .at(now)]
        ) { $0.at(0) }
    }

    /// What became of a try: sent, failed for good, or nobody's until `retryAt`.
    static func ended(
        _ id: ID<Dispatch>,
        _ end: Delivery,
        retryAt: Instant?,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        let (state, problem): (String, String?) =
            switch end {
            case .sent: ("sent", nil)
            case .later(let why, _): (retryAt == nil ? "failed" : "ready", why)
            case .never(let why): ("failed", why)
            }
        let isOver = state != "ready"
        try tx.run(
            """
            UPDATE dispatch SET state = $2, problem = $3, lease_until = $4, ended_at = $5
            WHERE dispatch_id = $1 AND state = 'ready' {unscoped: by its id}
            """,
            [.id(id), .text(state), .text(problem), .at(isOver ? nil : retryAt), .at(isOver ? now : nil)]
        )
        guard isOver else { return }
        try tx.run(
            "UPDATE message SET state = $2 WHERE dispatch_id = $1 AND state = 'taken' AND {scope person_id}",
            [.id(id), .text(state)]
        )
    }
}

extension Notice {
    fileprivate init(_ row: borrowing Row) {
        let appointment = row.optionalAt(4).map { start in
            Appointment(start: start, end: row.at(5), place: row.optionalText(6))
        }
        self.init(
            id: row.text(0),
            kind: Kind(rawValue: row.text(1)) ?? .talk,
            about: row.text(2),
            sequence: row.count(3),
            madeAt: row.at(8),
            appointment: appointment,
            until: row.at(7)
        )
    }
}

extension Digest.Change {
    var kept: String {
        switch self {
        case .arranged: "arranged"
        case .moved: "moved"
        case .cancelled: "cancelled"
        case .today: "today"
        case .asked: "asked"
        case .opened: "opened"
        case .news: "news"
        case .atOnce: "at_once"
        case .over: "over"
        case .own: "own"
        }
    }

    /// Reads what `kept` wrote.
    init(kept: String) {
        switch kept {
        case "moved": self = .moved
        case "cancelled": self = .cancelled
        case "today": self = .today
        case "asked": self = .asked
        case "opened": self = .opened
        case "news": self = .news
        case "at_once": self = .atOnce
        case "over": self = .over
        case "own": self = .own
        default: self = .arranged
        }
    }
}
