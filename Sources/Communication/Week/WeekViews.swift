import Core
import People
import Signals
import Web

enum WeekView {
    static func page(
        _ page: WeekPage,
        mayDecide: Bool,
        seesAll: Bool,
        maySend: Bool,
        csrf: String,
        _ h: inout HTML
    ) {
        head(page, maySend ? csrf : nil, &h)
        if page.isEmptyHouse {
            h.emptyState(Words.emptyHouse, Words.emptyHouseSentence, action: (Words.goImport, Path("/imports")))
            return
        }
        h.summaryTiles { h in
            h.statTile(h.say.count(page.lines.count), Words.due)
            h.statTile(h.say.count(page.late.count), Words.late, tone: page.late.isEmpty ? .plain : .late)
            h.statTile(h.say.count(page.soon.count), Words.soon, tone: page.soon.isEmpty ? .plain : .soon)
            LeadersSayView.tile(page, &h)
        }
        toolbar(page, seesAll: seesAll, &h)
        days(page, &h)
        if page.lines.isEmpty {
            h.emptyState(Words.nothing, Words.nothingSentence)
            return
        }
        h.div(.class("card", "rows")) { h in
            let (soon, later) = (page.today, page.today + 3)
            group(Words.groupLate, page.shown.filter { $0.plan.dueOn < soon }, page, mayDecide, csrf, &h)
            group(
                Words.groupSoon,
                page.shown.filter { $0.plan.dueOn >= soon && $0.plan.dueOn < later },
                page,
                mayDecide,
                csrf,
                &h
            )
            group(Words.laterThisWeek, page.shown.filter { $0.plan.dueOn >= later }, page, mayDecide, csrf, &h)
        }
        h.pager(page.paging.page, of: page.paging.pages, path: path(page, week: page.week))
    }

    private static func path(_ page: WeekPage, week: Week) -> Path {
        Path("/week").query("week", week.description).query("who", page.filter.everyone ? "all" : nil).query(
            "team",
            page.filter.team
        )
    }

    /// With the token of the form where the reader may send the list to the leaders.
    private static func head(_ page: WeekPage, _ csrf: String?, _ h: inout HTML) {
        h.pageHead(Words.weekTitle, sub: h.say.week(page.week)) { h in
            h.a(
                .class("btn"),
                .href(Path("/week").query("view", "calendar").query("week", page.week.description)),
                text: Words.calendar
            )
            h.a(.class("btn"), .rel("prev"), .href(path(page, week: page.week.previous)), text: Words.previousWeek)
            h.a(.class("btn"), .rel("next"), .href(path(page, week: page.week.next)), text: Words.nextWeek)
            let export = path(page, week: page.week)
            h.a(.class("btn"), .href(export.rerouted(to: "/week.xlsx")), text: Words.exportXLSX)
            h.a(.class("btn"), .href(export.rerouted(to: "/week.csv")), text: Words.exportCSV)
            if let csrf { LeadersSayView.send(page, csrf, &h) }
        }
    }

    private static func toolbar(_ page: WeekPage, seesAll: Bool, _ h: inout HTML) {
        h.form(.class("toolbar"), .method(.get), .action(Path("/week")), .data("behaviour", "auto-submit")) { h in
            h.hidden("week", page.week.description)
            if seesAll {
                h.label(.class("visually-hidden"), .for("who"), text: Words.everyone)
                h.select(.id("who"), .name("who")) { h in
                    h.option(.value(""), .selected(!page.filter.everyone), text: Words.mine)
                    h.option(.value("all"), .selected(page.filter.everyone), text: Words.everyone)
                }
            }
            h.label(.class("visually-hidden"), .for("team"), text: Words.team)
            h.teamField(page.teams, chosen: page.filter.team)
            h.button(.class("btn"), .type("submit"), .data("without-script", ""), text: Words.apply)
        }
    }

