import Core
import Foundation
import Testing

@testable import Notify

struct `A header of a mail` {
    @Test func `has no line longer than 76 and words of at most 75 signs`() {
        let line = MailHeader.line("Subject", String(repeating: "面谈", count: 60))
        let lines = line.components(separatedBy: "\r\n")
        #expect(lines.count > 3)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        let words = lines.joined().replacing("Subject: ", with: "").split(separator: " ")
        #expect(words.allSatisfy { $0.utf8.count <= 75 && $0.hasPrefix("=?UTF-8?B?") && $0.hasSuffix("?=") })
    }

    @Test func `cuts no character in two`() throws {
        let text = String(repeating: "谈a", count: 40)
        let words = MailHeader.line("Subject", text).dropFirst(9).split(separator: "\r\n ")
        let said = words.map { word in
            Data(base64Encoded: String(word.dropFirst(10).dropLast(2))).flatMap { String(data: $0, encoding: .utf8) }
        }
        #expect(said.allSatisfy { $0 != nil })
        #expect(said.compactMap { $0 }.joined() == text)
    }

    @Test(arguments: ["a\r\nBcc: x@y.example", "a\nBcc: x@y.example", "a\u{2028}Bcc: x@y.example", "a\u{0}b"])
    func `never begins another`(text: String) {
        let line = MailHeader.line("Subject", text)
        #expect(!line.replacing("\r\n ", with: "").contains { $0.isNewline || $0 == "\0" })
        #expect(!line.contains("\r\nB"))
    }

    @Test func `stays plain where it is plain, and says an encoded word is none`() {
        #expect(MailHeader.line("Subject", "Talk at 10") == "Subject: Talk at 10")
        #expect(MailHeader.line("Subject", "=?UTF-8?B?eA==?=") != "Subject: =?UTF-8?B?eA==?=")
    }

    @Test func `tells the date as mail does`() {
        #expect(MailHeader.date(Instant(seconds: 1_795_399_200)) == "Mon, 23 Nov 2026 02:00:00 +0000")
    }
}

struct `A mail address` {
    @Test(arguments: ["a@b.example", "chen.jie+x@mail.example.com", "a@localhost"])
    func `is taken`(text: String) { #expect(MailAddress(text)?.text == text) }

    @Test(arguments: [
        "", "a", "@b", "a@", "a@b@c", "a b@c.example", "a@b\r\nRCPT TO:<x@y>", "<a@b.example>", "a@-b.example",
        "a@b..c",
        "陈@b.example", "a,b@c.example", "\"a\"@b.example",
    ])
    func `is refused`(text: String) { #expect(MailAddress(text) == nil) }
}

struct `A mail` {
    private func mail(_ calendars: [AppointmentFile]) throws -> MailMessage {
        MailMessage(
            id: "m-1",
            from: try #require(MailAddress("zhiyin@example.com")),
            fromName: "知音",
            to: try #require(MailAddress("chen@example.com")),
            toName: "陈洁",
            subject: "面谈",
            language: .hans,
            writtenAt: Instant(seconds: 1_795_399_200),
            body: MailMessage.Body(text: "面谈", html: "<p>面谈</p>", calendars: calendars)
        )
    }

    @Test func `has the same Message-ID at every try, and answers no holiday notice`() throws {
        let (one, two) = (try mail([]).wire, try mail([]).wire)
        #expect(one == two)
        #expect(one.hasPrefix("Message-ID: <m-1@example.com>\r\n"))
        #expect(one.contains("\r\nAuto-Submitted: auto-generated\r\n"))
    }

    @Test func `brings one invitation as another way to read it, several enclosed`() throws {
        let file = AppointmentFile(method: .request, events: [])
        let (one, two) = (try mail([file]).wire, try mail([file, file]).wire)
        #expect(one.contains("Content-Type: multipart/alternative") && !one.contains("multipart/mixed"))
        #expect(one.contains("Content-Type: text/calendar; charset=UTF-8; method=REQUEST\r\n"))
        #expect(two.contains("Content-Type: multipart/mixed"))
        #expect(two.contains("filename=\"talk-2.ics\""))
    }

    @Test func `has lines that every server takes`() throws {
        let wire = try mail([AppointmentFile(method: .cancel, events: [])]).wire
        #expect(wire.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") })
    }
}

struct `An answer of a mail server` {
    @Test(arguments: [
        (250, true, Delivery.sent), (0, false, .later(why: "w", seconds: nil)),
        (421, false, .later(why: "w", seconds: nil)), (451, false, .later(why: "w", seconds: nil)),
        (499, false, .later(why: "w", seconds: nil)), (500, false, .never(why: "w")), (550, false, .never(why: "w")),
        (530, false, .later(why: "w", seconds: nil)), (535, false, .later(why: "w", seconds: nil)),
        (220, false, .later(why: "w", seconds: nil)),
    ])
    func `tells whether to try again`(code: Int, taken: Bool, delivery: Delivery) {
        #expect(MailReply.delivery(code: code, taken: taken, why: "w") == delivery)
    }
}
