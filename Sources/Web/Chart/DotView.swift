extension Chart {
    package static func dots(_ plot: DotPlot, _ h: inout HTML) {
        h.figure(.class("chart", "spread")) { h in
            guard let least = plot.values.first, let most = plot.values.last else {
                return h.p(.class("chart__none"), text: Words.noFigures)
            }
            let across = plot.across
            let counts = plot.counts(across)
            h.svg(
                .class("chart__plot", "chart__plot--marked"),
                .role("img"),
                .aria(
                    "label",
                    Words.spread(
                        plot.title,
                        people: plot.values.count,
                        low: plot.unit(least),
                        high: plot.unit(most),
                        middle: plot.median.map(plot.unit) ?? Say.missing,
                        own: plot.own.map { $0.name + " " + plot.unit($0.value) }
                    )
                ),
                .attribute("height", 110)
            ) { h in
                foot(plot, across, &h)
                heap(counts, &h)
                middle(plot, across, &h)
                own(plot, across, &h)
            }
            h.figcaption(.class("chart__legend")) { h in
                h.span(text: Words.peers(plot.values.count))
                table(plot, counts, across, &h)
            }
        }
    }

    private static func foot(_ plot: DotPlot, _ across: Scale, _ h: inout HTML) {
        h.line(.class("chart__grid"), .attribute("x2", "100%"), .attribute("y1", "100%"), .attribute("y2", "100%"))
        for tick in across.ticks {
            h.svgText(
                .class("chart__label"),
                .attribute("x", percent: span - across.percent(tick)),
                .attribute("y", "100%"),
                .attribute("dy", 20),
                .attribute("text-anchor", "middle"),
                text: plot.unit(tick)
            )
        }
    }

    /// Dots while they fit, else columns as tall as their share of the fullest.
    private static func heap(_ counts: [Int], _ h: inout HTML) {
        let most = counts.max() ?? 0
        let width = span / Double(DotPlot.columns)
        for (column, count) in counts.enumerated() where count > 0 {
            let middle = (Double(column) + 0.5) * width
            guard most <= DotPlot.tallest else {
                let height = Double(count) / Double(most) * 92
                h.rect(
                    .class("spread__column"),
                    .attribute("x", percent: middle - width * 0.42),
                    .attribute("width", percent: width * 0.84),
                    .attribute("y", percent: span - height),
                    .attribute("height", percent: height)
                )
                continue
            }
            at(middle, span, &h) { h in
                for order in 0..<count {
                    h.circle(.class("spread__dot"), .attribute("cy", -5.5 - Double(order) * 9), .attribute("r", 3.8))
                }
            }
        }
    }

    private static func middle(_ plot: DotPlot, _ across: Scale, _ h: inout HTML) {
        guard let median = plot.median else { return }
        upright(median, "spread__median", h.say(Words.median(plot.unit(median))), lane: 1, across, &h)
    }

    private static func own(_ plot: DotPlot, _ across: Scale, _ h: inout HTML) {
        guard let own = plot.own else { return }
        upright(own.value, "spread__own", own.name + " " + plot.unit(own.value), lane: 0, across, &h)
        at(span - across.percent(own.value), span, &h) {
            $0.path(.class("funnel__own"), .attribute("d", "M0 -6 6 0 0 6 -6 0Z"))
        }
    }

    private static func upright(
        _ value: Double,
        _ name: String,
        _ words: String,
        lane: Int,
        _ across: Scale,
        _ h: inout HTML
    ) {
        let x = span - across.percent(value)
        h.line(
            .class(name),
            .attribute("x1", percent: x),
            .attribute("x2", percent: x),
            .attribute("y1", lane == 0 ? -20 : -4),
            .attribute("y2", "100%")
        )
        h.svgText(
            .class("chart__event", "spread__name", when: lane == 0),
            .attribute("x", percent: x),
            .attribute("dy", lane == 0 ? -25 : -9),
            .attribute("text-anchor", x < 25 ? "start" : x > 75 ? "end" : "middle"),
            text: words
        )
    }

    private static func table(_ plot: DotPlot, _ counts: [Int], _ across: Scale, _ h: inout HTML) {
        h.details(.class("chart__values")) { h in
            h.summary(text: Words.values)
            h.table(.class("table", "table--tight")) { h in
                h.caption(.class("visually-hidden"), text: plot.title)
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col), text: Words.value)
                        h.th(.class("number"), .scope(.col), text: Words.people)
                    }
                }
                h.tbody { h in
                    for (column, count) in counts.enumerated() where count > 0 {
                        let (from, to) = plot.bounds(of: column, across)
                        h.tr { h in
                            h.th(.scope(.row), text: "\(plot.unit(from))–\(plot.unit(to))")
                            h.td(.class("number"), text: h.say.count(count))
                        }
                    }
                }
            }
        }
    }
}
