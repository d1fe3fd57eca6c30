/// Appointments as other programs read them (iCalendar, RFC 5545).
///
/// A file with a method is a message to a calendar (iTIP, RFC 5546); one to subscribe to or to save has none.
package struct AppointmentFile: Sendable, Hashable {
    package enum Method: String, Sendable { case request = "REQUEST", cancel = "CANCEL" }

    /// A mailbox with the name people know it by.
    package struct Party: Sendable, Hashable {
        package let name: String
        package let mail: String

        package init(name: String, mail: String) { (self.name, self.mail) = (name, mail) }
    }

    package struct Event: Sendable, Hashable {
        package enum Status: String, Sendable {
            case tentative = "TENTATIVE"
            case confirmed = "CONFIRMED"
            case cancelled = "CANCELLED"
        }

        /// The same for as long as it is the same appointment, wherever it moves.
        package let uid: String
        package let start: Instant
        package let end: Instant
        package let title: String
        package var place: String?
        package var note: String?
        package var link: String?
        package var status: Status
        /// Grows with every change that those invited must hear of.
        package var sequence: Int
        package let changedAt: Instant
        package var organizer: Party?
        package var invited: [Party]

        package init(
            uid: String,
            start: Instant,
            end: Instant,
            title: String,
            place: String? = nil,
            note: String? = nil,
            link: String? = nil,
            status: Status,
            sequence: Int,
            changedAt: Instant,
            organizer: Party? = nil,
            invited: [Party] = []
        ) {
            (self.uid, self.start, self.end, self.title) = (uid, start, end, title)
            (self.place, self.note, self.link, self.status) = (place, note, link, status)
            (self.sequence, self.changedAt, self.organizer, self.invited) = (sequence, changedAt, organizer, invited)
        }
    }

    package let method: Method?
    /// The zone its times are told in; nil tells them in UTC.
    package let zone: Zone?
    /// What a calendar that is subscribed to is called.
    package let name: String?
    package let events: [Event]

    package init(method: Method? = nil, zone: Zone? = nil, name: String? = nil, events: [Event]) {
        (self.method, self.zone, self.name, self.events) = (method, zone, name, events)
    }

    package var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Zhiyin//Week//EN", "CALSCALE:GREGORIAN"]
        if let method { lines.append("METHOD:\(method.rawValue)") }
        if let name { lines.append("X-WR-CALNAME:\(AppointmentLine.escaped(name))") }
        if let zone, let first = events.map(\.start).min(), let last = events.map(\.end).max() {
            lines += AppointmentZone(zone, from: first, to: last).lines
        }
        for event in events { lines += self.lines(event) }
        lines.append("END:VCALENDAR")
        return lines.map { AppointmentLine.folded($0) + "\r\n" }.joined()
    }

    private func lines(_ event: Event) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:\(AppointmentLine.escaped(event.uid))", "DTSTAMP:\(AppointmentLine.utc(event.changedAt))",
            "DTSTART\(time(event.start))", "DTEND\(time(event.end))", "SUMMARY:\(AppointmentLine.escaped(event.title))",
        ]
        if let place = event.place { lines.append("LOCATION:\(AppointmentLine.escaped(place))") }
        if let note = event.note { lines.append("DESCRIPTION:\(AppointmentLine.escaped(note))") }
        if let link = event.link { lines.append("URL:\(AppointmentLine.address(link))") }
        if let organizer = event.organizer {
            lines.append("ORGANIZER;CN=\(AppointmentLine.quoted(organizer.name)):mailto:\(mail(organizer))")
        }
        for party in event.invited {
            lines.append(
                "ATTENDEE;CN=\(AppointmentLine.quoted(party.name));ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE"
                    + ":mailto:\(mail(party))"
            )
        }
        return lines + [
            "STATUS:\(event.status.rawValue)", "SEQUENCE:\(event.sequence)", "CLASS:PRIVATE", "END:VEVENT",
        ]
    }

    private func mail(_ party: Party) -> String { AppointmentLine.address(party.mail) }

    private func time(_ at: Instant) -> String {
        guard let zone else { return ":\(AppointmentLine.utc(at))" }
        return ";TZID=\(zone.name):\(AppointmentLine.local(at, zone))"
    }
}
