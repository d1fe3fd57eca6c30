import Core
import Foundation
import Store

/// The causes talks of a site found, for the one rule that counts them (C2a).
package enum CommonCauseStore {
    /// By people who stand at the site today; a cause that is nobody else's is left out.
    package static func named(
        at site: String,
        asOf today: Day,
        _ tx: borrowing Transaction
    ) throws -> [CommonCause.Named] {
        try tx.rows(
            """
            SELECT s.person_id, t.team, s.happened_on, s.payload
            FROM signal s {unscoped: counted over a site, and shown from three people on}
            JOIN standing t ON t.person_id = s.person_id
            WHERE s.kind = 'root-cause' AND s.retracted_at IS NULL AND s.hidden_from IS NULL AND t.site = $1
                AND s.happened_on <= $2 AND s.happened_on > $3
            ORDER BY s.happened_at, s.signal_id
            """,
            [.text(site), .day(today), .day(today - CommonCause.days)]
        ) { row in
            let found = try JSONDecoder().decode(RootCause.self, from: Data(row.text(3).utf8))
            return CommonCause(rawValue: found.cause).map {
                CommonCause.Named(row.id(0), team: row.text(1), $0, on: row.day(2))
            }
        }.compactMap { $0 }
    }

    package static func headcount(of site: String, _ tx: borrowing Transaction) throws -> Int {
        try tx.first(
            "SELECT count(*) FROM standing {unscoped: how many work at a site} WHERE site = $1 AND employed = 1",
            [.text(site)]
        ) { $0.count(0) } ?? 0
    }
}
