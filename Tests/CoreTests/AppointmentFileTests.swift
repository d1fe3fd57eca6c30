import Core
import Foundation
import Testing

struct `A line of a calendar file` {
    @Test(arguments: [("a;b,c\\d\ne\u{7}", "a\\;b\\,c\\\\d\\ne"), ("面谈", "面谈")])
    func `closes what would end a value`(text: String, escaped: String) {
        #expect(AppointmentLine.escaped(text) == escaped)
    }

    @Test func `is folded at 75 bytes and cuts no character`() {
        let line = "SUMMARY:" + String(repeating: "谈", count: 60)
        let parts = AppointmentLine.folded(line).components(separatedBy: "\r\n ")
        #expect(parts.joined() == line)
        #expect(parts.first?.utf8.count == 74)
        #expect(parts.dropFirst().allSatisfy { $0.utf8.count <= 74 })
    }

    @Test func `stays one line whatever a name holds`() {
        #expect(AppointmentLine.quoted("a\"b\r\nBEGIN:VEVENT") == "\"abBEGIN:VEVENT\"")
        #expect(AppointmentLine.address("a@b.example\r\nX:1") == "a@b.exampleX:1")
    }
}

struct `An invitation` {
    private let start = Instant(seconds: 1_795_399_200)

    private func event(_ sequence: Int, _ status: AppointmentFile.Event.Status) -> AppointmentFile.Event {
        AppointmentFile.Event(
            uid: "1@zhiyin",
            start: start,
            end: start + 1800,
            title: "面谈",
            place: "会议室 1",
            link: "https://zhiyin.example/my-day",
            status: status,
            sequence: sequence,
            changedAt: start,
            organizer: .init(name: "知音", mail: "zhiyin@example.com"),
            invited: [.init(name: "陈洁", mail: "chen@example.com")]
        )
    }

    @Test func `asks, with the clock of the site and the zone explained`() {
        let text = AppointmentFile(method: .request, zone: .shanghai, events: [event(2, .confirmed)]).text
        for line in [
            "METHOD:REQUEST", "DTSTART;TZID=Asia/Shanghai:20261123T100000", "DTEND;TZID=Asia/Shanghai:20261123T103000",
            "TZOFFSETTO:+0800", "SEQUENCE:2", "ORGANIZER;CN=\"知音\":mailto:zhiyin@example.com",
        ] {
            #expect(text.contains("\r\n\(line)\r\n"), "\(line)")
        }
        #expect(text.components(separatedBy: "BEGIN:STANDARD").count == 2)
    }

    @Test func `is withdrawn under the same UID with a higher SEQUENCE`() {
        let text = AppointmentFile(method: .cancel, zone: .shanghai, events: [event(3, .cancelled)]).text
        for line in ["METHOD:CANCEL", "UID:1@zhiyin", "STATUS:CANCELLED", "SEQUENCE:3"] {
            #expect(text.contains("\r\n\(line)\r\n"), "\(line)")
        }
    }

    @Test func `in a file to subscribe to has no method`() {
        #expect(!AppointmentFile(events: [event(1, .confirmed)]).text.contains("METHOD"))
    }
}

struct `A zone in a calendar file` {
    /// 25 October 2026: Berlin's clocks go from 03:00 back to 02:00, at 01:00 UTC.
    @Test func `explains the change of offset that lies among its dates`() throws {
        let berlin = try #require(Zone("Europe/Berlin"))
        let (from, to) = (Instant(seconds: 1_792_800_000), Instant(seconds: 1_793_059_200))
        let lines = AppointmentZone(berlin, from: from, to: to).lines
        #expect(
            lines.suffix(6) == [
                "BEGIN:STANDARD", "DTSTART:20261025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
                "END:VTIMEZONE",
            ]
        )
        #expect(lines.contains("BEGIN:DAYLIGHT"))
    }
}
