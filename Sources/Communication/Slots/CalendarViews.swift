import Core
import People
import Web

/// A holder's week: days by half hours, with talks, capacity and quiet hours.
enum CalendarView {
    static func page(_ page: CalendarPage, csrf: String, wanted: Instant?, _ h: inout HTML) {
        head(page, csrf: csrf, &h)
        h.holderPicker(
            page.holders,
            chosen: page.holder,
            at: Path("/week"),
            keeping: ["view": "calendar", "week": page.week.description]
        )
        if let moving = page.moving { MoveView.panel(page, moving, csrf: csrf, wanted: wanted, &h) }
        if page.entries.isEmpty, page.unplaced.isEmpty, page.elsewhere.isEmpty {
            h.emptyState(Words.nobodysWeek, Words.nothingSentence)
        } else {
            grid(page, csrf: csrf, &h)
            h.p(.class("sub"), text: page.quietWeeks.map(Words.shaded) ?? Words.quietUnknown)
        }
        if !page.unplaced.isEmpty { unplaced(page, &h) }
        if !page.elsewhere.isEmpty { elsewhere(page, &h) }
        if !page.past.isEmpty { past(page, &h) }
        DayLoadView.week(page.loads, &h)
    }

    /// The address of this week, holder and talk.
    static func path(_ page: CalendarPage, week: Week? = nil, moving key: String? = nil) -> Path {
        Path("/week").query("view", "calendar").query("week", (week ?? page.week).description)
            .query("holder", page.isOwn ? nil : page.holder.employeeID).query("move", key)
    }

    private static func head(_ page: CalendarPage, csrf: String, _ h: inout HTML) {
        let within = page.gapReasons.isEmpty ? "" : h.say(Words.withinGapCount(page.gapReasons.count))
        let held = h.say.joined(h.say(Words.usedInWeek(page.used, of: page.perWeek)), within)
        h.pageHead(Words.calendarTitle, sub: h.say.joined(h.say.week(page.week), page.holder.said, held)) { h in
            let list = Path("/week").query("week", page.week.description)
            h.a(.class("btn"), .href(list), text: Words.list)
            h.a(.class("btn"), .rel("prev"), .href(path(page, week: page.week.previous)), text: Words.previousWeek)
            h.a(.class("btn"), .rel("next"), .href(path(page, week: page.week.next)), text: Words.nextWeek)
            let hours = Path("/settings/hours").query("holder", page.isOwn ? nil : page.holder.employeeID)
            h.a(.class("btn"), .href(hours), text: Words.hoursTitle)
            let export = path(page).query("view", nil)
            h.a(.class("btn"), .href(export.rerouted(to: "/week.ics")), text: Words.exportICS)
            h.a(.class("btn"), .href(export.rerouted(to: "/week/slots.csv")), text: Words.exportSlotsCSV)
            h.a(.class("btn"), .href(export.rerouted(to: "/week/slots.xlsx")), text: Words.exportSlotsXLSX)
            h.form(.method(.post), .action(Path("/week/plans"))) { h in
                fields(page, csrf: csrf, &h)
                h.button(.class("btn", "btn--primary"), .type("submit"), text: Words.planWeek)
            }
        }
    }

    /// What every form of this page sends back.
    static func fields(_ page: CalendarPage, csrf: String, _ h: inout HTML) {
        h.hidden("csrf", csrf)
        h.hidden("week", page.week.description)
        h.hidden("holder", page.holder.employeeID)
    }

