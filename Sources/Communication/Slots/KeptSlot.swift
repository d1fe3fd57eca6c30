import Core

/// A slot as it is kept: a decision about one proposed talk, found by any of the obligations' keys.
package struct KeptSlot: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case draft, told
        /// The floor kept the person on the line at a peak (P4a), once; the next gap is proposed.
        case heldBack = "held_back"
        /// Given up, for the talk got another slot or its time passed.
        case released

        /// Whether a talk is still to be held in it.
        var isLive: Bool { self == .draft || self == .told }
    }

    package let id: ID<KeptSlot>
    package let site: String
    package let week: Week
    package let holder: String
    package let person: PersonID
    package private(set) var keys: [String]
    package var slot: Slot
    package var state: State
    package let isConfidential: Bool
    /// Who chose the place by hand; the planner leaves it there.
    package var movedBy: String?
    /// Where it was before it was moved last.
    package var was: Slot?
    package var toldAt: Instant?
    package var changedAt: Instant
    package var changedBy: String
    /// Grows with every change: who changes what they saw names the revision they saw.
    package var revision: Int

    package init(
        id: ID<KeptSlot>,
        site: String,
        week: Week,
        holder: String,
        person: PersonID,
        keys: [String],
        slot: Slot,
        state: State = .draft,
        isConfidential: Bool = false,
        movedBy: String? = nil,
        was: Slot? = nil,
        toldAt: Instant? = nil,
        changedAt: Instant,
        changedBy: String,
        revision: Int = 1
    ) {
        (self.id, self.site, self.week, self.holder, self.person) = (id, site, week, holder, person)
        (self.keys, self.slot, self.state, self.isConfidential) = (keys, slot, state, isConfidential)
        (self.movedBy, self.was, self.toldAt) = (movedBy, was, toldAt)
        (self.changedAt, self.changedBy, self.revision) = (changedAt, changedBy, revision)
    }

    func with(key: String) -> KeptSlot {
        var slot = self
        slot.keys.append(key)
        return slot
    }
}
