import Core
import Foundation

/// A mail in its language: words, the same as HTML, and appointments for the reader's calendar (RFC 2045, 6047).
package struct MailMessage: Sendable, Hashable {
    /// Words, the same in HTML, and what a calendar takes up.
    package struct Body: Sendable, Hashable {
        package let text: String
        package let html: String
        package let calendars: [AppointmentFile]

        package init(text: String, html: String, calendars: [AppointmentFile] = []) {
            (self.text, self.html, self.calendars) = (text, html, calendars)
        }
    }

    /// The same at every try, so that a mail that came twice is seen to be one.
    package let id: String
    package let from: MailAddress
    package let fromName: String
    package let to: MailAddress
    package let toName: String
    package let subject: String
    package let language: Language
    package let writtenAt: Instant
    package let body: Body

    package init(
        id: String,
        from: MailAddress,
        fromName: String,
        to: MailAddress,
        toName: String,
        subject: String,
        language: Language,
        writtenAt: Instant,
        body: Body
    ) {
        (self.id, self.from, self.fromName, self.to, self.toName) = (id, from, fromName, to, toName)
        (self.subject, self.language, self.writtenAt, self.body) = (subject, language, writtenAt, body)
    }

    /// As it goes over the wire, every line ended by CR LF.
    package var wire: String {
        // Neither `=` nor `_` stands inside a line of base64, so that no body can end a part.
        let id = MailMessage.plain(id)
        let (outer, inner) = ("=_all_\(id)", "=_alt_\(id)")
        let alone = body.calendars.count == 1
        let head = [
            "Message-ID: <\(id)@\(from.domain)>", MailHeader.line("Date", MailHeader.date(writtenAt)),
            MailHeader.line("From", fromName, from), MailHeader.line("To", toName, to),
            MailHeader.line("Subject", subject), "Content-Language: \(language.rawValue)",
            // No holiday notice answers a machine (RFC 3834).
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
        ]
        var words = [
            MailMessage.part("text/plain; charset=UTF-8", body.text),
            MailMessage.part("text/html; charset=UTF-8", body.html),
        ]
        // One invitation is another way to read the mail; several are enclosed.
        if alone { words += body.calendars.map { MailMessage.part(MailMessage.type($0), $0.text) } }
        let alternative = MailMessage.parts("alternative", inner, words)
        if alone || body.calendars.isEmpty { return head.joined(separator: "\r\n") + "\r\n" + alternative }
        let enclosed = body.calendars.enumerated().map { index, file in
            MailMessage.part(MailMessage.type(file), file.text, name: "talk-\(index + 1).ics")
        }
        return head.joined(separator: "\r\n") + "\r\n" + MailMessage.parts("mixed", outer, [alternative] + enclosed)
    }

    private static func type(_ file: AppointmentFile) -> String {
        "text/calendar; charset=UTF-8" + (file.method.map { "; method=\($0.rawValue)" } ?? "")
    }

    private static func parts(_ kind: String, _ boundary: String, _ parts: [String]) -> String {
        "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n"
            + parts.map { "--\(boundary)\r\n\($0)" }.joined() + "--\(boundary)--\r\n"
    }

    private static func part(_ type: String, _ text: String, name: String? = nil) -> String {
        var head = "Content-Type: \(type)\r\nContent-Transfer-Encoding: base64\r\n"
        if let name { head += "Content-Disposition: attachment; filename=\"\(name)\"\r\n" }
        let body = Data(text.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return head + "\r\n\(body)\r\n"
    }

    private static func plain(_ id: String) -> String {
        String(
            id.unicodeScalars.filter {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789-".unicodeScalars.contains($0))
            }.map(Character.init)
        )
    }
}
