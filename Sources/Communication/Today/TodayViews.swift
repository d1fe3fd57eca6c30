import Core
import People
import Web

/// The manager's, leader's or HR's first page of the day.
struct TodayView {
    let page: TodayPage
    let waiting: [WaitingAnswer]
    var held: [HoldNotice] = []
    var courses = OpenCoursesPage(lines: [], count: 0)
    let employeeID: String
    let csrf: String

    private var mayDecide: Bool { page.role != .leader }
    /// The list behind "more": a leader's and a manager's own, HR's of the site.
    private var list: ListFilter { ListFilter(holder: page.role == .hr ? nil : employeeID) }

    func write(_ h: inout HTML) {
        h.pageHead(Words.todayTitle, sub: h.say.day(page.today)) { h in
            h.a(.class("btn"), .href(Path("/week")), text: Words.week)
        }
        if page.week.isEmptyHouse {
            h.emptyState(Words.emptyHouse, Words.emptyHouseSentence, action: (Words.goImport, Path("/imports")))
            return
        }
        tiles(&h)
        HoldNoticeView.section(held, &h)
        OpenCoursesView.section(courses, &h)
        if page.isQuiet && waiting.isEmpty {
            h.emptyState(Words.quietDay, Words.quietDaySentence, action: (Words.wholeWeek, Path("/week")))
            return
        }
        WaitingView.section(waiting, &h)
        h.div(.class("card", "rows")) { h in
            if page.dueToday.isEmpty {
                h.section(.class("rows__group")) { h in
                    h.h2(.class("rows__title"), text: Words.dueToday)
                    h.p(.class("sub", "rows__none"), text: Words.noneDueToday)
                }
            }
            group(Words.dueToday, page.dueToday, more: dueToday, &h)
            group(Words.newlyLate, page.newlyLate, more: list.with(change: .late), &h)
            unchanged(&h)
        }
        if !page.new.isEmpty || !page.met.isEmpty {
            h.div(.class("card", "rows")) { h in
                group(Words.newSince, page.new, more: everyone.with(change: .new), decides: false, &h)
                group(Words.metSince, page.met, more: everyone.with(change: .met), decides: false, &h)
            }
        }
        if !page.team.isEmpty {
            h.div(.class("card", "rows")) { h in
                group(Words.teamNeeds, page.team, more: ListFilter(to: page.week.week.last, standing: .owed), &h)
            }
        }
    }

    private var dueToday: ListFilter {
        var list = list
        (list.from, list.to, list.standing) = (page.today, page.today, .owed)
        return list
    }

    /// What changed concerns a leader's team too, whoever holds the talk.
    private var everyone: ListFilter { page.role == .leader ? ListFilter() : list }

    private func tiles(_ h: inout HTML) {
        let late = page.newlyLate.count + page.stillLate.count
        h.summaryTiles { h in
            h.statTile(h.say.count(page.dueToday.count), Words.dueToday, tone: page.dueToday.isEmpty ? .plain : .soon)
            h.statTile(h.say.count(late), Words.late, tone: late == 0 ? .plain : .late)
            if page.role == .leader { h.statTile(h.say.count(page.team.count), Words.teamNeeds) }
            h.statTile(h.say.count(page.new.count), Words.newSince)
            h.statTile(h.say.count(page.met.count), Words.metSince, tone: page.met.isEmpty ? .plain : .good)
        }
    }

    private func group(
        _ title: Word,
        _ lines: TodayPage.Group,
        more: ListFilter,
        decides: Bool = true,
        _ h: inout HTML
    ) {
        guard !lines.isEmpty else { return }
        h.section(.class("rows__group")) { h in
            h.h2(.class("rows__title"), text: title)
            few(lines, more: more, decides: decides, &h)
        }
    }

    /// What was late yesterday already waits folded.
    private func unchanged(_ h: inout HTML) {
        guard !page.stillLate.isEmpty else { return }
        h.section(.class("rows__group")) { h in
            h.h2(.class("rows__title"), text: Words.stillLate)
            h.details(.class("fold")) { h in
                h.summary(text: Words.unchanged(page.stillLate.count))
                few(page.stillLate, more: list.with(standing: .late), decides: true, &h)
            }
        }
    }

    private func few(_ lines: TodayPage.Group, more: ListFilter, decides: Bool, _ h: inout HTML) {
        for line in lines.first {
            WeekView.line(line, page.week, mayDecide: mayDecide && decides, csrf: csrf, back: Path("/today"), &h)
        }
        let rest = lines.count - TodayPage.most
        guard rest > 0 else { return }
        h.p(.class("rows__more")) { $0.a(.class("btn"), .href(more.path), text: Words.more(rest)) }
    }
}
