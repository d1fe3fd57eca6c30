import Core

/// Which groups of the company may come in with which post: it narrows what the roster gives, and never gives more.
///
/// | no line for a post | everybody of that post comes in |
/// | lines for a post | only who is in one of their groups |
/// | lines for the administrator | who is in none comes in without that role, until the session ends |
struct CompanyPosts: Sendable, Hashable {
    private var groups: [Role: Set<String>] = [:]

    /// Lines as `manager = cc-managers`; nil where one names no post or no group.
    init?(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !String(line).trimmed.isEmpty {
            let halves = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            guard halves.count == 2, let role = Role(rawValue: halves[0]), !halves[1].isEmpty else { return nil }
            groups[role, default: []].insert(halves[1])
        }
    }

    func admits(_ role: Role, in known: [String]) -> Bool {
        groups[role].map { !$0.isDisjoint(with: known) } ?? true
    }

    /// As they are kept and shown.
    var text: String {
        Role.allCases.flatMap { role in (groups[role] ?? []).sorted().map { "\(role.rawValue) = \($0)" } }
            .joined(separator: "\n")
    }
}
