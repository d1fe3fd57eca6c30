import Core
import People

/// What the direct leader hears of a talk another held (P11): the result and what is asked of them, never the words.
struct LeaderResult: Sendable, Hashable {
    let employeeID: String
    let name: String
    let kind: TalkKind
    let heldOn: Day
    /// The employee_id of who held it.
    let holder: String?
    let agreed: String?
    let check: Day?
    let asks: [String]

    /// So many days it stands on the leader's screen.
    static let days = 14

    var isEmpty: Bool { agreed == nil && check == nil && asks.isEmpty }
}
