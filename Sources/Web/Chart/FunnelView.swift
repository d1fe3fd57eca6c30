extension Chart {
    /// A funnel plot: one's own as diamonds, others as rings, triangles outside the limits; names on focus.
    package static func funnel(_ plot: FunnelPlot, _ h: inout HTML) {
        h.figure(.class("chart", "funnel")) { h in
            guard !plot.points.isEmpty else { return h.p(.class("chart__none"), text: Words.noFigures) }
            let (across, up) = (plot.across, plot.up)
            let drawn = plot.drawn(across, up)
            h.svg(
                .class("chart__plot"),
                .role("group"),
                .aria(
                    "label",
                    Words.funnel(plot.title, people: plot.points.count, outside: plot.outside.count)
                ),
                .attribute("height", 280)
            ) { h in
                h.g(.aria("hidden", true)) { h in
                    ground(plot, across, up, &h)
                    for cell in drawn.haze {
                        h.circle(
                            .class("funnel__haze"),
                            .attribute("cx", percent: cell.x),
                            .attribute("cy", percent: cell.y),
                            .attribute("r", min(5, 1.4 + Double(cell.count).squareRoot() * 0.6))
                        )
                    }
                }
                // One's own lie over the others.
                for isOwn in [false, true] {
                    for point in drawn.points where point.isOwn == isOwn { spot(point, plot, across, up, &h) }
                }
            }
            h.figcaption(.class("chart__legend")) { h in
                legend(plot, &h)
                table(plot, &h)
            }
        }
    }

    private static func x(_ count: Int, _ across: Scale) -> Double { span - across.percent(Double(count)) }

    private static func ground(_ plot: FunnelPlot, _ across: Scale, _ up: Scale, _ h: inout HTML) {
        clipped(&h) { h in
            h.path(.class("chart__band"), .attribute("d", between(plot.judging, across, up)))
            h.path(.class("funnel__outer"), .attribute("d", curve(plot.judging, across, up) { $0.outer.low }))
            h.path(.class("funnel__outer"), .attribute("d", curve(plot.judging, across, up) { $0.outer.high }))
            if !plot.wide.isEmpty {
                h.path(.class("funnel__chance"), .attribute("d", curve(plot.limits, across, up) { $0.outer.low }))
                h.path(.class("funnel__chance"), .attribute("d", curve(plot.limits, across, up) { $0.outer.high }))
            }
        }
        rules(up, plot.unit, &h)
        let y = up.percent(plot.centre)
        h.line(
            .class("chart__centre"),
            .attribute("x2", "100%"),
            .attribute("y1", percent: y),
            .attribute("y2", percent: y)
        )
        for tick in across.ticks where tick >= 0 {
            h.svgText(
                .class("chart__label"),
                .attribute("x", percent: x(Int(tick), across)),
                .attribute("y", "100%"),
                .attribute("dy", 20),
                .attribute("text-anchor", "middle"),
                text: h.say.count(Int(tick))
            )
        }
        h.svgText(
            .class("chart__event"),
            .attribute("x", "100%"),
            .attribute("y", "100%"),
            .attribute("dy", -7),
            .attribute("text-anchor", "end"),
            text: plot.counted
        )
    }

    private static func curve(
        _ limits: [FunnelPlot.Limit],
        _ across: Scale,
        _ up: Scale,
        _ edge: (FunnelPlot.Limit) -> Double
    ) -> String {
        limits.enumerated().map { index, limit in
            (index == 0 ? "M" : "L") + Attribute.plain(x(limit.count, across)) + " "
                + Attribute.plain(up.percent(edge(limit)))
        }.joined()
    }

    private static func between(_ limits: [FunnelPlot.Limit], _ across: Scale, _ up: Scale) -> String {
        let lower = curve(limits.reversed(), across, up) { $0.inner.low }
        guard !lower.isEmpty else { return "" }
        return curve(limits, across, up) { $0.inner.high } + "L" + lower.dropFirst() + "Z"
    }

    private static func spot(
        _ point: FunnelPlot.Point,
        _ plot: FunnelPlot,
        _ across: Scale,
        _ up: Scale,
        _ h: inout HTML
    ) {
        let place = (x: x(point.count, across), y: up.percent(point.value))
        guard point.isOwn || point.place != .within, let path = point.path else {
            return at(place.x, place.y, &h) { sign(point, plot, &$0) }
        }
        let words = FunnelTable.words(point, plot, h.say)
        h.a(.class("funnel__person"), .href(path), .aria("label", words)) { h in
            at(place.x, place.y, &h) { h in
                h.circle(.class("funnel__reach"), .attribute("r", 12))
                sign(point, plot, &h)
            }
            tip(words, place.x, place.y, &h)
        }
    }

    private static func sign(_ point: FunnelPlot.Point, _ plot: FunnelPlot, _ h: inout HTML) {
        switch (point.place, point.isOwn) {
        case (.within, false): h.circle(.class("funnel__other"), .attribute("r", 3.4))
        case (.within, true): h.path(.class("funnel__own"), .attribute("d", "M0 -6 6 0 0 6 -6 0Z"))
        case (let place, let isOwn):
            let tone =
                !isOwn
                ? "chart__out--other"
                : plot.isGood(place) ? "chart__out--good" : plot.isBad(place) ? "" : "chart__out--plain"
            h.path(
                .class("chart__out", tone, when: !tone.isEmpty),
                .attribute("d", place == .above ? "M0 -7 6.5 5 -6.5 5Z" : "M0 7 6.5 -5 -6.5 -5Z")
            )
        }
    }

    private static func legend(_ plot: FunnelPlot, _ h: inout HTML) {
        key(Words.innerLimits, &h) { $0.rect(.class("chart__band"), .attribute("width", 16), .attribute("height", 12)) }
        key(Words.outerLimits, &h) {
            $0.line(.class("funnel__outer"), .attribute("x2", 16), .attribute("y1", 6), .attribute("y2", 6))
        }
        if !plot.wide.isEmpty {
            key(Words.chanceAlone, &h) {
                $0.line(.class("funnel__chance"), .attribute("x2", 16), .attribute("y1", 6), .attribute("y2", 6))
            }
        }
        if plot.points.contains(where: \.isOwn) {
            key(Words.own, &h) { h in
                h.g(.attribute("transform", "translate(8 6)")) {
                    $0.path(.class("funnel__own"), .attribute("d", "M0 -6 6 0 0 6 -6 0Z"))
                }
            }
        }
        if plot.points.contains(where: { !$0.isOwn }) {
            key(Words.others, &h) {
                $0.circle(
                    .class("funnel__other"),
                    .attribute("cx", 8),
                    .attribute("cy", 6),
                    .attribute("r", 3.4)
                )
            }
        }
    }

    private static func table(_ plot: FunnelPlot, _ h: inout HTML) { FunnelTable(plot: plot).write(&h) }
}
