import Core

/// What may happen to a matter next, and who may do it: pure, so that no step comes twice or out of turn.
enum MatterCourse {
    /// - Parameter access: who the actor is to the matter.
    static func mayTake(_ step: MatterStep, _ matter: Matter, as access: MatterAccess) -> Bool {
        if matter.isClosed { return false }
        return switch step {
        case .received: false
        case .added: access == .own
        case .looking: access == .owner && !matter.events.contains { [.looking, .answered].contains($0.step) }
        case .talk, .acted, .answered: access == .owner
        // HR may pass on what lies with somebody who is away; a hidden one only its owner may. The person asks for another
        // listener before they are answered (P23); who answers a complaint about a manager is the rule's to say (C5a).
        case .forwarded:
            access == .owner || access == .reader
                || access == .own && matter.hiddenFrom == nil && matter.answeredOn == nil
        // Nothing is closed that was never answered.
        case .closed: access == .owner && matter.answeredOn != nil
        }
    }

    /// A step without which a person would not know what it means carries words.
    static func needsWords(_ step: MatterStep) -> Bool { step == .answered || step == .added }
}

/// Who somebody is to a matter.
enum MatterAccess: Sendable, Hashable, CaseIterable {
    case none
    /// Raised it.
    case own
    /// Is to answer it.
    case owner
    /// HR of the person's site: reads it.
    case reader
    /// HR of the person's site, of a complaint about a manager: sees its clock and no word.
    case clock

    var mayReadWords: Bool { self == .own || self == .owner || self == .reader }
}

/// Who looks at matters, and where they stand.
struct MatterReader: Sendable, Hashable {
    let person: PersonID
    let employeeID: String
    /// Has the post of HR.
    let isHR: Bool
    /// Everyone above the reader.
    let above: Set<PersonID>
    /// Sits at a machine that many share: only own matters are there.
    let isKiosk: Bool

    /// C5a before everything else: whom it complains of and everyone below have none of it, whatever they are to it.
    ///
    /// `isInScope`: the person who raised it is among those the reader may see.
    func access(_ matter: Matter, isInScope: Bool) -> MatterAccess {
        if matter.person == person { return .own }
        if let hidden = matter.hiddenFrom, hidden == person || above.contains(hidden) { return .none }
        if isKiosk { return .none }
        if matter.owner == employeeID { return .owner }
        guard isHR, isInScope, !above.contains(matter.person) else { return .none }
        return matter.hiddenFrom == nil ? .reader : .clock
    }
}
