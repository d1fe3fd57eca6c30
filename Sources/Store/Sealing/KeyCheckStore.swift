import Core

/// Which keys the database's texts are sealed with: enough to know a key again, not to make it.
package struct KeyCheckStore: Sendable {
    package init() {}

    /// Whether the database has ever had keys.
    package func hasKeys(_ tx: borrowing Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM sealing_key") { _ in true } ?? false
    }

    /// Whether a ring has a key the database does not know yet; throws where one of the same number is another.
    func isNew(_ ring: KeyRing, _ tx: borrowing Transaction) throws -> Bool {
        let known = Dictionary(
            uniqueKeysWithValues: try tx.rows("SELECT key_number, mark FROM sealing_key") { ($0.int(0), $0.text(1)) }
        )
        let checks = ring.checks()
        guard checks.allSatisfy({ known[$0.number] == nil || known[$0.number] == $0.check }) else {
            throw Failure(.storage, SealingWords.otherKeys)
        }
        // A ring of numbers all unknown is of another database, where this has had keys.
        guard known.isEmpty || checks.contains(where: { known[$0.number] != nil }) else {
            throw Failure(.storage, SealingWords.otherKeys)
        }
        return checks.contains { known[$0.number] == nil }
    }

    /// Remembers the keys of a ring.
    func settle(_ ring: KeyRing, at now: Instant, _ tx: borrowing Transaction) throws {
        guard try isNew(ring, tx) else { return }
        for (number, check) in ring.checks() {
            try tx.run(
                """
                INSERT INTO sealing_key (key_number, mark, at) VALUES ($1, $2, $3)
                ON CONFLICT (key_number) DO NOTHING
                """,
                [.int(number), .text(check), .at(now)]
            )
        }
    }
}
