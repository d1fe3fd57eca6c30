import Core
import Store

/// A leader tells a person on the day (P4): on file as the leader's, and kept at the slot, which then stays where it is.
struct Telling: Sendable {
    let line: PlanLine
    /// The slot as the leader saw it; nil where time and place come from the holder.
    let slot: KeptSlot?
    let site: String
    let week: Week
    let times: CommentTimes
    let leader: PersonID
    let actor: Actor
    let now: Instant

    private var store: ToldStore { ToldStore(clock: .fixed(now)) }

    func tell(_ tx: borrowing Transaction) throws {
        try WeekRoundStore(clock: .fixed(now)).open(site, week, times, by: actor, tx)
        let before = try told(tx)
        if let slot, slot.state != .told {
            try set(.told, slot, tx)
            // Of another place and time: what holds is what is told now.
            for told in before { _ = try store.withdraw(told.id, by: leader, tx) }
            try store.add(line, site, week, by: leader, tx)
        } else if before.isEmpty {
            // Asked anew inside: a button may be pressed twice.
            try store.add(line, site, week, by: leader, tx)
        }
    }

    func takeBack(_ tx: borrowing Transaction) throws {
        for told in try told(tx) { _ = try store.withdraw(told.id, by: leader, tx) }
        if let slot, slot.state == .told { try set(.draft, slot, tx) }
    }

    private func told(_ tx: borrowing Transaction) throws -> [ToldTalk] {
        try store.told(site, week, tx).filter { $0.concerns(line) }
    }

    private func set(_ state: KeptSlot.State, _ slot: KeptSlot, _ tx: borrowing Transaction) throws {
        guard try SlotStore(now: now, by: actor.name).set(state, slot.id, revision: slot.revision, tx) else {
            throw SlotRefusal.noLine
        }
    }
}
