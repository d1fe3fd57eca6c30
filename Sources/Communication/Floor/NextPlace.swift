import Core
import People

/// The place a held talk moves to.
struct NextPlace: Sendable {
    let line: Plan.Line
    /// The earliest place free for holder, person and room; nil where the week has none left.
    let slot: Slot?
}

extension WeekSlots {
    /// Where a talk goes that the floor holds (P4a): the first place after it that is free for both, all others staying.
    ///
    /// Nil where nothing calls for the talk any more.
    func nextPlace(of held: KeptSlot) -> NextPlace? {
        guard let plan = plan(of: held.holder),
            let line = plan.lines.first(where: { line in
                line.talk.line.obligations.contains { held.keys.contains($0.key) }
            })
        else { return nil }
        let free = offers(line, in: plan).filter { $0.obstacle == nil && $0.slot.start >= held.slot.span.end }
        return NextPlace(line: line, slot: free.min { $0.slot.start < $1.slot.start }?.slot)
    }

    /// Whether a live slot that all may see lies across a time of the same holder, person or room.
    func isTaken(_ held: KeptSlot) -> Bool {
        kept.slots.contains { other in
            other.id != held.id && other.state.isLive && !other.isConfidential
                && other.slot.span.overlaps(held.slot.span)
                && (other.holder == held.holder || other.person == held.person
                    || other.site == held.site && other.slot.place != nil && other.slot.place == held.slot.place)
        }
    }
}
