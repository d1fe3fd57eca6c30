import Core
import Store

/// Machines that many share, known by a cookie an administrator left on them.
enum KioskStore {
    struct Kiosk: Sendable {
        let id: String
        let site: String
        let name: String
        let made: Instant
        let madeBy: String
    }

    /// The shared machine a request comes from; nil from anywhere else, or once it was taken back.
    static func kiosk(token: String?, _ tx: borrowing Transaction) throws -> Kiosk? {
        guard let token else { return nil }
        return try tx.first(
            """
            SELECT kiosk_id, site, name, made_at, made_by FROM kiosk WHERE token_hash = $1 AND ended_at IS NULL
            """,
            [.text(Secret.hash(token))]
        ) { row in Kiosk(id: row.text(0), site: row.text(1), name: row.text(2), made: row.at(3), madeBy: row.text(4)) }
    }

    static func all(_ tx: borrowing Transaction) throws -> [Kiosk] {
        try tx.rows(
            "SELECT kiosk_id, site, name, made_at, made_by FROM kiosk WHERE ended_at IS NULL ORDER BY site, name, kiosk_id"
        ) { row in Kiosk(id: row.text(0), site: row.text(1), name: row.text(2), made: row.at(3), madeBy: row.text(4)) }
    }

    static func make(
        _ id: String,
        token: String,
        site: String,
        name: String,
        at now: Instant,
        by: String,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            "INSERT INTO kiosk (kiosk_id, site, name, token_hash, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6)",
            [.text(id), .text(site), .text(name), .text(Secret.hash(token)), .at(now), .text(by)]
        )
    }

    /// Sessions that began there end with it.
    static func end(_ id: String, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        try tx.run("UPDATE kiosk SET ended_at = $2 WHERE kiosk_id = $1 AND ended_at IS NULL", [.text(id), .at(now)])
            == 1
    }
}
