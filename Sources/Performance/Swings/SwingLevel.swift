import Core
import Statistics

/// What swings in one measure at one site are judged with, made from the site's own weeks on one day.
///
/// Kept with its day, so that a figure of then can still be explained.
package struct SwingLevel: Sendable, Hashable {
    package let measure: String
    package let site: String
    /// The last week it was made from.
    package let week: Day
    package let people: Int
    /// Weeks of people it was made from.
    package let weeks: Int
    package let peers: PeerLevel
    /// Limits, in deviations, that chance crosses once in `SwingRules.lookWeeks` and `toldWeeks`.
    package let lookFactor: Double
    package let toldFactor: Double
    /// Weeks of one person between two alarms that these limits had in the weeks they were made from; nil without any.
    package let lookReached: Double?
    package let toldReached: Double?

    package init(
        measure: String,
        site: String,
        week: Day,
        people: Int,
        weeks: Int,
        peers: PeerLevel,
        lookFactor: Double,
        toldFactor: Double,
        lookReached: Double?,
        toldReached: Double?
    ) {
        (self.measure, self.site, self.week, self.people, self.weeks) = (measure, site, week, people, weeks)
        (self.peers, self.lookFactor, self.toldFactor) = (peers, lookFactor, toldFactor)
        (self.lookReached, self.toldReached) = (lookReached, toldReached)
    }
}

/// The weeks of all peers at one site in one measure: where their middle was, and which were incidents.
package struct PeerWeeks: Sendable, Hashable {
    /// The middle of the peers' deviations by week; 0 where few were there.
    package let middles: [Day: Double]
    package let incidents: Set<Day>

    package init(middles: [Day: Double] = [:], incidents: Set<Day> = []) {
        (self.middles, self.incidents) = (middles, incidents)
    }

    /// Fewer people have no middle: each would move it.
    private static let fewest = 8
    /// How far the middle must move, in robust deviations of a person's week.
    private static let farthest = 2.0

    /// From people's weeks.
    ///
    /// The middle of the deviations is taken off everybody's week; where the middle of the values themselves moved more
    /// than 2 robust deviations of single weeks, it is an incident of the centre, and nobody's swing (methods a.7).
    package init(_ series: [[AdjustedWeek]]) {
        var (deviations, moves): ([Day: [Double]], [Day: [Double]]) = ([:], [:])
        for weeks in series {
            guard let own = Summary.median(weeks.map(\.value)) else { continue }
            for week in weeks {
                deviations[week.week, default: []].append(week.z)
                moves[week.week, default: []].append(week.value - own)
            }
        }
        middles = deviations.compactMapValues { $0.count < Self.fewest ? nil : Summary.median($0) }
        let spread = Robust.spread(moves.values.flatMap { $0 }) ?? 0
        let found = moves.compactMap { week, values -> Day? in
            guard values.count >= Self.fewest, spread > 0, let middle = Summary.median(values) else { return nil }
            return abs(middle) > Self.farthest * spread ? week : nil
        }
        incidents = Set(found)
    }
}
