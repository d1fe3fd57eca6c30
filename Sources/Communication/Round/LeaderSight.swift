/// What of the manager's list its direct leader may read (K12d): no care, no own matter, no exit, no report by others.
///
/// A line that holds anything of the kind is kept from the leader whole: what the leader would tell of the rest were not
/// true of the talk, and the holder arranges it (P4).
enum LeaderSight {
    static func mayRead(_ line: PlanLine, leader: String) -> Bool {
        line.obligations.allSatisfy { mayRead($0, leader: leader) } && Announcement(line).speaker == .leader
    }

    static func mayRead(_ obligation: Obligation, leader: String) -> Bool {
        switch (obligation.rule, obligation.reason) {
        case (.k4, _), (.k4a, _), (.k7, _): false
        case (_, .reported): false
        case (_, .swingReported(let by, _, _)): by == leader
        default: true
        }
    }
}
