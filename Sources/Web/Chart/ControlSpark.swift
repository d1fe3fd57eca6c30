/// A control chart the size of a few words, for the cell of a table.
package struct ControlSpark: Sendable {
    package var values: [Double?]
    package var low: Double?
    package var high: Double?
    /// What was found, at the newest point.
    package var flag: ControlPlot.Flag?
    package var better: LineChart.Better

    package init(
        _ values: [Double?],
        low: Double? = nil,
        high: Double? = nil,
        flag: ControlPlot.Flag? = nil,
        better: LineChart.Better = .neither
    ) {
        (self.values, self.low, self.high, self.flag, self.better) = (values, low, high, flag, better)
    }

    var scale: Scale { Scale(values.compactMap { $0 } + [low, high].compactMap { $0 }) }
}

extension Chart {
    /// Its cell says the figures, so that the picture says nothing to who cannot see it.
    package static func spark(_ spark: ControlSpark, _ h: inout HTML) {
        let scale = spark.scale
        h.svg(
            .class("spark", "spark--control"),
            .aria("hidden", true),
            .attribute("width", 92),
            .attribute("height", 26)
        ) { h in
            guard let last = spark.values.lastIndex(where: { $0 != nil }), let value = spark.values[last] else {
                return
            }
            h.svg(
                .attribute("x", 3),
                .attribute("y", 4),
                .attribute("width", 80),
                .attribute("height", 18),
                .attribute("overflow", "visible")
            ) { h in
                if let low = spark.low, let high = spark.high {
                    h.rect(
                        .class("chart__band"),
                        .attribute("width", "100%"),
                        .attribute("y", percent: scale.percent(high)),
                        .attribute("height", percent: scale.percent(low) - scale.percent(high))
                    )
                }
                stretched(&h) { $0.path(.class("chart__line"), .attribute("d", path(spark.values, scale))) }
                at(across(last, of: spark.values.count), scale.percent(value), &h) { h in
                    guard let flag = spark.flag else { return h.circle(.class("chart__dot"), .attribute("r", 2.6)) }
                    let plot = ControlPlot("", points: [], better: spark.better) { _ in "" }
                    moved(flag, plot, &h)
                }
            }
        }
    }
}
