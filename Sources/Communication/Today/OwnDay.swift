import Core
import People

/// An agent's own day: the routine talks that come up, with whom and by when, and never why (P4, K12d).
///
/// Whatever is not routine is told by its holder and stands on no page of the person's own.
struct OwnDay: Sendable {
    struct Talk: Sendable, Hashable {
        let holder: NamedPerson?
        let by: Day
        let kind: TalkKind
    }

    /// Days looked ahead.
    static let ahead = 14

    let employeeID: String
    let talks: [Talk]

    init(_ view: ObligationCache.View, of person: PersonID, employeeID: String, today: Day) {
        self.employeeID = employeeID
        let names = KnownNames(view.facts.roster)
        // The rules are asked of one person again, which is quicker than a look through what is due in the house.
        let owed = view.derivation.obligations(of: employeeID).filter {
            $0.dueOn <= today + OwnDay.ahead && $0.person == person && $0.isUnmet
                && Announcement.routine.contains($0.rule)
                && ($0.pausedUntil.map { $0 < today } ?? true)
        }
        talks = WeekPlan.together(owed).map { line in
            Talk(holder: line.owner.map(names.person), by: line.dueOn, kind: line.kinds[0])
        }
    }
}
