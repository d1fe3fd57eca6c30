import Core

/// Slots as a calendar file (RFC 5545): times in UTC, and a title whoever looks over a shoulder may read.
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
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Zhiyin//Week//EN", "CALSCALE:GREGORIAN"]
        for event in events {
            lines += [
                "BEGIN:VEVENT", "UID:\(TalkCalendar.escaped(event.uid))",
                "DTSTAMP:\(TalkCalendar.utc(event.changedAt))",
                "DTSTART:\(TalkCalendar.utc(event.slot.start))", "DTEND:\(TalkCalendar.utc(event.slot.span.end))",
                "SUMMARY:\(TalkCalendar.escaped(event.title))",
            ]
            if let place = event.slot.place { lines.append("LOCATION:\(TalkCalendar.escaped(place))") }
            if let person = event.person { lines.append("DESCRIPTION:\(TalkCalendar.escaped(person))") }
            lines += [
                "STATUS:\(event.isTold ? "CONFIRMED" : "TENTATIVE")", "SEQUENCE:\(max(event.revision - 1, 0))",
                "CLASS:PRIVATE", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { TalkCalendar.folded($0) + "\r\n" }.joined()
    }

    /// `20261123T010000Z`.
    static func utc(_ at: Instant) -> String { at.iso.filter { $0 != "-" && $0 != ":" } }

    /// Commas, semicolons and line ends mean something in a value (section 3.3.11).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// At most 75 bytes a line, the rest on lines that begin with a space; no character is cut in two (section 3.1).
    static func folded(_ line: String) -> String {
        var folded = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let bytes = UTF8.width(scalar)
            if length + bytes > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += bytes
        }
        return folded
    }
}
