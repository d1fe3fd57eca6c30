import Core

/// Who somebody is to a plan, and what they may do.
enum PlanAccess: Sendable, Hashable, CaseIterable {
    case none
    /// Whose plan it is: reads all of it but the type, and adds words.
    case own
    /// The leader above, or who has an action in it: the plan without the type.
    case helper
    /// A manager or HR: the plan and the type.
    case keeper

    var maySeePlan: Bool { self != .none }
    /// The label is for managers and HR only.
    var maySeeType: Bool { self == .keeper }
    var mayChange: Bool { self == .keeper }

    /// - Parameter isInScope: the person is among those the reader may see.
    static func of(
        _ plan: Plan,
        reader: PersonID,
        _ employeeID: String,
        _ role: Role,
        isInScope: Bool,
        isAbove: Bool,
        isKiosk: Bool
    ) -> PlanAccess {
        if plan.person == reader { return .own }
        // At a machine that many share one sees one's own.
        if isKiosk || isAbove { return .none }
        if isInScope, role == .manager || role == .hr { return .keeper }
        if isInScope, role == .leader { return .helper }
        return plan.actions.contains { $0.owner == employeeID } ? .helper : .none
    }

    /// Who may say what of an action.
    func maySay(_ said: PlanWord.Said, of action: PlanAction, in plan: Plan, _ employeeID: String) -> Bool {
        guard plan.isOpen else { return false }
        return switch said {
        case .note: maySeePlan
        case .done, .moved: action.state == .open && (self == .keeper || self == .helper && action.owner == employeeID)
        case .dropped: action.state == .open && self == .keeper
        }
    }
}
