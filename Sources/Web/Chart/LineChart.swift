/// A measure over time against the person's own usual range, with what happened on the way.
package struct LineChart: Sendable {
    package struct Point: Sendable {
        package let label: String
        package let value: Double?

        package init(_ label: String, _ value: Double?) { (self.label, self.value) = (label, value) }
    }

    /// Something that happened at a point: a changed queue, a talk.
    package struct Mark: Sendable {
        package let index: Int
        package let label: String

        package init(_ index: Int, _ label: String) { (self.index, self.label) = (index, label) }
    }

    /// Which direction is good; a point outside the range on the good side is drawn as good.
    package enum Better: Sendable { case higher, lower, neither }
    enum Side { case above, below }

    package var title: String
    package var points: [Point]
    package var lower: Double?
    package var upper: Double?
    package var centre: Double?
    package var marks: [Mark]
    package var better: Better
    /// How a value is said: `{ say.percent($0) }`.
    package var unit: @Sendable (Double) -> String

    package init(
        _ title: String,
        points: [Point],
        lower: Double? = nil,
        upper: Double? = nil,
        centre: Double? = nil,
        marks: [Mark] = [],
        better: Better = .neither,
        unit: @escaping @Sendable (Double) -> String
    ) {
        (self.title, self.points, self.lower, self.upper, self.centre) = (title, points, lower, upper, centre)
        (self.marks, self.better, self.unit) = (marks.filter { points.indices.contains($0.index) }, better, unit)
    }

    var hasBand: Bool { lower != nil || upper != nil }
    var known: [(index: Int, value: Double)] {
        points.indices.compactMap { index in points[index].value.map { (index, $0) } }
    }
    var scale: Scale { Scale(known.map(\.value) + [lower, upper, centre].compactMap { $0 }) }

    func side(_ value: Double) -> Side? {
        if let upper, value > upper { return .above }
        if let lower, value < lower { return .below }
        return nil
    }

    func isGood(_ side: Side) -> Bool {
        switch (better, side) {
        case (.higher, .above), (.lower, .below): true
        default: false
        }
    }

    /// The chart in one sentence, for readers who cannot see it.
    func sentence(_ say: Say) -> String {
        guard let first = known.first, let last = known.last else { return title + " · " + say(Words.noFigures) }
        let outside = known.filter { side($0.value) != nil }.count
        return say(
            Words.line(
                title,
                from: points[first.index].label,
                first: unit(first.value),
                to: points[last.index].label,
                last: unit(last.value),
                outside: outside
            )
        )
    }
}
