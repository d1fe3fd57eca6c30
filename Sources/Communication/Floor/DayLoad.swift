import Core

/// A site's day by half hour: who is on the line, and what planned talks take from it (P4a).
struct DayLoad: Sendable, Hashable {
    struct Half: Sendable, Hashable {
        /// Minutes after midnight by the site's clock.
        let minute: Int
        /// Talks that lie in it, whole or in part.
        let talks: Int
        let talkMinutes: Int
        /// Nil where no shift of the day is known.
        let onShift: Int?
        let shiftMinutes: Int?
        /// Nil where too little is known of the contacts.
        let traffic: WeekGrid.Traffic?

        /// The share of the line's minutes; nil where nobody knows them.
        var share: Double? {
            guard let shiftMinutes, shiftMinutes > 0 else { return nil }
            return Double(talkMinutes) / Double(shiftMinutes)
        }
    }

    let day: Day
    /// From the first half hour to the last in which anything is known.
    let halves: [Half]
    let knowsShifts: Bool

    var talkMinutes: Int { halves.reduce(0) { $0 + $1.talkMinutes } }

    /// Of the whole day.
    var share: Double? {
        let minutes = halves.compactMap(\.shiftMinutes).reduce(0, +)
        return minutes > 0 ? Double(talkMinutes) / Double(minutes) : nil
    }

    /// Of no slots and no shifts there is nothing to show.
    init(day: Day, zone: Zone, slots: [Slot], shifts: [Spans], quiet: QuietProfile?) {
        self.day = day
        let shrinkage = DayLoad.shrinkage(slots, on: day, zone)
        let edges = (0...48).map { zone.instant(day, second: $0 * 1800) }
        var (people, seconds) = (Array(repeating: 0, count: 48), Array(repeating: 0, count: 48))
        for shift in shifts {
            var worked = Array(repeating: 0, count: 48)
            for span in shift.all where span.end > edges[0] && span.start < edges[48] {
                for half in 0..<48 where edges[half] < span.end && span.start < edges[half + 1] {
                    let part = min(edges[half + 1], span.end).seconds - max(edges[half], span.start).seconds
                    worked[half] += Int(part)
                }
            }
            for half in 0..<48 where worked[half] > 0 {
                people[half] += 1
                seconds[half] += worked[half]
            }
        }
        let known = people.contains { $0 > 0 }
        knowsShifts = known
        let talks = (0..<48).map { half in
            slots.count { $0.span.overlaps(Span(edges[half], edges[half + 1])) }
        }
        let open = (0..<48).filter { people[$0] > 0 || talks[$0] > 0 }
        guard let first = open.first, let last = open.last else {
            halves = []
            return
        }
        let traffic = DayLoad.traffic(first...last, day, quiet)
        halves = (first...last).map { half in
            Half(
                minute: half * 30,
                talks: talks[half],
                talkMinutes: shrinkage[HalfHour(weekday: day.weekday, second: half * 1800)],
                onShift: known ? people[half] : nil,
                shiftMinutes: known ? seconds[half] / 60 : nil,
                traffic: traffic[half]
            )
        }
    }

    /// Of the day alone: a talk past midnight begins anew with the next.
    private static func shrinkage(_ slots: [Slot], on day: Day, _ zone: Zone) -> Shrinkage {
        Shrinkage(slots.filter { zone.day(of: $0.start) == day }, in: Week(containing: day), zone: zone)
    }

    /// How much is to do, beside the other half hours of the day; nothing where too little is known.
    private static func traffic(
        _ halves: ClosedRange<Int>,
        _ day: Day,
        _ quiet: QuietProfile?
    ) -> [Int: WeekGrid.Traffic] {
        guard let quiet else { return [:] }
        let impacts = halves.map { ($0, quiet.impact(HalfHour(weekday: day.weekday, second: $0 * 1800))) }
        let order = impacts.map(\.1).sorted()
        return Dictionary(
            uniqueKeysWithValues: impacts.map { half, impact in (half, WeekGrid.traffic(impact, among: order)) }
        )
    }
}
