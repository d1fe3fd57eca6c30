import Core
import People
import Store
import Web

/// A person's results on their page: for each measure the answer and its control chart, and the calls handled.
enum ResultsSection {
    /// Weeks shown.
    private static let weeks = 26

    static func load(_ person: PersonID, _ visit: Visit) async throws -> DossierSection.Body? {
        let isSelf = person == visit.viewer.person
        guard isSelf || visit.viewer.role != .agent else { return nil }
        let (today, through) = (visit.today, PerformancePages.through(visit))
        let last = Week(containing: today)
        let from = last.first - (weeks - 1) * 7
        typealias Found = (PersonResults, [PersonFactStore.Line], [MeasureStore.Entry], MeasureCatalogue)
        let found = try await visit.read { tx -> Found? in
            guard let known = try RosterStore().person(person, tx) else { return nil }
            return (
                try PersonResultsStore.results(of: known, isSelf: isSelf, today: today, through: through, tx),
                try PersonFactStore().lines(of: person, from: from, through: last.last, tx),
                try MeasureStore().entries(of: person, measure: nil, from: from, through: last.last, tx),
                try CatalogueStore.catalogue(tx)
            )
        }
        guard let (results, facts, measures, catalogue) = found else { return nil }
        // Weeks before the first figure say nothing.
        let first = Week(containing: (facts.map(\.day) + measures.map(\.day)).min() ?? last.first)
        let all = (0..<weeks).map { Week(containing: from + $0 * 7) }.filter { $0 >= first }
        let judged = Set(results.lines.map(\.measure.id))
        return { h in
            if facts.isEmpty, measures.isEmpty, results.lines.isEmpty {
                return h.p(.class("sub"), text: Words.none)
            }
            h.div(.class("outcomes")) { h in
                // The few of the post, and what moved; the others are one step away.
                for line in results.lines where line.isChosen || line.answer.isMoved { self.line(line, results, &h) }
            }
            h.div(.class("charts")) { h in
                // What the night has not seen yet is shown as it came in.
                for (name, entries) in Dictionary(grouping: measures, by: \.measure).sorted(by: { $0.key < $1.key })
                where !judged.contains(name) {
                    h.div { h in measure(name, catalogue[name], entries, all, results.employeeID, &h) }
                }
                if !facts.isEmpty {
                    if !judged.contains(StandardMeasures.handlingTime.id) {
                        talk(facts, all, results.employeeID, &h)
                    }
                    handled(facts, all, results.employeeID, &h)
                }
            }
        }
    }

    private static func line(_ line: PersonResults.Line, _ results: PersonResults, _ h: inout HTML) {
        let measure = line.measure
        let page = Path("/people").adding(results.employeeID).adding("results").query("measure", measure.id)
        h.article(.class("outcomes__measure")) { h in
            AnswerView(line: line, through: results.through, level: .section).write(&h)
            var plot = PersonPlot(line: line, employeeID: results.employeeID, through: results.through, weeks: weeks)
            plot.isLinked = false
            Chart.control(plot.plot(h.say), &h)
            h.p(.class("outcomes__more")) { $0.a(.href(page), text: Words.moreResults) }
            h.howComputed(measure)
        }
    }

    private static func talk(_ facts: [PersonFactStore.Line], _ weeks: [Week], _ employeeID: String, _ h: inout HTML) {
        let byWeek = Dictionary(grouping: facts) { Week(containing: $0.day) }
        let say = h.say
        let talk = weeks.map { week -> LineChart.Point in
            let lines = byWeek[week] ?? []
            let count = lines.reduce(0) { $0 + $1.talkCount }
            let mean = count == 0 ? nil : Double(lines.reduce(0) { $0 + $1.talk }) / Double(count)
            return .init(say.date(week.first), mean)
        }
        h.div { h in
            h.h3(text: Words.aht)
            Chart.line(
                LineChart(
                    say(Words.aht),
                    points: talk,
                    better: .neither,
                    unit: { say.duration(seconds: Int($0.rounded())) }
                ),
                &h
            )
            h.p { $0.a(.href(Path("/people").adding(employeeID).adding("calls")), text: Words.rows) }
            h.details(.class("how")) { h in
                h.summary(text: CatalogueWords.how)
                h.p(.class("sub"), text: Words.callsComputed)
            }
        }
    }

    private static func handled(
        _ facts: [PersonFactStore.Line],
        _ weeks: [Week],
        _ employeeID: String,
        _ h: inout HTML
    ) {
        let byWeek = Dictionary(grouping: facts) { Week(containing: $0.day) }
        let say = h.say
        let handled = weeks.map { week in
            BarChart.Bar(say.date(week.first), byWeek[week].map { Double($0.reduce(0) { $0 + $1.handled }) })
        }
        h.div { h in
            h.h3(text: Words.handled)
            Chart.columns(BarChart(say(Words.handled), bars: handled, unit: { say.count(Int($0)) }), &h)
            h.p { $0.a(.href(Path("/people").adding(employeeID).adding("calls")), text: Words.rows) }
            h.details(.class("how")) { h in
                h.summary(text: CatalogueWords.how)
                h.p(.class("sub"), text: Words.callsComputed)
            }
        }
    }

    private static func measure(
        _ id: String,
        _ measure: Measure?,
        _ entries: [MeasureStore.Entry],
        _ weeks: [Week],
        _ employeeID: String,
        _ h: inout HTML
    ) {
        let byWeek = Dictionary(grouping: entries) { Week(containing: $0.day) }
        let points = weeks.map { week -> LineChart.Point in
            let rows = byWeek[week] ?? []
            let count = rows.reduce(0) { $0 + $1.count }
            return .init(h.say.date(week.first), count == 0 ? nil : rows.reduce(0) { $0 + $1.value } / Double(count))
        }
        let isShare = points.allSatisfy { $0.value.map { (0...1).contains($0) } ?? true }
        let say = h.say
        let name = measure?.name ?? Words.name(of: id)
        h.h3(text: name)
        Chart.line(
            LineChart(
                say(name),
                points: points,
                better: measure?.side ?? .neither,
                unit: { isShare ? say.percent($0, digits: 1) : say.decimal($0, digits: 2) }
            ),
            &h
        )
        h.p { h in
            h.span(.class("faint"), text: "n = \(h.say.count(entries.reduce(0) { $0 + $1.count })) ")
            h.a(.href(Path("/people").adding(employeeID).adding("measures").query("measure", id)), text: Words.rows)
        }
        if let measure { h.howComputed(measure) }
    }
}
