extension Chart {
    /// A table whose cells are intervals: the values stand beside their picture, so nothing is behind it.
    package static func intervals(_ plot: IntervalPlot, _ h: inout HTML) {
        guard !plot.rows.isEmpty else { return h.p(.class("chart__none"), text: Words.noFigures) }
        let scale = plot.scale
        h.table(.class("intervals")) { h in
            h.caption(.class("bars__title"), text: plot.title)
            head(plot, scale, &h)
            h.tbody { h in
                for row in plot.rows {
                    h.tr(.class("intervals__row", "intervals__row--own", when: row.isOwn)) { h in
                        h.th(.scope(.row)) { h in
                            if let path = row.path { h.a(.href(path), text: row.name) } else { h.text(row.name) }
                        }
                        h.td(.class("intervals__cell")) { interval(row, plot, scale, &$0) }
                        h.td(.class("number")) { h in
                            sign(row.standing, &h)
                            h.text(plot.unit(row.value))
                        }
                        h.td(
                            .class("number", "faint", "intervals__range"),
                            text: "\(plot.unit(row.low))–\(plot.unit(row.high))"
                        )
                        h.td(.class("number", "faint"), text: "n = \(h.say.count(row.count))")
                    }
                }
            }
        }
    }

    private static func head(_ plot: IntervalPlot, _ scale: Scale, _ h: inout HTML) {
        h.thead { h in
            h.tr { h in
                h.th(.scope(.col)) { $0.span(.class("visually-hidden"), text: Words.name) }
                h.td(.class("intervals__cell")) { h in
                    h.svg(.class("intervals__axis"), .attribute("height", 18), .aria("hidden", true)) { h in
                        for tick in scale.ticks {
                            h.svgText(
                                .class("chart__label"),
                                .attribute("x", percent: span - scale.percent(tick)),
                                .attribute("y", 13),
                                .attribute("text-anchor", "middle"),
                                text: plot.unit(tick)
                            )
                        }
                    }
                }
                h.th(.scope(.col), .class("number"), text: Words.value)
                h.th(.scope(.col), .class("number"), text: Words.interval)
                h.th(.scope(.col), .class("number"), text: Words.sample)
            }
        }
    }

    private static func interval(_ row: IntervalPlot.Row, _ plot: IntervalPlot, _ scale: Scale, _ h: inout HTML) {
        h.svg(.class("intervals__svg \(plot.tone(row.standing))"), .attribute("height", 20), .aria("hidden", true)) {
            h in
            if let centre = plot.centre {
                let x = span - scale.percent(centre.value)
                h.line(
                    .class("intervals__centre"),
                    .attribute("x1", percent: x),
                    .attribute("x2", percent: x),
                    .attribute("y2", "100%")
                )
            }
            interval(from: row.low, row.value, to: row.high, scale, middle: 10, &h)
        }
    }

    /// A line from end to end and a dot at the value.
    static func interval(
        from low: Double,
        _ value: Double,
        to high: Double,
        _ scale: Scale,
        middle: Double,
        _ h: inout HTML
    ) {
        h.line(
            .class("interval__line"),
            .attribute("x1", percent: span - scale.percent(low)),
            .attribute("x2", percent: span - scale.percent(high)),
            .attribute("y1", middle),
            .attribute("y2", middle)
        )
        h.circle(
            .class("interval__dot"),
            .attribute("cx", percent: span - scale.percent(value)),
            .attribute("cy", middle),
            .attribute("r", 4)
        )
    }

    /// Clearly above or below, as a sign beside the value and in words for who cannot see it.
    private static func sign(_ standing: IntervalPlot.Standing, _ h: inout HTML) {
        guard standing != .notClear else { return }
        h.span(.class("intervals__sign"), .aria("hidden", true), text: standing == .above ? "▲ " : "▼ ")
        h.span(.class("visually-hidden"), text: standing == .above ? Words.clearlyAbove : Words.clearlyBelow)
        h.text(" ")
    }
}
