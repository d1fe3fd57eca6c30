import Core
import People
import Web

/// One holder's weeks as columns, and all holders the reader may see in a table.
struct ForecastView {
    let page: ForecastPage
    let wanted: Int
    let asked: String?

    func write(_ h: inout HTML) {
        let days = page.weeks.first.flatMap { first in page.weeks.last.map { h.say.dayRange(first.first, $0.last) } }
        h.pageHead(Words.forecastTitle, sub: days) { h in
            h.a(.class("btn"), .href(Path("/map")), text: Words.map)
        }
        if page.isEmptyHouse {
            h.emptyState(Words.emptyHouse, Words.emptyHouseSentence, action: (Words.goImport, Path("/imports")))
            return
        }
        guard let drawn = page.drawn else {
            h.emptyState(Words.noForecast, Words.noForecastSentence, action: (Words.wholeWeek, Path("/week")))
            return
        }
        h.section(.class("card")) { h in
            h.h2(text: Words.talksByWeek)
            h.p(.class("sub"), text: h.say.joined(h.say(Words.holder), name(drawn, h.say)))
            columns(drawn, &h)
            h.p(.class("sub"), text: drawn.capacity == nil ? Words.noCapacity : Words.overCapacity(drawn.weeksOver))
        }
        h.p(.class("sub", "note"), text: Words.howForecast)
        if page.rows.count > 1 { table(&h) }
    }

    private func name(_ row: ForecastPage.Row, _ say: Say) -> String {
        row.holder?.said ?? say(Words.noHolder)
    }

    private func columns(_ row: ForecastPage.Row, _ h: inout HTML) {
        let say = h.say
        let bars = zip(page.weeks, row.talks).map { week, talks in
            BarChart.Bar(say.date(week.first), Double(talks), isMarked: row.capacity.map { talks > $0 } ?? false)
        }
        let limit = row.capacity.map { (value: Double($0), name: say(Words.capacity($0))) }
        Chart.columns(
            BarChart(say(Words.talksByWeek), bars: bars, limit: limit) { say.count(Int($0.rounded())) },
            &h
        )
    }

    private func table(_ h: inout HTML) {
        let (pages, number) = Paging.of(page.rows.count, by: ForecastPages.rows, wanted: wanted)
        let shown = page.rows.dropFirst((number - 1) * ForecastPages.rows).prefix(ForecastPages.rows)
        h.div(.class("section")) { h in
            h.h2(text: Words.allHolders)
            h.tableWrap(Words.allHolders) { h in
                h.table(.class("table")) { h in
                    h.caption(.class("visually-hidden"), text: Words.allHolders)
                    head(&h)
                    h.tbody { h in
                        for row in shown { line(row, &h) }
                    }
                }
            }
        }
        h.pager(number, of: pages, path: Path("/forecast").query("holder", asked))
    }

    private func head(_ h: inout HTML) {
        h.thead { h in
            h.tr { h in
                h.th(.scope(.col), text: Words.holder)
                for word in [Words.thisWeek, Words.nextFour, Words.halfYear, Words.busiestWeek, Words.weeksOver] {
                    h.th(.scope(.col), .class("number"), text: word)
                }
            }
        }
    }

    private func line(_ row: ForecastPage.Row, _ h: inout HTML) {
        h.tr(.class("late").when(row.weeksOver > 0)) { h in
            h.th(.scope(.row), .class("name")) { h in
                if let holder = row.holder {
                    h.a(.href(Path("/forecast").query("holder", holder.employeeID)), text: holder.said)
                } else {
                    h.text(Words.noHolder)
                }
            }
            number(Words.thisWeek, h.say.count(row.talks.first ?? 0), &h)
            number(Words.nextFour, h.say.count(row.talks.prefix(4).reduce(0, +)), &h)
            number(Words.halfYear, h.say.count(row.total), &h)
            let busiest = row.busiest.map { "\(h.say.date(page.weeks[$0.week].first)) · \(h.say.count($0.talks))" }
            number(Words.busiestWeek, busiest ?? Say.missing, &h)
            let over = row.capacity.map { _ in "\(h.say.count(row.weeksOver))/\(h.say.count(row.talks.count))" }
            number(Words.weeksOver, over ?? Say.missing, &h)
        }
    }

    private func number(_ word: Word, _ text: String, _ h: inout HTML) {
        h.td(.class("number"), .label(word), text: text)
    }
}
