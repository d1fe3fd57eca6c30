import Core
import Signals

/// What `/issues/common` shows: groups with the words of each issue, and no names.
struct CommonPage: Sendable {
    struct Group: Sendable {
        let matter: CommonMatter
        let topic: Word
        let words: [String]

        var ids: String { matter.issues.map(\.text).joined(separator: " ") }
    }

    let groups: [Group]
    /// C2a: root causes that several share.
    let causes: [CommonCause.Shared]
    let headcount: Int
    let ofSite: Int
    let error: Word?

    init(
        _ found: [CommonMatter],
        _ facts: [RaisedFact],
        causes: [CommonCause.Shared],
        table: RoutingTable,
        headcount: Int,
        error: Word?
    ) {
        let words = Dictionary(facts.map { ($0.id, $0.words) }, uniquingKeysWith: { first, _ in first })
        groups = found.map { matter in
            Group(
                matter: matter,
                topic: table.topic(matter.topic).name,
                words: matter.issues.compactMap { words[$0] ?? nil }.sorted()
            )
        }
        (self.causes, self.headcount) = (causes, headcount)
        (ofSite, self.error) = (CommonMatters.ofSite(headcount), error)
    }
}
