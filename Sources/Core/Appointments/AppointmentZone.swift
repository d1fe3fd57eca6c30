/// A zone as a calendar file explains it: the offset at its first moment, and every change of offset until its last.
///
/// Written out change by change, so that it is exact for the file's own dates and promises nothing about others.
package struct AppointmentZone: Sendable, Hashable {
    let zone: Zone
    /// When each offset begins, what it was before and is from then on.
    let changes: [Change]

    struct Change: Sendable, Hashable {
        let at: Instant
        let from: Int
        let to: Int
    }

    package init(_ zone: Zone, from first: Instant, to last: Instant) {
        self.zone = zone
        // The day before, so that a time just after the change is explained too.
        var at = Instant(seconds: first.seconds - 86_400)
        let before = zone.offset(at: at)
        var changes = [Change(at: at, from: before, to: before)]
        while at < last {
            let next = at + 86_400
            if zone.offset(at: next) != zone.offset(at: at) {
                changes.append(AppointmentZone.change(zone, between: at, and: next))
            }
            at = next
        }
        self.changes = changes
    }

    /// The second the offset changes, found by halving.
    private static func change(_ zone: Zone, between before: Instant, and after: Instant) -> Change {
        let (old, new) = (zone.offset(at: before), zone.offset(at: after))
        var (low, high) = (before.seconds, after.seconds)
        while high - low > 1 {
            let middle = (low + high) / 2
            if zone.offset(at: Instant(seconds: middle)) == old { low = middle } else { high = middle }
        }
        return Change(at: Instant(seconds: high), from: old, to: new)
    }

    package var lines: [String] {
        let standard = changes.map(\.to).min() ?? 0
        return ["BEGIN:VTIMEZONE", "TZID:\(zone.name)"]
            + changes.flatMap { change in
                let part = change.to > standard ? "DAYLIGHT" : "STANDARD"
                // A change is told by the clock as it was before it (section 3.6.5).
                let clock = Zone.utc.text(change.at + change.from).filter { $0 != "-" && $0 != ":" }
                return [
                    "BEGIN:\(part)", "DTSTART:\(clock)", "TZOFFSETFROM:\(AppointmentZone.offset(change.from))",
                    "TZOFFSETTO:\(AppointmentZone.offset(change.to))", "END:\(part)",
                ]
            } + ["END:VTIMEZONE"]
    }

    /// `+0800`, with seconds only where there are any.
    private static func offset(_ seconds: Int) -> String {
        let size = abs(seconds)
        let text = "\(seconds < 0 ? "-" : "+")\(padded(size / 3600, 2))\(padded(size / 60 % 60, 2))"
        return size % 60 == 0 ? text : text + padded(size % 60, 2)
    }
}
