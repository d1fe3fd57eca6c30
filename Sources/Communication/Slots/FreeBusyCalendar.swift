import Core

/// A holder's week as free and busy times (RFC 5545, VFREEBUSY), made of what its reader may see and nothing else (C5a).
///
/// Places on offer are free, talks are busy, and all the rest of the week is unavailable: nothing in it has the shape of
/// a talk that is not shown.
struct FreeBusyCalendar {
    let holder: String
    let week: Week
    let zone: Zone
    let entries: [FreeBusy.Entry]
    let now: Instant

    var text: String {
        let whole = Span(zone.instant(week.first), zone.instant(week.last + 1))
        let busy = Spans(entries.filter { $0.state != .offered }.map(\.span))
        let free = Spans(entries.filter { $0.state == .offered }.map(\.span)).without(busy)
        let away = Spans([whole]).without(Spans(busy.all + free.all))
        let lines =
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Zhiyin//Week//EN", "METHOD:PUBLISH", "BEGIN:VFREEBUSY",
                "UID:\(CalendarLine.escaped("\(holder)-\(week)"))@zhiyin", "DTSTAMP:\(CalendarLine.utc(now))",
                "DTSTART:\(CalendarLine.utc(whole.start))", "DTEND:\(CalendarLine.utc(whole.end))",
            ] + Self.periods("FREE", free) + Self.periods("BUSY", busy) + Self.periods("BUSY-UNAVAILABLE", away) + [
                "END:VFREEBUSY", "END:VCALENDAR",
            ]
        return lines.map { CalendarLine.folded($0) + "\r\n" }.joined()
    }

    private static func periods(_ kind: String, _ spans: Spans) -> [String] {
        let all = spans.all.map { "\(CalendarLine.utc($0.start))/\(CalendarLine.utc($0.end))" }
        return all.isEmpty ? [] : ["FREEBUSY;FBTYPE=\(kind):\(all.joined(separator: ","))"]
    }
}

extension FreeBusy.Entry {
    fileprivate var span: Span { Span(start, minutes: minutes) }
}
