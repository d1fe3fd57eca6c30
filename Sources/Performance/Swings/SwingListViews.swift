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
    /// Whether the reader may look at what nobody is told of yet.
    let mayLook: Bool

    func write(_ h: inout HTML) {
        h.pageHead(SwingWords.title) { h in
            h.a(.class("btn"), .href(asked(Path("/performance/swings.xlsx"))), text: Words.exportXLSX)
            h.a(.class("btn"), .href(asked(Path("/performance/swings.csv"))), text: Words.export)
            h.a(.class("btn"), .href(asked(Path("/performance/swings.json"))), text: "JSON")
        }
        toolbar(&h)
        guard !list.lines.isEmpty else {
            h.emptyState(SwingWords.none, SwingWords.noneSentence)
            return computed(&h)
        }
        h.p(.class("sub"), text: list.filter.known == .look ? SwingWords.lookSub : SwingWords.sub)
        h.tableWrap(SwingWords.title) { h in
            h.table(.class("table", "swings")) { h in
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
        computed(&h)
    }

    private func asked(_ path: Path) -> Path {
        list.filter.query.reduce(path) { $0.query($1.name, $1.value) }
    }

    private func computed(_ h: inout HTML) {
        h.details(.class("how")) { h in
            h.summary(text: Words.howComputed)
            for sentence in SwingWords.computedSentences { h.p(.class("sub"), text: sentence) }
        }
    }

    private func toolbar(_ h: inout HTML) {
        let filter = list.filter
        h.form(.class("toolbar"), .method(.get), .action(SwingPages.home), .data("behaviour", "auto-submit")) { h in
            let known = SwingList.Filter.Known.allCases.filter { $0 != .look || mayLook }
            choice(
                "known",
                SwingWords.how,
                SwingWords.anyHow,
                known.map { ($0.rawValue, $0.word) },
                filter.known?.rawValue,
                &h
            )
            choice(
                "direction",
                Words.answer,
                SwingWords.both,
                [(Swing.Direction.up.rawValue, Words.better), (Swing.Direction.down.rawValue, Words.worse)],
                filter.direction?.rawValue,
                &h
            )
            choice(
                "state",
                SwingWords.state,
                SwingWords.anyState,
                SwingList.Filter.State.allCases.map { ($0.rawValue, $0 == .open ? SwingWords.open : SwingWords.over) },
                filter.state?.rawValue,
                &h
            )
            choice(
                "measure",
                Words.measure,
                SwingWords.anyMeasure,
                catalogue.measures.map { ($0.id, $0.name) },
                filter.measure,
                &h
            )
            if teams?.isEmpty != true {
                h.label(.class("visually-hidden"), .for("team"), text: Words.team)
                h.teamField(teams, chosen: filter.team)
            }
            h.button(.class("btn"), .type("submit"), .data("without-script", ""), text: Words.apply)
        }
    }

    private func choice(
        _ name: String,
        _ label: Word,
        _ all: Word,
        _ options: [(value: String, name: Word)],
        _ chosen: String?,
        _ h: inout HTML
    ) {
        h.label(.class("visually-hidden"), .for(name), text: label)
        h.select(.id(name), .name(name)) { h in
            h.option(.value(""), text: all)
            for (value, word) in options { h.option(.value(value), .selected(value == chosen), text: word) }
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
            case .waiting(let episode): waiting(line, episode, &h)
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
        answer(line, episode, episode.state == .open ? SwingWords.open : SwingWords.over, &h)
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

    /// The measure with the way to the person's chart of it, and which way it went.
    private func answer(_ line: SwingList.Line, _ episode: SwingEpisode, _ state: Word, _ h: inout HTML) {
        let measure = catalogue[episode.measure]
        h.td(.label(Words.measure)) { h in
            h.a(.href(SwingPages.weeks(of: line)), text: measure?.name ?? Words.name(of: episode.measure))
        }
        h.td(.label(Words.answer)) { h in
            let answer: ResultAnswer = episode.direction == .up ? .up : .down
            h.badge(episode.direction == .up ? .good : .soon, measure?.words(answer) ?? Words.better)
            h.span(.class("faint"), text: state)
        }
    }

    private func waiting(_ line: SwingList.Line, _ episode: SwingEpisode, _ h: inout HTML) {
        answer(line, episode, SwingWords.notTold, &h)
        h.td(.label(SwingWords.found), text: h.say.date(line.on))
        h.td(.label(SwingWords.how)) { h in
            h.badge(.plain, SwingWords.look)
            h.p(text: SwingWords.flagged(weeks: episode.flagged, since: h.say.date(episode.first)))
        }
    }

    private func seen(_ line: SwingList.Line, _ seen: SeenSwing, _ h: inout HTML) {
        h.td(.label(Words.measure)) { h in
            h.a(.href(SwingPages.weeks(of: line)), text: seen.figure ?? h.say(SwingWords.figureUnsaid))
        }
        h.td(.label(Words.answer), text: Say.missing)
        h.td(.label(SwingWords.found), text: h.say.date(line.on))
        h.td(.label(SwingWords.how)) { h in
            h.badge(.soon, SwingWords.seen)
            if let by = seen.by { h.span(.class("faint"), text: " \(by)") }
            if let note = seen.note { h.p(text: note) }
        }
    }
}
