import Core
import Messages
import Signals
import Store
import Workdays

/// Own matters in the database: their words lie sealed, and the rows of the audit are for HR alone (C5a).
package struct MatterStore: Sendable {
    private let now: Instant
    private var clock: Clock { .fixed(now) }

    package init(now: Instant) { self.now = now }

    /// Keeps what somebody raised, and tells the spine; the same words again on the same day are the same matter.
    package func raise(_ new: NewMatter, _ tx: borrowing Transaction) throws -> MatterID {
        tx.hideAudit(from: new.hiddenFrom ?? new.person)
        let texts = try SealedTextStore(tx, clock: clock)
        let mark = "\(new.raisedOn) " + texts.mark(of: "\(new.what.rawValue) \(new.words)")
        let known = try tx.first(
            "SELECT matter_id FROM matter {unscoped: one's own} WHERE person_id = $1 AND mark = $2",
            [.id(new.person), .text(mark)]
        ) { MatterID($0.text(0)) }
        if let known { return known }
        let id = MatterID(at: now)
        try tx.run(
            """
            INSERT INTO matter (matter_id, person_id, what, site, raised_at, raised_on, due_on, due_estimated, owner,
                sealed_words, hidden_from, talk_on, talk_time, listener, mark)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            [
                .id(id), .id(new.person), .text(new.what.rawValue), .text(new.site), .at(now), .day(new.raisedOn),
                .day(new.due.day), .bool(new.due.estimated), .text(new.owner),
                .id(try texts.seal(new.words, about: new.person, tx)), .id(new.hiddenFrom), .day(new.talkOn),
                .text(new.talkTime), .text(new.listener), .text(mark),
            ]
        )
        try put(1, .received, of: id, on: new.raisedOn, by: new.employeeID, words: nil, owner: nil, tx)
        try tell(id, new.what, owner: new.owner, of: new.person, at: now, on: new.raisedOn, new.hiddenFrom, tx)
        tx.note("matter \(id)")
        return id
    }

    /// Adds a step to a matter as it was seen; false, and nothing, where somebody was faster.
    func add(
        _ step: MatterStep,
        to matter: Matter,
        on day: Day,
        by employeeID: String,
        words: String?,
        owner: String? = nil,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        tx.hideAudit(from: matter.hiddenFrom ?? matter.person)
        let last = try tx.first(
            "SELECT max(number) FROM matter_event {unscoped: of a matter that was opened} WHERE matter_id = $1",
            [.id(matter.id)]
        ) { $0.count(0) }
        guard last == matter.events.last?.number else { return false }
        let sealed = try words.map { try SealedTextStore(tx, clock: clock).seal($0, about: matter.person, tx) }
        try put((last ?? 0) + 1, step, of: matter.id, on: day, by: employeeID, words: sealed, owner: owner, tx)
        if let owner {
            try tx.run(
                "UPDATE matter {unscoped: a matter that was opened} SET owner = $2 WHERE matter_id = $1",
                [.id(matter.id), .text(owner)]
            )
            try tell(
                matter.id,
                matter.what,
                owner: owner,
                of: matter.person,
                at: matter.raisedAt,
                on: matter.raisedOn,
                matter.hiddenFrom,
                tx
            )
        }
        if step == .answered, matter.answeredOn == nil {
            let answered = SignalDraft(
                MatterAnswered(matter: matter.id.text, by: employeeID),
                about: matter.person,
                happenedAt: now,
                happenedOn: day,
                sourceKey: MatterAnswered.sourceKey(matter.id.text),
                hiddenFrom: matter.hiddenFrom
            )
            try SignalStore(clock: clock).emit(answered, tx)
        }
        if step == .answered, matter.hiddenFrom == nil {
            // A mail about a complaint would be one more than before in what administrators count (C5a); it stands on
            // the person's first page.
            try OutboxStore(now: now).ownNews("matter/\(matter.id)/\((last ?? 0) + 1)", for: matter.person, tx)
        }
        tx.note("matter \(matter.id)")
        return true
    }

    private func tell(
        _ id: MatterID,
        _ what: OwnMatter.What,
        owner: String,
        of person: PersonID,
        at: Instant,
        on day: Day,
        _ hiddenFrom: PersonID?,
        _ tx: borrowing Transaction
    ) throws {
        let raised = SignalDraft(
            OwnMatter(matter: id.text, what: what, owner: owner),
            about: person,
            happenedAt: at,
            happenedOn: day,
            sourceKey: OwnMatter.sourceKey(id.text),
            hiddenFrom: hiddenFrom
        )
        try SignalStore(clock: clock).emit(raised, tx)
    }

    private func put(
        _ number: Int,
        _ step: MatterStep,
        of id: MatterID,
        on day: Day,
        by employeeID: String,
        words: ID<SealedText>?,
        owner: String?,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO matter_event (matter_id, number, at, day, by_name, step, sealed_words, owner)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .id(id), .int(number), .at(now), .day(day), .text(employeeID), .text(step.rawValue), .id(words),
                .text(owner),
            ]
        )
    }
}
