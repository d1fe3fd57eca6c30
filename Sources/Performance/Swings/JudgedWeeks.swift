import Core

/// A person's weeks in one measure that can be judged, oldest first: hushed ones and those before other peers are out.
struct JudgedWeeks: Sendable {
    let weeks: [AdjustedWeek]
    /// The standardised deviation of each, less the middle of all peers that week.
    let values: [Double]

    init(
        _ all: some Sequence<AdjustedWeek>,
        _ events: PersonEvents,
        _ peers: PeerWeeks,
        _ rules: HushRules,
        leftOut: [ClosedRange<Day>] = []
    ) {
        let since = events.changedPeers.max()
        weeks = all.filter { week in
            guard since.map({ week.week >= $0 }) ?? true, !leftOut.contains(where: { $0.contains(week.week) }) else {
                return false
            }
            return rules.hush(week.week, events, incidents: peers.incidents) == nil
        }
        values = weeks.map { $0.z - (peers.middles[$0.week] ?? 0) }
    }
}
