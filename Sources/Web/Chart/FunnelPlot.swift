/// People of many and few counts side by side: limits narrow as the count grows, so that few calls accuse nobody.
package struct FunnelPlot: Sendable {
    /// Where a point lies, seen from the limits in force.
    package enum Place: Sendable { case above, within, below }

    package struct Point: Sendable {
        package let name: String
        package let count: Int
        package let value: Double
        package let place: Place
        /// Of the reader's own team, or the person the page is about.
        package let isOwn: Bool
        package let path: Path?

        package init(_ name: String, count: Int, value: Double, place: Place, isOwn: Bool = false, path: Path? = nil) {
            (self.name, self.count, self.value) = (name, count, value)
            (self.place, self.isOwn, self.path) = (place, isOwn, path)
        }
    }

    /// What chance keeps at one count: nineteen in twenty, and all but two in a thousand.
    package struct Limit: Sendable {
        package let count: Int
        package let inner: (low: Double, high: Double)
        package let outer: (low: Double, high: Double)

        package init(_ count: Int, inner: (low: Double, high: Double), outer: (low: Double, high: Double)) {
            (self.count, self.inner, self.outer) = (count, inner, outer)
        }
    }

    package var title: String
    /// What is counted along the foot: calls, audits.
    package var counted: String
    package var centre: Double
    package var points: [Point]
    /// By chance alone, ascending by count.
    package var limits: [Limit]
    /// With what people differ anyway; these judge where they are given.
    package var wide: [Limit]
    package var better: LineChart.Better
    package var unit: @Sendable (Double) -> String

    package init(
        _ title: String,
        counted: String,
        centre: Double,
        points: [Point],
        limits: [Limit],
        wide: [Limit] = [],
        better: LineChart.Better = .neither,
        unit: @escaping @Sendable (Double) -> String
    ) {
        (self.title, self.counted, self.centre, self.points) = (title, counted, centre, points)
        (self.limits, self.wide, self.better, self.unit) = (limits, wide, better, unit)
    }

    var judging: [Limit] { wide.isEmpty ? limits : wide }
    var outside: [Point] { points.filter { $0.place != .within } }
    var across: Scale { Scale(points.map { Double($0.count) }, floor: 0) }

    /// Every point, and of the limits what stands at the fewest counts, but no more than half as much again as the
    /// points need.
    var up: Scale {
        let values = points.map(\.value) + [centre]
        let (least, most) = (values.min() ?? centre, values.max() ?? centre)
        let room = max((most - least) * 0.5, 1e-9)
        let fewest = points.map(\.count).min() ?? 0
        let edges = judging.filter { $0.count >= fewest }.flatMap { [$0.outer.low, $0.outer.high] }
        return Scale(values + edges.map { min(max($0, least - room), most + room) })
    }

    func isGood(_ place: Place) -> Bool {
        switch (better, place) {
        case (.higher, .above), (.lower, .below): true
        default: false
        }
    }

    func isBad(_ place: Place) -> Bool {
        switch (better, place) {
        case (.higher, .below), (.lower, .above): true
        default: false
        }
    }

    /// More dots than this are drawn as a haze.
    static let mostDots = 400
    /// Columns and rows of the haze.
    static let haze = (columns: 60, rows: 30)

    /// The points to draw one by one, and how many lie in each cell of the haze of all others.
    func drawn(_ across: Scale, _ up: Scale) -> (points: [Point], haze: [(x: Double, y: Double, count: Int)]) {
        guard points.count > FunnelPlot.mostDots else { return (points, []) }
        let telling = points.filter { $0.isOwn || $0.place != .within }
        var cells: [Int: Int] = [:]
        let (columns, rows) = (Double(FunnelPlot.haze.columns), Double(FunnelPlot.haze.rows))
        for point in points where !point.isOwn && point.place == .within {
            let y = min(rows - 1, max(0, up.percent(point.value) / 100 * rows)).rounded(.down)
            // Every other row stands half a cell aside, or the eye would see columns where there are none.
            let aside = y.truncatingRemainder(dividingBy: 2) / 2
            let share = (100 - across.percent(Double(point.count))) / 100
            let x = min(columns - 1, max(0, (share * columns - aside).rounded(.down)))
            cells[Int(y) * FunnelPlot.haze.columns + Int(x), default: 0] += 1
        }
        let dots = cells.sorted { $0.key < $1.key }.map { key, count in
            let (row, column) = key.quotientAndRemainder(dividingBy: FunnelPlot.haze.columns)
            let aside = Double(row % 2) / 2
            return (
                x: (Double(column) + 0.5 + aside) / columns * 100, y: (Double(row) + 0.5) / rows * 100, count: count
            )
        }
        return (Array(telling.prefix(FunnelPlot.mostDots)), dots)
    }
}
