import Core
import People
import Store

/// Floor control's word about a slot of today, and what follows from it: a held talk is planned anew at once (P4a).
///
/// Everything it needs is read in the same transaction; who presses second sees what the first did.
struct FloorStore: Sendable {
    /// What the slots are planned from; `kept` is read anew.
    let slots: @Sendable (KeptWeek) -> WeekSlots
    let week: Week
    let today: Day
    let now: Instant
    let actor: String
    /// Whom and where floor control may decide about.
    let site: String
    let visible: Set<PersonID>

    private var decisions: FloorDecisionStore { FloorDecisionStore(now: now, actor: actor) }
    private var store: SlotStore { SlotStore(now: now, by: actor) }

    func release(_ id: ID<KeptSlot>, revision: Int, _ tx: borrowing Transaction) throws {
        let slot = try find(id, revision, try read(tx))
        guard try decisions.touch(id, revision: revision, tx) else { throw FloorRefusal.gone }
        try decisions.add(decision(.release, about: slot), tx)
        tx.note("\(slot.holder) \(slot.slot.start.iso)")
    }

    /// The person stays on the line; the talk moves to the next place free for both, and who was told is told anew.
    func hold(
        _ id: ID<KeptSlot>,
        _ reason: FloorDecision.Reason,
        revision: Int,
        _ tx: borrowing Transaction
    ) throws {
        let slot = try find(id, revision, try read(tx))
        if try FloorDecisionStore.wasHeld(slot.keys, tx) { throw FloorRefusal.heldOnce }
        guard try store.set(.heldBack, id, revision: revision, tx) else { throw FloorRefusal.gone }
        let place = try read(tx).nextPlace(of: slot)
        var next: KeptSlot?
        if let place, let free = place.slot {
            let kept = KeptSlot(
                id: ID(at: now),
                site: slot.site,
                week: slot.week,
                holder: slot.holder,
                person: slot.person,
                keys: place.line.talk.line.obligations.map(\.key),
                slot: free,
                was: slot.slot,
                toldAt: slot.toldAt,
                changedAt: now,
                changedBy: actor
            )
            try store.add(kept, tx)
            next = kept
        }
        try decisions.add(decision(.hold, about: slot, reason, next: next?.id), tx)
        tx.note("\(slot.holder) \(slot.slot.start.iso) to \(next?.slot.start.iso ?? "no place")")
    }

    /// Takes a word back: a held talk returns to its place, as long as nobody has done anything with its new one.
    func undo(_ id: ID<FloorDecision>, revision: Int, _ tx: borrowing Transaction) throws {
        guard let decision = try FloorDecisionStore.decision(id, tx) else { throw FloorRefusal.gone }
        let slots = try read(tx)
        guard let slot = slots.kept.slots.first(where: { $0.id == decision.slot }), mayDecide(slot, slots) else {
            throw FloorRefusal.gone
        }
        try check(slot, revision, slots)
        if slot.slot.start <= now { throw FloorRefusal.begun }
        switch decision.kind {
        case .release:
            guard try decisions.touch(slot.id, revision: revision, tx) else { throw FloorRefusal.gone }
        case .hold: try restore(slot, decision, slots, tx)
        }
        guard try decisions.withdraw(id, tx) else { throw FloorRefusal.gone }
        tx.note("\(slot.holder) \(slot.slot.start.iso)")
    }

    private func restore(
        _ slot: KeptSlot,
        _ decision: FloorDecision,
        _ slots: WeekSlots,
        _ tx: borrowing Transaction
    ) throws {
        if let next = slots.kept.slots.first(where: { $0.id == decision.next }), next.state.isLive {
            // Told anew or moved by hand since: it is the holder's now.
            guard next.revision == 1 else { throw changed(next, slots) }
            guard try store.set(.released, next.id, revision: 1, tx) else { throw FloorRefusal.gone }
        }
        let shared = { (other: KeptSlot) in
            other.id != decision.next && other.state.isLive && !Set(other.keys).isDisjoint(with: slot.keys)
        }
        // Nothing had fitted, and the holder has found a place since.
        if let other = slots.kept.slots.first(where: shared) { throw changed(other, slots) }
        guard try decisions.restore(slot.id, told: decision.wasTold, revision: slot.revision, tx) else {
            throw FloorRefusal.gone
        }
        if try read(tx).isTaken(slot) { throw FloorRefusal.placeTaken }
    }

    private func read(_ tx: borrowing Transaction) throws -> WeekSlots {
        slots(try KeptWeekStore.week(week, now: now, tx))
    }

    private func find(_ id: ID<KeptSlot>, _ revision: Int, _ slots: WeekSlots) throws -> KeptSlot {
        guard let slot = slots.kept.slots.first(where: { $0.id == id }), mayDecide(slot, slots) else {
            throw FloorRefusal.gone
        }
        try check(slot, revision, slots)
        guard slot.state.isLive else { throw FloorRefusal.gone }
        if slot.slot.start <= now { throw FloorRefusal.begun }
        return slot
    }

    private func mayDecide(_ slot: KeptSlot, _ slots: WeekSlots) -> Bool {
        let line = slots.agents(at: site, on: today, visible: visible)
        return slots.floorSlots(at: site, on: today, of: line).contains { $0.id == slot.id }
    }

    private func check(_ slot: KeptSlot, _ revision: Int, _ slots: WeekSlots) throws {
        if slot.revision != revision { throw changed(slot, slots) }
    }

    private func changed(_ slot: KeptSlot, _ slots: WeekSlots) -> FloorRefusal {
        let zone = slots.facts.sites[slot.site]?.zone ?? .utc
        return .changed(
            by: slots.facts.roster.person(slot.changedBy)?.name ?? slot.changedBy,
            now: "\(zone.day(of: slot.slot.start)) \(zone.clock(slot.slot.start))"
        )
    }

    private func decision(
        _ kind: FloorDecision.Kind,
        about slot: KeptSlot,
        _ reason: FloorDecision.Reason? = nil,
        next: ID<KeptSlot>? = nil
    ) -> FloorDecision {
        FloorDecision(
            id: ID(at: now),
            slot: slot.id,
            person: slot.person,
            kind: kind,
            reason: reason,
            start: slot.slot.start,
            wasTold: slot.state == .told,
            next: next,
            at: now,
            by: actor
        )
    }
}
