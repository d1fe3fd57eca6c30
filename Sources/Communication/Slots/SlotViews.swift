import Core
import People
import Web

/// One talk in the calendar, or below it.
enum SlotView {
    static func slot(_ entry: CalendarPage.Entry, _ page: CalendarPage, _ h: inout HTML) {
        let tone = entry.line.isOnTime ? entry.line.talk.isConfidential ? "slot--care" : "" : "slot--late"
        h.div(
            .class("slot", tone, when: !tone.isEmpty),
            .id("slot-\(entry.key)"),
            .data("move", CalendarView.path(page, moving: entry.key).text)
        ) { h in
            h.a(.href(CalendarView.path(page, moving: entry.key).fragment("move"))) { h in
                h.strong(text: "\(page.zone.clock(entry.slot.start)) \(entry.name)")
            }
            h.small { h in
                let kind = entry.line.talk.line.kinds.first.map { h.say($0.word) } ?? ""
                h.text(h.say.joined(kind, entry.slot.place ?? ""))
            }
            h.badge(entry.isTold ? .good : .plain, state(entry))
            if entry.line.talk.isConfidential { h.small(text: Words.confidential) }
            if entry.mustTellAnew { h.small(text: Words.tellAnew) }
            if !entry.line.isOnTime { h.small(text: Words.afterDue) }
            if let reason = page.gapReasons[entry.key] { h.small(text: GapView.said(reason, h.say)) }
            if let obstacle = entry.line.toldObstacle { h.small(text: Words.inConflict(obstacle)) }
        }
    }

    private static func state(_ entry: CalendarPage.Entry) -> Word {
        guard entry.kept != nil else { return Words.proposed }
        return entry.isTold ? Words.told : Words.draft
    }

    static func unplaced(_ item: CalendarPage.Unplaced, _ page: CalendarPage, _ h: inout HTML) {
        h.div(.class("row")) { h in
            h.avatar(item.name)
            h.div(.class("who")) { h in
                h.strong { $0.a(.href(Path("/people").adding(item.line.talk.employeeID)), text: item.name) }
                h.span(.class("faint")) { h in
                    let (kinds, rules) = (item.line.talk.line.kinds, item.line.talk.line.rules)
                    if let kind = kinds.first { h.text("\(h.say(kind.word)) ") }
                    h.small(text: rules.map(\.rawValue).joined(separator: " + "))
                }
            }
            h.div(.class("why")) { h in
                h.strong(text: item.why)
                h.span(.class("faint")) { h in
                    guard !item.takers.isEmpty else { return h.text(Words.noTakers) }
                    h.text("\(h.say(Words.takers)) ")
                    for (index, taker) in item.takers.enumerated() {
                        if index > 0 { h.text(" · ") }
                        h.person(taker)
                    }
                }
            }
            h.div(.class("when")) { h in
                h.strong(text: h.say.day(item.line.talk.dueOn))
                h.span(.class("faint")) { h in
                    h.a(
                        .href(CalendarView.path(page, moving: item.line.talk.key).fragment("move")),
                        text: Words.moveTalk
                    )
                }
            }
        }
    }
}

/// The panel in which one talk is moved, told or taken back, without script.
enum MoveView {
    static func panel(
        _ page: CalendarPage,
        _ moving: (entry: Plan.Line, revision: Int, name: String, offers: [Offer]),
        csrf: String,
        wanted: Instant?,
        _ h: inout HTML
    ) {
        h.section(.class("card"), .id("move")) { h in
            h.h2(text: Words.talkWith(moving.name))
            h.form(.class("form"), .method(.post), .action(Path("/week/moves")), .data("slot-move", "")) { h in
                fields(page, moving, csrf: csrf, &h)
                h.label(.for("start"), text: Words.newPlace)
                h.select(.class("field__input"), .id("start"), .name("start"), .required()) { h in
                    for day in page.week.days { places(day, moving.offers, moving.entry.slot, wanted, page, &h) }
                }
                h.button(.class("btn", "btn--primary"), .type("submit"), text: Words.saveMove)
            }
            GapView.form(page, moving, csrf: csrf, &h)
            if moving.entry.slot != nil { tell(page, moving, csrf: csrf, &h) }
        }
    }

    private static func fields(
        _ page: CalendarPage,
        _ moving: (entry: Plan.Line, revision: Int, name: String, offers: [Offer]),
        csrf: String,
        _ h: inout HTML
    ) {
        CalendarView.fields(page, csrf: csrf, &h)
        h.hidden("key", moving.entry.talk.key)
        h.hidden("revision", String(moving.revision))
    }

    /// Each place of a day; one that is not free says why and cannot be chosen.
    private static func places(
        _ day: Day,
        _ offers: [Offer],
        _ slot: Slot?,
        _ wanted: Instant?,
        _ page: CalendarPage,
        _ h: inout HTML
    ) {
        let offers = offers.filter { $0.day == day }
        guard !offers.isEmpty else { return }
        h.optgroup(.attribute("label", h.say.day(day))) { h in
            for offer in offers {
                let clock = page.zone.clock(offer.slot.start)
                let why = offer.obstacle.map { h.say($0.word) } ?? offer.slot.place ?? ""
                h.option(
                    .value(offer.slot.start.iso),
                    .selected(offer.slot.start == wanted ?? slot?.start),
                    .disabled(offer.obstacle != nil),
                    text: h.say.joined("\(h.say.day(day)) \(clock)", why)
                )
            }
        }
    }

    private static func tell(
        _ page: CalendarPage,
        _ moving: (entry: Plan.Line, revision: Int, name: String, offers: [Offer]),
        csrf: String,
        _ h: inout HTML
    ) {
        let isTold = page.entries.first { $0.key == moving.entry.talk.key }?.isTold ?? false
        h.p(.class("sub"), text: Announcement(moving.entry.talk.line).words)
        h.form(.method(.post), .action(Path("/week/tellings"))) { h in
            fields(page, moving, csrf: csrf, &h)
            h.hidden("told", isTold ? "0" : "1")
            h.button(.class("btn"), .type("submit"), text: isTold ? Words.untell : Words.tell)
        }
    }

    /// After a move: back to where the talk was.
    static func undo(_ page: CalendarPage, csrf: String, _ h: inout HTML) {
        guard let moving = page.moving, let kept = page.entries.first(where: { $0.key == moving.entry.talk.key })?.kept,
            let was = kept.was
        else { return }
        h.form(.class("undo"), .method(.post), .action(Path("/week/moves"))) { h in
            fields(page, moving, csrf: csrf, &h)
            h.hidden("start", was.start.iso)
            h.button(.class("btn"), .type("submit"), text: "\(h.say(Words.undo)) · \(h.say.moment(was.start))")
        }
    }
}
