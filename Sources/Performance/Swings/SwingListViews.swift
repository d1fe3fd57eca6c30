import Core
import Signals
import Web

/// The list of swings with the sentence of each; what a person saw says so.
struct SwingListView {
    let list: SwingList
    let catalogue: MeasureCatalogue
    /// nil where there are more than anybody looks through.
    let teams: [String]?
    let page: Int
    let pages: Int

    func write(_ h: inout HTML) {
        h.pageHead(SwingWords.title) { h in
            h.a(.class("btn"), .href(asked(Path("/performance/swings.xlsx"))), text: Words.exportXLSX)
            h.a(.class("btn"), .href(asked(Path("/performance/swings.csv"))), text: Words.export)
        }
        toolbar(&h)
        guard !list.lines.isEmpty else { return h.emptyState(SwingWords.none, SwingWords.noneSentence) }
        h.p(.class("sub"), text: SwingWords.sub)
        h.tableWrap(SwingWords.title) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        for word in [Words.person, Words.measure, Words.answer, SwingWords.found, SwingWords.how] {
                            h.th(.scope(.col), text: word)
                        }
                    }
                }
                h.tbody { h in
                    let first = (page - 1) * SwingList.size
                    for line in list.lines.dropFirst(first).prefix(SwingList.size) { row(line, &h) }
                }
            }
        }
        h.pager(page, of: pages, path: asked(SwingPages.home))
    }

    private func asked(_ path: Path) -> Path {
        path.query("team", list.filter.team).query("direction", list.filter.direction?.rawValue)
            .query("measure", list.filter.measure)
    }

    private func toolbar(_ h: inout HTML) {
        h.form(.class("toolbar"), .method(.get), .action(SwingPages.home), .data("behaviour", "auto-submit")) { h in
            h.label(.class("visually-hidden"), .for("direction"), text: Words.answer)
            h.select(.id("direction"), .name("direction")) { h in
                h.option(.value(""), text: SwingWords.both)
                for (direction, word) in [(Swing.Direction.up, Words.better), (.down, Words.worse)] {
                    h.option(
                        .value(direction.rawValue),
                        .selected(direction == list.filter.direction),
                        text: word
                    )
                }
            }
            if teams?.isEmpty != true {
                h.label(.class("visually-hidden"), .for("team"), text: Words.team)
                h.teamField(teams, chosen: list.filter.team)
            }
            if let measure = list.filter.measure { h.hidden("measure", measure) }
            h.button(.class("btn"), .type("submit"), .data("without-script", ""), text: Words.apply)
        }
    }

    private func row(_ line: SwingList.Line, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(Words.person)) { h in
                h.a(.href(Path("/people").adding(line.person.employeeID)), text: line.person.name)
                h.span(.class("faint"), text: " \(line.person.employeeID) \(line.person.team)")
            }
            switch line.source {
            case .computed(let episode, let figures): computed(line, episode, figures, &h)
            case .seen(let seen): self.seen(line, seen, &h)
            }
        }
    }

    private func computed(
        _ line: SwingList.Line,
        _ episode: SwingEpisode,
        _ figures: SwingFigures?,
        _ h: inout HTML
    ) {
        let measure = catalogue[episode.measure]
        h.td(.label(Words.measure)) { h in
            h.a(.href(SwingPages.weeks(of: line)), text: measure?.name ?? Words.name(of: episode.measure))
        }
        h.td(.label(Words.answer)) { h in
            let answer: ResultAnswer = episode.direction == .up ? .up : .down
            h.badge(episode.direction == .up ? .good : .soon, measure?.words(answer) ?? Words.better)
            h.span(.class("faint"), text: episode.state == .open ? SwingWords.open : SwingWords.over)
        }
        h.td(.label(SwingWords.found), text: h.say.date(line.on))
        h.td(.label(SwingWords.how)) { h in
            h.badge(.plain, SwingWords.computed)
            if let measure, let figures {
                let verdict = SwingVerdict.moved(episode.direction, figures)
                h.p(text: SwingSentence.of(verdict, measure, today: h.say.today))
                let rows = Path("/people").adding(line.person.employeeID)
                    .adding(CallMeasure(rawValue: measure.id) == nil ? "measures" : "calls")
                    .query("measure", CallMeasure(rawValue: measure.id) == nil ? measure.id : nil)
                    .query("from", figures.since.description).query("to", (figures.through + 6).description)
                h.a(.href(rows), text: Words.rows)
            }
        }
    }

    private func seen(_ line: SwingList.Line, _ seen: SeenSwing, _ h: inout HTML) {
        h.td(.label(Words.measure), text: seen.figure ?? Say.missing)
        h.td(.label(Words.answer), text: Say.missing)
        h.td(.label(SwingWords.found), text: h.say.date(line.on))
        h.td(.label(SwingWords.how)) { h in
            h.badge(.soon, SwingWords.seen)
            if let by = seen.by { h.span(.class("faint"), text: " \(by)") }
            if let note = seen.note { h.p(text: note) }
        }
    }
}
