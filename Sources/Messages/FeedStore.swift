import Core
import Crypto
import Foundation
import Store

/// Secret addresses of people's calendars; one a person, and of it only the hash.
package enum FeedStore {
    /// A new address; the one before stops working.
    package static func make(for person: PersonID, at now: Instant, _ tx: borrowing Transaction) throws -> String {
        try end(of: person, at: now, tx)
        let token = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
        try tx.run(
            "INSERT INTO calendar_feed (token_hash, person_id, made_at) VALUES ($1, $2, $3)",
            [.text(hash(token)), .id(person), .at(now)]
        )
        tx.note("a calendar address is made")
        return token
    }

    package static func end(of person: PersonID, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE calendar_feed SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL AND {scope person_id}",
            [.id(person), .at(now)]
        )
    }

    /// When the address that works was made; nil without one.
    package static func madeAt(of person: PersonID, _ tx: borrowing Transaction) throws -> Instant? {
        try tx.first(
            "SELECT made_at FROM calendar_feed WHERE person_id = $1 AND ended_at IS NULL AND {scope person_id}",
            [.id(person)]
        ) { $0.at(0) }
    }

    /// Whose calendar an address shows: someone who still works here.
    package static func owner(
        of token: String,
        _ tx: borrowing Transaction
    ) throws -> (person: PersonID, employeeID: String, language: Language)? {
        try tx.first(
            """
            SELECT p.person_id, p.employee_id, coalesce(c.language, i.language)
            FROM calendar_feed f {unscoped: by the hash of its token}
            JOIN person p ON p.person_id = f.person_id
            JOIN standing s ON s.person_id = f.person_id
            JOIN site i ON i.site = s.site
            LEFT JOIN message_choice c ON c.person_id = f.person_id
            WHERE f.token_hash = $1 AND f.ended_at IS NULL AND s.employed = 1
            """,
            [.text(hash(token))]
        ) { row in (row.id(0), row.text(1), Language(rawValue: row.text(2)) ?? .hans) }
    }

    private static func hash(_ token: String) -> String {
        SHA256.hash(data: Data(token.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
