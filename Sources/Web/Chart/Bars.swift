/// Amounts side by side: upright columns over time, or a table whose cells are bars.
package struct BarChart: Sendable {
    package struct Bar: Sendable {
        package let label: String
        package let value: Double?
        package let isMarked: Bool

        /// A marked bar is late: a triangle says so as well as its colour.
        package init(_ label: String, _ value: Double?, isMarked: Bool = false) {
            (self.label, self.value, self.isMarked) = (label, value, isMarked)
        }
    }

    package var title: String
    package var bars: [Bar]
    package var unit: @Sendable (Double) -> String
    /// What can be carried, as a line over the columns, with what it is called.
    package var limit: (value: Double, name: String)?

    package init(
        _ title: String,
        bars: [Bar],
        limit: (value: Double, name: String)? = nil,
        unit: @escaping @Sendable (Double) -> String
    ) {
        (self.title, self.bars, self.limit, self.unit) = (title, bars, limit, unit)
    }

    var known: [Double] { bars.compactMap(\.value) }
}

extension Chart {
    /// A table with a bar in each row: the values stand beside their picture, so nothing is behind it.
    package static func bars(_ chart: BarChart, _ h: inout HTML) {
        let most = max(chart.known.max() ?? 0, 1e-12)
        h.table(.class("bars")) { h in
            h.caption(.class("bars__title"), text: chart.title)
            h.tbody { h in
                for bar in chart.bars {
                    h.tr { h in
                        h.th(.scope(.row), text: bar.label)
                        h.td(.class("bars__cell")) { h in
                            h.svg(.class("bars__svg"), .attribute("height", 14), .aria("hidden", true)) { h in
                                h.rect(
                                    .class("chart__bar", "chart__bar--marked", when: bar.isMarked),
                                    .attribute("rx", 2),
                                    .attribute("height", 14),
                                    .attribute("width", percent: max(0, bar.value ?? 0) / most * 100)
                                )
                            }
                        }
                        h.td(.class("number")) { h in
                            if bar.isMarked { h.span(.class("bars__mark"), .aria("hidden", true), text: "▲ ") }
                            h.text(bar.value.map(chart.unit) ?? Say.missing)
                        }
                    }
                }
            }
        }
    }

    /// Upright columns, for amounts by hour, day or month.
    package static func columns(_ chart: BarChart, _ h: inout HTML) {
        h.figure(.class("chart")) { h in
            if let low = chart.known.min(), let high = chart.known.max() {
                let sentence = h.say(Words.range(chart.title, low: chart.unit(low), high: chart.unit(high)))
                h.svg(.class("chart__plot"), .role("img"), .aria("label", sentence), .attribute("height", 130)) { h in
                    let scale = Scale(chart.known + [chart.limit?.value].compactMap { $0 }, floor: 0)
                    rules(scale, chart.unit, &h)
                    for (index, bar) in chart.bars.enumerated() { column(bar, index, chart, scale, &h) }
                    if let limit = chart.limit { self.limit(limit, scale, &h) }
                    for index in labelled(chart.bars.count, most: 6) {
                        h.svgText(
                            .class("chart__label"),
                            .attribute("x", percent: middle(index, chart)),
                            .attribute("y", "100%"),
                            .attribute("dy", 20),
                            .attribute("text-anchor", "middle"),
                            text: chart.bars[index].label
                        )
                    }
                }
                h.figcaption(.class("chart__legend")) { h in
                    values(chart.title, chart.bars.map { ($0.label, $0.value.map(chart.unit) ?? Say.missing, "") }, &h)
                }
            } else {
                h.p(.class("chart__none"), text: Words.noFigures)
            }
        }
    }

    private static func limit(_ limit: (value: Double, name: String), _ scale: Scale, _ h: inout HTML) {
        let y = scale.percent(limit.value)
        h.line(
            .class("chart__limit"),
            .attribute("x2", "100%"),
            .attribute("y1", percent: y),
            .attribute("y2", percent: y)
        )
        h.svgText(
            .class("chart__event"),
            .attribute("x", "100%"),
            .attribute("y", percent: y),
            .attribute("dy", -5),
            .attribute("text-anchor", "end"),
            text: limit.name
        )
    }

    private static func middle(_ index: Int, _ chart: BarChart) -> Double {
        (Double(index) + 0.5) * span / Double(chart.bars.count)
    }

    private static func column(_ bar: BarChart.Bar, _ index: Int, _ chart: BarChart, _ scale: Scale, _ h: inout HTML) {
        guard let value = bar.value else { return }
        let width = span / Double(chart.bars.count) * 0.72
        let top = scale.percent(max(0, value))
        h.rect(
            .class("chart__bar", "chart__bar--marked", when: bar.isMarked),
            .attribute("x", percent: middle(index, chart) - width / 2),
            .attribute("width", percent: width),
            .attribute("y", percent: top),
            .attribute("height", percent: scale.percent(0) - top)
        )
        guard bar.isMarked else { return }
        at(middle(index, chart), top, &h) { $0.path(.class("chart__out"), .attribute("d", "M0 -12 4.5 -4 -4.5 -4Z")) }
    }
}
