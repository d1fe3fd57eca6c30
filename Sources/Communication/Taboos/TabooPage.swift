import Core

/// The rules of a site as its settings show them.
struct TabooPage: Sendable {
    struct Line: Sendable {
        let rule: TabooRule
        let isOwn: Bool
        let isOff: Bool
        /// How often a question stayed although this flagged it.
        let overruled: Int
    }

    /// A sentence tried out, and what was found in it.
    struct Trial: Sendable {
        var sentence = ""
        var form = FormDefinition.ID(.c7, .new)
        var hits: [TabooHit]?
    }

    let site: String
    let lines: [Line]
    let history: [TabooChange]
    /// Why questions stayed, the commonest first.
    let reasons: [(reason: TabooReason, count: Int)]
    var draft = TabooDraft()
    var trial = Trial()
    var isWrong = false

    init(_ changes: TabooChanges, overruled: [OverruledCount], site: String) {
        self.site = site
        let (off, ours) = (changes.off, Set(TabooList.ours.map(\.id)))
        let counts = Dictionary(grouping: overruled, by: \.rule).mapValues { $0.reduce(0) { $0 + $1.count } }
        lines = changes.known.map { rule in
            Line(
                rule: rule,
                isOwn: !ours.contains(rule.id),
                isOff: off.contains(rule.id),
                overruled: counts[rule.id] ?? 0
            )
        }
        history = changes.changes.reversed()
        reasons = TabooReason.allCases.compactMap { reason in
            let count = overruled.filter { $0.reason == reason.rawValue }.reduce(0) { $0 + $1.count }
            return count > 0 ? (reason, count) : nil
        }.sorted { $1.count < $0.count }
    }

    func lines(of taboo: Taboo) -> [Line] { lines.filter { $0.rule.taboo == taboo } }
}
