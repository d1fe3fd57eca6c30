import Core
import Notify

/// A digest in the reader's words: times and places, a link, and not a word of who or why.
struct Letter {
    let items: [Digest.Item]
    let language: Language
    let zone: Zone
    /// Where the pages are.
    let pages: String

    var subject: String {
        guard let first = items.first, items.count == 1 else { return Words.several(items.count)(language) }
        let word =
            switch first.change {
            case .arranged: Words.talk
            case .moved: Words.talkMoved
            case .cancelled: Words.talkCancelled
            case .today: Words.talkToday
            case .asked: Words.commentsAsked
            case .opened: Words.recordOpened
            case .news: Words.talk
            case .atOnce: Words.atOnce
            case .over: Words.atOnceOver
            case .own: Words.ownNews
            }
        return word(language)
    }

    /// Every link leads to the first page, which knows what is for whom: an address in a mail tells nothing.
    var link: String { pages + "/" }

    var lines: [String] { items.map(line) }

    private func line(_ item: Digest.Item) -> String {
        if item.change == .opened { return Words.recordOpenedLine(language) }
        if item.change == .news { return Words.talkNewsLine(language) }
        if item.change == .atOnce { return Words.atOnceLine(language) }
        if item.change == .over { return Words.atOnceOverLine(language) }
        if item.change == .own { return Words.ownNewsLine(language) }
        guard let appointment = item.notice.appointment else {
            return Words.askedLine(until: Words.time(item.notice.until, zone)(language))(language)
        }
        let start = Words.time(appointment.start, zone)(language)
        let place = appointment.place.map { (language == .english ? ", " : "，") + $0 } ?? ""
        let head =
            switch item.change {
            case .moved: Words.movedLine
            case .cancelled: Words.cancelledLine
            case .today: Words.todayLine
            case .arranged, .asked, .opened, .atOnce, .over, .news, .own: Words.arrangedLine
            }
        return "\(head(language))\(start)–\(zone.clock(appointment.end))\(place)"
    }

    var text: String {
        (lines + ["", Words.atTheDesk(language), link, "", "—", Words.why(language), ""]).joined(separator: "\n")
    }

    var html: String {
        let body = lines.map { "<p style=\"font-size:1.1em\">\(Letter.escaped($0))</p>" }.joined()
        return "<!DOCTYPE html><html lang=\"\(language.rawValue)\"><head><meta charset=\"utf-8\">"
            + "<title>\(Letter.escaped(subject))</title></head><body>\(body)"
            + "<p>\(Letter.escaped(Words.atTheDesk(language)))"
            + " <a href=\"\(Letter.escaped(link))\">\(Letter.escaped(Words.open(language)))</a></p>"
            + "<hr><p><small>\(Letter.escaped(Words.why(language)))</small></p></body></html>"
    }

    /// For the reader's calendar: what is arranged or moved is asked for, what is cancelled is taken out.
    func calendars(from: MailAddress, to: MailAddress, name: String) -> [AppointmentFile] {
        items.compactMap { item in
            guard let appointment = item.notice.appointment, item.change != .today else { return nil }
            let isOver = item.change == .cancelled
            let event = AppointmentFile.Event(
                uid: Letter.uid(item.notice.about),
                start: appointment.start,
                end: appointment.end,
                title: Words.talk(language),
                place: appointment.place,
                link: link,
                status: isOver ? .cancelled : .confirmed,
                sequence: item.notice.sequence,
                changedAt: item.notice.madeAt,
                organizer: AppointmentFile.Party(name: "知音", mail: from.text),
                invited: [AppointmentFile.Party(name: name, mail: to.text)]
            )
            return AppointmentFile(method: isOver ? .cancel : .request, zone: zone, events: [event])
        }
    }

    /// The same in invitations, feeds and files.
    static func uid(_ about: String) -> String { "\(about)@zhiyin" }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