    private static func days(_ page: WeekPage, _ h: inout HTML) {
        h.div(.class("days")) { h in
            for day in page.week.days {
                let due = page.due(on: day)
                let classes = day == page.today ? "day--today" : due.isEmpty && day.weekday > 5 ? "day--off" : ""
                h.section(.class("day", classes, when: !classes.isEmpty)) { h in
                    h.h2 { h in
                        h.text(h.say.weekday(day))
                        h.span(.class("day__date"), text: String(day.parts.day))
                    }
                    for line in due.prefix(4) {
                        h.a(
                            .class("slot", "slot--late", when: line.plan.isLate),
                            .href(Path("/people").adding(line.plan.employeeID))
                        ) { h in h.text(line.person.name) }
                    }
                    if due.count > 4 { h.p(.class("day__note", "faint"), text: "+\(due.count - 4)") }
                    if due.isEmpty, day.weekday > 5 { h.p(.class("day__note"), text: Words.rest) }
                }
            }
        }
    }

    private static func group(
        _ title: Word,
        _ lines: [WeekPage.Line],
        _ page: WeekPage,
        _ mayDecide: Bool,
        _ csrf: String,
        _ h: inout HTML
    ) {
        guard !lines.isEmpty else { return }
        h.section(.class("rows__group")) { h in
            h.h2(.class("rows__title"), text: title)
            for line in lines {
                self.line(line, page, mayDecide: mayDecide, csrf: csrf, &h)
            }
        }
    }

    /// A line that opens to its evidence.
    static func line(
        _ line: WeekPage.Line,
        _ page: WeekPage,
        mayDecide: Bool,
        csrf: String,
        back: Path? = nil,
        _ h: inout HTML
    ) {
        h.details(.class("row-open")) { h in
            h.summary(.class("row", "late", when: line.plan.isLate)) { h in row(line, page, &h) }
            EvidenceView.evidence(line, page, mayDecide: mayDecide, csrf: csrf, back: back, &h)
        }
    }

    private static func row(_ line: WeekPage.Line, _ page: WeekPage, _ h: inout HTML) {
        h.avatar(line.person.name)
        h.div(.class("who")) { h in
            h.strong(text: line.person.name)
            h.span(.class("faint", "faint--inline"), text: " \(line.plan.employeeID)")
            h.span(
                .class("faint"),
                text: h.say.joined(line.team, line.leader.map { "\(h.say(Words.leader)) \($0)" } ?? "")
            )
        }
        h.div(.class("why")) { h in
            h.strong(text: page.reason(line.plan.obligations[0]))
            let others = line.plan.obligations.dropFirst().map { h.say(page.reason($0)) }
            if !others.isEmpty {
                h.span(.class("faint"), text: others.joined(separator: h.say.language == .english ? "; " : "；"))
            }
            LeadersSayView.mark(line, page, &h)
            planned(line, &h)
        }
        badge(line, page, &h)
        h.div(.class("when")) { h in
            h.strong(text: h.say.day(line.plan.dueOn))
            if let kind = line.plan.kinds.first { h.span(.class("faint"), text: kind.word) }
        }
        h.icon(.arrow)
    }

    /// When the talk is to be, where it has a slot.
    private static func planned(_ line: WeekPage.Line, _ h: inout HTML) {
        if line.course != nil {
            h.span(.class("row__slot")) { $0.badge(.good, CourseWords.isOpen) }
        }
        guard let slot = line.slot, line.plan.isUnmet else { return }
        let isTold = slot.state == .told
        h.span(.class("row__slot")) { h in
            h.badge(isTold ? .good : .plain, Words.plannedAt(h.say.moment(slot.slot.start), isTold: isTold))
        }
    }

    private static func badge(_ line: WeekPage.Line, _ page: WeekPage, _ h: inout HTML) {
        let days = line.plan.dueOn - page.today
        if let settled = line.plan.settled {
            h.badge(settled == .met ? .good : .plain, settled == .met ? Words.met : Words.waived)
        } else if days < 0, !line.plan.isLate {
            h.badge(.plain, Words.away)
        } else if days < 0 {
            h.badge(.late, Words.overdue(-days))
        } else {
            h.badge(days <= 2 ? .soon : .plain, Words.left(days))
        }
    }
}
