import Core
import Web

/// The map as a heat of coverage, and the counts behind it.
struct MapView {
    let map: CommunicationMap
    let page: Int
    let pages: Int

    private var shown: ArraySlice<CommunicationMap.Row> {
        map.rows.dropFirst((page - 1) * MapPages.rows).prefix(MapPages.rows)
    }

    func write(_ h: inout HTML) {
        let (from, to) = (map.period.lowerBound, map.period.upperBound)
        h.pageHead(Words.mapTitle, sub: h.say.joined(h.say.dayRange(from, to), map.team ?? "")) { h in
            let quarter = Quarter(containing: from)
            h.a(.class("btn"), .rel("prev"), .href(path(of: quarter.previous)), text: Words.previousQuarter)
            h.a(.class("btn"), .rel("next"), .href(path(of: quarter.next)), text: Words.nextQuarter)
            h.a(.class("btn"), .href(Path("/forecast")), text: Words.forecast)
            h.a(.class("btn"), .href(path.rerouted(to: "/map.xlsx")), text: Words.exportXLSX)
            h.a(.class("btn"), .href(path.rerouted(to: "/map.csv")), text: Words.exportCSV)
        }
        filter(&h)
        guard !map.rows.isEmpty else {
            h.emptyState(Words.emptyMap, Words.emptyMapSentence, action: (Words.wholeWeek, Path("/week")))
            return
        }
        h.summaryTiles { h in
            let total = map.total
            h.statTile(Self.coverage(total, h.say), Words.coverage)
            h.statTile(Self.share(total.held, total, h.say), Words.wasMet)
            h.statTile(Self.share(total.due, total, h.say), Words.stillDue)
            h.statTile(Self.share(total.late, total, h.say), Words.late, tone: total.late > 0 ? .late : .plain)
        }
        heat(&h)
        h.pager(page, of: pages, path: path)
        h.p(.class("sub", "note"), text: Words.howCoverage)
        MapTable(map: map, rows: shown).write(&h)
    }

    /// `86% 12/14`; without a due day passed, that there is not enough data.
    static func coverage(_ tally: Tally, _ say: Say) -> String {
        guard let coverage = tally.coverage else { return say(Words.notEnoughData) }
        return "\(say.percent(coverage)) \(say.count(tally.inTime))/\(say.count(tally.passed))"
    }

    static func share(_ count: Int, _ tally: Tally, _ say: Say) -> String {
        "\(say.count(count))/\(say.count(tally.all))"
    }

    private var path: Path { path(map.period.lowerBound, map.period.upperBound, team: map.team) }

    private func path(of quarter: Quarter) -> Path { path(quarter.first, quarter.last, team: map.team) }

    private func path(_ from: Day, _ to: Day, team: String?) -> Path {
        Path("/map").query("from", from.description).query("to", to.description).query("team", team)
    }

    private func filter(_ h: inout HTML) {
        h.form(.class("toolbar"), .method(.get), .action(Path("/map"))) { h in
            h.div(.class("field")) { h in
                h.label(.for("from"), text: Words.from)
                h.input(.type("date"), .id("from"), .name("from"), .value(map.period.lowerBound.description))
            }
            h.div(.class("field")) { h in
                h.label(.for("to"), text: Words.to)
                h.input(.type("date"), .id("to"), .name("to"), .value(map.period.upperBound.description))
            }
            h.div(.class("field")) { h in
                h.label(.for("team"), text: Words.team)
                h.teamField(map.teams, chosen: map.team)
            }
            h.button(.class("btn"), .type("submit"), text: Words.apply)
        }
    }

    private func heat(_ h: inout HTML) {
        let say = h.say
        let rows = shown.map { row in
            let path: Path =
                row.employeeID.map { Path("/people").adding($0) }
                ?? path(map.period.lowerBound, map.period.upperBound, team: row.name)
            return HeatMap.Row(
                row.name.isEmpty ? Say.missing : row.name,
                path: row.name.isEmpty ? nil : path,
                cells: map.rules.map { cell(row, $0, say) }
            )
        }
        let title = say(Words.heatTitle)
        let columns = map.rules.map { "\($0.rawValue) \(say($0.short))" }
        Chart.heat(HeatMap(title, columns: columns, rows: rows, bounds: (0, 1)), &h)
    }

    private func cell(_ row: CommunicationMap.Row, _ rule: Rule, _ say: Say) -> HeatMap.Cell {
        guard let tally = row.cells[rule] else { return HeatMap.Cell(nil, text: "") }
        var list = ListFilter(from: map.period.lowerBound, to: map.period.upperBound)
        (list.team, list.person, list.rule) = (map.team ?? row.name.nilIfEmpty, row.employeeID, rule)
        let counts = say(Words.counts(held: tally.held, due: tally.due, late: tally.late, of: tally.all))
        return HeatMap.Cell(
            tally.coverage,
            text: tally.coverage == nil
                ? say(Words.soFar(tally)) : "\(say.count(tally.inTime))/\(say.count(tally.passed))",
            isMarked: tally.late > 0,
            path: list.path,
            title: say.joined(row.name, rule.rawValue, counts, Self.coverage(tally, say))
        )
    }
}
