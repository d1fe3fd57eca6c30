import Core

/// One thing a person is to be told; it names nobody and says nothing of why.
package struct Notice: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A talk is arranged, or its time or place is another.
        case talk
        case talkCancelled = "talk_cancelled"
        /// On the day, at the start of the shift.
        case talkToday = "talk_today"
        /// The week's list waits for a leader's word (P1).
        case commentsAsked = "comments_asked"
        /// Somebody from outside opened the record of a person whom this HR looks after.
        case recordOpened = "record_opened"
        /// Something came of a talk: an agreement to read, a check, a promise kept.
        case talkNews = "talk_news"
        /// Somebody needs a person beside them now (K4a); it waits for no shift.
        case atOnce = "at_once"
        /// It was taken back; whoever was called to it hears that at once, too.
        case atOnceOver = "at_once_over"
        /// What a person raised themselves was answered.
        case ownNews = "own_news"

        /// Goes to those whose post it is, in their shift or not.
        package var waitsForNoShift: Bool { self == .atOnce || self == .atOnceOver }
    }

    /// When and where a talk is.
    package struct Appointment: Sendable, Hashable, Codable {
        package let start: Instant
        package let end: Instant
        package let place: String?

        package init(start: Instant, end: Instant, place: String?) {
            (self.start, self.end, self.place) = (start, end, place)
        }
    }

    package let id: String
    package let kind: Kind
    /// What it is about, the same through all its changes: a slot's id, a week.
    package let about: String
    /// Grows with every change of what it is about.
    package let sequence: Int
    package let madeAt: Instant
    /// Nil for what is no appointment.
    package let appointment: Appointment?
    /// When it is too late to tell.
    package let until: Instant

    package init(
        id: String,
        kind: Kind,
        about: String,
        sequence: Int,
        madeAt: Instant,
        appointment: Appointment?,
        until: Instant
    ) {
        (self.id, self.kind, self.about, self.sequence, self.madeAt) = (id, kind, about, sequence, madeAt)
        (self.appointment, self.until) = (appointment, until)
    }
}
