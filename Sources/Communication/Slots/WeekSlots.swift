import Core
import People
import Signals

/// The week's list with its slots: each holder planned from the facts and from what is kept.
///
/// Pure, so that a page or a command may ask without writing anything.
package struct WeekSlots: Sendable {
    package enum Mode: Sendable {
        /// What is kept stays where it is, only what has none yet gets a slot.
        case kept
        /// Planned anew: told slots and those a person moved stay, other drafts move where that is better.
        case anew
    }

    let facts: Facts
    package let week: Week
    let today: Day
    let now: Instant
    let kept: KeptWeek
    let quiet: @Sendable (_ site: String) -> QuietProfile?
    /// What the person's leader asked for when the list went round (K12c).
    let wish: @Sendable (PlanLine) -> LeaderWish?
    /// Of everyone, in the list's order.
    package let lines: [PlanLine]
    /// By holder.
    let byHolder: [String: [PlanLine]]
    /// Managers who are here today, by who stands above them.
    let managers: [String: [String]]
    /// The live slot of a line, by the key of its first obligation.
    let slotOf: [String: KeptSlot]
    /// Live slots that others may know of, by holder and by who is talked with.
    let seen: (of: [String: [KeptSlot]], with: [PersonID: [KeptSlot]])

    /// `quiet` tells a site's quiet hours; nil where too little is known.
    package init(
        _ facts: Facts,
        obligations: [Obligation],
        week: Week,
        today: Day,
        now: Instant,
        kept: KeptWeek,
        quiet: @escaping @Sendable (_ site: String) -> QuietProfile? = { _ in nil },
        wish: @escaping @Sendable (PlanLine) -> LeaderWish? = { _ in nil }
    ) {
        (self.facts, self.week, self.today, self.now, self.kept) = (facts, week, today, now, kept)
        (self.quiet, self.wish) = (quiet, wish)
        lines = WeekPlan.lines(obligations, week: week, today: today)
        byHolder = Dictionary(grouping: lines.filter { $0.owner != nil }, by: { $0.owner ?? "" })
        managers = Dictionary(
            grouping: facts.roster.people.filter {
                $0.placement(on: today)?.role == .manager && $0.employment(on: today) != nil
            },
            by: { $0.placement(on: today)?.leader ?? "" }
        ).mapValues { $0.map(\.employeeID).sorted() }
        slotOf = WeekSlots.matched(lines, kept.slots, asOf: today, facts)
        let live = kept.slots.filter { $0.state.isLive && !$0.isConfidential }
        seen = (Dictionary(grouping: live, by: \.holder), Dictionary(grouping: live, by: \.person))
    }

    /// All holders' weeks, in order of employee_id.
    package func plans(_ mode: Mode = .kept, by solve: (WeekInstance) -> [Int?] = { $0.solve() }) -> [Plan] {
        Planner.plan(byHolder.keys.sorted().compactMap { input($0, mode, alone: false) }, by: solve)
    }

    /// One holder's week; what the others keep stands in the way of people and rooms.
    package func plan(of holder: String, _ mode: Mode = .kept) -> Plan? {
        input(holder, mode, alone: true).map(Planner.plan)
    }

    /// Slots of the week without a line: the talk was held, or nothing calls for it any more.
    package func without(lineOf holder: String) -> [KeptSlot] {
        let matched = Set(slotOf.values.map(\.id))
        return kept.slots.filter { slot in
            slot.holder == holder && slot.week == week && slot.state.isLive && !matched.contains(slot.id)
        }
    }

    /// Each line's slot by the key of its first obligation: one that shares a key with it, is the holder's, and whose
    /// day is not over.
    static func matched(
        _ lines: [PlanLine],
        _ slots: [KeptSlot],
        asOf today: Day,
        _ facts: Facts
    ) -> [String: KeptSlot] {
        var byKey: [String: [KeptSlot]] = [:]
        for slot in slots where slot.state.isLive {
            let zone = facts.sites[slot.site]?.zone ?? .utc
            if zone.day(of: slot.slot.start) < today { continue }
            for key in slot.keys { byKey[key, default: []].append(slot) }
        }
        var taken: Set<ID<KeptSlot>> = []
        var matched: [String: KeptSlot] = [:]
        for line in lines {
            let own = line.obligations.flatMap { byKey[$0.key] ?? [] }
                .filter { $0.holder == line.owner && !taken.contains($0.id) }
            guard let slot = own.first(where: { $0.state == .told }) ?? own.first else { continue }
            taken.insert(slot.id)
            matched[line.obligations[0].key] = slot
        }
        return matched
    }
}
