import Core
import Statistics
import Web

extension ResultsAsked {
    /// The address, without what goes without saying.
    var path: Path { at(Path("/performance")) }

    /// The same question at another place: a file, a figure.
    func at(_ path: Path) -> Path {
        let sorted: String? =
            switch sort {
            case .name: nil
            case .moved: "moved"
            case .measure(let id): id
            }
        return path.query("team", team).query("measure", measure)
            .query("weeks", period == .quarter ? nil : String(period.rawValue)).query("sort", sorted)
    }
}

/// The page of a team's or a site's results.
struct TeamResultsView {
    let page: TeamResults
    /// All measures of the post, to choose from.
    let measures: [Measure]
    let comparison: MeasureComparison?
    let incidents: [CentreIncident]
    let mayImport: Bool

    private var asked: ResultsAsked { page.asked }

    func write(_ h: inout HTML) {
        let through = h.say(Words.through(h.say.date(page.through + 6)))
        h.pageHead(
            Words.results,
            sub: h.say.joined(
                asked.team ?? "",
                h.say(Words.people(page.total)),
                h.say(Words.weeks(asked.period.rawValue)),
                through
            )
        ) { h in
            h.a(.class("btn"), .href(SwingPages.home.query("team", asked.team)), text: SwingWords.title)
            if mayImport { h.a(.class("btn"), .href(RankingPages.path), text: RankWords.title) }
            h.a(.class("btn"), .href(asked.at(Path("/performance.xlsx"))), text: Words.exportXLSX)
            h.a(.class("btn"), .href(asked.at(Path("/performance.csv"))), text: Words.export)
        }
        filter(&h)
        guard page.rows.contains(where: { !$0.cells.isEmpty }) else {
            h.emptyState(
                Words.nobodyMeasured,
                Words.nobodyMeasuredSentence,
                action: mayImport ? (Words.toImport, Path("/imports")) : nil
            )
            return
        }
        if asked.sort != .name, !TeamResults.isSortable(page.total) {
            h.p(.class("sub", "note"), text: Words.sortNeedsTeam)
        }
        CentreIncidentsView(incidents: incidents, measures: measures).write(&h)
        table(&h)
        h.pager(behind: asked.after, next: page.next, path: asked.path)
        h.p(.class("sub", "note"), text: Words.teamNote)
        h.howComputed(page.measures)
        if let comparison { comparison.write(&h) }
    }

    private func filter(_ h: inout HTML) {
        h.form(.class("toolbar"), .method(.get), .action(Path("/performance"))) { h in
            h.div(.class("field")) { h in
                h.label(.for("team"), text: Words.team)
                h.teamField(page.teams, chosen: asked.team)
            }
            choice("measure", Words.measure, &h) { h in
                h.option(.value(""), text: Words.allMeasures)
                for measure in measures {
                    h.option(.value(measure.id), .selected(measure.id == asked.measure), text: measure.name)
                }
            }
            choice("weeks", Words.period, &h) { h in
                for period in ResultsAsked.Period.allCases {
                    h.option(
                        .value(String(period.rawValue)),
                        .selected(period == asked.period),
                        text: Words.weeks(period.rawValue)
                    )
                }
            }
            choice("sort", Words.sortBy, &h) { h in
                h.option(.value("name"), .selected(asked.sort == .name), text: Words.byName)
                h.option(.value("moved"), .selected(asked.sort == .moved), text: Words.byMoved)
                for measure in page.measures {
                    h.option(
                        .value(measure.id),
                        .selected(asked.sort == .measure(measure.id)),
                        text: measure.name
                    )
                }
            }
            h.button(.class("btn"), .type("submit"), text: Words.apply)
        }
    }

    private func choice(_ name: String, _ label: Word, _ h: inout HTML, _ options: HTML.Body) {
        h.div(.class("field")) { h in
            h.label(.for(name), text: label)
            h.select(.id(name), .name(name), body: options)
        }
    }

    private func table(_ h: inout HTML) {
        let say = h.say
        let columns =
            [SmallMultiples.Column(say(Words.person))]
            + page.measures.map { measure in
                SmallMultiples.Column(
                    say(measure.name),
                    path: asked.with { $0.sort = .measure(measure.id) }.path,
                    isSorted: asked.sort == .measure(measure.id)
                )
            }
        let rows = page.shown.map { row in
            SmallMultiples.Row(
                row.person.name,
                under: say.joined(row.person.employeeID, asked.team == nil ? row.person.team : ""),
                path: Path("/people").adding(row.person.employeeID),
                cells: page.measures.map { cell(row, $0, say) }
            )
        }
        Chart.multiples(SmallMultiples(say(Words.results), columns: columns, rows: rows), &h)
    }

    private func cell(_ row: TeamResults.Row, _ measure: Measure, _ say: Say) -> SmallMultiples.Cell? {
        guard let cell = row.cells[measure.id] else { return nil }
        let isShort = cell.answer == .notEnough && !cell.figure.isEnough
        return SmallMultiples.Cell(
            ControlSpark(
                cell.course,
                low: cell.usual?.low,
                high: cell.usual?.high,
                flag: measure.flag(cell.answer),
                better: measure.side
            ),
            value: measure.said(cell.figure.value, say),
            count: "n = \(say.count(cell.figure.n))",
            sure: cell.figure.interval.map { measure.said($0, say) } ?? "",
            verdict: say(isShort ? Words.fewerThan(measure.minimumSample) : measure.words(cell.answer)),
            path: Path("/people").adding(row.person.employeeID).adding("results").query("measure", measure.id)
        )
    }
}
