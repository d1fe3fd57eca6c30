/// What the signs of a control chart mean; only those that stand in it.
struct ControlLegend {
    let plot: ControlPlot

    func write(_ h: inout HTML) {
        if plot.hasLevel {
            Chart.key(Words.smoothed, &h) { h in
                h.line(.class("chart__line"), .attribute("x2", 16), .attribute("y1", 6), .attribute("y2", 6))
            }
        }
        if plot.hasBand {
            Chart.key(Words.usualRange, &h) {
                $0.rect(.class("chart__band"), .attribute("width", 16), .attribute("height", 12))
            }
        }
        for flag in [ControlPlot.Flag.up, .down] where plot.points.contains(where: { $0.flag == flag }) {
            Chart.key(flag == .up ? Words.movedUp : Words.movedDown, &h) { h in
                h.g(.attribute("transform", "translate(8 6)")) { Chart.moved(flag, plot, &$0) }
            }
        }
        if plot.points.contains(where: \.isHushed) {
            Chart.key(Words.hushed, &h) { h in
                h.rect(.class("chart__hush"), .attribute("width", 16), .attribute("height", 12))
                h.circle(
                    .class("chart__ring"),
                    .attribute("cx", 8),
                    .attribute("cy", 6),
                    .attribute("r", 2.8)
                )
            }
        }
    }
}

extension Chart {
    static func key(_ name: some Phrase, _ h: inout HTML, _ sign: HTML.Body) {
        h.span(.class("chart__key")) { h in
            h.svg(.attribute("width", 16), .attribute("height", 12), .aria("hidden", true), body: sign)
            h.text(name)
        }
    }
}
