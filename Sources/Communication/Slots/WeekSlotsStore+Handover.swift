import Core
import Store

extension WeekSlotsStore {
    /// Gives the slots of what was handed over to whom it went.
    ///
    /// Where the new holder is free there, a slot stays when and where it is. Else it is released, and the talk gets
    /// another of their places, or none: their week then says why, and who could take it.
    func hand(
        _ keys: Set<String>,
        from before: String,
        to next: String,
        _ tx: borrowing Transaction
    ) throws {
        var kept = try KeptWeekStore.week(week, now: now, tx)
        let theirs = kept.slots.filter { slot in
            slot.week == week && slot.holder == before && slot.state.isLive && slot.slot.start > now
                && !keys.isDisjoint(with: slot.keys)
        }
        kept.slots.removeAll { theirs.contains($0) }
        for slot in theirs {
            let slots = slots(kept)
            let plan = slots.plan(of: next)
            let line = plan?.lines.first { line in line.talk.line.obligations.contains { slot.keys.contains($0.key) } }
            guard let plan, let line else {
                try release(slot, tx)
                continue
            }
            let place = slots.offers(line, in: plan).first { $0.slot.start == slot.slot.start }
            if let place, place.obstacle == nil {
                guard try store.hand(slot.id, to: next, revision: slot.revision, tx) else { throw SlotRefusal.noLine }
            } else {
                try release(slot, tx)
                if let free = line.slot { try add(line, free, of: plan, slots, movedBy: nil, tx) }
            }
            // What the next of them finds taken.
            kept.slots = try KeptWeekStore.week(week, now: now, tx).slots.filter { one in
                !theirs.contains { $0.id == one.id && $0.revision == one.revision }
            }
        }
    }

    private func release(_ slot: KeptSlot, _ tx: borrowing Transaction) throws {
        guard try store.set(.released, slot.id, revision: slot.revision, tx) else { throw SlotRefusal.noLine }
    }
}
