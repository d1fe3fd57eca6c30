import Core

/// Which keys the database's texts are sealed with: enough to know a key again, not to make it.
package struct KeyCheckStore: Sendable {
    package init() {}

    /// Whether the database has ever had keys.
    package func hasKeys(_ tx: borrowing Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM sealing_key") { _ in true } ?? false
    }

    /// The highest number ever given to a key; 0 where there was none.
    package func highest(_ tx: borrowing Transaction) throws -> Int64 {
        try tx.first("SELECT coalesce(max(key_number), 0) FROM sealing_key") { $0.int(0) } ?? 0
    }

    /// Remembers a key before its file has it: killed in between, its number is never given again.
    package func announce(_ ring: KeyRing, at now: Instant, _ tx: borrowing Transaction) throws {
        try settle(ring, at: now, tx)
    }

    /// Forgets every key but the one that seals; from then on nothing can be sealed with the others.
    ///
    /// Throws where a text is sealed with one of them.
    package func forgetOlder(than ring: KeyRing, _ tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM sealing_key WHERE key_number <> $1", [.int(ring.current)])
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
