import Core
import Crypto
import Foundation
import Store

/// Addresses at which somebody who left may answer once (C6a); of each only the hash is kept.
enum ExitLinkStore {
    /// So long an address works.
    static let days = 60

    struct Open: Sendable, Hashable {
        let person: PersonID
        let leftOn: Day
    }

    /// A new address; those made before for the same leaving stop working.
    static func make(
        for person: PersonID,
        leftOn: Day,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> String {
        try tx.run(
            """
            DELETE FROM exit_link WHERE person_id = $1 AND left_on = $2 AND answered_at IS NULL AND {scope person_id}
            """,
            [.id(person), .day(leftOn)]
        )
        let token = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
        try tx.run(
            """
            INSERT INTO exit_link (token_hash, person_id, left_on, made_at, made_by, until_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .text(hash(token)), .id(person), .day(leftOn), .at(now), .text(name), .at(now + days * 86_400),
            ]
        )
        tx.note("an address for an answer on leaving is made")
        return token
    }

    /// What an address is for; nil for one that was never made, is over or was used.
    static func find(_ token: String, at now: Instant, _ tx: borrowing Transaction) throws -> Open? {
        try tx.first(
            """
            SELECT person_id, left_on FROM exit_link {unscoped: by the hash of its token}
            WHERE token_hash = $1 AND answered_at IS NULL AND until_at > $2
            """,
            [.text(hash(token)), .at(now)]
        ) { Open(person: $0.id(0), leftOn: $0.day(1)) }
    }

    /// Uses an address up; false where another was faster.
    static func use(_ token: String, at now: Instant, _ tx: borrowing Transaction) throws -> Bool {
        let changed = try tx.run(
            """
            UPDATE exit_link {unscoped: by the hash of its token} SET answered_at = $2
            WHERE token_hash = $1 AND answered_at IS NULL AND until_at > $2
            """,
            [.text(hash(token)), .at(now)]
        )
        return changed > 0
    }

    private static func hash(_ token: String) -> String {
        SHA256.hash(data: Data(token.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
