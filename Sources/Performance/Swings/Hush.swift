import Core

/// Why a week of somebody is not judged, and is no part of their usual level either (methods a.7).
package enum Hush: Sendable, Hashable {
    /// Their first eight weeks: learning is no swing.
    case newcomer
    /// Another team or queue since then.
    case moved(Day)
    /// Away from then to then, and not long back.
    case away(Day, Day)
    /// The middle of all peers moved: something of the centre's, not the person's.
    case incident
}

/// What befell a person that makes weeks of theirs incomparable.
package struct PersonEvents: Sendable, Hashable {
    /// The first day of each employment.
    package var joined: [Day]
    /// Days on which they came to another team or queue.
    package var moved: [Day]
    /// Days on which the peers became others: another post or site.
    ///
    /// What was usual before says nothing of now.
    package var changedPeers: [Day]
    /// Absences long enough to hush, first and last day.
    package var away: [ClosedRange<Day>]

    package init(
        joined: [Day] = [],
        moved: [Day] = [],
        changedPeers: [Day] = [],
        away: [ClosedRange<Day>] = []
    ) {
        (self.joined, self.moved, self.changedPeers, self.away) = (joined, moved, changedPeers, away)
    }
}

/// Which weeks are hushed.
///
/// A week counts from its Monday to its Sunday. With two weeks after an event, the week of the event is hushed and every
/// week that begins within the 14 days from it on: after a Monday two weeks, after any other day three.
/// Source: methods a.7.
package struct HushRules: Sendable, Hashable {
    /// Weeks hushed after a move, a return or an incident.
    package var weeksAfter = 2
    /// Weeks of learning.
    package var firstWeeks = 8

    package init() {}

    package func hush(_ week: Day, _ events: PersonEvents, incidents: Set<Day>) -> Hush? {
        let sunday = week + 6
        let days = weeksAfter * 7
        if let joined = events.joined.last(where: { $0 <= sunday }), week < joined + firstWeeks * 7 { return .newcomer }
        // Without a list in between: this is asked of every week of everybody.
        var moved: Day?
        for day in events.moved where day <= sunday && week < day + days { moved = max(moved ?? day, day) }
        for day in events.changedPeers where day <= sunday && week < day + days { moved = max(moved ?? day, day) }
        if let moved { return .moved(moved) }
        if let away = events.away.last(where: { $0.lowerBound <= sunday && week < $0.upperBound + 1 + days }) {
            return .away(away.lowerBound, away.upperBound)
        }
        if incidents.isEmpty { return nil }
        let isAfterIncident = (0..<max(1, weeksAfter)).contains { incidents.contains(week - $0 * 7) }
        return isAfterIncident ? .incident : nil
    }
}
