import Core

/// Someone's way in, as the kind of an id.
package enum AccountKind {}
package typealias AccountID = ID<AccountKind>

/// What of a person's way in matters for whether it is open.
struct AccountFacts: Hashable, Sendable {
    /// On the site's day: the last day still counts.
    var isEmployed: Bool
    var isEnded = false
    var isLocked = false
    var isInvited = false
    var hasPassword = false
    var wasSeen = false

    var state: AccountState {
        if !isEmployed || isEnded { return .ended }
        if isLocked { return .locked }
        if hasPassword || wasSeen { return .active }
        return isInvited ? .invited : .none
    }

    /// Leaving ends it at once, a lock until it is taken away.
    var mayComeIn: Bool { state != .ended && state != .locked }
}

/// How far a person's way in is.
enum AccountState: String, CaseIterable, Sendable {
    /// Of the roster, not invited yet.
    case none
    /// Invited, never signed in.
    case invited
    case active
    case locked
    /// Left, or closed.
    case ended

    var word: Word {
        switch self {
        case .none: Word("未邀请", "未邀請", "Not invited")
        case .invited: Word("已邀请，未登录", "已邀請，未登入", "Invited, never signed in")
        case .active: Word("在用", "使用中", "Active")
        case .locked: Word("已锁定", "已鎖定", "Locked")
        case .ended: Word("已结束", "已結束", "Ended")
        }
    }
}
