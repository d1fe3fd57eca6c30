import Core
import Foundation
import Statistics
import Web

/// Draws a person's weeks in one measure as a control chart on the natural scale.
struct PersonPlot {
    let line: PersonResults.Line
    let employeeID: String
    /// The last week shown, and how many.
    let through: Day
    var weeks = 52
    /// Every week a way to its rows, or only in the table behind.
    var isLinked = true

    private var measure: Measure { line.measure }

    func plot(_ say: Say) -> ControlPlot {
        let shown = Self.span(line.weeks, through: through, most: weeks)
        let points =
            line.picture.map { picture in shown.map { point($0, picture, say) } } ?? shown.map { plain($0, say) }
        let measure = measure
        return ControlPlot(
            say(measure.name),
            points: flagged(points),
            marks: marks(shown, say),
            better: measure.side,
            unit: { measure.said($0, say) }
        )
    }

    /// All Mondays from the first with a value, gaps too, no more than `most`.
    static func span(_ weeks: [AdjustedWeek], through: Day, most: Int) -> [Day] {
        let first = weeks.first { $0.n > 0 }?.week ?? through
        let count = min(most, max(1, (through - first) / 7 + 1))
        return (0..<count).map { through - (count - 1 - $0) * 7 }
    }

    private func path(_ week: Day) -> Path? {
        isLinked ? RowsPages.path(of: measure.id, employeeID, from: week, through: week + 6) : nil
    }

    /// Against the own usual level: the centre is what the contacts of the week and the person lead one to expect.
    private func point(_ week: Day, _ picture: SwingPicture, _ say: Say) -> ControlPlot.Point {
        guard let one = picture.points.first(where: { $0.week == week }) else {
            return ControlPlot.Point(say.date(week), nil)
        }
        let isLog = measure.form == .meanOfLogs
        let centre = isLog ? one.value * exp(-one.deviation) : one.value - one.deviation
        func at(_ distance: Double) -> Double { isLog ? centre * exp(distance) : centre + distance }
        var hush: Hush?
        if case .hushed(let why) = one.part { hush = why }
        let isWatched = one.part == .watched
        return ControlPlot.Point(
            say.date(week),
            one.value,
            count: one.n,
            low: isWatched ? one.band.map { at($0.low) } : nil,
            high: isWatched ? one.band.map { at($0.high) } : nil,
            centre: hush == nil ? centre : nil,
            level: one.average.map(at),
            isHushed: hush != nil,
            path: path(week),
            note: hush.map { say(Words.hush($0)) } ?? ""
        )
    }

    /// Without a usual level yet: what peers reach on the same contacts, and how far chance takes this very week.
    private func plain(_ week: Day, _ say: Say) -> ControlPlot.Point {
        guard let one = line.weeks.first(where: { $0.week == week && $0.n > 0 }) else {
            return ControlPlot.Point(say.date(week), nil)
        }
        let single = one.z.magnitude > 0.05 ? abs(one.value - one.expected) / one.z.magnitude : nil
        return ControlPlot.Point(
            say.date(week),
            one.value,
            count: one.n,
            low: single.map { one.expected - 1.96 * $0 },
            high: single.map { one.expected + 1.96 * $0 },
            centre: one.expected,
            path: path(week)
        )
    }

    /// A triangle where a swing was found and the smoothed course is still outside.
    private func flagged(_ points: [ControlPlot.Point]) -> [ControlPlot.Point] {
        guard let picture = line.picture else { return points }
        var points = points
        let byWeek = Dictionary(picture.points.map { ($0.week, $0) }) { first, _ in first }
        for (index, week) in Self.span(line.weeks, through: through, most: weeks).enumerated() {
            guard let one = byWeek[week], one.isOutside, isInEpisode(week, picture), let average = one.average,
                let band = one.band
            else { continue }
            points[index].flag = average > band.high ? .up : .down
        }
        return points
    }

    private func isInEpisode(_ week: Day, _ picture: SwingPicture) -> Bool {
        var isOpen = false
        for event in picture.events.sorted(by: { $0.day < $1.day }) where event.day <= week + 6 {
            switch event {
            case .opened: isOpen = true
            case .closed: isOpen = false
            default: break
            }
        }
        return isOpen
    }

    private func marks(_ shown: [Day], _ say: Say) -> [LineChart.Mark] {
        guard let first = shown.first, let events = line.picture?.events else { return [] }
        return events.compactMap { event in
            let index = (event.day - first) / 7
            guard event.day >= first, shown.indices.contains(index) else { return nil }
            return LineChart.Mark(index, say(Words.event(event, measure)))
        }
    }
}
