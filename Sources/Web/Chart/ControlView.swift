extension Chart {
    /// A control chart: band and centre of each week, the course, what was found by shape, what happened by letter.
    package static func control(_ plot: ControlPlot, _ h: inout HTML) {
        h.figure(.class("chart", "control")) { h in
            guard !plot.known.isEmpty else { return h.p(.class("chart__none"), text: Words.noFigures) }
            let scale = plot.scale
            let isLettered = plot.marks.count > 2
            h.svg(
                .class("chart__plot", "chart__plot--marked", when: !plot.marks.isEmpty),
                .role("group"),
                .aria("label", plot.sentence(h.say)),
                .attribute("height", plot.height)
            ) { h in
                h.g(.aria("hidden", true)) { h in
                    ground(plot, scale, &h)
                    course(plot, scale, &h)
                    EventMarks(plot.marks, count: plot.points.count, isLettered: isLettered).write(&h)
                    spots(plot, scale, &h)
                }
                weeks(plot, scale, &h)
            }
            h.figcaption(.class("chart__legend")) { h in
                ControlLegend(plot: plot).write(&h)
                if isLettered { EventMarks.list(plot.marks, plot.points.map(\.label), &h) }
                ControlTable(plot: plot).write(&h)
            }
        }
    }

    /// Where week `index` begins and ends, in percent of the width.
    static func column(_ index: Int, of count: Int) -> (from: Double, to: Double) {
        guard count > 1 else { return (0, span) }
        let half = span / Double(count - 1) / 2
        let middle = across(index, of: count)
        return (max(0, middle - half), min(span, middle + half))
    }

    private static func ground(_ plot: ControlPlot, _ scale: Scale, _ h: inout HTML) {
        let count = plot.points.count
        for run in plot.runs(\.isHushed) {
            let (from, to) = (column(run.lowerBound, of: count).from, column(run.upperBound - 1, of: count).to)
            h.rect(
                .class("chart__hush"),
                .attribute("x", percent: from),
                .attribute("width", percent: to - from),
                .attribute("height", "100%")
            )
        }
        // Cut at the frame: the band of a week with few calls is wider than the picture.
        clipped(&h) { h in
            for run in plot.runs({ $0.band != nil }) {
                h.path(.class("chart__band"), .attribute("d", ribbon(run, plot, scale)))
            }
            for run in plot.runs({ $0.centre != nil }) {
                h.path(.class("chart__centre"), .attribute("d", stairs(run, plot, scale) { $0.centre }))
            }
        }
        rules(scale, plot.unit, &h)
        for index in labelled(count, most: 4) {
            h.svgText(
                .class("chart__label"),
                .attribute("x", percent: across(index, of: count)),
                .attribute("y", "100%"),
                .attribute("dy", 20),
                .attribute("text-anchor", "middle"),
                text: plot.points[index].label
            )
        }
    }

    /// A stretched layer that shows nothing beyond its frame.
    static func clipped(_ h: inout HTML, _ body: HTML.Body) {
        h.svg(
            .attribute("viewBox", "0 0 100 100"),
            .attribute("preserveAspectRatio", "none"),
            .attribute("width", "100%"),
            .attribute("height", "100%"),
            .attribute("overflow", "hidden"),
            body: body
        )
    }

    /// The upper edge forth and the lower one back, a step for each week.
    private static func ribbon(_ run: Range<Int>, _ plot: ControlPlot, _ scale: Scale) -> String {
        stairs(run, plot, scale) { $0.high } + stairs(run.reversed(), plot, scale, isBack: true) { $0.low } + "Z"
    }

    private static func stairs(
        _ indices: some Sequence<Int>,
        _ plot: ControlPlot,
        _ scale: Scale,
        isBack: Bool = false,
        _ edge: (ControlPlot.Point) -> Double?
    ) -> String {
        var path = ""
        for index in indices {
            guard let value = edge(plot.points[index]) else { continue }
            let (from, to) = column(index, of: plot.points.count)
            path += path.isEmpty && !isBack ? "M" : "L"
            path += Attribute.plain(isBack ? to : from) + " " + Attribute.plain(scale.percent(value))
            path += "H" + Attribute.plain(isBack ? from : to)
        }
        return path
    }

    private static func course(_ plot: ControlPlot, _ scale: Scale, _ h: inout HTML) {
        stretched(&h) { h in
            let values = path(plot.points.map(\.value), scale)
            guard plot.hasLevel else { return h.path(.class("chart__line"), .attribute("d", values)) }
            h.path(.class("chart__raw"), .attribute("d", values))
            h.path(.class("chart__line"), .attribute("d", path(plot.points.map(\.level), scale)))
        }
    }

    /// A dot for every week, hollow where it is not judged; a triangle where it was found to have moved.
    private static func spots(_ plot: ControlPlot, _ scale: Scale, _ h: inout HTML) {
        let count = plot.points.count
        for (index, point) in plot.points.enumerated() {
            let x = across(index, of: count)
            if let value = point.value, point.flag == nil || plot.hasLevel {
                at(x, scale.percent(value), &h) { h in
                    h.circle(
                        .class(point.isHushed ? "chart__ring" : plot.hasLevel ? "chart__speck" : "chart__dot"),
                        .attribute("r", plot.hasLevel && !point.isHushed ? 2 : 2.8)
                    )
                }
            }
            if let flag = point.flag, let judged = point.judged {
                at(x, scale.percent(judged), &h) { moved(flag, plot, &$0) }
            }
        }
    }

    /// A triangle pointing to where the results went, coloured where one of the ways is better.
    static func moved(_ flag: ControlPlot.Flag, _ plot: ControlPlot, _ h: inout HTML) {
        let tone = plot.isGood(flag) ? "chart__out--good" : plot.isBad(flag) ? "" : "chart__out--plain"
        h.path(
            .class("chart__out", tone, when: !tone.isEmpty),
            .attribute("d", flag == .up ? "M0 -7 6.5 5 -6.5 5Z" : "M0 7 6.5 -5 -6.5 -5Z")
        )
    }

    /// Each week is a strip that can be pointed at or reached by keyboard, says its value, and opens its rows.
    private static func weeks(_ plot: ControlPlot, _ scale: Scale, _ h: inout HTML) {
        let count = plot.points.count
        for index in plot.known {
            guard let path = plot.points[index].path, let value = plot.points[index].value else { continue }
            let (from, to) = column(index, of: count)
            let x = across(index, of: count)
            let words = ControlTable.words(plot.points[index], plot, h.say)
            h.a(.class("chart__week"), .href(path), .aria("label", words)) { h in
                h.rect(
                    .attribute("x", percent: from),
                    .attribute("width", percent: to - from),
                    .attribute("height", "100%")
                )
                tip(words, x, scale.percent(value), &h)
            }
        }
    }

    /// Words that stand at a place while it is pointed at or has the keyboard.
    static func tip(_ words: String, _ x: Double, _ y: Double, _ h: inout HTML) {
        let anchor = x < 30 ? "start" : x > 70 ? "end" : "middle"
        h.svgText(
            .class("chart__tip"),
            .aria("hidden", true),
            .attribute("x", percent: x),
            .attribute("y", percent: y),
            .attribute("dx", anchor == "start" ? -6 : anchor == "end" ? 6 : 0),
            .attribute("dy", y < 16 ? 24 : -13),
            .attribute("text-anchor", anchor),
            text: words
        )
    }
}
