/// What of the manager's list its direct leader may read (K12d): no care, no own matter, no exit, no report by others.
///
/// A line that holds anything of the kind is kept from the leader whole: what the leader would tell of the rest were not
/// true of the talk, and the holder arranges it (P4).
enum LeaderSight {
    static func mayRead(_ line: PlanLine, leader: String, _ facts: Facts) -> Bool {
        line.obligations.allSatisfy { Sight.isOpen($0, toLeader: leader, facts) }
            && Announcement(line).speaker == .leader
    }
}
