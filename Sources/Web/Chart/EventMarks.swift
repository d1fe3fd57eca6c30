/// What happened on the way: uprights with their words above, or with letters and a list where there are many.
struct EventMarks {
    let marks: [LineChart.Mark]
    let count: Int
    let isLettered: Bool

    init(_ marks: [LineChart.Mark], count: Int, isLettered: Bool) {
        (self.marks, self.count, self.isLettered) = (marks, count, isLettered)
    }

    /// A, B … Z, then numbers.
    static func letter(_ index: Int) -> String {
        index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : String(index + 1)
    }

    func write(_ h: inout HTML) {
        var previous = -100.0
        var isRaised = false
        for (order, mark) in marks.enumerated() {
            let x = Chart.across(mark.index, of: count)
            isRaised = x - previous < (isLettered ? 4 : 45) && !isRaised
            previous = x
            h.line(
                .class("chart__mark"),
                .attribute("x1", percent: x),
                .attribute("x2", percent: x),
                .attribute("y1", isRaised ? -20 : -4),
                .attribute("y2", "100%")
            )
            h.svgText(
                .class("chart__event"),
                .attribute("x", percent: x),
                .attribute("dy", isRaised ? -25 : -9),
                .attribute("text-anchor", isLettered ? "middle" : Chart.anchor(x)),
                text: isLettered ? Self.letter(order) : mark.label
            )
        }
    }

    /// What each letter stands for, with its day.
    static func list(_ marks: [LineChart.Mark], _ labels: [String], _ h: inout HTML) {
        h.ol(.class("chart__events")) { h in
            for (order, mark) in marks.enumerated() {
                h.li { h in
                    h.b(text: letter(order))
                    h.text(" \(labels[mark.index]) \(mark.label)")
                }
            }
        }
    }
}
