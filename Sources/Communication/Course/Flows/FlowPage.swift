import Core

/// One flow as its page shows it.
struct FlowPage: Sendable {
    /// The product's flow it is, or is a copy of.
    let ours: FlowDefinition
    /// What talks begun now go by, or what a form sent.
    var shown: FlowDefinition
    /// The newest version of the site's own; 0 where it has none.
    let version: Int
    let versions: [(version: Int, at: Instant, by: String)]
    let mayWrite: Bool
    var error: Word?
    var isConflict = false

    var isOwn: Bool { version > 0 }
}
