import Core
import Statistics
import Web

/// The page of one person's results, one measure at a time.
struct PersonResultsView {
    let results: PersonResults
    let line: PersonResults.Line
    let spread: PersonResults.Spread?
    let target: MeasureCatalogue.Target?
    /// The last weeks shown, and all there are.
    let weeks: Int

    private var measure: Measure { line.measure }
    private var home: Path { Path("/people").adding(results.employeeID) }

    func write(_ h: inout HTML) {
        h.pageHead(results.name, sub: h.say.joined(results.employeeID, h.say(Words.results))) { h in
            h.a(.class("btn"), .href(home), text: Words.toPerson)
        }
        tabs(&h)
        h.section(.class("card")) { h in
            AnswerView(line: line, through: results.through).write(&h)
            Chart.control(
                PersonPlot(line: line, employeeID: results.employeeID, through: results.through, weeks: weeks)
                    .plot(h.say),
                &h
            )
            h.p(.class("sub", "note"), text: Words.controlNote)
        }
        h.section(.class("card")) { h in
            h.h2(text: Words.amongPeers)
            among(&h)
        }
        h.section(.class("card")) { h in
            h.h2(text: Words.howComputed)
            computed(&h)
        }
    }

    private func tabs(_ h: inout HTML) {
        guard results.lines.count > 1 else { return }
        h.nav(.class("tabs"), .aria("label", Words.measure)) { h in
            for other in results.lines {
                h.a(
                    .class("tabs__tab"),
                    .href(home.adding("results").query("measure", other.measure.id)),
                    .aria("current", "page").when(other.measure.id == measure.id)
                ) { h in
                    h.text(other.measure.name)
                    if other.answer.isMoved { h.span(.class("tabs__sign"), text: other.measure.words(other.answer)) }
                }
            }
        }
    }

    private func among(_ h: inout HTML) {
        let (measure, say) = (measure, h.say)
        guard let spread else { return h.p(.class("sub"), text: Words.tooFewPeers) }
        let who = say(results.isSelf ? Words.me : Word(results.name, results.name, results.name))
        Chart.dots(
            DotPlot(
                say(measure.name),
                values: spread.values,
                median: spread.median,
                own: spread.own.map { (value: $0, name: who) },
                unit: { measure.said($0, say) }
            ),
            &h
        )
        h.p(.class("sub", "note"), text: Words.spreadNote)
    }

    /// What it is, what the contacts taken have to do with it, what it rests on, and where the rows are.
    private func computed(_ h: inout HTML) {
        let say = h.say
        h.p(text: measure.texts.definition)
        if let figure = line.figure(through: results.through) {
            h.p(
                text: Words.caseMix(
                    expected: measure.said(figure.expected, say),
                    value: measure.said(figure.value, say),
                    count: say.count(figure.n)
                )
            )
        }
        var pairs: [(Word, String)] = [
            (Words.formula, say(measure.texts.formula)), (Words.attribution, say(measure.texts.attribution)),
            (Words.source, say(measure.texts.source)),
            (Words.fewest, say(Words.fewestCount(measure.minimumSample))),
        ]
        if let words = target?.words(measure, say) { pairs.append((Words.targetName, words)) }
        h.keyValues(pairs)
        h.p { h in
            h.a(.href(Path("/measures").adding(measure.id)), text: Words.wholeDefinition)
            h.text(" ")
            let from = results.through - 12 * 7
            let rows = RowsPages.path(of: measure.id, results.employeeID, from: from, through: results.through + 6)
            h.a(.href(rows), text: Words.rows)
        }
    }
}

/// The answer and the sentence a manager can say to the person.
struct AnswerView {
    /// Its title stands under that of the page, or of a section of it.
    enum Level { case page, section }

    let line: PersonResults.Line
    let through: Day
    var level = Level.page

    func write(_ h: inout HTML) {
        let measure = line.measure
        let title: HTML.Body = { h in
            h.text(measure.name)
            h.text(" ")
            h.badge(tone, measure.words(line.answer))
        }
        h.div(.class("answer")) { h in
            switch level {
            case .page: h.h2(.class("answer__title"), body: title)
            case .section: h.h3(.class("answer__title"), body: title)
            }
            if let figure = line.figure(through: through) {
                h.p(.class("answer__figure")) { h in
                    h.strong(text: measure.said(figure.value, h.say))
                    h.span(.class("faint"), text: " " + figure.sure(measure, h.say) + " · " + h.say(Words.weeks(13)))
                }
            }
            if let sentence = line.sentence { h.p(text: sentence) }
            if let missing = line.missing(through: through) {
                h.p(.class("sub"), text: Words.missing(missing))
            }
        }
    }

    private var tone: Tone {
        switch (line.answer, line.measure.side) {
        case (.up, .higher), (.up, .lower): .good
        case (.down, .higher), (.down, .lower): .late
        case (.up, .neither), (.down, .neither): .soon
        default: .plain
        }
    }
}
