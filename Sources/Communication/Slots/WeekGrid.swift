import Core

/// A holder's hours of a week cut into half hours of the site's clock.
struct WeekGrid: Sendable {
    /// How much the queues have to do, beside the holder's other hours; `usual` too where too little is known.
    enum Traffic: Sendable { case quiet, usual, busy }

    /// Minutes after midnight of the first row and after the last.
    let rows: Range<Int>
    /// By day and minute.
    let open: [Day: [Int: Traffic]]

    /// The rows hold the hours and every slot, also one outside them.
    init(_ input: PlannerInput, _ slots: [Span]) {
        var halves: [(day: Day, half: HalfHour)] = []
        for span in input.holder.hours.all {
            for part in HalfHour.minutes(of: span, input.zone) where input.week.days.contains(part.day) {
                halves.append((part.day, part.half))
            }
        }
        let impacts = input.quiet.map { quiet in halves.map { quiet.impact($0.half) }.sorted() } ?? []
        var open: [Day: [Int: Traffic]] = [:]
        for (day, half) in halves {
            open[day, default: [:]][half.minute] = WeekGrid.traffic(input.quiet?.impact(half), among: impacts)
        }
        self.open = open
        var minutes = halves.map(\.half.minute)
        for span in slots {
            let first = input.zone.local(span.start).second / 1800 * 30
            minutes += [first, first + (Int(span.end.seconds - span.start.seconds) / 60 - 1) / 30 * 30]
        }
        let last = min((minutes.max() ?? 1050) + 30, 1440)
        rows = min(minutes.min() ?? 540, last - 30)..<last
    }

    /// The titles of what someone does besides talks, by day and by the minute of each half hour it lies in.
    static func taken(_ activities: [Activity], in week: Week, _ zone: Zone) -> [Day: [Int: String]] {
        var taken: [Day: [Int: String]] = [:]
        for activity in activities {
            for part in HalfHour.minutes(of: activity.span, zone) where week.days.contains(part.day) {
                taken[part.day, default: [:]][part.half.minute] = activity.title
            }
        }
        return taken
    }

    /// The quietest and the busiest third of some hours, by what lies clearly below and above them.
    static func traffic(_ impact: Int?, among impacts: [Int]) -> Traffic {
        guard let impact, !impacts.isEmpty else { return .usual }
        if impact < impacts[impacts.count / 3] { return .quiet }
        return impact > impacts[(impacts.count - 1) * 2 / 3] ? .busy : .usual
    }
}
