import Core
import People
import Store
import Web

/// A person's results over the last weeks, as charts with their tables behind.
enum ResultsSection {
    /// Weeks shown.
    private static let weeks = 26

    static func load(_ person: PersonID, _ visit: Visit) async throws -> DossierSection.Body? {
        let isSelf = person == visit.viewer.person
        guard isSelf || visit.viewer.role != .agent else { return nil }
        let last = Week(containing: visit.today)
        let from = last.first - (weeks - 1) * 7
        let (facts, measures, employeeID) = try await visit.read { tx in
            (
                try PersonFactStore().lines(of: person, from: from, through: last.last, tx),
                try MeasureStore().entries(of: person, measure: nil, from: from, through: last.last, tx),
                try RosterStore().person(person, tx)?.employeeID ?? ""
            )
        }
        // Weeks before the first figure say nothing.
        let first = Week(containing: (facts.map(\.day) + measures.map(\.day)).min() ?? last.first)
        let all = (0..<weeks).map { Week(containing: from + $0 * 7) }.filter { $0 >= first }
        return { h in
            if facts.isEmpty, measures.isEmpty { return h.p(.class("sub"), text: Words.none) }
            h.div(.class("charts")) { h in
                if !facts.isEmpty { calls(facts, all, employeeID, &h) }
                for (name, entries) in Dictionary(grouping: measures, by: \.measure).sorted(by: { $0.key < $1.key }) {
                    h.div { h in measure(name, entries, all, employeeID, &h) }
                }
            }
        }
    }

    private static func calls(_ facts: [PersonFactStore.Line], _ weeks: [Week], _ employeeID: String, _ h: inout HTML) {
        let byWeek = Dictionary(grouping: facts) { Week(containing: $0.day) }
        let say = h.say
        let talk = weeks.map { week -> LineChart.Point in
            let lines = byWeek[week] ?? []
            let count = lines.reduce(0) { $0 + $1.talkCount }
            let mean = count == 0 ? nil : Double(lines.reduce(0) { $0 + $1.talk }) / Double(count)
            return .init(say.date(week.first), mean)
        }
        let rows = Path("/people").adding(employeeID).adding("calls")
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
            h.p { $0.a(.href(rows), text: Words.rows) }
        }
        let handled = weeks.map { week in
            BarChart.Bar(say.date(week.first), byWeek[week].map { Double($0.reduce(0) { $0 + $1.handled }) })
        }
        h.div { h in
            h.h3(text: Words.handled)
            Chart.columns(BarChart(say(Words.handled), bars: handled, unit: { say.count(Int($0)) }), &h)
            h.p { $0.a(.href(rows), text: Words.rows) }
        }
    }

    private static func measure(
        _ name: String,
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
        h.h3(text: Words.name(of: name))
        Chart.line(
            LineChart(
                say(Words.name(of: name)),
                points: points,
                better: .higher,
                unit: { isShare ? say.percent($0, digits: 1) : say.decimal($0, digits: 2) }
            ),
            &h
        )
        h.p { h in
            h.span(.class("faint"), text: "n = \(h.say.count(entries.reduce(0) { $0 + $1.count })) ")
            h.a(.href(Path("/people").adding(employeeID).adding("measures").query("measure", name)), text: Words.rows)
        }
    }
}
