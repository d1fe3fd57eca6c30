/// Figures of many as intervals on one scale: grey unless clearly apart from the middle, so that nobody reads ranks.
package struct IntervalPlot: Sendable {
    /// Whether the whole interval lies on one side of the middle.
    package enum Standing: Sendable { case above, notClear, below }

    package struct Row: Sendable {
        package let name: String
        package let value: Double
        package let low: Double
        package let high: Double
        package let count: Int
        package let standing: Standing
        package let isOwn: Bool
        package let path: Path?

        package init(
            _ name: String,
            value: Double,
            low: Double,
            high: Double,
            count: Int,
            standing: Standing,
            isOwn: Bool = false,
            path: Path? = nil
        ) {
            (self.name, self.value, self.low, self.high, self.count) = (name, value, low, high, count)
            (self.standing, self.isOwn, self.path) = (standing, isOwn, path)
        }
    }

    package var title: String
    package var rows: [Row]
    package var centre: (value: Double, name: String)?
    package var better: LineChart.Better
    package var unit: @Sendable (Double) -> String

    /// The rows stand in the order they are given.
    package init(
        _ title: String,
        rows: [Row],
        centre: (value: Double, name: String)? = nil,
        better: LineChart.Better = .neither,
        unit: @escaping @Sendable (Double) -> String
    ) {
        (self.title, self.rows, self.centre, self.better, self.unit) = (title, rows, centre, better, unit)
    }

    var scale: Scale { Scale(rows.flatMap { [$0.low, $0.high] } + [centre?.value].compactMap { $0 }) }

    func tone(_ standing: Standing) -> String {
        switch (better, standing) {
        case (_, .notClear): "interval--open"
        case (.higher, .above), (.lower, .below): "interval--good"
        case (.higher, .below), (.lower, .above): "interval--late"
        case (.neither, _): "interval--plain"
        }
    }
}
