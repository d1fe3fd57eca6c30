import Core

/// A holder's hours of a week cut into half hours of the site's clock.
struct WeekGrid: Sendable {
    /// Minutes after midnight of the first row and after the last.
    let rows: Range<Int>
    /// By day and minute; true where the queues are quiet.
    let open: [Day: [Int: Bool]]

    /// The rows hold the hours and every slot, also one outside them.
    init(_ input: PlannerInput, _ slots: [Span]) {
        var halves: [(day: Day, half: HalfHour)] = []
        for span in input.holder.hours.all {
            for part in HalfHour.minutes(of: span, input.zone) where input.week.days.contains(part.day) {
                halves.append((part.day, part.half))
            }
        }
        let impacts = input.quiet.map { quiet in halves.map { quiet.impact($0.half) }.sorted() } ?? []
        // The quietest third of the holder's own hours.
        let limit = impacts.isEmpty ? nil : impacts[impacts.count / 3]
        var open: [Day: [Int: Bool]] = [:]
        for (day, half) in halves {
            open[day, default: [:]][half.minute] = limit.map { (input.quiet?.impact(half) ?? .max) < $0 } ?? false
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
}
