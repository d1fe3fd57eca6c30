extension Chart {
    /// Two axes with their grey band, every point with its ellipse, a link and a title; behind it the table.
    package static func quadrant(_ chart: Quadrant, _ h: inout HTML) {
        h.figure(.class("chart", "quadrant")) { h in
            if chart.points.isEmpty {
                h.p(.class("chart__none"), text: Words.noFigures)
            } else {
                h.svg(
                    .class(
                        "quadrant__plot",
                        "quadrant__plot--many",
                        when: chart.points.count > Quadrant.mostEllipses
                    ),
                    .role("group"),
                    .aria("label", Words.quadrant(chart.title, chart.points.count))
                ) { h in
                    ground(chart, &h)
                    if chart.isTrail { trail(chart, &h) }
                    for (index, point) in chart.points.enumerated() {
                        self.point(point, isLast: index == chart.points.count - 1, chart, &h)
                    }
                }
                h.figcaption(.class("chart__legend")) { h in
                    legend(chart, &h)
                    table(chart, &h)
                }
            }
        }
    }

    private static func ground(_ chart: Quadrant, _ h: inout HTML) {
        let width = chart.length(chart.band) * 2
        h.rect(.class("quadrant__ground"), .attribute("width", "100%"), .attribute("height", "100%"))
        h.rect(
            .class("quadrant__band"),
            .attribute("x", percent: chart.across(-chart.band)),
            .attribute("width", percent: width),
            .attribute("height", "100%")
        )
        h.rect(
            .class("quadrant__band"),
            .attribute("y", percent: chart.down(chart.band)),
            .attribute("width", "100%"),
            .attribute("height", percent: width)
        )
        h.line(
            .class("quadrant__axis"),
            .attribute("x1", "50%"),
            .attribute("x2", "50%"),
            .attribute("y2", "100%")
        )
        h.line(
            .class("quadrant__axis"),
            .attribute("y1", "50%"),
            .attribute("y2", "50%"),
            .attribute("x2", "100%")
        )
        let places = [(99.0, 2.0, "end"), (1.0, 2.0, "start"), (99.0, 98.0, "end"), (1.0, 98.0, "start")]
        for (place, corner) in zip(places, chart.corners) {
            h.svgText(
                .class("quadrant__corner"),
                .attribute("x", percent: place.0),
                .attribute("y", percent: place.1),
                .attribute("dy", place.1 < 50 ? "0.9em" : "-0.2em"),
                .attribute("text-anchor", place.2),
                text: corner
            )
        }
        h.svgText(
            .class("chart__label"),
            .attribute("x", "100%"),
            .attribute("y", "100%"),
            .attribute("dy", 18),
            .attribute("text-anchor", "end"),
            text: chart.axes.x + " →"
        )
        h.svgText(.class("chart__label"), .attribute("dy", -8), text: "↑ " + chart.axes.y)
    }

    private static func trail(_ chart: Quadrant, _ h: inout HTML) {
        var path = ""
        for point in chart.points {
            path += (path.isEmpty ? "M" : "L") + Attribute.plain(chart.across(point.x)) + " "
            path += Attribute.plain(chart.down(point.y))
        }
        stretched(&h) { $0.path(.class("quadrant__trail"), .attribute("d", path)) }
    }

    private static func point(_ point: Quadrant.Point, isLast: Bool, _ chart: Quadrant, _ h: inout HTML) {
        let body: HTML.Body = { h in
            h.title(text: point.note.isEmpty ? point.label : point.label + " · " + point.note)
            let (x, y, radii) = (chart.across(point.x), chart.down(point.y), chart.radii(point))
            if !chart.isTrail || isLast {
                h.ellipse(
                    .class("quadrant__ellipse"),
                    .attribute("cx", percent: x),
                    .attribute("cy", percent: y),
                    .attribute("rx", percent: radii.x),
                    .attribute("ry", percent: radii.y)
                )
            }
            at(x, y, &h) { h in
                // As wide as a finger, and unseen.
                h.circle(.class("quadrant__touch"), .attribute("r", 12))
                sign(point.form, isFaint: chart.isTrail && !isLast, &h)
            }
        }
        if let path = point.path {
            h.a(.class("quadrant__point"), .href(path), .aria("label", point.label + " " + point.note), body: body)
        } else {
            h.g(.class("quadrant__point"), .role("img"), .aria("label", point.label + " " + point.note), body: body)
        }
    }

    private static func sign(_ form: Quadrant.Point.Form, isFaint: Bool, _ h: inout HTML) {
        switch form {
        case .clear:
            h.circle(.class("quadrant__dot", "quadrant__dot--past", when: isFaint), .attribute("r", isFaint ? 3 : 4.5))
        case .borderline: h.circle(.class("quadrant__ring"), .attribute("r", isFaint ? 3 : 4.5))
        case .placed: h.path(.class("quadrant__dot"), .attribute("d", "M0 -6 6 0 0 6 -6 0Z"))
        }
    }

    private static func legend(_ chart: Quadrant, _ h: inout HTML) {
        for form in Quadrant.Point.Form.allCases where chart.points.contains(where: { $0.form == form }) {
            h.span(.class("chart__key")) { h in
                h.svg(.attribute("width", 16), .attribute("height", 14), .aria("hidden", true)) { h in
                    h.g(.attribute("transform", "translate(8 7)")) { sign(form, isFaint: false, &$0) }
                }
                switch form {
                case .clear: h.text(Words.clearPlace)
                case .borderline: h.text(Words.borderlinePlace)
                case .placed: h.text(Words.placedByHand)
                }
            }
        }
        h.span(.class("chart__key")) { h in
            h.svg(.attribute("width", 16), .attribute("height", 12), .aria("hidden", true)) { h in
                h.ellipse(
                    .class("quadrant__ellipse", "quadrant__ellipse--key"),
                    .attribute("cx", 8),
                    .attribute("cy", 6),
                    .attribute("rx", 7),
                    .attribute("ry", 5)
                )
            }
            h.text(Words.likelyPlace)
        }
    }

    private static func table(_ chart: Quadrant, _ h: inout HTML) {
        h.details(.class("chart__values")) { h in
            h.summary(text: Words.values)
            h.tableWrap(chart.title) { h in
                h.table(.class("table", "table--tight")) { h in
                    h.caption(.class("visually-hidden"), text: chart.title)
                    h.thead { h in
                        h.tr { h in
                            h.th(.scope(.col), text: Words.who)
                            h.th(.class("number"), .scope(.col), text: chart.axes.x)
                            h.th(.class("number"), .scope(.col), text: chart.axes.y)
                            h.th(.scope(.col), text: Words.event)
                        }
                    }
                    h.tbody { h in
                        for point in chart.points { row(point, &h) }
                    }
                }
            }
        }
    }

    private static func row(_ point: Quadrant.Point, _ h: inout HTML) {
        func said(_ value: Double, _ error: Double) -> String {
            h.say.signed(value, digits: 2) + " ± " + h.say.decimal(error, digits: 2)
        }
        let (x, y) = (said(point.x, point.errors.x), said(point.y, point.errors.y))
        h.tr { h in
            h.th(.scope(.row)) { h in
                if let path = point.path { h.a(.href(path), text: point.label) } else { h.text(point.label) }
            }
            h.td(.class("number"), text: x)
            h.td(.class("number"), text: y)
            h.td(text: point.note)
        }
    }
}
