/// How a log-in still under way will be seen to end; stored in the place of a reason until it has.
enum LoginEnd: Equatable {
    /// By AGENTLOGOFF.
    case logoff
    /// By REMOVEMEMBER from the last of these queues.
    case queues(Set<String>)

    private static let mark = "\u{1F}"

    var text: String {
        switch self {
        case .logoff: "logoff"
        case .queues(let names): (["queues"] + names.sorted()).joined(separator: Self.mark)
        }
    }

    init?(_ text: String) {
        let parts = text.split(separator: Self.mark, omittingEmptySubsequences: false).map(String.init)
        switch parts.first {
        case "logoff": self = .logoff
        case "queues": self = .queues(Set(parts.dropFirst()))
        default: return nil
        }
    }
}
