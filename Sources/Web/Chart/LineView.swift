extension Chart {
    /// A line with its band, centre, events and the points that fall outside, marked by shape and by colour.
    package static func line(_ chart: LineChart, _ h: inout HTML) {
        let scale = chart.scale
        h.figure(.class("chart")) { h in
            if chart.known.isEmpty {
                h.p(.class("chart__none"), text: Words.noFigures)
            } else {
                h.svg(
                    .class("chart__plot", "chart__plot--marked", when: !chart.marks.isEmpty),
                    .role("img"),
                    .aria("label", chart.sentence(h.say)),
                    .attribute("height", 130)
                ) { h in
                    ground(chart, scale, &h)
                    marks(chart, &h)
                    stretched(&h) {
                        $0.path(.class("chart__line"), .attribute("d", path(chart.points.map(\.value), scale)))
                    }
                    dots(chart, scale, &h)
                }
                h.figcaption(.class("chart__legend")) { h in
                    legend(chart, &h)
                    table(chart, &h)
                }
            }
        }
    }

    /// Band, centre line and axis labels.
    private static func ground(_ chart: LineChart, _ scale: Scale, _ h: inout HTML) {
        if chart.hasBand {
            let top = max(0, chart.upper.map(scale.percent) ?? 0)
            let bottom = min(100, chart.lower.map(scale.percent) ?? 100)
            h.rect(
                .class("chart__band"),
                .attribute("width", "100%"),
                .attribute("y", percent: top),
                .attribute("height", percent: bottom - top)
            )
        }
        rules(scale, chart.unit, &h)
        if let centre = chart.centre {
            let y = scale.percent(centre)
            h.line(
                .class("chart__centre"),
                .attribute("x2", "100%"),
                .attribute("y1", percent: y),
                .attribute("y2", percent: y)
            )
        }
        for index in labelled(chart.points.count, most: 4) {
            let x = across(index, of: chart.points.count)
            h.svgText(
                .class("chart__label"),
                .attribute("x", percent: x),
                .attribute("y", "100%"),
                .attribute("dy", 20),
                .attribute("text-anchor", "middle"),
                text: chart.points[index].label
            )
        }
    }

    /// A dashed upright where something happened, its words above; near neighbours use a second line.
    private static func marks(_ chart: LineChart, _ h: inout HTML) {
        var previous = -100.0
        var isRaised = false
        for mark in chart.marks.sorted(by: { $0.index < $1.index }) {
            let x = across(mark.index, of: chart.points.count)
            isRaised = x - previous < 30 && !isRaised
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
                .attribute("text-anchor", anchor(x)),
                text: mark.label
            )
        }
    }

    /// A triangle outside the range, pointing to where it left; the newest point is always drawn.
    private static func dots(_ chart: LineChart, _ scale: Scale, _ h: inout HTML) {
        let newest = chart.known.last?.index
        for (index, value) in chart.known {
            let side = chart.side(value)
            let isAlone =
                (index == 0 || chart.points[index - 1].value == nil)
                && (index == chart.points.count - 1 || chart.points[index + 1].value == nil)
            guard side != nil || index == newest || isAlone else { continue }
            at(across(index, of: chart.points.count), scale.percent(value), &h) { h in
                if let side {
                    outside(side, isGood: chart.isGood(side), &h)
                } else {
                    h.circle(.class("chart__dot"), .attribute("r", 3.2))
                }
            }
        }
    }

    private static func outside(_ side: LineChart.Side, isGood: Bool, _ h: inout HTML) {
        let shape = side == .above ? "M0 -6 5.5 4 -5.5 4Z" : "M0 6 5.5 -4 -5.5 -4Z"
        h.path(.class("chart__out", "chart__out--good", when: isGood), .attribute("d", shape))
    }

    private static func legend(_ chart: LineChart, _ h: inout HTML) {
        if chart.hasBand {
            key(Words.usualRange, &h) {
                $0.rect(.class("chart__band"), .attribute("width", 16), .attribute("height", 12))
            }
        }
        for side in [LineChart.Side.above, .below] where chart.known.contains(where: { chart.side($0.value) == side }) {
            key(side == .above ? Words.above : Words.below, &h) { h in
                h.g(.attribute("transform", "translate(8 6)")) { outside(side, isGood: chart.isGood(side), &$0) }
            }
        }
    }

    private static func table(_ chart: LineChart, _ h: inout HTML) {
        values(
            chart.title,
            chart.points.enumerated().map { index, point in
                let events = chart.marks.filter { $0.index == index }.map(\.label)
                let side = point.value.flatMap(chart.side).map { h.say($0 == .above ? Words.above : Words.below) }
                return (
                    point.label, point.value.map(chart.unit) ?? Say.missing,
                    (events + [side].compactMap { $0 }).joined(separator: " · ")
                )
            },
            &h
        )
    }
}
