import Core

/// When and where a talk is to be held.
package struct Slot: Sendable, Hashable {
    package let start: Instant
    package let minutes: Int
    /// The room's name; nil where the holder sees to it.
    package let place: String?

    package init(start: Instant, minutes: Int, place: String?) {
        (self.start, self.minutes, self.place) = (start, minutes, place)
    }

    package var span: Span { Span(start, minutes: minutes) }
}

/// A quiet room for talks (P6); one talk at a time.
package struct Room: Sendable, Hashable {
    /// In the order they are offered: an office only where nothing else is free.
    package enum Kind: Int, Sendable, Comparable {
        case meeting, rest, office

        package static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    package let name: String
    package let kind: Kind
    /// When others have it.
    package var busy: Spans

    package init(name: String, kind: Kind, busy: Spans = Spans()) {
        (self.name, self.kind, self.busy) = (name, kind, busy)
    }
}
