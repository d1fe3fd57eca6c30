import Core
import Store

/// The open sessions of one account, and ending one of them.
enum SessionListStore {
    /// How long links and sessions that are over are kept, in seconds.
    static let kept = 30 * 86_400

    /// Clears away links, steps and sessions that were over well before.
    static func clean(endedBefore end: Instant, _ tx: borrowing Transaction) throws {
        let links = try tx.run(
            "DELETE FROM sign_in_link {unscoped: what is over is nobody's} WHERE expires_at < $1",
            [.at(end)]
        )
        try tx.run("DELETE FROM sign_in_step {unscoped: what is over is nobody's} WHERE expires_at < $1", [.at(end)])
        try CompanySubjectStore.clean(endedBefore: end, tx)
        try PasskeyStore.clean(endedBefore: end, tx)
        let sessions = try tx.run(
            "DELETE FROM session {unscoped: what is over is nobody's} WHERE expires_at < $1",
            [.at(end)]
        )
        tx.note("\(links) links, \(sessions) sessions")
    }

    /// Latest touched first; those past their time are left out.
    static func open(
        of account: AccountID,
        this token: String?,
        rules: AccessRules,
        now: Instant,
        _ tx: borrowing Transaction
    ) throws -> [Session] {
        let this = token.map(Secret.hash) ?? ""
        return try tx.rows(
            """
            SELECT e.session_id, e.way, e.device, e.address, k.name, e.began_at, e.seen_at, e.token_hash
            FROM session e {unscoped: of one account} LEFT JOIN kiosk k ON k.kiosk_id = e.kiosk_id
            WHERE e.account_id = $1 AND e.ended_at IS NULL AND e.expires_at > $2
            ORDER BY e.seen_at DESC, e.session_id
            """,
            [.id(account), .at(now)]
        ) { row in
            Session(
                id: row.text(0),
                way: Session.Way(rawValue: row.text(1)) ?? .password,
                device: row.text(2),
                address: row.text(3),
                kiosk: row.optionalText(4),
                began: row.at(5),
                seen: row.at(6),
                isThis: row.text(7) == this
            )
        }.filter { !rules.life(atKiosk: $0.kiosk != nil).isOver(began: $0.began, seen: $0.seen, now: now) }
    }

    /// Ends one session of an account by its id, which opens nothing; false where it is none of theirs.
    static func end(_ id: String, of account: AccountID, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE session {unscoped: of one account} SET ended_at = $3
            WHERE session_id = $1 AND account_id = $2 AND ended_at IS NULL
            """,
            [.text(id), .id(account), .at(now)]
        ) == 1
    }

    /// What the session of a token owes.
    static func owed(_ token: String?, _ tx: borrowing Transaction) throws -> Session.Owed? {
        guard let token else { return nil }
        return try tx.first(
            "SELECT owes FROM session {unscoped: by the hash of its token} WHERE token_hash = $1",
            [.text(Secret.hash(token))]
        ) { $0.optionalText(0).flatMap(Session.Owed.init) } ?? nil
    }

    static func settle(_ token: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE session {unscoped: by the hash of its token} SET owes = NULL WHERE token_hash = $1",
            [.text(Secret.hash(token))]
        )
    }

    /// Gives a session a new token and settles what it owed: nobody keeps a token from before.
    static func renew(
        _ token: String,
        as fresh: String,
        csrf: String,
        owes: Session.Owed?,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            UPDATE session {unscoped: by the hash of its token} SET token_hash = $2, csrf = $3, owes = $4
            WHERE token_hash = $1
            """,
            [.text(Secret.hash(token)), .text(Secret.hash(fresh)), .text(csrf), .text(owes?.rawValue)]
        )
    }
}
