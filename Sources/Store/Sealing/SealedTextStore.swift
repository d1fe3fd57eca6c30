import Core

/// A confidential text as it lies in the database: sealed, apart from everything else, in no search.
package enum SealedText {}

/// Puts confidential texts away sealed, and opens them for whoever the caller has let in.
package struct SealedTextStore: Sendable {
    private let ring: KeyRing
    private let clock: Clock

    /// Throws where the keys of this database are not there.
    package init(_ tx: borrowing Transaction, clock: Clock) throws(Failure) {
        guard let ring = tx.keys else { throw Failure(.storage, SealingWords.noKeys) }
        (self.ring, self.clock) = (ring, clock)
    }

    /// Seals a text about a person.
    package func seal(
        _ text: String,
        about person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> ID<SealedText> {
        let now = clock.now()
        let id = ID<SealedText>(at: now)
        try KeyCheckStore().remember(ring, at: now, tx)
        try tx.run(
            "INSERT INTO sealed_text (sealed_id, person_id, key_number, body, sealed_at) VALUES ($1, $2, $3, $4, $5)",
            [.id(id), .id(person), .int(ring.current), .bytes(try ring.seal(text, as: id.text)), .at(now)]
        )
        return id
    }

    /// The text again, for a transaction that leaves in the audit who read it; nil for one not in scope.
    package func open(_ id: ID<SealedText>, _ tx: borrowing Transaction) throws -> String? {
        let found = try tx.first(
            "SELECT key_number, body FROM sealed_text WHERE sealed_id = $1 AND {scope person_id}",
            [.id(id)]
        ) { ($0.int(0), $0.bytes(1)) }
        return try found.map { try ring.open($0.1, number: $0.0, as: id.text) }
    }

    package func remove(_ id: ID<SealedText>, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM sealed_text WHERE sealed_id = $1 AND {scope person_id}", [.id(id)])
    }

    /// What tells a text from another without telling what it says.
    package func mark(of text: String) -> String { ring.mark(of: text) }

    /// Seals with the newest key what an older one sealed, so many at a time; the number done.
    package func sealAnew(atMost count: Int, _ tx: borrowing Transaction) throws -> Int {
        let old = try tx.rows(
            """
            SELECT sealed_id, key_number, body FROM sealed_text {unscoped: keys change for everyone}
            WHERE key_number <> $1 ORDER BY sealed_id LIMIT $2
            """,
            [.int(ring.current), .int(count)]
        ) { (id: ID<SealedText>($0.text(0)), number: $0.int(1), body: $0.bytes(2)) }
        if !old.isEmpty { try KeyCheckStore().remember(ring, at: clock.now(), tx) }
        for (id, number, body) in old {
            let text = try ring.open(body, number: number, as: id.text)
            try tx.run(
                "UPDATE sealed_text {unscoped: keys change for everyone} SET key_number = $1, body = $2 WHERE sealed_id = $3",
                [.int(ring.current), .bytes(try ring.seal(text, as: id.text)), .id(id)]
            )
        }
        return old.count
    }

    /// How many texts there are, and how many of them do not open.
    package func checked(_ tx: borrowing Transaction) throws -> (texts: Int, broken: Int) {
        var (texts, broken) = (0, 0)
        try tx.each("SELECT sealed_id, key_number, body FROM sealed_text {unscoped: every text is checked}") { row in
            texts += 1
            do { _ = try ring.open(row.bytes(2), number: row.int(1), as: row.text(0)) } catch { broken += 1 }
        }
        return (texts, broken)
    }
}
