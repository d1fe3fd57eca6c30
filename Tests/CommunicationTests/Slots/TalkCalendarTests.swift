import Core
import Testing

@testable import Communication

struct `A calendar file` {
    private func event(_ title: String, person: String? = "Ben", told: Bool = true) -> TalkCalendar.Event {
        TalkCalendar.Event(
            uid: "1@zhiyin",
            slot: Slot(start: Instant(seconds: 1_795_399_200), minutes: 45, place: "Room 1, east"),
            title: title,
            person: person,
            isTold: told,
            revision: 3,
            changedAt: Instant(seconds: 1_795_312_800)
        )
    }

    @Test func `says times in UTC, and the title without the reason`() {
        #expect(
            TalkCalendar(events: [event("Talk")]).text == """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//Zhiyin//Week//EN\r
                CALSCALE:GREGORIAN\r
                BEGIN:VEVENT\r
                UID:1@zhiyin\r
                DTSTAMP:20261122T020000Z\r
                DTSTART:20261123T020000Z\r
                DTEND:20261123T024500Z\r
                SUMMARY:Talk\r
                LOCATION:Room 1\\, east\r
                DESCRIPTION:Ben\r
                STATUS:CONFIRMED\r
                SEQUENCE:2\r
                CLASS:PRIVATE\r
                END:VEVENT\r
                END:VCALENDAR\r

                """
        )
    }
}
