import Core

/// Which keys the database's texts are sealed with: enough to know a key again, not to make it.
package struct KeyCheckStore: Sendable {
    package init() {}

    /// Whether any text was ever sealed.
    package func hasKeys(_ tx: borrowing Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM sealing_key") { _ in true } ?? false
    }

    /// Throws where a key in use is another than the ring's of its number, or the ring has none of those in use.
    func check(_ ring: KeyRing, _ tx: borrowing Transaction) throws {
        let known = Dictionary(
            uniqueKeysWithValues: try tx.rows("SELECT key_number, mark FROM sealing_key") { ($0.int(0), $0.text(1)) }
        )
        let checks = ring.checks()
        let isOurs = checks.allSatisfy { known[$0.number] == nil || known[$0.number] == $0.check }
        guard isOurs, known.isEmpty || checks.contains(where: { known[$0.number] != nil }) else {
            throw Failure(.storage, SealingWords.otherKeys)
        }
    }

    /// Remembers the key that seals, with the first text it seals.
    func remember(_ ring: KeyRing, at now: Instant, _ tx: borrowing Transaction) throws {
        for (number, check) in ring.checks() where number == ring.current {
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
