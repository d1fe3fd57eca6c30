import Core
import Store

/// A mail or post that failed for good, without what it said or whom it was for.
package struct SendingFailure: Sendable, Hashable {
    package let at: Instant
    /// The chat's name; nil for a mail.
    package let chat: String?
    package let problem: String
}

/// How sending goes at a site, for administrators.
package enum SendingStateStore {
    package static func failures(
        of site: String,
        since: Instant,
        _ tx: borrowing Transaction
    ) throws -> [SendingFailure] {
        try tx.rows(
            """
            SELECT d.ended_at, h.name, d.problem
            FROM dispatch d {unscoped: says neither whom nor what}
            LEFT JOIN chat_hook h ON h.hook_id = d.hook_id
            LEFT JOIN standing s ON s.person_id = d.person_id
            WHERE d.state = 'failed' AND d.ended_at >= $2 AND (h.site = $1 OR s.site = $1)
            ORDER BY d.ended_at DESC, d.dispatch_id LIMIT 20
            """,
            [.text(site), .at(since)]
        ) { row in
            SendingFailure(at: row.at(0), chat: row.optionalText(1), problem: row.optionalText(2) ?? "")
        }
    }

    /// Mails and posts on their way.
    package static func waiting(of site: String, _ tx: borrowing Transaction) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM dispatch d {unscoped: only counts}
            LEFT JOIN chat_hook h ON h.hook_id = d.hook_id
            LEFT JOIN standing s ON s.person_id = d.person_id
            WHERE d.state = 'ready' AND (h.site = $1 OR s.site = $1)
            """,
            [.text(site)]
        ) { $0.count(0) } ?? 0
    }
}
