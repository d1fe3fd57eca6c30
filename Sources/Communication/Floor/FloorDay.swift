import Core
import People

/// Floor control's day: times and lengths of talks, who is off the line for them, and nothing else about them (K12d).
///
/// A talk that nobody may notice is in no list, count or sum (C5a).
struct FloorDay: Sendable {
    enum Standing: Sendable, Hashable {
        case planned
        case released(by: String, at: Instant)
        /// `now` is where the talk went; nil where nothing fitted, then `why` says so as far as the floor may know.
        case held(by: String, at: Instant, FloorDecision.Reason, now: Instant?, why: Word?)
    }

    struct Entry: Sendable {
        let slot: ID<KeptSlot>
        let revision: Int
        let employeeID: String
        let name: String
        let start: Instant
        let minutes: Int
        let standing: Standing
        /// The word that can be taken back.
        let decision: ID<FloorDecision>?
        /// Today's and not begun.
        let isOpen: Bool
        /// P4a: once.
        let mayHold: Bool

        /// Whether the talk is still to be held at this time, or was.
        var isLive: Bool { if case .held = standing { false } else { true } }
    }

    let day: Day
    let today: Day
    let zone: Zone
    let site: String
    let entries: [Entry]
    let load: DayLoad

    var held: Int { entries.count { !$0.isLive } }
    /// What was chosen in a form that could not be taken.
    var unsent: (slot: String, reason: String)?

    init(_ slots: WeekSlots, _ decisions: [FloorDecision], at site: String, on day: Day, visible: Set<PersonID>) {
        (self.day, today, self.site) = (day, slots.today, site)
        zone = slots.facts.sites[site]?.zone ?? .utc
        let line = slots.agents(at: site, on: day, visible: visible)
        load = slots.load(at: site, on: day, of: line)
        let people = Dictionary(
            slots.facts.roster.people.filter { line.contains($0.id) }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let heldKeys = Set(slots.kept.slots.filter { $0.state == .heldBack }.flatMap(\.keys))
        let names = KnownNames(slots.facts.roster)
        entries = slots.floorSlots(at: site, on: day, of: line).compactMap { slot in
            guard let person = people[slot.person] else { return nil }
            let decision = decisions.last { $0.slot == slot.id && $0.start == slot.slot.start }
            let isOpen = day == slots.today && slot.slot.start > slots.now
            return Entry(
                slot: slot.id,
                revision: slot.revision,
                employeeID: person.employeeID,
                name: person.name,
                start: slot.slot.start,
                minutes: slot.slot.minutes,
                standing: FloorDay.standing(slot, decision, slots, names),
                decision: isOpen ? decision?.id : nil,
                isOpen: isOpen,
                mayHold: heldKeys.isDisjoint(with: slot.keys)
            )
        }
    }

    private static func standing(
        _ slot: KeptSlot,
        _ decision: FloorDecision?,
        _ slots: WeekSlots,
        _ names: KnownNames
    ) -> Standing {
        guard let decision else {
            // Held, and its word kept under another moment: it is still no time of a talk.
            guard slot.state == .heldBack else { return .planned }
            return .held(by: names.name(of: slot.changedBy), at: slot.changedAt, .other, now: nil, why: nil)
        }
        let by = names.name(of: decision.by)
        guard decision.kind == .hold else { return .released(by: by, at: decision.at) }
        let next = slots.kept.slots.first {
            $0.state.isLive && !$0.isConfidential && !Set($0.keys).isDisjoint(with: slot.keys)
        }
        let why = next == nil ? slots.nextPlace(of: slot).map { FloorDay.why($0.line.obstacle) } : nil
        return .held(by: by, at: decision.at, decision.reason ?? .other, now: next?.slot.start, why: why)
    }

    /// What stands in the way, without what only those who plan the talk may know.
    private static func why(_ obstacle: Obstacle?) -> Word {
        switch obstacle {
        case .personAway, .noShift, .personTaken: Words.noTimeOfPerson
        case .noRoom: Obstacle.noRoom.word
        default: Words.noPlaceThisWeek
        }
    }
}
