import Core
import People
import Web

enum ListView {
    static func page(_ page: ListPage, mayDecide: Bool, csrf: String, _ h: inout HTML) {
        let filter = page.filter
        h.pageHead(Words.listTitle, sub: said(filter, page, h.say)) { h in
            h.a(.class("btn"), .href(Path("/map")), text: Words.map)
        }
        h.summaryTiles { h in
            tile(page.tally.held, Words.wasMet, page, .held, &h)
            tile(page.tally.due, Words.stillDue, page, .owed, &h)
            tile(page.tally.late, Words.late, page, .late, tone: .late, &h)
            if page.tally.waived > 0 { tile(page.tally.waived, Words.waived, page, .waived, &h) }
            h.statTile(MapView.coverage(page.tally, h.say), Words.coverage)
        }
        if page.list.lines.isEmpty {
            h.emptyState(Words.nothingHere, Words.nothingHereSentence, action: (Words.map, Path("/map")))
            return
        }
        h.div(.class("card", "rows")) { h in
            h.section(.class("rows__group")) { h in
                h.h2(.class("rows__title"), text: Words.ofAll(page.tally.all))
                for line in page.list.shown {
                    WeekView.line(line, page.list, mayDecide: mayDecide, csrf: csrf, back: filter.path, &h)
                }
            }
        }
        h.pager(page.page, of: page.pages, path: filter.path)
    }

    private static func tile(
        _ count: Int,
        _ word: Word,
        _ page: ListPage,
        _ standing: ListFilter.Standing,
        tone: Tone = .plain,
        _ h: inout HTML
    ) {
        let isMoved = page.filter.standing == nil && page.filter.change == nil && count > 0
        let path = isMoved ? page.filter.with(standing: standing).path : nil
        h.statTile(h.say.count(count), word, tone: count > 0 ? tone : .plain, path: path)
    }

    /// What the list was asked for, in words.
    private static func said(_ filter: ListFilter, _ page: ListPage, _ say: Say) -> String {
        let days =
            switch (filter.from, filter.to) {
            case (.some(let from), .some(let to)) where from <= to: say.dayRange(from, to)
            case (nil, .some(let to)): say(Words.through(say.date(to)))
            case (.some(let from), nil): say(Words.starting(say.date(from)))
            default: ""
            }
        return say.joined(
            filter.rule.map { "\($0.rawValue) \(say($0.short))" } ?? "",
            filter.team ?? "",
            filter.person.map { known($0, page) } ?? "",
            filter.holder.map { "\(say(Words.holder)) \(known($0, page))" } ?? "",
            filter.standing.map { say($0.word) } ?? "",
            filter.change.map { say($0.word) } ?? "",
            days
        )
    }

    /// An address must not tell the name of somebody the reader may not see.
    private static func known(_ employeeID: String, _ page: ListPage) -> String {
        let person = page.list.names.person(employeeID)
        return person.isVisible ? person.name ?? employeeID : employeeID
    }
}
