import Core
import Statistics
import Web

/// One measure among many people: the funnel, and each one's likely range.
struct MeasureComparison {
    let measure: Measure
    let funnel: MeasureFunnel?
    let league: RankPicture?
    /// Names and numbers of the people the reader may see.
    let names: [PersonID: TeamResults.Person]
    /// Of the team asked for; drawn as one's own.
    let own: Set<PersonID>
    /// More people than are compared at once.
    let isTooMany: Bool

    init(
        _ measure: Measure,
        _ series: [PersonSeries],
        names: [PersonID: TeamResults.Person],
        own: Set<PersonID>,
        isTooMany: Bool,
        through: Day
    ) {
        (self.measure, self.names, self.own, self.isTooMany) = (measure, names, own, isTooMany)
        let people = series.compactMap { one in
            Contender(one, form: measure.form, through: through).map { (one.peers, $0) }
        }
        funnel = MeasureFunnel(people.map(\.1), of: measure)
        league = League(people, of: measure, own: own, names: names).picture
    }

    /// Ranges shown at most; more would be read as a list of places.
    static let mostRanges = 60

    func write(_ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: Words.funnelTitle)
            if isTooMany {
                h.p(.class("sub"), text: Words.tooManyPeople)
            } else if let funnel {
                Chart.funnel(plot(funnel, h.say), &h)
                h.p(.class("sub", "note"), text: Words.funnelNote)
            } else {
                h.p(.class("sub"), text: Words.tooFewPeers)
            }
            h.p { $0.a(.href(Path("/measures").adding(measure.id)), text: Words.howComputed) }
        }
        if let league, !league.rows.isEmpty { ranges(league, &h) }
    }

    private func plot(_ funnel: MeasureFunnel, _ say: Say) -> FunnelPlot {
        let measure = measure
        return FunnelPlot(
            say(measure.name),
            counted: say(Words.count),
            centre: funnel.centre,
            points: funnel.points.map { point in
                let person = names[point.person]
                return FunnelPlot.Point(
                    person?.name ?? Say.missing,
                    count: point.n,
                    value: point.value,
                    place: FunnelPlot.Place(point.place),
                    isOwn: own.contains(point.person),
                    path: person.map {
                        Path("/people").adding($0.employeeID).adding("results").query("measure", measure.id)
                    }
                )
            },
            limits: funnel.chance.map(FunnelPlot.Limit.init),
            wide: funnel.judging.map(FunnelPlot.Limit.init),
            better: measure.side,
            unit: { measure.said($0, say) }
        )
    }

    private func ranges(_ league: RankPicture, _ h: inout HTML) {
        let (measure, say) = (measure, h.say)
        let rows = league.rows.prefix(Self.mostRanges).compactMap { row -> IntervalPlot.Row? in
            guard let estimate = row.estimate, let range = row.range else { return nil }
            let middle = league.middle ?? estimate
            return IntervalPlot.Row(
                row.name,
                value: estimate,
                low: range.lowerBound,
                high: range.upperBound,
                count: row.count,
                standing: range.lowerBound > middle ? .above : range.upperBound < middle ? .below : .notClear,
                path: Path("/people").adding(row.employeeID).adding("results").query("measure", measure.id)
            )
        }
        guard !rows.isEmpty else { return }
        h.section(.class("card")) { h in
            Chart.intervals(
                IntervalPlot(
                    say(Words.leagueTitle),
                    rows: rows,
                    centre: league.middle.map { ($0, say(measure.name)) },
                    better: measure.side,
                    unit: { measure.said($0, say) }
                ),
                &h
            )
            h.p(.class("sub", "note"), text: Words.leagueNote)
        }
    }
}

extension FunnelPlot.Place {
    fileprivate init(_ place: MeasureFunnel.Place) {
        switch place {
        case .above: self = .above
        case .within: self = .within
        case .below: self = .below
        }
    }
}

extension FunnelPlot.Limit {
    fileprivate init(_ limit: MeasureFunnel.Limit) {
        self.init(
            limit.n,
            inner: (limit.inner.low, limit.inner.high),
            outer: (limit.outer.low, limit.outer.high)
        )
    }
}
