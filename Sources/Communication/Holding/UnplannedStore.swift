import Core
import People
import Store

/// Keeps talks nobody planned, in the database (P22).
struct UnplannedStore: Sendable {
    let clock: Clock

    /// The same form sent twice, also by two servers, is one talk; what it meets follows from its kind.
    func add(
        _ talk: UnplannedTalk.Accepted,
        with person: Person,
        once: String,
        by holder: Viewer,
        at heldAt: Instant,
        _ tx: borrowing Transaction
    ) throws {
        let store = CommunicationStore(clock: clock)
        let key = key(once, person, holder)
        guard try !store.knowsTalk(key, tx) else { return }
        try store.add(
            TalkRecord(
                person: person.id,
                kind: talk.kind,
                heldAt: heldAt,
                heldOn: talk.heldOn,
                minutes: talk.minutes,
                heldBy: holder.employeeID,
                note: talk.line,
                sourceKey: key
            ),
            tx
        )
        tx.note("talk with \(person.employeeID)")
    }

    /// Whether a form has been entered before.
    func knows(_ once: String, with person: Person, by holder: Viewer, _ tx: borrowing Transaction) throws -> Bool {
        try CommunicationStore(clock: clock).knowsTalk(key(once, person, holder), tx)
    }

    private func key(_ once: String, _ person: Person, _ holder: Viewer) -> String {
        "unplanned/\(holder.employeeID)/\(once)/\(person.employeeID)"
    }
}
