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
            let known = drawn.capacity.map { _ in Words.overCapacity(drawn.over.count) }
            h.p(.class("sub"), text: known ?? Words.noCapacity)
        }
        if !page.crunches.isEmpty { crunches(&h) }
        h.p(.class("sub", "note"), text: Words.howForecast)
        if page.rows.count > 1 { table(&h) }
    }

    private func name(_ row: ForecastPage.Row, _ say: Say) -> String {
        row.holder?.said ?? say(Words.noHolder)
    }

    private func columns(_ row: ForecastPage.Row, _ h: inout HTML) {
        let say = h.say
        let over = Set(row.over)
        let bars = page.weeks.indices.map { index in
            BarChart.Bar(say.date(page.weeks[index].first), Double(row.talks[index]), isMarked: over.contains(index))
        }
        // Holidays hold fewer: the line is what a whole week holds.
        let limit = row.capacity?.max().map { (value: Double($0), name: say(Words.capacity($0))) }
        Chart.columns(
            BarChart(say(Words.talksByWeek), bars: bars, limit: limit) { say.count(Int($0.rounded())) },
            &h
        )
    }

    /// What will not fit, while there is time: the next weeks first, each with who has room.
    private func crunches(_ h: inout HTML) {
        h.div(.class("section")) { h in
            h.h2(text: Words.crunch)
            h.tableWrap(Words.crunch) { h in
                h.table(.class("table")) { h in
                    h.thead { h in
                        h.tr { h in
                            h.th(.scope(.col), text: Words.crunchWeek)
                            h.th(.scope(.col), .class("number"), text: Words.talksDue)
                            h.th(.scope(.col), .class("number"), text: Words.canBeHeld)
                            h.th(.scope(.col), text: Words.takers)
                        }
                    }
                    h.tbody { h in
                        for crunch in page.crunches { line(crunch, &h) }
                    }
                }
            }
        }
    }

    private func line(_ crunch: ForecastPage.Crunch, _ h: inout HTML) {
        h.tr(.class("late")) { h in
            h.th(.scope(.row), text: h.say.dayRange(crunch.week.first, crunch.week.last))
            number(Words.talksDue, h.say.count(crunch.talks), &h)
            number(Words.canBeHeld, h.say.count(crunch.capacity), &h)
            h.td(.label(Words.takers)) { h in
                if crunch.takers.isEmpty { h.text(Words.nobodyHasRoom) }
                for (index, taker) in crunch.takers.enumerated() {
                    if index > 0 { h.text(" · ") }
                    h.person(taker.person)
                    h.text(" ")
                    h.span(.class("faint"), text: Words.hasRoom(taker.free))
                }
            }
        }
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
        h.tr(.class("late").when(!row.over.isEmpty)) { h in
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
            let over = row.capacity.map { _ in "\(h.say.count(row.over.count))/\(h.say.count(row.talks.count))" }
            number(Words.weeksOver, over ?? Say.missing, &h)
        }
    }

    private func number(_ word: Word, _ text: String, _ h: inout HTML) {
        h.td(.class("number"), .label(word), text: text)
    }
}
