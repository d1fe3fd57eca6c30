import Core
import People
import Store

/// Plans a holder's week and keeps it; moves, tells, takes back.
///
/// Everything it needs is read in the same transaction, so that two who press the button at once end with one plan.
struct WeekSlotsStore: Sendable {
    /// What the slots are planned from; `kept` is read anew.
    let slots: @Sendable (KeptWeek) -> WeekSlots
    let week: Week
    let now: Instant
    let actor: String

    var store: SlotStore { SlotStore(now: now, by: actor) }

    /// Plans one holder's week anew and keeps it as a draft; the number of talks with a slot.
    func plan(_ holder: String, _ tx: borrowing Transaction) throws -> Int {
        let slots = slots(try KeptWeekStore.week(week, now: now, tx))
        guard let plan = slots.plan(of: holder, .anew) else { return 0 }
        for line in plan.lines {
            let kept = slots.slotOf[line.talk.key]
            guard let slot = line.slot else {
                if let kept { _ = try store.set(.released, kept.id, revision: kept.revision, tx) }
                continue
            }
            if let kept {
                if kept.slot != slot, kept.state == .draft, kept.movedBy == nil {
                    _ = try store.replan(kept.id, to: slot, revision: kept.revision, tx)
                }
            } else {
                try add(line, slot, of: plan, slots, movedBy: nil, tx)
            }
        }
        tx.note("\(holder) \(week): \(plan.lines.count { $0.slot != nil && !$0.talk.isConfidential }) talks")
        return plan.lines.count { $0.slot != nil }
    }

    /// Moves the talk of a line to a place; `revision` is the one the mover saw, 0 where nothing was kept.
    func move(
        _ key: String,
        of holder: String,
        to start: Instant,
        revision: Int,
        _ tx: borrowing Transaction
    ) throws {
        let (slots, plan, line) = try find(key, holder, tx)
        let kept = slots.slotOf[line.talk.key]
        try check(kept, revision, slots)
        guard let offer = slots.offers(line, in: plan).first(where: { $0.slot.start == start }) else {
            throw SlotRefusal.noPlace
        }
        if let obstacle = offer.obstacle { throw SlotRefusal.obstacle(obstacle) }
        if let kept {
            guard try store.move(kept.id, to: offer.slot, revision: revision, tx) else { throw SlotRefusal.noLine }
        } else {
            try add(line, offer.slot, of: plan, slots, movedBy: actor, tx)
        }
        tx.note("a slot of \(holder) in \(week) moved")
    }

    /// Says that the person has been told their slot, or takes that back.
    func tell(_ isTold: Bool, _ key: String, of holder: String, revision: Int, _ tx: borrowing Transaction) throws {
        let (slots, plan, line) = try find(key, holder, tx)
        let kept = slots.slotOf[line.talk.key]
        try check(kept, revision, slots)
        if let kept {
            guard try store.set(isTold ? .told : .draft, kept.id, revision: revision, tx) else {
                throw SlotRefusal.noLine
            }
        } else if isTold, let slot = line.slot {
            // What was told is what was seen: a proposal becomes a decision.
            try add(line, slot, of: plan, slots, movedBy: nil, told: true, tx)
        }
        tx.note("a slot of \(holder) in \(week) \(isTold ? "told" : "untold")")
    }

    private func find(
        _ key: String,
        _ holder: String,
        _ tx: borrowing Transaction
    ) throws -> (WeekSlots, Plan, Plan.Line) {
        let slots = slots(try KeptWeekStore.week(week, now: now, tx))
        guard let plan = slots.plan(of: holder),
            let line = plan.lines.first(where: { line in line.talk.line.obligations.contains { $0.key == key } })
        else { throw SlotRefusal.noLine }
        return (slots, plan, line)
    }

    private func check(_ kept: KeptSlot?, _ revision: Int, _ slots: WeekSlots) throws {
        guard (kept?.revision ?? 0) != revision else { return }
        guard let kept else { throw SlotRefusal.noLine }
        let zone = slots.facts.sites[kept.site]?.zone ?? .utc
        let start = zone.local(kept.slot.start)
        throw SlotRefusal.changed(
            by: slots.facts.roster.person(kept.changedBy)?.name ?? kept.changedBy,
            now: "\(start.day) \(zone.clock(kept.slot.start))"
        )
    }

    func add(
        _ line: Plan.Line,
        _ slot: Slot,
        of plan: Plan,
        _ slots: WeekSlots,
        movedBy: String?,
        told: Bool = false,
        _ tx: borrowing Transaction
    ) throws {
        guard let holder = slots.facts.roster.person(plan.holder), let site = slots.site(of: holder) else { return }
        let kept = KeptSlot(
            id: ID(at: now),
            site: site.site,
            week: week,
            holder: plan.holder,
            person: line.talk.line.person,
            keys: line.talk.line.obligations.map(\.key),
            slot: slot,
            state: told ? .told : .draft,
            isConfidential: line.talk.isConfidential,
            movedBy: movedBy,
            was: movedBy == nil || line.slot == slot ? nil : line.slot,
            toldAt: told ? now : nil,
            changedAt: now,
            changedBy: actor
        )
        try store.add(kept, tx)
    }
}