    private static func grid(_ page: CalendarPage, csrf: String, _ h: inout HTML) {
        h.tableWrap(Words.calendarTitle) { h in
            h.table(.class("calendar"), .data("behaviour", "drag-slot")) { h in
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col)) { $0.span(.class("visually-hidden"), text: Words.time) }
                        for column in page.columns { day(column, page, &h) }
                    }
                }
                h.tbody { h in
                    var covered: [Day: Int] = [:]
                    for minute in stride(from: page.rows.lowerBound, to: page.rows.upperBound, by: 30) {
                        h.tr { h in
                            h.th(.scope(.row), text: HalfHour.clock(minute))
                            for column in page.columns where covered[column.day] ?? 0 <= minute {
                                covered[column.day] = cell(column.day, minute, page, &h)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func day(_ column: CalendarPage.Column, _ page: CalendarPage, _ h: inout HTML) {
        h.th(
            .class(
                "calendar__day",
                column.day == page.today ? "calendar__day--today" : "calendar__day--off",
                when: column.day == page.today || column.isOff
            ),
            .scope(.col)
        ) { h in
            h.text(h.say.day(column.day))
            h.span(.class("faint")) { h in
                if column.isOff { return h.text(Words.rest) }
                h.text(Words.used(column.used, of: page.perDay))
                if column.used >= page.perDay { h.text(" · \(h.say(Words.full))") }
            }
        }
    }

    /// Writes what begins in a half hour of a day, and answers the minute its cell reaches to.
    private static func cell(_ day: Day, _ minute: Int, _ page: CalendarPage, _ h: inout HTML) -> Int {
        let at = Talks(day, page)
        var end = minute + 30
        var own: [CalendarPage.Entry] = []
        // Talks that overlap, told before something changed, stand in one cell.
        while let next = at.entries.first(where: { entry in
            !own.contains { $0.key == entry.key } && at.minute(entry) < end && at.minute(entry) >= minute
        }) {
            own.append(next)
            end = max(end, (at.minute(next) + next.slot.minutes + 29) / 30 * 30)
        }
        let traffic = page.open[day]?[minute]
        let title = page.taken[day]?[minute]
        let shading = title == nil ? shade(traffic) : shade(nil)
        h.td(
            .class("calendar__cell", shading, when: traffic != .usual || title != nil),
            .rowspan((end - minute) / 30),
            .data("at", page.zone.instant(day, second: minute * 60).iso)
        ) { h in
            for entry in own { SlotView.slot(entry, page, &h) }
            if own.isEmpty, let title { return h.small(text: title) }
            if own.isEmpty, traffic == .quiet { h.span(.class("visually-hidden"), text: Words.quietHour) }
            if own.isEmpty, traffic == .busy { h.span(.class("visually-hidden"), text: Words.busyHour) }
        }
        return end
    }

    private static func shade(_ traffic: WeekGrid.Traffic?) -> String {
        switch traffic {
        case .quiet: "calendar__cell--quiet"
        case .busy: "calendar__cell--busy"
        case .usual, nil: "calendar__cell--closed"
        }
    }

    /// A part below the calendar.
    private static func group(_ title: Word, _ h: inout HTML, _ body: HTML.Body) {
        h.div(.class("card", "rows")) { h in
            h.section(.class("rows__group")) { h in
                h.h2(.class("rows__title"), text: title)
                body(&h)
            }
        }
    }

    private static func unplaced(_ page: CalendarPage, _ h: inout HTML) {
        group(Words.unplaced, &h) { h in
            for item in page.unplaced { SlotView.unplaced(item, page, &h) }
        }
    }

    private static func elsewhere(_ page: CalendarPage, _ h: inout HTML) {
        group(Words.elsewhere, &h) { h in
            for entry in page.elsewhere {
                h.p(.class("sub"), text: h.say.day(entry.day))
                SlotView.slot(entry, page, &h)
            }
        }
    }

    private static func past(_ page: CalendarPage, _ h: inout HTML) {
        group(Words.noLongerPlanned, &h) { h in
            for item in page.past {
                h.p { h in
                    h.text(h.say.joined(item.name, h.say.moment(item.slot.slot.start)))
                    h.text(" ")
                    h.badge(item.isHeld ? .good : .plain, item.isHeld ? Words.held : Words.withdrawn)
                }
            }
        }
    }

    /// One day's talks by the minute of the day they begin.
    private struct Talks {
        let entries: [CalendarPage.Entry]
        private let zone: Zone

        init(_ day: Day, _ page: CalendarPage) {
            (entries, zone) = (page.entries.filter { $0.day == day }, page.zone)
        }

        func minute(_ entry: CalendarPage.Entry) -> Int { zone.local(entry.slot.start).second / 60 }
    }
}
