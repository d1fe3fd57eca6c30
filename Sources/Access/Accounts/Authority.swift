import Core

/// Who may do what to whose account.
///
/// | | their own site's people below them | managers, HR | administrators |
/// | --- | --- | --- | --- |
/// | HR | invite, lock, end sessions | look | look |
/// | administrator | all | all | all but the own |
enum Authority {
    enum Act: String, CaseIterable, Sendable {
        /// A link and a code with which a password is set: whoever holds it can be that person.
        case invite
        case lock, unlock, endSessions
        /// Takes a lost second factor away.
        case clearSecondFactor
        case grant, revoke
    }

    struct Reader: Hashable, Sendable {
        let account: String
        let role: Role
        let isAdministrator: Bool
    }

    struct Target: Hashable, Sendable {
        let account: String
        let role: Role
        let isAdministrator: Bool
        let state: AccountState
    }

    static func may(_ act: Act, _ reader: Reader, on target: Target) -> Bool {
        let isOwn = reader.account == target.account
        guard fits(act, target) else { return false }
        if reader.isAdministrator {
            // An administrator cannot close the own door behind them; another one can.
            return !(isOwn && [.lock, .revoke, .clearSecondFactor].contains(act))
        }
        guard reader.role == .hr, !isOwn, !target.isAdministrator, ![.manager, .hr].contains(target.role) else {
            return false
        }
        return [.invite, .lock, .unlock, .endSessions].contains(act)
    }

    /// What makes sense for an account as it is.
    private static func fits(_ act: Act, _ target: Target) -> Bool {
        switch act {
        case .invite: target.state != .ended && target.state != .locked
        case .lock: target.state != .ended && target.state != .locked
        case .unlock: target.state == .locked
        case .endSessions, .clearSecondFactor: target.state != .none
        case .grant: target.state != .ended && !target.isAdministrator
        case .revoke: target.isAdministrator
        }
    }
}
