import Core
import Web

/// Floor control's day: who goes off the line when and for how long, and what that takes from each half hour.
enum FloorView {
    static func page(_ page: FloorDay, csrf: String, _ h: inout HTML) {
        head(page, &h)
        tiles(page, &h)
        if page.entries.isEmpty {
            h.emptyState(Words.noTalksToday, Words.noTalksTodaySentence)
        } else {
            list(page, csrf: csrf, &h)
        }
        DayLoadView.table(page.load, &h)
    }

    private static func path(_ day: Day) -> Path { Path("/floor").query("day", day.description) }

    private static func head(_ page: FloorDay, _ h: inout HTML) {
        h.pageHead(Words.floorTitle, sub: h.say.joined(h.say.day(page.day), page.site)) { h in
            h.a(.class("btn"), .rel("prev"), .href(path(page.day - 1)), text: Words.previousDay)
            h.a(.class("btn"), .rel("next"), .href(path(page.day + 1)), text: Words.nextDay)
            let csv = path(page.day).rerouted(to: "/floor/activities.csv")
            h.a(.class("btn"), .href(csv), text: Words.activitiesCSV)
            h.a(
                .class("btn"),
                .href(path(page.day).rerouted(to: "/floor/activities.xlsx")),
                text: Words.activitiesXLSX
            )
            h.a(.class("btn"), .href(csv.query("span", "week")), text: Words.wholeWeekCSV)
        }
    }

    private static func tiles(_ page: FloorDay, _ h: inout HTML) {
        h.summaryTiles { h in
            h.statTile(h.say.count(page.entries.count - page.held), Words.talksOfDay)
            h.statTile(h.say.count(page.held), Words.heldToday, tone: page.held == 0 ? .plain : .soon)
            h.statTile(h.say.duration(seconds: page.load.talkMinutes * 60), Words.talkTime)
            h.statTile(page.load.share.map { h.say.percent($0, digits: 1) } ?? Say.missing, Words.shrinkage)
        }
    }

    private static func list(_ page: FloorDay, csrf: String, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: Words.talksOfDay)
            h.tableWrap(Words.talksOfDay) { h in
                h.table(.class("table")) { h in
                    h.thead { h in
                        h.tr { h in
                            for word in [Words.time, Words.agent, Words.minutes, Words.standing, Words.decide] {
                                h.th(.scope(.col), text: word)
                            }
                        }
                    }
                    h.tbody { h in
                        for entry in page.entries { row(entry, page, csrf: csrf, &h) }
                    }
                }
            }
        }
    }

    private static func row(_ entry: FloorDay.Entry, _ page: FloorDay, csrf: String, _ h: inout HTML) {
        h.tr(.id("slot-\(entry.slot)")) { h in
            h.td(.label(Words.time)) { h in
                let end = entry.start + entry.minutes * 60
                h.strong(text: "\(page.zone.clock(entry.start))–\(page.zone.clock(end))")
            }
            h.td(.label(Words.agent)) { h in
                h.text(entry.name)
                h.span(.class("faint", "faint--inline"), text: " \(entry.employeeID)")
            }
            h.td(.label(Words.minutes), .class("number"), text: h.say.count(entry.minutes))
            h.td(.label(Words.standing)) { h in standing(entry, &h) }
            h.td(.label(Words.decide)) { h in decide(entry, page, csrf: csrf, &h) }
        }
    }

    private static func standing(_ entry: FloorDay.Entry, _ h: inout HTML) {
        switch entry.standing {
        case .planned: h.badge(.plain, Words.talk)
        case .released(let by, let at):
            h.badge(.good, Words.released)
            h.span(.class("faint"), text: h.say.joined(by, h.say.moment(at)))
        case .held(let by, let at, let reason, let now, let why):
            h.badge(.soon, Words.heldToday)
            let moved = now.map { h.say(Words.nowAt(h.say.moment($0))) } ?? ""
            h.span(.class("faint"), text: h.say.joined(by, h.say.moment(at), h.say(reason.word), moved))
            if now == nil { h.p(.class("sub"), text: Words.noPlace(why ?? Words.noPlaceThisWeek)) }
        }
    }

    private static func decide(_ entry: FloorDay.Entry, _ page: FloorDay, csrf: String, _ h: inout HTML) {
        guard entry.isOpen else {
            if page.day == page.today { h.span(.class("faint"), text: Words.begun) }
            return
        }
        let whose = "\(page.zone.clock(entry.start)) \(entry.name)"
        if let decision = entry.decision {
            h.form(.method(.post), .action(Path("/floor/undos"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("decision", decision.text)
                h.hidden("revision", String(entry.revision))
                button(Words.undo, of: whose, &h)
            }
            if !entry.isLive { return }
        }
        h.form(.class("toolbar"), .method(.post), .action(Path("/floor/decisions"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("slot", entry.slot.text)
            h.hidden("revision", String(entry.revision))
            if entry.decision == nil { button(Words.release, of: whose, kind: .release, &h) }
            guard entry.mayHold else { return h.span(.class("faint"), text: Words.heldOnce) }
            reasons(entry, page, whose, &h)
            button(Words.hold, of: whose, kind: .hold, &h)
        }
    }

    private static func reasons(_ entry: FloorDay.Entry, _ page: FloorDay, _ whose: String, _ h: inout HTML) {
        let chosen = page.unsent.flatMap { $0.slot == entry.slot.text ? $0.reason : nil }
        h.select(.name("reason"), .aria("label", "\(h.say(Words.holdReason)) \(whose)")) { h in
            for reason in FloorDecision.Reason.allCases {
                h.option(.value(reason.rawValue), .selected(reason.rawValue == chosen), text: reason.word)
            }
        }
    }

    /// A button whose name to the ear says whose slot it is about.
    private static func button(
        _ word: Word,
        of whose: String,
        kind: FloorDecision.Kind? = nil,
        _ h: inout HTML
    ) {
        let label = Attribute.aria("label", "\(h.say(word)) \(whose)")
        if let kind {
            h.button(.class("btn"), .type("submit"), .name("kind"), .value(kind.rawValue), label, text: word)
        } else {
            h.button(.class("btn"), .type("submit"), label, text: word)
        }
    }
}
