import Core
import Store

/// Issues whose words were taken back, in the database.
struct IssueRetractionStore: Sendable {
    let now: Instant

    /// A retracted signal that an issue was made of.
    private struct Found {
        let issue: IssueID
        let isCommon: Bool
        let at: Instant
        let by: String
        let reason: String
    }

    /// Whether anything was taken back that its issue does not know of.
    static func waits(_ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM issue i {unscoped: whether anything was taken back}
            JOIN signal s ON s.signal_id = i.source_key
            WHERE i.retracted_at IS NULL AND s.retracted_at IS NOT NULL LIMIT 1
            """
        ) { _ in true } ?? false
    }

    /// Withdraws the issues of what was taken back, or marks those that decisions rest on; how many.
    @discardableResult
    func settle(_ tx: borrowing Transaction) throws -> Int {
        let found = try tx.rows(
            """
            SELECT i.issue_id, i.common_id, s.retracted_at, s.retracted_by, s.retracted_reason
            FROM issue i {unscoped: what was taken back is so for everyone}
            JOIN signal s ON s.signal_id = i.source_key
            WHERE i.retracted_at IS NULL AND s.retracted_at IS NOT NULL ORDER BY i.issue_id
            """
        ) { row in
            Found(
                issue: row.id(0),
                isCommon: !row.isNull(1),
                at: row.at(2),
                by: row.optionalText(3) ?? "",
                reason: row.optionalText(4) ?? ""
            )
        }
        for one in found {
            let steps = try tx.rows(
                "SELECT step FROM issue_event {unscoped: of an issue that is found} WHERE issue_id = $1 ORDER BY number",
                [.id(one.issue)]
            ) { IssueEvent.Step(rawValue: $0.text(0)) ?? .sorted }
            let withdraws = IssueRetraction.withdraws(steps, isCommon: one.isCommon)
            try tx.run(
                """
                UPDATE issue {unscoped: by its own id} SET retracted_at = $2, retracted_by = $3, retracted_reason = $4,
                    is_withdrawn = $5
                WHERE issue_id = $1 AND retracted_at IS NULL
                """,
                [.id(one.issue), .at(one.at), .text(one.by), .text(one.reason), .bool(withdraws)]
            )
            tx.note("\(withdraws ? "withdrawn" : "taken back, and stands") issue \(one.issue)")
        }
        return found.count
    }

    /// Issues somebody owns that decisions rest on though their words were taken back since a moment.
    static func shaken(of owner: String, since: Instant, _ tx: borrowing Transaction) throws -> [IssueID] {
        try tx.rows(
            """
            SELECT issue_id FROM issue {unscoped: the reader owns it}
            WHERE owner = $1 AND retracted_at >= $2 AND is_withdrawn = 0 ORDER BY retracted_at, issue_id LIMIT 20
            """,
            [.text(owner), .at(since)]
        ) { $0.id(0) }
    }
}
