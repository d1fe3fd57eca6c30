/// A measure week by week against the range that chance keeps, with what was found and what happened on the way.
package struct ControlPlot: Sendable {
    /// Where a week was found to have moved, and what that means for the work.
    package enum Flag: Sendable { case up, down }

    package struct Point: Sendable {
        package let label: String
        package var value: Double?
        package var count: Int?
        /// What is usual this week; it may change from week to week, with the count and the case mix.
        package var low: Double?
        package var high: Double?
        package var centre: Double?
        /// The smoothed course that is judged, where it is not the weekly value itself.
        package var level: Double?
        package var flag: Flag?
        /// A week that is not judged: a new queue, a return, a failure of the systems, the first weeks.
        package var isHushed: Bool
        /// The rows behind the week.
        package var path: Path?
        package var note: String

        package init(
            _ label: String,
            _ value: Double?,
            count: Int? = nil,
            low: Double? = nil,
            high: Double? = nil,
            centre: Double? = nil,
            level: Double? = nil,
            flag: Flag? = nil,
            isHushed: Bool = false,
            path: Path? = nil,
            note: String = ""
        ) {
            (self.label, self.value, self.count, self.low, self.high) = (label, value, count, low, high)
            (self.centre, self.level, self.flag) = (centre, level, flag)
            (self.isHushed, self.path, self.note) = (isHushed, path, note)
        }

        var band: (low: Double, high: Double)? {
            guard let low, let high else { return nil }
            return (low, high)
        }
        var judged: Double? { level ?? value }
    }

    package var title: String
    package var points: [Point]
    package var marks: [LineChart.Mark]
    package var better: LineChart.Better
    package var height: Double
    /// How a value is said: `{ say.percent($0) }`.
    package var unit: @Sendable (Double) -> String

    package init(
        _ title: String,
        points: [Point],
        marks: [LineChart.Mark] = [],
        better: LineChart.Better = .neither,
        height: Double = 190,
        unit: @escaping @Sendable (Double) -> String
    ) {
        (self.title, self.points, self.better) = (title, points, better)
        (self.height, self.unit) = (height, unit)
        self.marks = marks.filter { points.indices.contains($0.index) }.sorted { $0.index < $1.index }
    }

    var known: [Int] { points.indices.filter { points[$0].value != nil } }
    var hasLevel: Bool { points.contains { $0.level != nil } }
    var hasBand: Bool { points.contains { $0.band != nil } }

    /// The scale holds every value whole, and of the bands no more than as much again on either side: one week with
    /// three calls has a band that would make a flat line of all the others.
    var scale: Scale {
        let values = points.compactMap(\.value) + points.compactMap(\.level)
        let edges = points.flatMap { [$0.low, $0.high, $0.centre].compactMap { $0 } }
        guard let least = values.min(), let most = values.max() else { return Scale(edges) }
        let widths = points.compactMap(\.band).map { $0.high - $0.low }.sorted()
        let room = max(most - least, widths.isEmpty ? 0 : widths[widths.count / 2])
        return Scale(values + edges.map { min(max($0, least - room), most + room) })
    }

    /// Stretches of weeks next to each other for which `isIn` holds.
    func runs(_ isIn: (Point) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in points.indices where isIn(points[index]) {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    func isGood(_ flag: Flag) -> Bool {
        switch (better, flag) {
        case (.higher, .up), (.lower, .down): true
        default: false
        }
    }

    func isBad(_ flag: Flag) -> Bool {
        switch (better, flag) {
        case (.higher, .down), (.lower, .up): true
        default: false
        }
    }

    /// The plot in one sentence, for readers who cannot see it.
    func sentence(_ say: Say) -> String {
        guard let first = known.first, let last = known.last, let from = points[first].value,
            let to = points[last].value
        else { return title + " · " + say(Words.noFigures) }
        return say(
            Words.course(
                title,
                from: (points[first].label, unit(from)),
                to: (points[last].label, unit(to)),
                found: points.count { $0.flag != nil },
                hushed: points.count(where: \.isHushed)
            )
        )
    }
}
