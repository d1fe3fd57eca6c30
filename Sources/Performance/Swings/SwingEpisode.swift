import Core
import Signals

/// One swing of one person in one measure, from the first week it was flagged to its end.
///
/// Nobody resets it by wish: it ends when the smoothed value is back inside for some weeks, turns, has nothing to be
/// judged by any more, or when the peers became others.
package struct SwingEpisode: Sendable, Hashable {
    package enum State: String, Sendable, Hashable {
        /// Flagged, and not yet long enough for anybody to be told.
        case waiting
        case open, closed
    }

    package enum End: String, Sendable, Hashable {
        /// Back inside for `SwingRules.quietWeeks`.
        case back
        /// The other way now.
        case turned
        /// Other peers: what is usual is learned anew.
        case relearned
        /// No weeks to judge for two months.
        case stopped
    }

    package let measure: String
    package let direction: Swing.Direction
    /// The first week it was flagged in; names the episode.
    package private(set) var first: Day
    package var state = State.waiting
    /// Weeks flagged so far, while it waits.
    package var flagged = 1
    /// The week at whose end it was found.
    package var found: Day?
    /// Weeks back inside, while it is open.
    package var inside = 0
    /// The last week of the person that was judged.
    package var judged: Day
    package var closed: Day?
    package var end: End?

    package init(measure: String, direction: Swing.Direction, first: Day) {
        (self.measure, self.direction, self.first, judged) = (measure, direction, first, first)
    }

    /// What rules and links call it, unique for a person: `csat-2026-W12`.
    package var name: String { "\(measure)-\(Week(containing: first))" }

    /// The day on which it is known: the Monday after the week that showed it.
    package var detectedOn: Day? { found.map { $0 + 7 } }

    /// Weeks without anything to judge after which an open one ends.
    package static let longestGap = 8
}

/// What one judged week of a person says to their episode.
package struct SwingSign: Sendable, Hashable {
    package let week: Day
    /// Flagged this way by every gate; nil where it is not.
    package let flag: Swing.Direction?
    /// Whether the smoothed value is inside the limits.
    package let isInside: Bool

    package init(week: Day, flag: Swing.Direction?, isInside: Bool) {
        (self.week, self.flag, self.isInside) = (week, flag, isInside)
    }
}

extension SwingEpisode {
    /// What becomes of an episode after one more week: the one that stands now, and the one that ended with it.
    package static func after(
        _ sign: SwingSign,
        _ standing: SwingEpisode?,
        of measure: String,
        _ rules: SwingRules
    ) -> (standing: SwingEpisode?, ended: SwingEpisode?) {
        let fresh = sign.flag.map { flag -> SwingEpisode in
            var episode = SwingEpisode(measure: measure, direction: flag, first: sign.week)
            if rules.confirmingWeeks <= 1 { (episode.state, episode.found) = (.open, sign.week) }
            return episode
        }
        guard var episode = standing else { return (fresh, nil) }
        episode.judged = sign.week
        guard episode.state == .open else {
            guard sign.flag == episode.direction else { return (fresh, nil) }
            episode.flagged += 1
            if episode.flagged >= rules.confirmingWeeks { (episode.state, episode.found) = (.open, sign.week) }
            return (episode, nil)
        }
        if let flag = sign.flag, flag != episode.direction { return (fresh, episode.ended(.turned, sign.week)) }
        episode.inside = sign.isInside ? episode.inside + 1 : 0
        guard episode.inside < rules.quietWeeks else { return (nil, episode.ended(.back, sign.week)) }
        return (episode, nil)
    }

    /// Why it ends before a week is judged at all: other peers, or a long gap; nil where it does not.
    package func end(before week: Day, changedPeers: Day?) -> End? {
        if let changedPeers, changedPeers > judged, changedPeers <= week + 6 { return .relearned }
        return week >= judged + Self.longestGap * 7 ? .stopped : nil
    }

    /// The same under the name of one that people were told of, on the day they were.
    func known(as told: SwingEpisode) -> SwingEpisode {
        var episode = self
        (episode.first, episode.found) = (told.first, told.found)
        return episode
    }

    /// Its last week.
    var last: Day { closed.map { max(first, $0 - 7) } ?? judged }

    func ended(_ end: End, _ week: Day) -> SwingEpisode {
        var episode = self
        (episode.state, episode.closed, episode.end) = (.closed, week, end)
        return episode
    }
}
