import Core
import Foundation

/// The table of `docs/permissions.md`, between its two marks.
struct PermissionTable: Equatable {
    static let file = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/permissions.md")

    private static let (first, last) = ("<!-- table -->\n", "<!-- end of table -->\n")

    /// Behind the address of what is the reader's own to hold, to answer or to follow.
    static let holder = " (holder)"

    /// The answers by route, in the order of `Town.readers`.
    var rows: [String: [String]] = [:]

    init() {}

    /// As the page has it.
    init(_ page: String) {
        guard let from = page.range(of: Self.first), let to = page.range(of: Self.last) else { return }
        for line in page[from.upperBound..<to.lowerBound].split(separator: "\n").dropFirst(2) {
            let cells = line.split(separator: "|").map { $0.trimmed }
            guard let route = cells.first else { continue }
            rows[route.filter { $0 != "`" }] = Array(cells.dropFirst())
        }
    }

    var text: String {
        let heads = ["route"] + Town.readers.map(\.role.rawValue)
        let lines = rows.sorted { Self.order($0.key) < Self.order($1.key) }.map { ["`\($0)`"] + $1 }
        return ([heads, heads.map { _ in "---" }] + lines).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    /// Writes the table anew and leaves what stands around it.
    func rewrite(_ page: String) -> String {
        guard let from = page.range(of: Self.first), let to = page.range(of: Self.last) else { return page }
        return page[..<from.upperBound] + text + page[to.lowerBound...]
    }

    /// By address, what is read before what is written, and others' before one's own.
    private static func order(_ route: String) -> String {
        let words = route.split(separator: " ", maxSplits: 2)
        return ([words.prefix(2).reversed(), Array(words.dropFirst(2))].flatMap { $0 }).joined(separator: " ")
    }
}

extension Substring {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
