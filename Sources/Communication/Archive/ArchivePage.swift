import Core
import People

/// A page of the archive of talks, newest first (P12).
struct ArchivePage: Sendable {
    let filter: ArchiveFilter
    let lines: [ArchiveLine]
    /// How many there are, as far as they are counted.
    let count: Int
    /// Where the page after this one begins; nil on the last.
    let next: Int64?
    /// Whether it is not the first.
    let isLater: Bool
    /// Nil where there are too many to list.
    let teams: [String]?
    /// The kinds the reader may know of.
    let kinds: [TalkKind]

    /// Nobody needs to know of more.
    static let mostCounted = 200

    var isCountedOut: Bool { count > Self.mostCounted }

    /// What a line shows of a long text: its beginning.
    static func beginning(of text: String) -> String {
        let line = text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: " ")
        return line.count > longestText ? line.prefix(longestText - 1) + "…" : line
    }

    private static let longestText = 240
}
