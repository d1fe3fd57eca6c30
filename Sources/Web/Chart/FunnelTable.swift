import Core

/// The values of a funnel plot: one's own and whoever is outside the limits, by name.
struct FunnelTable {
    let plot: FunnelPlot

    /// Rows at most: a table behind a picture is read by people.
    static let most = 200

    static func words(_ point: FunnelPlot.Point, _ plot: FunnelPlot, _ say: Say) -> String {
        let count = "n = \(say.count(point.count))"
        return say.joined(point.name, "\(plot.unit(point.value)) (\(count))", say(place(point.place)))
    }

    static func place(_ place: FunnelPlot.Place) -> Word {
        switch place {
        case .above: Words.aboveLimits
        case .within: Words.withinLimits
        case .below: Words.belowLimits
        }
    }

    func write(_ h: inout HTML) {
        let rows = plot.points.filter { $0.isOwn || $0.place != .within }.prefix(Self.most)
        guard !rows.isEmpty else { return }
        h.details(.class("chart__values")) { h in
            h.summary(text: Words.values)
            h.table(.class("table", "table--tight")) { h in
                h.caption(.class("visually-hidden"), text: plot.title)
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col), text: Words.name)
                        h.th(.class("number"), .scope(.col), text: Words.value)
                        h.th(.class("number"), .scope(.col), text: Words.sample)
                        h.th(.scope(.col), text: Words.place)
                    }
                }
                h.tbody { h in
                    for point in rows {
                        h.tr { h in
                            h.th(.scope(.row)) { h in
                                if let path = point.path {
                                    h.a(.href(path), text: point.name)
                                } else {
                                    h.text(point.name)
                                }
                            }
                            h.td(.class("number"), text: plot.unit(point.value))
                            h.td(.class("number"), text: h.say.count(point.count))
                            h.td(text: Self.place(point.place))
                        }
                    }
                }
            }
        }
    }
}
