/// Pictures of figures, drawn by the server: they fill the width they get, print, and keep their values in a table behind.
package enum Chart {
    /// Height and width of a plot in its own coordinates; the page stretches it.
    static let span = 100.0

    /// Where point `index` of `count` stands, in percent of the width.
    static func across(_ index: Int, of count: Int) -> Double {
        count > 1 ? Double(index) / Double(count - 1) * span : span / 2
    }

    /// A stretched layer for lines and areas; text and marks stand outside it so that they keep their shape.
    static func stretched(_ h: inout HTML, _ body: HTML.Body) {
        h.svg(
            .attribute("viewBox", "0 0 100 100"),
            .attribute("preserveAspectRatio", "none"),
            .attribute("width", "100%"),
            .attribute("height", "100%"),
            .attribute("overflow", "visible"),
            body: body
        )
    }

    /// The path through the known values; a gap stays a gap.
    static func path(_ values: [Double?], _ scale: Scale) -> String {
        var path = ""
        var isDrawing = false
        for (index, value) in values.enumerated() {
            guard let value else {
                isDrawing = false
                continue
            }
            path += isDrawing ? "L" : "M"
            path += Attribute.plain(across(index, of: values.count)) + " " + Attribute.plain(scale.percent(value))
            isDrawing = true
        }
        return path
    }

    /// A place in percent at which something of fixed size is drawn around 0,0.
    static func at(_ x: Double, _ y: Double, _ h: inout HTML, _ body: HTML.Body) {
        h.svg(.attribute("x", percent: x), .attribute("y", percent: y), .attribute("overflow", "visible"), body: body)
    }

    /// The few values at the side, each on its hairline.
    static func rules(_ scale: Scale, _ unit: (Double) -> String, _ h: inout HTML) {
        var previous = ""
        for tick in scale.ticks {
            let label = unit(tick)
            // Where the unit rounds two of them to the same words, one is enough.
            guard label != previous else { continue }
            previous = label
            let y = scale.percent(tick)
            h.line(
                .class("chart__grid"),
                .attribute("x2", "100%"),
                .attribute("y1", percent: y),
                .attribute("y2", percent: y)
            )
            h.svgText(
                .class("chart__label"),
                .attribute("x", -8),
                .attribute("y", percent: y),
                .attribute("dy", "0.32em"),
                .attribute("text-anchor", "end"),
                text: label
            )
        }
    }

    /// Which labels of `count` are written: the last, and back from it in steps that leave at most `most`.
    static func labelled(_ count: Int, most: Int) -> [Int] {
        guard count > 0 else { return [] }
        let step = max(1, Int((Double(count) / Double(most)).rounded(.up)))
        return stride(from: count - 1, through: 0, by: -step).reversed()
    }

    /// Start, middle or end of a text, so that it stays inside the picture.
    static func anchor(_ x: Double) -> String { x < 12 ? "start" : x > 88 ? "end" : "middle" }

    /// The table behind a picture.
    static func values(_ title: String, _ rows: [(label: String, value: String, note: String)], _ h: inout HTML) {
        h.details(.class("chart__values")) { h in
            h.summary(text: Words.values)
            h.table(.class("table", "table--tight")) { h in
                h.caption(.class("visually-hidden"), text: title)
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col), text: Words.point)
                        h.th(.class("number"), .scope(.col), text: Words.value)
                        h.th(.scope(.col), text: Words.event)
                    }
                }
                h.tbody { h in
                    for row in rows {
                        h.tr { h in
                            h.th(.scope(.row), text: row.label)
                            h.td(.class("number"), text: row.value)
                            h.td(text: row.note)
                        }
                    }
                }
            }
        }
    }
}
