import Core
import Signals
import Statistics

extension SwingPicture {
    /// Every week as the reading sees it, and what happened beside them.
    init(
        _ measure: Measure,
        _ weeks: [AdjustedWeek],
        _ reading: SwingReading,
        _ judged: JudgedWeeks,
        _ leftOut: [ClosedRange<Day>],
        _ known: SwingLook.Known,
        _ monitor: Monitor,
        _ level: SwingLevel
    ) {
        let firstWatched = judged.weeks.count - reading.watched
        let firstUsual = max(0, firstWatched - WatchedWeeks.split(judged.weeks.count).usual)
        let places = Dictionary(judged.weeks.enumerated().map { ($0.element.week, $0.offset) }) { first, _ in first }
        let unit = measure.sign * reading.scale
        let limit = level.toldFactor * reading.scale
        var average = 0.0
        var points: [Point] = []
        for week in weeks {
            let middle = known.peers.middles[week.week] ?? 0
            let distance = (week.z - middle - reading.usual.mean) / reading.usual.deviation
            let place = places[week.week]
            let isWatched = place.map { $0 >= firstWatched } ?? false
            var band: Interval?
            if let place, isWatched {
                average = monitor.smoothed(average, distance)
                let after = place - firstWatched + 1
                let half = limit * monitor.deviation(after: after, usual: reading.usual.uncertainty)
                band = Interval(low: -half, high: half)
            }
            let hush = known.rules.hush.hush(week.week, known.events, incidents: known.peers.incidents)
            let part: Part
            if isWatched {
                part = .watched
            } else if let place {
                part = reading.usual.isOwn && place >= firstUsual ? .usual : .older
            } else if let hush {
                part = .hushed(hush)
            } else {
                part = leftOut.contains { $0.contains(week.week) } ? .leftOut : .older
            }
            points.append(
                Point(
                    week: week.week,
                    n: week.n,
                    value: week.value,
                    expected: week.expected,
                    deviation: unit * distance,
                    average: isWatched ? unit * average : nil,
                    band: band,
                    part: part
                )
            )
        }
        let usual = judged.weeks[firstUsual..<firstWatched]
        self.init(
            measure: measure.id,
            usual: reading.usual.isOwn ? measure.pooled(usual, \.value) : nil,
            usualWeeks: reading.usual.weeks,
            points: points,
            events: Self.events(known, in: weeks)
        )
    }

    private static func events(_ known: SwingLook.Known, in weeks: [AdjustedWeek]) -> [Event] {
        guard let first = weeks.first?.week, let last = weeks.last?.week else { return [] }
        let episodes = known.episodes.flatMap { kept -> [Event] in
            let opened = kept.episode.found.map { Event.opened($0, kept.episode.direction) }
            return [opened, kept.episode.closed.map { Event.closed($0) }].compactMap { $0 }
        }
        let all =
            known.events.joined.map { Event.joined($0) }
            + (known.events.moved + known.events.changedPeers).map { Event.moved($0) }
            + known.events.away.map { Event.away($0.lowerBound, $0.upperBound) }
            + known.peers.incidents.map { Event.incident($0) } + episodes + known.seen.map { Event.seen($0) }
        return all.filter { $0.day >= first && $0.day <= last + 13 }.sorted { $0.day < $1.day }
    }
}
