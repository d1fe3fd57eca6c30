import Core
import People
import Store

/// Records opened from outside, in the database; what was written there is never changed.
package enum OpeningStore {
    /// Whose records an account has open now, and until when.
    static func open(
        by account: AccountID,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> [(person: PersonID, until: Instant)] {
        try tx.rows(
            """
            SELECT person_id, until_at FROM record_opening {unscoped: what the reader opened}
            WHERE account_id = $1 AND opened_at <= $2 AND until_at > $2
            """,
            [.id(account), .at(now)]
        ) { row in (person: row.id(0), until: row.at(1)) }
    }

    /// The person behind a number, wherever they stand.
    static func person(_ number: String, _ tx: borrowing Transaction) throws -> PersonID? {
        try tx.first(
            "SELECT person_id FROM person {unscoped: whose record is to be opened} WHERE employee_id = $1",
            [.text(number.nfc)]
        ) { $0.id(0) }
    }

    static func add(
        _ id: String,
        by account: AccountID,
        reader: String,
        of person: PersonID,
        reason: String,
        at now: Instant,
        until: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO record_opening (opening_id, account_id, reader, person_id, reason, opened_at, until_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(id), .id(account), .text(reader), .id(person), .text(reason), .at(now), .at(until),
            ]
        )
    }

    /// Who is told: HR of the person's site; where there is none, its managers.
    ///
    /// Neither the person nor anyone below them, whatever their role (C5a), nor the reader.
    static func told(of person: PersonID, but reader: PersonID, _ tx: borrowing Transaction) throws -> [PersonID] {
        for role in [Role.hr, .manager] {
            let people: [PersonID] = try tx.rows(
                """
                SELECT h.person_id FROM standing h {unscoped: who is told of an opening}
                JOIN standing s ON s.site = h.site
                WHERE s.person_id = $1 AND h.role = $2 AND h.employed = 1 AND h.person_id <> $1 AND h.person_id <> $3
                ORDER BY h.person_id
                """,
                [.id(person), .text(role.rawValue), .id(reader)]
            ) { $0.id(0) }
            let open = try people.filter { try !VisiblePeopleStore.above($0, tx).contains(person) }
            if !open.isEmpty { return open }
        }
        return []
    }

    /// What was opened of people in scope and by the reader, newest first; not of the reader nor of those above (C5a).
    package static func list(
        of reader: String,
        _ person: PersonID,
        since: Instant,
        limit: Int,
        _ tx: borrowing Transaction
    ) throws -> [Opening] {
        let above = try VisiblePeopleStore.above(person, tx)
        return try tx.rows(
            """
            SELECT o.opening_id, o.person_id, o.reader, coalesce(r.name, a.name, o.reader), p.employee_id, p.name, o.reason,
                o.opened_at, o.until_at
            FROM record_opening o JOIN person p ON p.person_id = o.person_id
            JOIN account a ON a.account_id = o.account_id LEFT JOIN person r ON r.person_id = a.person_id
            WHERE (o.reader = $1 OR {scope o.person_id}) AND o.opened_at >= $2
            ORDER BY o.opened_at DESC, o.opening_id DESC LIMIT $3
            """,
            [.text(reader), .at(since), .int(limit)]
        ) { row in
            let opening = Opening(
                id: row.text(0),
                readerID: row.text(2),
                readerName: row.text(3),
                employeeID: row.text(4),
                name: row.text(5),
                reason: row.text(6),
                at: row.at(7),
                until: row.at(8)
            )
            let whose: PersonID = row.id(1)
            return opening.readerID != reader && (whose == person || above.contains(whose)) ? nil : opening
        }.compactMap { $0 }
    }
}
