import Core
import Signals

/// Judges some weeks of everybody at a site, in all measures, as a stream: one person's series after the other.
///
/// What it keeps is small: the chances that could be flagged, and the few series that could open or hold an episode.
package struct SwingRound: Sendable {
    /// One measure at the site, and the weeks of it to be looked at, oldest first.
    ///
    /// Those up to `judged` were judged before: only whose figures changed is judged in them again, held against
    /// everybody's chances as they are now.
    package struct Subject: Sendable {
        package let measure: Measure
        package let level: SwingLevel
        package let peers: PeerWeeks
        package let weeks: [Day]
        package let judged: Day?
        let monitor: Monitor

        package init(
            _ measure: Measure,
            _ level: SwingLevel,
            _ peers: PeerWeeks,
            weeks: [Day],
            judged: Day? = nil
        ) {
            (self.measure, self.level, self.peers) = (measure, level, peers)
            (self.weeks, self.judged) = (weeks, judged)
            monitor = Monitor(level.peers.correlation)
        }
    }

    /// What became of one person's swings in one measure.
    package struct Change: Sendable, Hashable {
        package let person: PersonID
        package let measure: String
        /// What stands now, with its figures where it was found just now.
        package var standing: SwingEpisode?
        package var ended: [SwingEpisode] = []
        /// Figures of those found in this round, by the episode's name.
        package var figures: [String: SwingFigures] = [:]
        /// From which week on the person was judged again, where they were.
        package var again: Day?

        /// Those that ended, and the one that stands.
        package var all: [SwingEpisode] { ended + (standing.map { [$0] } ?? []) }
    }

    /// What one week of one person came to, before it is known what is flagged.
    private struct Mark: Sendable {
        let week: Day
        let statistic: Double
        let chance: Double
        /// Which way it would be flagged by size alone.
        let direction: Swing.Direction?
        /// Its place among the judged weeks.
        let place: Int
    }

    private struct Track: Sendable {
        let person: PersonID
        let subject: Subject
        let standing: SwingEpisode?
        let changedPeers: Day?
        let judged: JudgedWeeks
        let marks: [Mark]
        let again: Day?
    }

    private struct Test: Hashable {
        let family: FamilyTest.Family
        let week: Day
    }

    private let rules: SwingRules
    private var tests: [Test: FamilyTest] = [:]
    private var tracks: [Track] = []

    package init(_ rules: SwingRules) { self.rules = rules }

    /// Below so many deviations chance goes oftener than any q allows; its exact chance is not needed.
    private static let surelyChance = 1.2

    /// Takes one person's series in; `leftOut` are the weeks of swings that ended.
    ///
    /// Judged from `again` on where it is named, else from the first week nobody has judged.
    package mutating func take(
        _ series: PersonSeries,
        _ events: PersonEvents,
        standing: SwingEpisode?,
        leftOut: [ClosedRange<Day>] = [],
        again: Day? = nil,
        in subject: Subject
    ) {
        guard let firstNew = subject.weeks.first, let lastNew = subject.weeks.last else { return }
        let judged = JudgedWeeks(
            series.weeks.lazy.filter { $0.week <= lastNew },
            events,
            subject.peers,
            rules.hush,
            leftOut: leftOut
        )
        let family = FamilyTest.Family(subject.measure)
        var marks: [Mark] = []
        for place in judged.weeks.indices where judged.weeks[place].week >= firstNew {
            guard
                let reading = SwingReading(
                    judged,
                    through: place,
                    subject.measure,
                    subject.level.peers,
                    subject.monitor
                )
            else { continue }
            let statistic = reading.statistic
            let chance = abs(statistic) < Self.surelyChance ? 1 : reading.chance
            tests[Test(family: family, week: reading.week), default: FamilyTest(rate: rules.falseRate)].add(chance)
            guard reading.week >= again ?? subject.judged.map({ $0 + 1 }) ?? firstNew else { continue }
            let isBeyond = abs(statistic) >= subject.level.toldFactor
            let direction = isBeyond ? SwingGate.direction(reading, of: subject.measure, rules) : nil
            marks.append(
                Mark(week: reading.week, statistic: statistic, chance: chance, direction: direction, place: place)
            )
        }
        guard standing != nil || again != nil || marks.contains(where: { $0.direction != nil }) else { return }
        tracks.append(
            Track(
                person: series.person,
                subject: subject,
                standing: standing,
                changedPeers: events.changedPeers.max(),
                judged: judged,
                marks: marks,
                again: again
            )
        )
    }

    /// What became of everybody's swings; those with nothing to say are not there.
    package func finish() -> [Change] {
        let limits = tests.mapValues { $0.limit() }
        return tracks.compactMap { track -> Change? in
            let change = walk(track, limits)
            let isNews = change.standing != track.standing || !change.ended.isEmpty || change.again != nil
            return isNews ? change : nil
        }
    }

    private func walk(_ track: Track, _ limits: [Test: Double?]) -> Change {
        let subject = track.subject
        let family = FamilyTest.Family(subject.measure)
        var change = Change(person: track.person, measure: subject.measure.id, standing: track.standing)
        change.again = track.again
        func end(before week: Day) {
            guard let standing = change.standing, let end = standing.end(before: week, changedPeers: track.changedPeers)
            else { return }
            if standing.state == .open { change.ended.append(standing.ended(end, week)) }
            change.standing = nil
        }
        for mark in track.marks {
            end(before: mark.week)
            let limit = limits[Test(family: family, week: mark.week)] ?? nil
            let isFlagged = limit.map { mark.chance <= $0 } ?? false
            let sign = SwingSign(
                week: mark.week,
                flag: isFlagged ? mark.direction : nil,
                isInside: abs(mark.statistic) < subject.level.toldFactor
            )
            let wasOpen = change.standing?.state == .open
            let after = SwingEpisode.after(sign, change.standing, of: subject.measure.id, rules)
            change.standing = after.standing
            if let ended = after.ended { change.ended.append(ended) }
            if !wasOpen || after.ended != nil, let opened = after.standing, opened.state == .open {
                change.figures[opened.name] = SwingFigures(
                    track.judged,
                    through: mark.place,
                    subject.measure,
                    subject.level.peers,
                    subject.monitor
                )
            }
        }
        if let last = subject.weeks.last { end(before: last) }
        return change
    }
}
