/// The values of a control chart: a row for each week, which opens the rows behind it.
struct ControlTable {
    let plot: ControlPlot

    /// `10月5日 82%（n = 210） · 明显下滑`: one week in words.
    static func words(_ point: ControlPlot.Point, _ plot: ControlPlot, _ say: Say) -> String {
        let value = point.value.map(plot.unit) ?? Say.missing
        let count = point.count.map { " (n = \(say.count($0)))" } ?? ""
        return say.joined(point.label + " " + value + count, note(point, say))
    }

    private static func note(_ point: ControlPlot.Point, _ say: Say) -> String {
        say.joined(
            point.flag.map { say($0 == .up ? Words.movedUp : Words.movedDown) } ?? "",
            point.isHushed ? say(Words.hushed) : "",
            point.note
        )
    }

    func write(_ h: inout HTML) {
        let isCounted = plot.points.contains { $0.count != nil }
        h.details(.class("chart__values")) { h in
            h.summary(text: Words.values)
            h.table(.class("table", "table--tight")) { h in
                h.caption(.class("visually-hidden"), text: plot.title)
                head(isCounted, &h)
                h.tbody { h in
                    for (index, point) in plot.points.enumerated() { row(index, point, isCounted, &h) }
                }
            }
        }
    }

    private func head(_ isCounted: Bool, _ h: inout HTML) {
        h.thead { h in
            h.tr { h in
                h.th(.scope(.col), text: Words.point)
                h.th(.class("number"), .scope(.col), text: Words.value)
                if isCounted { h.th(.class("number"), .scope(.col), text: Words.sample) }
                if plot.hasBand { h.th(.class("number"), .scope(.col), text: Words.usualRange) }
                if plot.hasLevel { h.th(.class("number"), .scope(.col), text: Words.smoothed) }
                h.th(.scope(.col), text: Words.event)
            }
        }
    }

    private func row(_ index: Int, _ point: ControlPlot.Point, _ isCounted: Bool, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row)) { h in
                if let path = point.path { h.a(.href(path), text: point.label) } else { h.text(point.label) }
            }
            h.td(.class("number"), text: point.value.map(plot.unit) ?? Say.missing)
            if isCounted { h.td(.class("number"), text: point.count.map(h.say.count) ?? Say.missing) }
            if plot.hasBand {
                let band = point.band.map { "\(plot.unit($0.low))–\(plot.unit($0.high))" }
                h.td(.class("number"), text: band ?? Say.missing)
            }
            if plot.hasLevel { h.td(.class("number"), text: point.level.map(plot.unit) ?? Say.missing) }
            let events = plot.marks.filter { $0.index == index }.map(\.label).joined(separator: " · ")
            h.td(text: h.say.joined(events, Self.note(point, h.say)))
        }
    }
}
