import Core

/// The changes a reader has seen, so that the next look tells what came since.
package struct SeenChanges: Sendable, Hashable {
    /// Writes that began earlier may still come to light this long after.
    static let longestWrite = 600

    /// The newest seen; the beginning of time where there was none.
    let newest: Instant
    /// Those of the last stretch before it.
    let ids: Set<String>

    package init() { (newest, ids) = (Instant(seconds: 0), []) }

    init(newest: Instant, ids: Set<String>) { (self.newest, self.ids) = (newest, ids) }
}

/// Who was changed by whom is the audit's; this tells only about whom, whichever server or command wrote.
package enum FactChangeStore {
    /// What was written since a look, and the look now.
    package static func since(
        _ seen: SeenChanges,
        _ tx: borrowing Transaction
    ) throws -> (change: FactChange, seen: SeenChanges) {
        let from = seen.newest + -SeenChanges.longestWrite
        let rows = try tx.rows(
            "SELECT change_id, at, people FROM fact_change WHERE at >= $1 ORDER BY at, change_id",
            [.at(from)]
        ) { (id: $0.text(0), at: $0.at(1), change: FactChange(text: $0.optionalText(2))) }
        var change = FactChange.nothing
        for row in rows where !seen.ids.contains(row.id) { change.form(with: row.change) }
        let newest = rows.last?.at ?? seen.newest
        let recent = rows.filter { $0.at >= newest + -SeenChanges.longestWrite }
        return (change, SeenChanges(newest: newest, ids: Set(recent.map(\.id))))
    }

    /// Keeps what a write changed; nothing where no rule can tell the difference.
    static func keep(_ change: FactChange, at now: Instant, _ tx: borrowing Transaction) throws {
        guard change != .nothing else { return }
        try tx.run(
            "INSERT INTO fact_change (change_id, at, people) VALUES ($1, $2, $3)",
            [.id(ID<FactChange>(at: now)), .at(now), .text(change.text)]
        )
    }

    /// Lets go of what every reader has seen: whoever looked last before it derives everything anew.
    package static func forget(before: Instant, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM fact_change WHERE at < $1", [.at(before)])
    }
}
