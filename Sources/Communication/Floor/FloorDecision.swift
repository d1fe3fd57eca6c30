import Core
import People

/// What floor control decided about a slot on its day: the person may go, or stays on the line (P4a).
struct FloorDecision: Sendable, Hashable {
    enum Kind: String, Sendable {
        case release, hold
    }

    /// Why someone stays on the line; never anything about the talk, of which floor control knows nothing.
    enum Reason: String, Sendable, CaseIterable {
        case peak, shortOfStaff = "short_of_staff", incident, other
    }

    let id: ID<FloorDecision>
    let slot: ID<KeptSlot>
    let person: PersonID
    let kind: Kind
    /// Of a hold.
    let reason: Reason?
    /// When the slot was to begin as it was decided: once moved, the word no longer holds.
    let start: Instant
    /// Whether the person had been told the time.
    let wasTold: Bool
    /// The slot that took the held one's place; nil where nothing fitted.
    let next: ID<KeptSlot>?
    let at: Instant
    /// Who decided, by employee_id.
    let by: String
}
