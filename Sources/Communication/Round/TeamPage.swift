import Core
import People

/// What a leader's screen shows of the manager's list of a week: the leader's own people, and of them only what K12d allows.
struct TeamPage: Sendable {
    struct Line: Sendable {
        let plan: PlanLine
        let person: Person
        let holder: NamedPerson?
        /// What the leader said of it and did not take back.
        let comments: [LeaderComment]
        /// What the leader says on the day (P4).
        let announcement: Announcement
        /// When and where, where that is settled.
        let slot: KeptSlot?
        /// When the person was told: of a slot what the slot says, whoever told; without one what the leader said.
        let toldAt: Instant?

        var key: String { plan.obligations[0].key }
    }

    /// An answer that could not be taken, shown again with what was wrong.
    struct Unsent: Sendable {
        let key: String
        let answer: String
        let text: String
        let error: Word
    }

    let week: Week
    let today: Day
    let round: WeekRound
    let lines: [Line]
    let names: KnownNames
    var unsent: Unsent?

    /// Lines the leader has not said anything of.
    var unanswered: Int { lines.count { $0.comments.isEmpty } }
    /// Whom the leader has still to tell.
    var untold: Int { lines.count { $0.toldAt == nil } }

    func reasons(_ line: Line) -> [Word] { line.plan.obligations.map { $0.reason.sentence(naming: names.name(of:)) } }

    func line(with key: String) -> Line? { lines.first { $0.plan.obligations.contains { $0.key == key } } }

    init(
        _ view: ObligationCache.View,
        _ round: WeekRound,
        today: Day,
        leader employeeID: String,
        visible: Set<PersonID>,
        slots: [KeptSlot]
    ) {
        let names = KnownNames(view.facts.roster, visible: visible)
        // Before the draft is out the leader sees none of it.
        let team =
            round.phase == .drafted
            ? [] : view.obligations.filter { visible.contains($0.person) && $0.employeeID != employeeID }
        let plans = WeekPlan.lines(team, week: round.week, today: today)
        let kept = WeekSlots.matched(plans, slots, asOf: today, view.facts)
        lines = plans.compactMap { plan in
            guard round.leader(of: plan)?.employeeID == employeeID,
                let person = view.facts.roster.person(plan.employeeID)
            else { return nil }
            let slot = kept[plan.obligations[0].key]
            let toldAt = slot == nil ? round.told(plan)?.at : slot.flatMap { $0.state == .told ? $0.toldAt : nil }
            return Line(
                plan: plan,
                person: person,
                holder: plan.owner.map(names.person),
                comments: round.comments(on: plan).filter { $0.leader == employeeID },
                announcement: Announcement(plan),
                slot: slot,
                toldAt: toldAt
            )
        }
        (week, self.today, self.round, self.names) = (round.week, today, round, names)
    }
}
