import Core
import Foundation
import Statistics

/// People by measures over some weeks: each figure with its count, how sure it is, its course and the answer.
struct TeamResults: Sendable {
    struct Person: Hashable, Sendable {
        let id: PersonID
        let employeeID: String
        let name: String
        let team: String

        var place: ListPlace { ListPlace([team, employeeID]) }
    }

    struct Cell: Sendable {
        let figure: ResultFigure
        let answer: ResultAnswer
        /// The value of each of the last weeks, oldest first.
        let course: [Double?]
        /// Within which chance keeps a week of usual size; nil where nothing tells.
        let usual: Interval?
    }

    struct Row: Sendable {
        let person: Person
        /// By the measure's id.
        let cells: [String: Cell]

        var moved: Int { cells.values.count { $0.answer.isMoved } }
    }

    let asked: ResultsAsked
    /// The few measures of the post, or the one asked for.
    let measures: [Measure]
    let rows: [Row]
    /// Those of the page asked for.
    let shown: ArraySlice<Row>
    /// Where the next page begins; nil on the last.
    let next: ListPlace?
    /// How many there are in all, on all pages.
    let total: Int
    /// Those to choose from; nil where there are more than anybody looks through.
    let teams: [String]?
    /// The last week that is over.
    let through: Day

    /// People on a page; a team of up to `mostSorted` is read whole where it is sorted by a figure.
    static let size = 25
    static let mostSorted = 200
    /// Weeks a course shows.
    static let courseWeeks = 26

    init(
        _ asked: ResultsAsked,
        measures: [Measure],
        people: [Person],
        isWhole: Bool,
        total: Int,
        teams: [String]?,
        series: [PersonSeries],
        moved: [PersonID: [String: ResultAnswer]],
        judged: Set<AnswerStore.Place>,
        through: Day
    ) {
        (self.asked, self.measures, self.total, self.teams, self.through) = (asked, measures, total, teams, through)
        var found: [PersonID: [String: Cell]] = [:]
        for one in series {
            guard let measure = measures.first(where: { $0.id == one.measure }) else { continue }
            let answer = ResultAnswer(
                moved: moved[one.person]?[one.measure],
                weeks: one.weeks.count { $0.n > 0 },
                isJudged: judged.contains(.init(measure: one.measure, site: one.peers.site))
            )
            found[one.person, default: [:]][one.measure] = Self.cell(one, measure, answer, asked.period, through)
        }
        let all = people.map { Row(person: $0, cells: found[$0.id] ?? [:]) }
        // Some of many keep the order they were read in, or the next page would begin elsewhere.
        rows = isWhole ? Self.sorted(all, asked.sort, measures) : all
        let first = isWhole ? rows.firstIndex { $0.person.place == asked.after }.map { $0 + 1 } ?? 0 : 0
        shown = rows[first...].prefix(Self.size)
        next = shown.endIndex < rows.endIndex ? shown.last?.person.place : nil
    }

    /// Whether the rows are all there are, and so can be put in order of a figure.
    static func isSortable(_ total: Int) -> Bool { total <= mostSorted }

    private static func cell(
        _ series: PersonSeries,
        _ measure: Measure,
        _ answer: ResultAnswer,
        _ period: ResultsAsked.Period,
        _ through: Day
    ) -> Cell? {
        let first = through - (period.rawValue - 1) * 7
        let weeks = series.weeks.filter { $0.week >= first && $0.week <= through }
        guard let figure = ResultFigure(weeks, of: measure) else { return nil }
        var byWeek: [Day: Double] = [:]
        for week in series.weeks where week.n > 0 { byWeek[week.week] = week.value }
        return Cell(
            figure: figure,
            answer: figure.isEnough || answer.isMoved ? answer : .notEnough,
            course: (0..<courseWeeks).map { byWeek[through - (courseWeeks - 1 - $0) * 7] },
            usual: usual(series.weeks)
        )
    }

    /// What peers reach on the same contacts, and as far on either side as chance takes a week of usual size.
    static func usual(_ weeks: [AdjustedWeek]) -> Interval? {
        let singles = weeks.filter { $0.z.magnitude > 0.05 }.map { abs($0.value - $0.expected) / $0.z.magnitude }
        guard let middle = Summary.median(weeks.map(\.expected)), let spread = Summary.median(singles) else {
            return nil
        }
        return Interval(low: middle - 1.96 * spread, high: middle + 1.96 * spread)
    }

    private static func sorted(_ rows: [Row], _ sort: ResultsAsked.Sort, _ measures: [Measure]) -> [Row] {
        switch sort {
        case .name: return rows
        case .moved: return stable(rows) { -Double($0.moved) }
        case .measure(let id):
            guard let measure = measures.first(where: { $0.id == id }) else { return rows }
            return stable(rows) { row in row.cells[id].map { distance($0.figure, measure) } ?? .infinity }
        }
    }

    /// Less is better: minus the value, the value, or how far it is from the middle of its band.
    private static func distance(_ figure: ResultFigure, _ measure: Measure) -> Double {
        switch measure.better {
        case .up: return -figure.value
        case .down: return figure.value
        case .within: return figure.expected > 0 ? abs(log(max(figure.value, 1e-9) / figure.expected)) : figure.value
        }
    }

    private static func stable(_ rows: [Row], by key: (Row) -> Double) -> [Row] {
        rows.enumerated().map { (key($0.element), $0.offset, $0.element) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
}
