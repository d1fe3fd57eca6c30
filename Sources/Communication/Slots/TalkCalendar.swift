import Core

/// Slots as a calendar file: times in UTC, and a title whoever looks over a shoulder may read.
struct TalkCalendar {
    /// A slot without the reason for it.
    struct Event: Sendable {
        let uid: String
        let slot: Slot
        let title: String
        /// Whom it is with; nil where nobody else may know.
        let person: String?
        let isTold: Bool
        let revision: Int
        let changedAt: Instant
    }

    let events: [Event]

    var text: String {
        AppointmentFile(
            events: events.map { event in
                AppointmentFile.Event(
                    uid: event.uid,
                    start: event.slot.start,
                    end: event.slot.span.end,
                    title: event.title,
                    place: event.slot.place,
                    note: event.person,
                    status: event.isTold ? .confirmed : .tentative,
                    sequence: max(event.revision - 1, 0),
                    changedAt: event.changedAt
                )
            }
        ).text
    }
}
